import { createRng, shuffleInPlace } from '../engine/rng';
import type { DatasetRequest } from './dataset';

/** Which examples train: drawn by lot, by lot within every class, or the first ones as they come. */
export const splits = ['random', 'classes', 'order'] as const;
export type Split = (typeof splits)[number];

/** How many of `count` examples go to training: all at 100 %, otherwise at least one each way where there are two. */
export function trainCountOf(count: number, trainPercent: number): number {
  const share = Math.round((count * trainPercent) / 100);
  return count < 2 || trainPercent >= 100 ? count : Math.max(1, Math.min(count - 1, share));
}

/**
 * How many of each class train so that all together are `trainCount`: its share of them, the largest remainders rounded up (Hamilton's method), and
 * where there is room one of each class at least.
 */
function quotas(counts: readonly number[], trainCount: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (count * trainCount) / Math.max(1, total));
  const quota = exact.map(Math.floor);
  const byRemainder = counts.map((_, k) => k).sort((a, b) => exact[b] - quota[b] - (exact[a] - quota[a]) || a - b);
  let left = trainCount - quota.reduce((sum, count) => sum + count, 0);
  for (const k of byRemainder) if (left > 0 && quota[k] < counts[k]) [quota[k], left] = [quota[k] + 1, left - 1];
  for (let k = 0; k < counts.length; k++) {
    const richest = quota.indexOf(Math.max(...quota));
    if (counts[k] > 0 && quota[k] === 0 && quota[richest] > 1) [quota[k], quota[richest]] = [1, quota[richest] - 1];
  }
  return quota;
}

/** The places of the shuffled rows, those first that train: of every class its share, both parts in the order of the lot. */
function byClasses(order: readonly number[], classOf: (row: number) => number, trainCount: number): number[] {
  const counts: number[] = [];
  for (const row of order) {
    const k = classOf(row);
    while (counts.length <= k) counts.push(0);
    counts[k]++;
  }
  const left = quotas(counts, trainCount);
  const [training, testing]: [number[], number[]] = [[], []];
  for (const row of order) (left[classOf(row)]-- > 0 ? training : testing).push(row);
  return [...training, ...testing];
}

/** Rows of inputs and then a class index or a value, in the order in which the first `trainCount` train. @param hasClasses otherwise values: their lot is one */
export function splitRows(
  rows: readonly (readonly number[])[],
  inputs: number,
  { trainPercent, seeds, split = 'random' }: Pick<DatasetRequest, 'trainPercent' | 'seeds' | 'split'>,
  hasClasses: boolean,
): { readonly x: Float64Array; readonly t: Float64Array; readonly trainCount: number } {
  const trainCount = trainCountOf(rows.length, trainPercent);
  const lot = Int32Array.from(rows, (_, i) => i);
  if (split !== 'order') shuffleInPlace(lot, createRng(seeds.split, 'split'));
  const order = split === 'classes' && hasClasses ? byClasses([...lot], (row) => rows[row][inputs], trainCount) : lot;
  const x = new Float64Array(rows.length * inputs);
  const t = new Float64Array(rows.length);
  order.forEach((from: number, to: number) => {
    for (let i = 0; i < inputs; i++) x[to * inputs + i] = rows[from][i];
    t[to] = rows[from][inputs];
  });
  return { x, t, trainCount };
}
