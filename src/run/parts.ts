import type { Dataset } from '../data/dataset';

/**
 * Scores of images and sequences are taken over so many examples of a part at most: all of them would take as long as training. Of images all
 * that are not trained on count: some are harder than others, and a percentage over the first is another one.
 */
const mostScored = 500;

/** Examples [from, from + count). */
export interface Part {
  readonly from: number;
  readonly count: number;
}

/** How the examples are divided: those trained on first, then validation, then test. */
export interface Parts {
  /** Examples [0, fitCount) are trained on, [fitCount, trainCount) are the validation part. */
  readonly fitCount: number;
  /** What the scores are taken over: all of a part, or the first of it. */
  readonly scored: { readonly train: Part; readonly validation: Part; readonly test: Part };
}

/** At least one example either way where there are two. */
const validationCount = (trainCount: number, percent: number) =>
  percent === 0 || trainCount < 2 ? 0 : Math.max(1, Math.min(trainCount - 1, Math.round((trainCount * percent) / 100)));

/** @param count all examples */
export function partsOf({ form, trainCount }: Dataset, count: number, validationPercent: number): Parts {
  const fitCount = trainCount - validationCount(trainCount, validationPercent);
  const most = form === 'points' ? Number.POSITIVE_INFINITY : mostScored;
  const mostHeldBack = form === 'images' ? Number.POSITIVE_INFINITY : most;
  const part = (from: number, to: number, atMost: number): Part => ({ from, count: Math.min(to - from, atMost) });
  return {
    fitCount,
    scored: {
      train: part(0, fitCount, most),
      validation: part(fitCount, trainCount, mostHeldBack),
      test: part(trainCount, count, mostHeldBack),
    },
  };
}
