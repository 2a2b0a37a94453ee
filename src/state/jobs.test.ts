import { afterEach, expect, it, vi } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { JobRefusal, say } from '../jobs/sentences';
import type { TrainedRun } from '../jobs/training';
import { Run } from '../run/run';
import type { JobWorker } from '../worker/jobProtocol';
import { JobRunner } from '../worker/jobRunner';
import { connectJobs, runJob } from './jobs';

const hosts = nodeSimdHosts();
const { experiment } = decodeLink('data=moons&layers=5,3&examples=60');
const seeded = (seed: number, more: Partial<Experiment> = {}): Experiment => ({
  ...experiment,
  ...more,
  seeds: { ...experiment.seeds, init: String(seed) },
});
const atStart = (of: Experiment) => ({ experiment: of, bytes: null });
const entrants = [seeded(1), seeded(2), seeded(3, { precision: 'single' }), seeded(4), seeded(5, { precision: 'single' })];

/** What the page's own run of an experiment becomes. */
function trained(of: Experiment, epochs: number): Run {
  const run = new Run({ experiment: of, simd: null });
  while (run.loop.epoch < epochs) run.step();
  return run;
}

interface Watched extends JobWorker {
  readonly continueJob: ReturnType<typeof vi.fn<JobWorker['continueJob']>>;
  readonly endJob: ReturnType<typeof vi.fn<JobWorker['endJob']>>;
  readonly stop: ReturnType<typeof vi.fn<() => void>>;
}

/** A pool in this thread, and its workers as they are started. */
function connected(size: number, changed: Partial<JobWorker> = {}, shared = false): Watched[] {
  const workers: Watched[] = [];
  const connect = () => {
    const runner = new JobRunner(hosts);
    const worker: Watched = {
      startJob: changed.startJob ?? ((request) => runner.startJob(request)),
      continueJob: vi.fn(changed.continueJob ?? (async (request) => later(() => runner.continueJob(request)))),
      endJob: vi.fn(() => runner.endJob()),
      stop: vi.fn(),
    };
    workers.push(worker);
    return worker;
  };
  ending.push(connectJobs(connect, size, shared));
  return workers;
}
const ending: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const end of ending.splice(0)) end();
});

/** As a message comes: not at once. */
const later = async <T>(answer: () => T): Promise<T> => {
  await new Promise((resolve) => setTimeout(resolve));
  return answer();
};

const enough = say('job.noStep', {});

it('every job computes what it computes alone, more jobs than workers or fewer', async () => {
  const doubles = entrants.filter(({ precision }) => precision !== 'single');
  connected(1);
  const alone: TrainedRun[] = [];
  for (const entrant of entrants) alone.push(await runJob('training', atStart(entrant), { epochs: 7 }));
  for (const size of [1, 2, 3, 8]) {
    const workers = connected(size);
    const together = await Promise.all(entrants.map((entrant) => runJob('training', atStart(entrant), { epochs: 7 })));
    expect(together).toEqual(alone);
    expect(workers).toHaveLength(Math.min(size, entrants.length));
  }
  expect(alone[0].series.columns[1]).toHaveLength(8);
  expect(alone[0].series.columns).not.toEqual(alone[1].series.columns);
  // and what the page's own run becomes
  for (const entrant of doubles) expect(alone[entrants.indexOf(entrant)].series).toEqual(trained(entrant, 7).series.rows(0));
});

it('goes on from the bytes of a run, with the settings and weights that were changed by hand in it', async () => {
  connected(1);
  const run = trained(experiment, 3);
  run.setParameters(new Map([[2, 0.75]]));
  run.change({ ...experiment, learningRate: 0.1 });
  const source = { experiment: run.experiment, bytes: run.toBytes(false) };
  while (run.loop.epoch < 6) run.step();
  const { series, epoch } = await runJob('training', source, { epochs: 6 });
  expect(epoch).toBe(6);
  expect(series.columns.map((column) => column.slice(4))).toEqual(run.series.rows(4).columns);
});

