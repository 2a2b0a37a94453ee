import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { frames, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { defaultExperiment } from '../../experiment/normalize';
import { cancelComing } from '../../state/coming';
import { queryClient } from '../../state/dataFiles';
import { beginWith, useExperiment } from '../../state/experimentStore';
import { DataPanel } from '../panels/DataPanel';
import { ObjectiveBar } from '../panels/ObjectiveBar';
import { Transport } from './Transport';

/** Parts of files that wait to be sent, and are still wanted: what one test gave up may be asked for in the next, where a module came late. */
let send: (() => void)[] = [];
let status = 200;

function Page() {
  return (
    <>
      <Transport />
      <DataPanel />
      <ObjectiveBar />
    </>
  );
}

beforeEach(() => {
  send = [];
  status = 200;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_url, init) => {
    const { signal } = init as { signal: AbortSignal };
    signal.throwIfAborted();
    if (status !== 200) return new Response('', { status });
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        const part = () => controller.enqueue(new Uint8Array(50_000));
        send.push(part);
        signal.addEventListener('abort', () => {
          send = send.filter((other) => other !== part);
          controller.error(new DOMException('', 'AbortError'));
        });
      },
    });
    return new Response(stream);
  });
  queryClient.setDefaultOptions({ queries: { ...queryClient.getDefaultOptions().queries, retryDelay: 1 } });
  const { info, frame, experiment } = startedRun('circle', 3);
  beginWith({ ...experiment, learningRate: 0.1 }, []);
  frames.beginSeries(info);
  run.setState({ info, shown: experiment, standing: 'shown', epoch: frame.epoch });
  frames.publish(frame);
});

afterEach(() => {
  act(cancelComing);
  queryClient.clear();
  vi.restoreAllMocks();
});

const choose = async (group: string, name: string) => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: new RegExp(`^${group}`) }));
  await user.click(screen.getByRole('radio', { name }));
};

const expectsCircleWhole = () => {
  expect(useExperiment.getState().experiment.dataset.id).toBe('circle');
  expect(useExperiment.getState().past).toEqual([]);
  expect(screen.getByText('Circle', { selector: 'b' })).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Loss' })).toHaveDisplayValue('cross-entropy');
  expect(screen.getByRole('textbox', { name: 'Learning rate, typed' })).toHaveValue('0.1');
};

it.each([
  ['Images', 'Clothes 28 × 28'],
  ['Tables', 'Diabetes progression'],
  ['Sequences', 'Names'],
])('a slow data set of %s is cancelled: the run stays whole, and Play waits only so long', async (group, name) => {
  render(<Page />);
  await choose(group, name);
  const row = (await screen.findByRole('progressbar')).parentElement as HTMLElement;
  expectsCircleWhole();
  expect(screen.getByRole('radio', { name })).not.toBeChecked();
  const play = screen.getByRole('button', { name: 'Loading…' });
  expect(play).toBeDisabled();
  expect(play).toHaveAttribute('title', expect.stringContaining(`${name} is loading`));
  await waitFor(() => expect(send.length).toBeGreaterThan(0));
  await act(async () => send[0]?.());
  await waitFor(() => expect(row).toHaveTextContent(/^[\d.]+ [kM]B of [\d.]+ [kM]B/));
  await userEvent.click(within(row).getByRole('button', { name: 'Cancel loading' }));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByRole('button', { name: 'Play' })).toBeEnabled();
  expectsCircleWhole();
  // it may be chosen again
  await userEvent.click(screen.getByRole('radio', { name }));
  expect(await screen.findByRole('progressbar')).toBeVisible();
});

it('a data set that cannot be had says so in its row, with the ways out', async () => {
  status = 503;
  render(<Page />);
  await choose('Images', 'Clothes 28 × 28');
  const row = await screen.findByRole('alert');
  expect(row).toHaveTextContent('(503)');
  expectsCircleWhole();
  expect(screen.getByRole('button', { name: 'Play' })).toBeEnabled();
  status = 200;
  await userEvent.click(within(row).getByRole('button', { name: 'Retry' }));
  expect(await screen.findByRole('progressbar')).toBeVisible();
  act(cancelComing);
  status = 503;
  await userEvent.click(screen.getByRole('radio', { name: 'Clothes 28 × 28' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep Circle' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expectsCircleWhole();
});

it('whoever chooses something else meanwhile gets that', async () => {
  render(<Page />);
  await choose('Images', 'Clothes 28 × 28');
  await screen.findByRole('progressbar');
  expect(screen.getByRole('button', { name: /^All data sets ?Circle$/ })).toBeVisible(); // what is shown is named
  await userEvent.click(screen.getByRole('button', { name: /^All data sets/ }));
  await choose('Points in the plane', 'XOR');
  expect(useExperiment.getState().experiment.dataset.id).toBe('xor');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('settings that are changed meanwhile are kept', async () => {
  render(<Page />);
  await choose('Sequences', 'Names');
  await screen.findByRole('progressbar');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Optimizer' }), 'adam');
  expect(useExperiment.getState().experiment).toMatchObject({ dataset: { id: 'circle' }, optimizer: { id: 'adam' } });
  expect(screen.getByRole('progressbar')).toBeVisible();
  expect(defaultExperiment().optimizer.id).not.toBe('adam');
});
