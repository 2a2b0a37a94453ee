import { expect, it, vi } from 'vitest';
import { datasets } from '../data/registry';
import { wholeVector } from '../engine/minimizers/wholeVector';
import { entryOf } from '../engine/spec';
import { defaultExperiment } from '../experiment/normalize';
import { say } from '../run/sentences';
import type { StartRequest } from './protocol';
import { startWithParts } from './startWithParts';
import { Trainer } from './trainer';

const experiment = defaultExperiment();
const byMinimizer = { ...experiment, optimizer: { id: 'bfgs', params: {} } };

it('loads what the experiment needs and nothing else, before the run starts', async () => {
  const load = vi.spyOn(wholeVector, 'load');
  const start = startWithParts(new Trainer());
  expect((await start({ experiment })).ok).toBe(true);
  expect(load).not.toHaveBeenCalled();
  expect((await start({ experiment: byMinimizer })).ok).toBe(true);
  expect(load).toHaveBeenCalledTimes(1);
  load.mockRestore();
});

it('answers a part that did not come with a sentence, and tries again at the next start', async () => {
  const load = vi.spyOn(wholeVector, 'load').mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const start = startWithParts(new Trainer());
  const refused = await start({ experiment: byMinimizer });
  expect(refused).toMatchObject({ ok: false, sentence: { key: 'run.partNotLoaded' } });
  expect((await start({ experiment: byMinimizer })).ok).toBe(true);
  load.mockRestore();
});

it('a part that never comes ends the start, and the next one does not wait for it', async () => {
  vi.useFakeTimers();
  const load = vi.spyOn(wholeVector, 'load').mockReturnValueOnce(new Promise(() => {}));
  const start = startWithParts(new Trainer());
  const [lost, next] = [start({ experiment: byMinimizer }), start({ experiment })];
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await lost).toMatchObject({ ok: false, sentence: { key: 'run.partNotLoaded' } });
  expect((await next).ok).toBe(true);
  load.mockRestore();
  vi.useRealTimers();
});

it('starts in the order of the requests, whatever has to be loaded for one of them', async () => {
  let arrive = () => {};
  const load = vi.spyOn(wholeVector, 'load').mockReturnValueOnce(
    new Promise((resolve) => {
      arrive = resolve;
    }),
  );
  const order: string[] = [];
  const start = startWithParts({
    start(request: StartRequest) {
      order.push(request.experiment.optimizer.id);
      return { ok: false, sentence: say('run.noTrainingExample', {}) };
    },
  });
  const both = [start({ experiment: byMinimizer }), start({ experiment })];
  await Promise.resolve();
  arrive();
  await Promise.all(both);
  expect(order).toEqual(['bfgs', experiment.optimizer.id]);
  load.mockRestore();
});

it('loads the program of a dataset', async () => {
  const entry = entryOf(datasets, 'iris');
  expect(entry.load).toBeDefined();
  const load = vi.spyOn(entry as { load(): Promise<void> }, 'load').mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const answer = await startWithParts(new Trainer())({ experiment: { ...experiment, dataset: { id: 'iris', params: {} } } });
  expect(answer).toMatchObject({ ok: false, sentence: { key: 'run.partNotLoaded' } });
  load.mockRestore();
});