it('tells how far it has come, and how long it still takes', async () => {
  connected(1);
  const seen: number[] = [];
  await runJob(
    'training',
    atStart(experiment),
    { epochs: 2000 },
    {
      onProgress({ done, of, secondsLeft, partial }) {
        expect(of).toBe(partial ? 2000 : 1);
        expect(partial?.series.columns[0].length ?? 1).toBe(done + 1);
        if (done > 0) expect(secondsLeft).toBeGreaterThanOrEqual(0);
        seen.push(done);
      },
    },
  );
  expect(seen[0]).toBe(0);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.length).toBeGreaterThan(1);
});

it('takes the rest at the rate so far', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
  let calls = 0;
  connected(1, {
    continueJob: async () => {
      now.mockReturnValue(12_000);
      return ++calls === 1 ? { kind: 'underWay', done: 1, of: 4, partial: null } : { kind: 'refused', sentence: enough };
    },
  });
  const seen: (number | null)[] = [];
  const onProgress = ({ secondsLeft }: { readonly secondsLeft: number | null }) => seen.push(secondsLeft);
  await expect(runJob('training', atStart(experiment), { epochs: 9 }, { onProgress })).rejects.toThrow('job.noStep');
  now.mockRestore();
  expect(seen).toEqual([null, 6]);
});

it.each([
  ['rests twice as long as it worked where it has no core of its own and the page trains', true, true, [1400, 600]],
  ['does not rest while the page stands', true, false, []],
  ['does not rest on a core of its own', false, true, []],
] as const)('%s', async (_, shared, isPageTraining, rests) => {
  let at = 10_000;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => at);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const wait = vi.spyOn(globalThis, 'setTimeout');
  const slices = [700, 300, 500];
  connected(
    1,
    {
      startJob: () => ({ kind: 'underWay', done: 0, of: 4, partial: null }),
      continueJob: async () => {
        at += slices.shift() as number;
        return slices.length > 0 ? { kind: 'underWay', done: 1, of: 4, partial: null } : { kind: 'refused', sentence: enough };
      },
    },
    shared,
  );
  const trains = () => isPageTraining;
  const refused = expect(runJob('training', atStart(experiment), { epochs: 9 }, { isPageTraining: trains })).rejects.toThrow('job.noStep');
  await vi.advanceTimersByTimeAsync(3000);
  await refused;
  const waited = wait.mock.calls.map(([, ms]) => ms).filter((ms) => ms !== 250); // at which it looks whether it is still heard of
  now.mockRestore();
  wait.mockRestore();
  expect(waited).toEqual(rests);
});

it('one that diverges, stops early or cannot start ends alone', async () => {
  connected(2);
  const [diverging, stopping, refused, whole] = await Promise.allSettled(
    [
      decodeLink('data=plane&layers=4:relu,4:relu&loss=squaredError&rate=10&batch=10&seed=1').experiment,
      seeded(2, { validationPercent: 30, patience: 1, learningRate: 1 }),
      seeded(3, { trainPercent: 0 }),
      seeded(4),
    ].map((entrant) => runJob('training', atStart(entrant), { epochs: 40 })),
  );
  expect(diverging).toMatchObject({ value: { status: { kind: 'diverged' } } });
  expect(stopping).toMatchObject({ value: { status: { kind: 'stopped' } } });
  expect(refused).toMatchObject({ reason: expect.any(JobRefusal) });
  expect(refused).toMatchObject({ reason: { sentence: { key: 'run.missingClass', values: { name: '1' } } } });
  expect(whole).toMatchObject({ value: { epoch: 40, status: { kind: 'ready' } } });
});

it('bytes of another experiment are refused in a sentence', async () => {
  connected(1);
  const source = { experiment: seeded(2), bytes: trained(experiment, 1).toBytes(false) };
  await expect(runJob('training', source, { epochs: 3 })).rejects.toThrow('savedRun.otherExperiment');
});

