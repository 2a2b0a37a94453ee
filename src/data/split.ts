import { part } from '../engine/part';
import { createRng, shuffleInPlace } from '../engine/rng';
import type { DatasetRequest } from './dataset';

/** Which examples train: drawn by lot, by lot within every class, the first ones as they come, as a column of the file says, or as the set is shipped. */
export const splits = ['random', 'classes', 'order', 'column', 'shipped'] as const;
export type Split = (typeof splits)[number];

/** How many of `count` examples go to training: all at 100 %, otherwise at least one each way where there are two. */
export function trainCountOf(count: number, trainPercent: number): number {
  const share = Math.round((count * trainPercent) / 100);
  return count < 2 || trainPercent >= 100 ? count : Math.max(1, Math.min(count - 1, share));
}

/** Only tables are divided so. */
export const classSplit = part('the split by classes', () => import('./splitByClasses'));

/** The places of `count` rows, those first that train. @param classOf null: values, their lot is one */
export function dividedRows(
  count: number,
  trainCount: number,
  { seeds, split = 'random' }: Pick<DatasetRequest, 'seeds' | 'split'>,
  classOf: ((row: number) => number) | null,
): Int32Array | readonly number[] {
  const lot = Int32Array.from({ length: count }, (_, i) => i);
  if (split !== 'order') shuffleInPlace(lot, createRng(seeds.split, 'split'));
  return split === 'classes' && classOf ? classSplit.loaded.byClasses([...lot], classOf, trainCount) : lot;
}

type Parts = Pick<DatasetRequest, 'trainPercent' | 'seeds' | 'split'>;

/** The places of so many examples in the order in which the first `trainCount` train. @param classOf null: what is to be learnt are values, whose lot is one @param trainRows so many, the first ones, train as a column says; absent: none says it, and it is by lot */
export function orderOf(
  count: number,
  { trainPercent, seeds, split = 'random' }: Parts,
  classOf: ((index: number) => number) | null,
  trainRows?: number,
): { readonly order: readonly number[]; readonly trainCount: number } {
  const isSaid = split === 'column' && trainRows !== undefined;
  const trainCount = isSaid ? trainRows : trainCountOf(count, trainPercent);
  return { order: [...dividedRows(count, trainCount, { seeds, split: isSaid ? 'order' : split }, classOf)], trainCount };
}

/** Rows of inputs and then a class index or a value, in the order in which the first `trainCount` train. @param hasClasses otherwise values: their lot is one @param trainRows so many, the first ones, train as a column says; absent: none says it, and it is by lot */
export function splitRows(
  rows: readonly (readonly number[])[],
  inputs: number,
  parts: Parts,
  hasClasses: boolean,
  trainRows?: number,
): { readonly x: Float64Array; readonly t: Float64Array; readonly trainCount: number } {
  const { order, trainCount } = orderOf(rows.length, parts, hasClasses ? (row) => rows[row][inputs] : null, trainRows);
  const x = new Float64Array(rows.length * inputs);
  const t = new Float64Array(rows.length);
  order.forEach((from, to) => {
    for (let i = 0; i < inputs; i++) x[to * inputs + i] = rows[from][i];
    t[to] = rows[from][inputs];
  });
  return { x, t, trainCount };
}
