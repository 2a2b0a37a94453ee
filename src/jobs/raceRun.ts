import type { WholeVectorStep } from '../engine/minimizers/wholeVectorStep';
import { hasDiverged } from '../run/divergedRun';
import type { TrainingLoop } from '../run/trainingLoop';
import type { JobEntry } from './job';

export interface RaceRunAsk {
  /** The most: an evaluation is the loss and gradient of every training example once, whether in one batch or in several. */
  readonly evaluations: number;
  /** A network with more weights hands back no path. */
  readonly mostWeights: number;
}

/** Why a run of a race has come to its end. */
export type RaceEnd =
  | { readonly kind: 'budget' }
  /** Twice in a row a whole-vector method found no lower place. */
  | { readonly kind: 'settled'; readonly step: number }
  | { readonly kind: 'diverged'; readonly step: number }
  | { readonly kind: 'stoppedEarly'; readonly epoch: number };

/** The start and the end of every epoch, a row each. */
export interface RaceRows {
  /** Updates until then. */
  readonly steps: Float64Array;
  readonly evaluations: Float64Array;
  /** The time of the updates alone, without that of the scores. */
  readonly seconds: Float64Array;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
}

/** Where the weights were: the start first, close together at first and further apart later, at most `mostPlaces`. */
export interface RaceWay {
  readonly evaluations: Float64Array;
  /** [places, weights] */
  readonly weights: Float64Array;
}

export interface RacedRun {
  readonly end: RaceEnd;
  readonly rows: RaceRows;
  readonly parameterCount: number;
  /** Null: too many weights. */
  readonly way: RaceWay | null;
}

export const mostPlaces = 60;

/**
 * Trains an experiment for so many evaluations: to the bit the page's own run of it, with the scores of its epochs. A step that would go beyond the
 * budget counts for nothing, so that a long search at the end is not a gift.
 */
export const raceRun: JobEntry<RaceRunAsk, null, RacedRun> = {
  *run({ run: { loop }, now }, { evaluations, mostWeights }) {
    const budget = evaluations * loop.parts.fitCount;
    const parameterCount = loop.network.parameters.length;
    const recorder = new RaceRecorder(loop, budget, parameterCount <= mostWeights);
    recorder.row();
    recorder.place();
    let end: RaceEnd | null = null;
    let rejected = 0;
    while (!end) {
      const before = loop.evaluations;
      const began = now();
      const hasEnded = loop.advance(false);
      recorder.seconds += (now() - began) / 1000;
      recorder.examples += (loop.evaluations - before) * loop.lastBatch;
      if (hasEnded) loop.scoreEpoch();
      rejected = wasRejected(loop) ? rejected + 1 : 0;
      if (hasDiverged(loop, hasEnded)) end = { kind: 'diverged', step: loop.step };
      else if (recorder.examples > budget) end = { kind: 'budget' };
      else {
        if (hasEnded) recorder.row();
        recorder.place();
        if (loop.hasStopped) end = { kind: 'stoppedEarly', epoch: loop.epoch };
        else if (rejected === 2) end = { kind: 'settled', step: loop.step };
        // an epoch takes an evaluation, or less where the last, smaller batch is left out
        else if (recorder.examples === budget || loop.epoch >= evaluations) end = { kind: 'budget' };
      }
      yield { done: recorder.examples, of: Math.max(budget, recorder.examples), partial: () => null };
    }
    return { end, parameterCount, ...recorder.taken() };
  },
};

/** Whether the last step of a whole-vector method found no lower place of the whole training loss. */
function wasRejected({ trainStep, lastBatch, parts }: TrainingLoop): boolean {
  if (lastBatch < parts.fitCount) return false;
  return 'lastIteration' in trainStep && (trainStep as WholeVectorStep).lastIteration?.accepted === false;
}

/** What is kept of a run on its way. */
class RaceRecorder {
  /** Whose loss and gradient were computed so far, each as often as that was. */
  examples = 0;
  seconds = 0;
  private readonly rows = {
    steps: [] as number[],
    evaluations: [] as number[],
    seconds: [] as number[],
    trainLoss: [] as number[],
    testLoss: [] as number[],
  };
  private readonly places: { readonly at: number; readonly weights: Float64Array }[] = [];
  private nextPlace = 0;
  /** Where the weights are, whether or not that is kept. */
  private readonly present: Float64Array;
  private presentAt = 0;

  constructor(
    private readonly loop: TrainingLoop,
    private readonly budget: number,
    private readonly hasWay: boolean,
  ) {
    this.present = new Float64Array(hasWay ? loop.network.parameters.length : 0);
  }

  private get evaluations(): number {
    return this.examples / this.loop.parts.fitCount;
  }

  row(): void {
    const { rows, loop } = this;
    rows.steps.push(loop.step);
    rows.evaluations.push(this.evaluations);
    rows.seconds.push(this.seconds);
    rows.trainLoss.push(loop.scores.trainLoss);
    rows.testLoss.push(loop.scores.testLoss);
  }

  /** Keeps the weights where the next place is due: place j at the share (j / most)² of the budget. */
  place(): void {
    if (!this.hasWay) return;
    this.present.set(this.loop.network.parameters);
    this.presentAt = this.evaluations;
    const due = Math.floor((mostPlaces - 2) * Math.sqrt(this.examples / this.budget));
    if (due < this.nextPlace) return;
    this.nextPlace = due + 1;
    this.keepPresent();
  }

  private keepPresent(): void {
    this.places.push({ at: this.presentAt, weights: this.present.slice() });
  }

  taken(): Pick<RacedRun, 'rows' | 'way'> {
    const { rows, places } = this;
    if (this.hasWay && places.at(-1)?.at !== this.presentAt) this.keepPresent();
    const finite = places.filter(({ weights }) => weights.every(Number.isFinite));
    const size = this.present.length;
    const weights = new Float64Array(finite.length * size);
    finite.forEach((place, k) => {
      weights.set(place.weights, k * size);
    });
    return {
      rows: {
        steps: Float64Array.from(rows.steps),
        evaluations: Float64Array.from(rows.evaluations),
        seconds: Float64Array.from(rows.seconds),
        trainLoss: Float64Array.from(rows.trainLoss),
        testLoss: Float64Array.from(rows.testLoss),
      },
      way: this.hasWay ? { evaluations: Float64Array.from(finite, ({ at }) => at), weights } : null,
    };
  }
}