it('one that is given up fails at once and leaves its worker idle, ready for the next', async () => {
  const workers = connected(1);
  const controller = new AbortController();
  const endless = runJob(
    'training',
    atStart(experiment),
    { epochs: 1e6 },
    {
      signal: controller.signal,
      onProgress: ({ done }) => done > 0 && controller.abort(new Error('given up')),
    },
  );
  await expect(endless).rejects.toThrow('given up');
  const next = await runJob('training', atStart(experiment), { epochs: 2 });
  expect(next.epoch).toBe(2);
  expect(workers).toHaveLength(1);
  expect(workers[0].endJob).toHaveBeenCalledOnce();
  expect(workers[0].stop).not.toHaveBeenCalled();
  const { length } = workers[0].continueJob.mock.calls;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(workers[0].continueJob.mock.calls).toHaveLength(length); // nothing goes on
});

it('one that waits for a worker is given up without ever having one', async () => {
  const workers = connected(1);
  const [first, second] = [new AbortController(), new AbortController()];
  const running = runJob('training', atStart(experiment), { epochs: 1e6 }, { signal: first.signal });
  const waiting = runJob('training', atStart(experiment), { epochs: 1 }, { signal: second.signal, onProgress: () => expect.fail() });
  second.abort(new Error('no longer wanted'));
  await expect(waiting).rejects.toThrow('no longer wanted');
  first.abort(new Error('given up'));
  await expect(running).rejects.toThrow('given up');
  expect(workers).toHaveLength(1);
  await expect(runJob('training', atStart(experiment), { epochs: 1 }, { signal: AbortSignal.abort(new Error('before')) })).rejects.toThrow(
    'before',
  );
});

it('a worker that does not come back from its slice is ended, and the next job has another', async () => {
  const workers = connected(1, { continueJob: () => new Promise(() => {}) });
  const controller = new AbortController();
  const stuck = runJob('training', atStart(experiment), { epochs: 9 }, { signal: controller.signal });
  const next = runJob('training', atStart(experiment), { epochs: 9 }, { signal: controller.signal });
  await later(() => controller.abort(new Error('given up')));
  await expect(stuck).rejects.toThrow('given up');
  expect(workers[0].stop).not.toHaveBeenCalled(); // who gave it up does not wait for that
  await expect(next).rejects.toThrow('given up');
  await vi.waitFor(() => expect(workers[0].stop).toHaveBeenCalledOnce(), { timeout: 5000 });
});

it('one that fails says so; its worker is ended and the others go on', async () => {
  let calls = 0;
  const workers = connected(1, {
    continueJob: async () => {
      if (++calls === 1) throw new Error('it crashed');
      return { kind: 'refused', sentence: enough };
    },
  });
  const failing = runJob('training', atStart(experiment), { epochs: 9 });
  const next = runJob('training', atStart(experiment), { epochs: 9 });
  await expect(failing).rejects.toThrow('it crashed');
  await expect(next).rejects.toThrow('job.noStep');
  expect(workers).toHaveLength(2);
  expect(workers[0].stop).toHaveBeenCalledOnce();
  expect(workers[1].stop).not.toHaveBeenCalled();
});

const never = () => new Promise<never>(() => {});

it.each([
  ['at its start', { startJob: 1, continueJob: 0 }],
  ['at a later slice', { startJob: 0, continueJob: 1 }],
])('one whose worker falls silent %s is begun anew by another, once', async (_, silentAt) => {
  vi.useFakeTimers();
  const lost = { ...silentAt };
  const runner = new JobRunner(hosts);
  const workers = connected(1, {
    startJob: (request) => (lost.startJob-- > 0 ? never() : runner.startJob(request)),
    continueJob: (request) => (lost.continueJob-- > 0 ? never() : runner.continueJob(request)),
  });
  const ends = runJob('training', atStart(entrants[0]), { epochs: 3 });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(workers).toHaveLength(1); // it may be at work
  await vi.advanceTimersByTimeAsync(2_000);
  expect(workers[0]?.stop).toHaveBeenCalledOnce();
  expect((await ends).series).toEqual(trained(entrants[0], 3).series.rows(0));
  expect(workers).toHaveLength(2);

  lost[silentAt.startJob ? 'startJob' : 'continueJob'] = 2;
  const refused = expect(runJob('training', atStart(entrants[0]), { epochs: 3 })).rejects.toThrow('its worker does not answer');
  await vi.advanceTimersByTimeAsync(62_000);
  await refused;
  for (const { stop } of workers) expect(stop).toHaveBeenCalledOnce();
});
