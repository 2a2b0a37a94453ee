import { create } from 'zustand';
import type { Entrant } from '../engine/race/race';
import type { Experiment } from '../experiment/experiment';
import { isWholeVector } from '../experiment/optimizers';
import { raceEntrant } from '../experiment/raceEntrant';
import type { RacePlane } from '../jobs/racePlane';
import type { RacedRun, RaceWay } from '../jobs/raceRun';
import { experimentFiles } from './experimentFiles';
import { runJob } from './jobs';
import { problemOf } from './problemOf';
import { type QueueResult, type RunQueue, runQueue } from './runQueue';
import type { Sentence } from './sentences';
import { lastFifth, triedRates } from './tuning';

/** More weights than these, and no path of theirs is kept. */
export const mostRaceWeights = 5000;

/** One run of one entrant: its only one, or one of those that look for its rate. */
interface RaceTry {
  readonly entrant: number;
  /** Null: the method chooses its own steps. */
  readonly rate: number | null;
  readonly experiment: Experiment;
}

interface NetworkRace {
  readonly entrants: readonly Entrant[];
  readonly evaluations: number;
  readonly tries: readonly RaceTry[];
}

/** What stays of a run: its path goes into the plane. */
export type RaceResult = QueueResult<Omit<RacedRun, 'way'>>;

/** The race of this page on its own network: results stay, whether they are looked at or not. */
export const raceQueue: RunQueue<NetworkRace, Omit<RacedRun, 'way'>> = runQueue({ entrants: [], evaluations: 0, tries: [] });

interface PlaneState {
  readonly plane: RacePlane | null;
  /** Of every entrant, the evaluations at which it was at its places; null: it has none. */
  readonly ways: readonly (RacePlaneWay | null)[];
  readonly problem: Sentence | null;
  /** From 0 to 1; null: it is not under way. */
  readonly done: number | null;
}

interface RacePlaneWay {
  readonly evaluations: Float64Array;
  /** Which of the plane's ways. */
  readonly index: number;
}

const noPlane: PlaneState = { plane: null, ways: [], problem: null, done: null };

/** The plane of all paths of the race, once all have arrived. */
export const useRacePlane = create<PlaneState>(() => noPlane);

export interface NetworkRaceSpec {
  readonly ask: string;
  readonly experiment: Experiment;
  /** Of a rule without a rate the best of five is taken. */
  readonly entrants: readonly Entrant[];
  readonly gamma: number;
  readonly evaluations: number;
  readonly isPageTraining: () => boolean;
  readonly mostSeconds: number;
}

const triesOf = ({ experiment, entrants, gamma }: NetworkRaceSpec): readonly RaceTry[] =>
  entrants.flatMap(({ id, rate }, entrant) => {
    const rates = isWholeVector(id) ? [null] : rate === null ? triedRates : [rate];
    return rates.map((tried) => ({ entrant, rate: tried, experiment: raceEntrant(experiment, id, tried, gamma) }));
  });

/** How good a try is: the mean training loss of its last fifth; infinite where it came to no end. */
const heightOf = ({ end, rows }: Pick<RacedRun, 'end' | 'rows'>): number =>
  end.kind === 'diverged' ? Number.POSITIVE_INFINITY : lastFifth(rows.trainLoss);

/** Of an entrant the number of its best try, the first of all where none came to an end; −1 as long as none is there. */
export function bestTry({ tries }: NetworkRace, results: readonly RaceResult[], entrant: number): number {
  let [best, least] = [-1, Number.NaN];
  tries.forEach((one, k) => {
    const result = results[k];
    if (one.entrant !== entrant || result?.kind !== 'trained') return;
    const height = heightOf(result.run);
    if (best < 0 || height < least) [best, least] = [k, height];
  });
  return best;
}

let planeWork: AbortController | null = null;

/** Everything that is under way ends; what is ready stays. */
export function cancelNetworkRace(): void {
  raceQueue.cancel();
  planeWork?.abort();
  planeWork = null;
  if (useRacePlane.getState().done !== null) useRacePlane.setState({ done: null });
}

/** Trains the experiment with every entrant's optimizer, each a run on another core, and lays a plane through all of their paths. */
export async function beginNetworkRace(spec: NetworkRaceSpec): Promise<void> {
  const { ask, experiment, entrants, evaluations, isPageTraining, mostSeconds } = spec;
  cancelNetworkRace();
  useRacePlane.setState(noPlane);
  const race: NetworkRace = { entrants, evaluations, tries: triesOf(spec) };
  /** Of every entrant the path of its best try so far. */
  const best = new Map<number, { readonly height: number; readonly way: RaceWay | null; readonly run: RacedRun }>();
  const isOver = await raceQueue.begin({
    ask,
    of: race,
    count: race.tries.length,
    mostSeconds,
    async train(index, signal) {
      const tried = race.tries[index] as RaceTry;
      const source = { experiment: tried.experiment, ...(await experimentFiles(tried.experiment)), bytes: null };
      const run = await runJob('raceRun', source, { evaluations, mostWeights: mostRaceWeights }, { signal, isPageTraining });
      const height = heightOf(run);
      const known = best.get(tried.entrant);
      if (!known || height < known.height) best.set(tried.entrant, { height, way: run.way, run });
      const { way: _, ...kept } = run;
      return kept;
    },
  });
  if (!isOver) return;
  const arrived = entrants.map((_, entrant) => best.get(entrant) ?? null);
  const walked = arrived.flatMap((one) => (one?.way ? [{ ...one, way: one.way }] : []));
  if (walked.length === 0) return;
  const ways = walked.map(({ way, run: { end, rows } }) => ({
    weights: way.weights,
    // one that leads uphill leads far off
    isGuide: end.kind !== 'diverged' && (rows.trainLoss.at(-1) ?? Number.NaN) <= (rows.trainLoss[0] ?? Number.NaN),
  }));
  const mine = new AbortController();
  planeWork = mine;
  useRacePlane.setState({ done: 0 });
  try {
    const source = { experiment, ...(await experimentFiles(experiment)), bytes: null };
    const onProgress = ({ done, of }: { readonly done: number; readonly of: number }) => useRacePlane.setState({ done: done / of });
    const plane = await runJob('racePlane', source, { ways }, { signal: mine.signal, onProgress, isPageTraining });
    let index = 0;
    const shown = arrived.map((one) => (one?.way ? { evaluations: one.way.evaluations, index: index++ } : null));
    if (planeWork === mine) useRacePlane.setState({ plane, ways: shown, done: null });
  } catch (error) {
    if (planeWork === mine) useRacePlane.setState({ problem: problemOf(error), done: null });
  }
}
