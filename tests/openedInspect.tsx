import { act, render, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { decodeLink } from '../src/experiment/link';
import { openExperiment } from '../src/state/experimentStore';
import { RunnerContext } from '../src/state/runnerContext';
import type { Runner } from '../src/state/runnerVerbs';
import { Inspect } from '../src/ui/inspect/Inspect';

/** Opens a link, waits for its run, and shows what is open below the network. */
export async function openedInspect(runner: Runner, link: string): Promise<void> {
  const { run } = runner.stores;
  const before = run.getState().info?.runId;
  act(() => openExperiment(decodeLink(`${link}&examples=60`).experiment, []));
  await waitFor(() => expect(run.getState().info?.runId).not.toBe(before));
  const page = (
    <RunnerContext value={runner}>
      <Inspect />
    </RunnerContext>
  );
  await act(async () => void render(page));
}
