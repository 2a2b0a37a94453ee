import { kneserNey, type NGrams } from '../data/sequences/kneserNey';
import { textsOf } from '../data/sequences/lettersOf';
import { log } from '../engine/elementary/log';
import type { JobEntry } from './job';
import { JobRefusal, say } from './sentences';

/** A model of letters that counts, on the examples of the test part that are scored. */
export interface NGramLoss {
  /** n: a letter and the n − 1 before it. */
  readonly order: number;
  /** Mean over all letters that are wanted. */
  readonly nats: number;
  /** Of every example, step by step; not a number where nothing is wanted. */
  readonly perStep: Float64Array;
}

export interface NGramLosses {
  /** By their order, from 1 on. */
  readonly models: readonly NGramLoss[];
  /** The letter that comes most often in the training part, and its share of those wanted in the test part. */
  readonly commonest: number;
  readonly share: number;
}

const mostOrder = 6;

/** n-grams by Kneser and Ney, counted on the training part: what a network of letters has to beat. */
export const nGrams: JobEntry<Record<string, never>, NGramLosses, NGramLosses> = {
  *run({ run: { loop } }) {
    const { dataset, parts } = loop;
    if (dataset.form !== 'sequences' || dataset.symbols === null || dataset.task !== 'multiclass' || !dataset.perStep)
      throw new JobRefusal(say('job.noLetters', {}));
    const { steps, trainCount, symbols } = dataset;
    const texts = textsOf(dataset);
    const train = texts.slice(0, trainCount);
    const { from, count } = parts.scored.test;
    const test = texts.slice(from, from + count);
    const models: NGramLoss[] = [];
    // what is given away leaves no arrays behind
    const result = (): NGramLosses => ({
      models: models.map((model) => ({ ...model, perStep: model.perStep.slice() })),
      ...commonestOf(train, test, symbols),
    });
    for (let order = 1; order <= mostOrder; order++) {
      models.push({ order, ...lossOf(kneserNey(train, symbols, order - 1), test, steps) });
      yield { done: order, of: mostOrder, partial: result };
    }
    return result();
  },
};

function lossOf(model: NGrams, texts: readonly Int32Array[], steps: number): Pick<NGramLoss, 'nats' | 'perStep'> {
  const perStep = new Float64Array(texts.length * steps).fill(Number.NaN);
  let [nats, letters] = [0, 0];
  texts.forEach((text, n) => {
    for (let at = 1; at < text.length; at++) {
      const loss = -log(model.probability(text.subarray(0, at), text[at]));
      perStep[n * steps + at - 1] = loss;
      nats += loss;
    }
    letters += text.length - 1;
  });
  return { nats: nats / letters, perStep };
}

function commonestOf(train: readonly Int32Array[], test: readonly Int32Array[], symbols: number): Pick<NGramLosses, 'commonest' | 'share'> {
  const counts = new Float64Array(symbols);
  for (const text of train) for (const symbol of text.subarray(1)) counts[symbol]++;
  const commonest = counts.indexOf(Math.max(...counts));
  let [found, all] = [0, 0];
  for (const text of test) {
    for (const symbol of text.subarray(1)) if (symbol === commonest) found++;
    all += text.length - 1;
  }
  return { commonest, share: found / all };
}
