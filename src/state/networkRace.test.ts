import { afterEach, expect, it, vi } from 'vitest';
import { countedPool } from '../../tests/countedPool';
import { jobAlone } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { raceEntrant } from '../experiment/raceEntrant';
import { Run } from '../run/run';
import { beginNetworkRace, bestTry, cancelNetworkRace, mostRaceWeights, raceQueue, useRacePlane } from './networkRace';
import { triedRates } from './tuning';

const link = 'data=moons&layers=3&examples=40&train=50&batch=5&rate=0.3';
const spec = (more = '', patch: Partial<Parameters<typeof beginNetworkRace>[0]> = {}) => ({
  ask: 'a',
  experiment: decodeLink(link + more).experiment,
  entrants: [
    { id: 'sgd', rate: 0.3 },
    { id: 'momentum', rate: null },
    { id: 'bfgs', rate: 0.3 },
  ],
  gamma: 0.5,
  evaluations: 10,
  isPageTraining: () => false,
  mostSeconds: Number.POSITIVE_INFINITY,
  ...patch,
});

const ending: (() => void)[] = [];
afterEach(() => {
  cancelNetworkRace();
  for (const end of ending.splice(0)) end();
});

function connected(size: number, budgetMs?: number) {
  const { state, end } = countedPool(size, budgetMs);
  ending.push(end);
  return state;
}

it('every entrant is the page’s experiment with another optimizer, at one rate or at its best of several', async () => {
  const state = connected(3, 20);
  const asked = spec();
  await beginNetworkRace(asked);
  const { of: race, results, phase } = raceQueue.use.getState();
  expect([phase, state.open]).toEqual(['over', 0]);
  expect(race.tries.map(({ entrant, rate }) => [entrant, rate])).toEqual([[0, 0.3], ...triedRates.map((rate) => [1, rate]), [2, null]]);
  const { view: _, optimizer, batchSize, learningRate, ...same } = asked.experiment;
  for (const { experiment } of race.tries) expect(experiment).toMatchObject(same);
  const [first, second, , , , , last] = race.tries.map(({ experiment }) => experiment);
  expect([first?.batchSize, last?.batchSize]).toEqual([5, 2000]);
  expect(second?.optimizer).toEqual({ id: 'momentum', params: { gamma: 0.5 } });
  expect([optimizer.id, batchSize, learningRate]).toEqual([first?.optimizer.id, first?.batchSize, first?.learningRate]);
  // the curve of each, to the bit
  const trained = results.flatMap((result) => (result?.kind === 'trained' ? [result.run] : []));
  expect(trained).toHaveLength(race.tries.length);
  trained.forEach(({ rows }, k) => {
    const run = new Run({ experiment: race.tries[k]!.experiment });
    while (run.loop.epoch < rows.steps.length - 1) run.step();
    expect(rows.trainLoss).toEqual(run.series.column('trainLoss').slice(0, rows.steps.length));
  });
  const ends = triedRates.map((__, k) => trained[k + 1]!.rows.trainLoss.slice(-3));
  const means = ends.map((losses) => losses.reduce((sum, loss) => sum + loss, 0));
  expect(bestTry(race, results, 1)).toBe(1 + means.indexOf(Math.min(...means)));
});

it('lays one plane through the paths of all, each at its best', async () => {
  connected(2, 20);
  const asked = spec();
  await beginNetworkRace(asked);
  const { of: race, results } = raceQueue.use.getState();
  const { plane, ways, problem, done } = useRacePlane.getState();
  expect([problem, done]).toEqual([null, null]);
  const wayOf = (entrant: number) =>
    jobAlone(
      'raceRun',
      { evaluations: 10, mostWeights: mostRaceWeights },
      { experiment: race.tries[bestTry(race, results, entrant)]!.experiment, bytes: null },
    ).result.way!;
  const own = [0, 1, 2].map(wayOf);
  expect(ways).toEqual(own.map(({ evaluations }, index) => ({ evaluations, index })));
  const again = jobAlone(
    'racePlane',
    { ways: own.map(({ weights }) => ({ weights, isGuide: true })) },
    { experiment: asked.experiment, bytes: null },
  );
  expect(plane).toEqual(again.result);
});

it('is given up: what is ready stays, nothing is left running, and no plane is laid', async () => {
  const state = connected(2);
  const racing = beginNetworkRace(spec('', { evaluations: 40 }));
  await vi.waitFor(() => expect(state.begun).toBeGreaterThan(4), { interval: 1 });
  cancelNetworkRace();
  await racing;
  await vi.waitFor(() => expect(state.open).toBe(0));
  const { begun } = state;
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { phase, results } = raceQueue.use.getState();
  expect([phase, state.begun, state.open]).toEqual(['over', begun, 0]);
  expect(results.filter(Boolean).length).toBeGreaterThan(1);
  expect(results.filter((result) => result === null).length).toBeGreaterThan(0);
  expect(useRacePlane.getState()).toMatchObject({ plane: null, done: null });
});

it('one that cannot train this network has a sentence, and the others race', async () => {
  connected(2, 20);
  const experiment = decodeLink('data=moons&layers=3;dropout0.5&examples=40').experiment;
  await beginNetworkRace(spec('', { experiment }));
  const { of: race, results } = raceQueue.use.getState();
  expect(results.at(-1)).toMatchObject({ kind: 'refused' });
  expect(bestTry(race, results, 2)).toBe(-1);
  expect(results.slice(0, -1).every((result) => result?.kind === 'trained')).toBe(true);
  expect(useRacePlane.getState().ways).toMatchObject([{ index: 0 }, { index: 1 }, null]);
});

it('the optimizer of the page itself keeps its batch and its parameters', () => {
  const own = decodeLink(`${link}&optimizer=bfgs`).experiment;
  expect(raceEntrant(own, 'bfgs', null, 0.5)).toMatchObject({ batchSize: 5, optimizer: own.optimizer });
  expect(raceEntrant(own, 'sgd', 0.1, 0.5)).toMatchObject({ batchSize: 10, learningRate: 0.1 });
});
