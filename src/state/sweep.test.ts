import { afterEach, expect, it, vi } from 'vitest';
import { countedPool } from '../../tests/countedPool';
import { jobAlone } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { axesOf } from '../experiment/sweep/axes';
import { plannedRuns, type SweepPlan, type SweepRun } from '../experiment/sweep/plan';
import { beginSweep, sweepQueue } from './sweep';

const epochs = 3;

function runsOf(values: readonly string[], seeds: number, link = 'data=moons&layers=4&examples=40'): readonly SweepRun[] {
  const { experiment } = decodeLink(link);
  const axis = axesOf(experiment).find(({ id }) => id === 'units.1');
  const runs = axis && plannedRuns({ experiment, axis, values, second: null, seeds });
  if (!runs || 'refused' in runs) throw new Error('no such sweep');
  return runs;
}

const plan = { seeds: 1 } as SweepPlan;
const spec = (runs: readonly SweepRun[], mostSeconds = Number.POSITIVE_INFINITY) => ({
  ask: 'a',
  plan,
  runs,
  epochs,
  cells: 0,
  isPageTraining: () => false,
  mostSeconds,
});

const ending: (() => void)[] = [];
afterEach(() => {
  sweepQueue.cancel();
  for (const end of ending.splice(0)) end();
});

function connected(size: number) {
  const { state, end } = countedPool(size);
  ending.push(end);
  return state;
}

it('has the numbers of single runs, in their order, on as many workers as there are', async () => {
  const state = connected(3);
  const runs = runsOf(['1', '3'], 3);
  await beginSweep(spec(runs));
  const { results, phase, secondsLeft } = sweepQueue.use.getState();
  expect([phase, secondsLeft, state.open, state.most]).toEqual(['over', 0, 0, 3]);
  results.forEach((result, k) => {
    const experiment = runs[k]!.experiment;
    expect(result).toEqual({ kind: 'trained', run: jobAlone('sweepRun', { epochs, cells: 0 }, { experiment, bytes: null }).result });
  });
});

it('is given up: what is ready stays, and nothing is left running', async () => {
  const state = connected(2);
  const sweeping = beginSweep(spec(runsOf(['1', '2', '3', '4'], 5)));
  await vi.waitFor(() => expect(state.begun).toBeGreaterThan(5), { interval: 1 });
  sweepQueue.cancel();
  const ready = sweepQueue.use.getState().results;
  expect(ready.filter(Boolean).length).toBeGreaterThan(2);
  await sweeping;
  await vi.waitFor(() => expect(state.open).toBe(0));
  const { begun } = state;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect([sweepQueue.use.getState().phase, sweepQueue.use.getState().results, state.begun]).toEqual(['over', ready, begun]);
  expect(ready.filter((result) => result === null).length).toBeGreaterThan(10);
});

it('pauses with the runs that are under way, and goes on', async () => {
  const state = connected(1);
  const sweeping = beginSweep(spec(runsOf(['1', '2'], 4)));
  await vi.waitFor(() => expect(state.begun).toBeGreaterThan(2), { interval: 1 });
  sweepQueue.pause();
  expect(sweepQueue.use.getState().results.filter(Boolean).length).toBeGreaterThan(1);
  await vi.waitFor(() => expect(state.open).toBe(0));
  const { begun } = state;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([state.begun, sweepQueue.use.getState().phase]).toEqual([begun, 'paused']);
  sweepQueue.resume();
  await sweeping;
  expect(sweepQueue.use.getState().results.every(Boolean)).toBe(true);
});

it('one that will take long asks after its first runs, and goes on where that is meant', async () => {
  const state = connected(2);
  const sweeping = beginSweep(spec(runsOf(['1', '2'], 4), 0));
  await vi.waitFor(() => expect(sweepQueue.use.getState().longSeconds).toBeGreaterThan(0));
  await vi.waitFor(() => expect(state.open).toBe(0));
  expect([sweepQueue.use.getState().phase, state.begun < 8]).toEqual(['paused', true]);
  sweepQueue.resume();
  await sweeping;
  expect([sweepQueue.use.getState().phase, sweepQueue.use.getState().longSeconds, state.begun]).toEqual(['over', null, 8]);
});

it('a run that cannot be says why, and the others go on', async () => {
  connected(1);
  const [first, second] = runsOf(['1', '2'], 1);
  if (!first || !second) throw new Error('two runs');
  const { experiment } = decodeLink('data=moons&layers=4;dropout0.5&optimizer=bfgs&batch=2000&examples=40');
  await beginSweep(spec([{ ...first, experiment }, second]));
  expect(sweepQueue.use.getState().results.map((result) => result?.kind)).toEqual(['refused', 'trained']);
});
