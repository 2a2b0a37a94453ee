import { type RenderResult, render as renderAlone } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { RunInfo } from '../src/run/runInfo';
import type { Clock } from '../src/state/clock';
import { createRunner } from '../src/state/runner';
import { RunnerContext } from '../src/state/runnerContext';
import { createRunStores } from '../src/state/runStores';
import type { Frame, TrainerClient } from '../src/worker/protocol';

// A runner for components alone: its trainer answers nothing, and the test says what is shown.
const never = () => new Promise<never>(() => {});
const silent: TrainerClient = {
  start: never,
  advance: never,
  seek: never,
  giveUpSeek: never,
  setParameters: never,
  stop() {},
};
const still: Clock = { now: () => 0, onRepaint: () => () => {}, after: () => () => {} };

export const runner = createRunner(() => silent, still, createRunStores());
export const { run, frames } = runner.stores;

const Page = ({ children }: { children: ReactNode }) => <RunnerContext value={runner}>{children}</RunnerContext>;

/** Renders where the components find that runner. */
export const render = (element: ReactNode): RenderResult => renderAlone(element, { wrapper: Page });

/** Shows a run's frame as the page does. */
export function publish({ info, frame }: { readonly info: RunInfo; readonly frame: Frame }): void {
  frames.beginSeries(info);
  frames.publish(frame);
}
