import { act, renderHook as renderAlone, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { decodeLink } from '../../experiment/link';
import { pageClock } from '../../state/clock';
import { setExperiment } from '../../state/experimentStore';
import { connectJobs } from '../../state/jobs';
import { createRunner } from '../../state/runner';
import { RunnerContext } from '../../state/runnerContext';
import { createRunStores } from '../../state/runStores';
import type { JobWorker } from '../../worker/jobProtocol';
import { JobRunner } from '../../worker/jobRunner';
import { Trainer } from '../../worker/trainer';
import { useJob } from './useJob';

const later = () => new Promise((resolve) => setTimeout(resolve));

/** As messages come: not at once. */
function workerInThread(): JobWorker {
  const runner = new JobRunner();
  return {
    startJob: async (request) => later().then(() => runner.startJob(request)),
    continueJob: vi.fn(async (request) => later().then(() => runner.continueJob(request))),
    endJob: () => runner.endJob(),
  };
}

const runner = createRunner(() => Object.assign(new Trainer(), { stop() {} }), pageClock, createRunStores());
const { run } = runner.stores;
const Page = ({ children }: { children: ReactNode }) => <RunnerContext value={runner}>{children}</RunnerContext>;
const renderHook = <P, R>(hook: (props: P) => R, options: { initialProps?: P } = {}) => renderAlone(hook, { ...options, wrapper: Page });

beforeAll(async () => {
  setExperiment({ ...decodeLink('data=moons&layers=4,3&examples=60').experiment });
  await waitFor(() => expect(run.getState().shown?.dataset.id).toBe('moons'));
});
afterAll(() => runner.stop());

const workers: JobWorker[] = [];
let stop: () => void;
beforeEach(() => {
  stop = connectJobs(() => {
    const worker = workerInThread();
    workers.push(worker);
    return worker;
  }, 1);
});
afterEach(() => {
  stop();
  workers.length = 0;
});

it('has progress, partial results and in the end the result, of the run as it stands', async () => {
  const { result } = renderHook(() => useJob('landscape', { plane: 'random' }));
  expect(result.current).toMatchObject({ isUnderWay: true, result: null });
  await waitFor(() => expect(result.current.result).not.toBeNull());
  expect(result.current).toMatchObject({ isUnderWay: false, problem: null, secondsLeft: 0 });
  expect(result.current.result?.place).toEqual({ step: 0, epoch: 0 });
  const first = result.current.result;
  runner.stepOnce();
  await waitFor(() => expect(run.getState().step).toBe(1));
  expect(result.current.result).toBe(first); // until it is asked for again
  act(() => result.current.again());
  expect(result.current.result).toBeNull();
  await waitFor(() => expect(result.current.result?.place.step).toBe(1));
});

it('begins anew when the ask changes; the one before is given up', async () => {
  const { result, rerender } = renderHook(({ seed }) => useJob('landscape', { plane: 'random', seed }), { initialProps: { seed: '1' } });
  await waitFor(() => expect(result.current.done > 0 || result.current.result !== null).toBe(true)); // a quick machine shows no half
  rerender({ seed: '2' });
  expect(result.current).toMatchObject({ done: 0, partial: null, isUnderWay: true });
  await waitFor(() => expect(result.current.result).not.toBeNull());
  const second = result.current.result;
  rerender({ seed: '1' });
  await waitFor(() => expect(result.current.result).not.toBeNull());
  expect(result.current.result?.directions).not.toEqual(second?.directions);
});

it('can be given up, and ends with the component', async () => {
  const { result, unmount } = renderHook(() => useJob('training', { epochs: 1e6 }));
  await waitFor(() => expect(result.current.done).toBeGreaterThan(1));
  act(() => result.current.cancel());
  expect(result.current).toMatchObject({ isUnderWay: false, problem: null });
  act(() => result.current.again());
  await waitFor(() => expect(result.current.partial?.epoch).toBeGreaterThan(1));
  unmount();
  const { mock } = vi.mocked((workers[0] as JobWorker).continueJob);
  await later();
  await new Promise((resolve) => setTimeout(resolve, 150)); // the slice under way ends
  const { length } = mock.calls;
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(mock.calls).toHaveLength(length);
  expect(workers).toHaveLength(1);
});

it('says in a sentence why there is no result', async () => {
  const { result } = renderHook(() => useJob('landscape', { plane: 'parameters', first: 1, second: 1 }));
  await waitFor(() => expect(result.current.problem).toEqual({ key: 'job.oneParameter', values: {} }));
  expect(result.current).toMatchObject({ isUnderWay: false, result: null });
});

it('a worker that crashes is one sentence too', async () => {
  stop();
  stop = connectJobs(() => ({ ...workerInThread(), continueJob: () => Promise.reject(new Error('out of memory')) }), 1);
  const { result } = renderHook(() => useJob('gradientCheck', { epsilon: 1e-5 }));
  await waitFor(() => expect(result.current.problem).toEqual({ key: 'jobs.ended', values: { reason: 'out of memory' } }));
});

it('does nothing without an ask', async () => {
  const { result } = renderHook(() => useJob('gradientCheck', null));
  await later();
  expect(result.current).toMatchObject({ isUnderWay: false, result: null, problem: null });
  expect(workers).toHaveLength(0);
});
