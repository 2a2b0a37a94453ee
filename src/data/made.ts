import { createRng, type Rng } from '../engine/rng';
import type { Task } from '../engine/task';

/** What is done to a generated set on purpose, in percent of all its examples; 0: nothing. */
export interface Spoiling {
  /** Labels that are those of another class. */
  readonly flippedPercent: number;
  /** Points thrown anywhere into the plane with the label that they have; of values: moved far up or down. */
  readonly outlierPercent: number;
  /** Of the first class, before labels are flipped; the other classes share the rest alike. 0: as the set has them. */
  readonly balancePercent: number;
}

type Row = readonly number[];

/** Standard deviations of the set's values by which a target that is an outlier is moved. */
export const outlierDeviations = 3;
/** Draws of a set in which enough examples of every class are looked for: twice as many each time. */
const mostDoublings = 7;

/** That many of `count` places, by lot. */
function lotOf(count: number, percent: number, rng: Rng): number[] {
  const places = Array.from({ length: count }, (_, i) => i);
  const wanted = Math.round((count * percent) / 100);
  for (let i = 0; i < wanted; i++) {
    const j = i + Math.floor(rng.uniform() * (count - i));
    [places[i], places[j]] = [places[j], places[i]];
  }
  return places.slice(0, wanted);
}

/** How many examples each class has: the first its share, the others the rest alike, and each at least one where there is room. */
export function classCounts(count: number, classes: number, percent: number): number[] {
  const first = Math.max(1, Math.min(count - (classes - 1), Math.round((count * percent) / 100)));
  const rest = count - first;
  const others = classes - 1;
  return [first, ...Array.from({ length: others }, (_, k) => Math.floor(rest / others) + (k < rest % others ? 1 : 0))];
}

/** Examples of each class in these numbers, taken by lot from as many draws as it takes, in the order in which they were drawn. */
function balanced(draw: (count: number) => Row[], count: number, classes: number, percent: number, rng: Rng): Row[] {
  const wanted = classCounts(count, classes, percent);
  const classOf = (row: Row) => row[row.length - 1];
  let pool = draw(count);
  const lacks = () => wanted.some((n, k) => pool.filter((row) => classOf(row) === k).length < n);
  for (let doubling = 1, more = 2 * count; doubling <= mostDoublings && lacks(); doubling++, more *= 2) pool = draw(more);
  const chosen = wanted.flatMap((n, k) => {
    const own = pool.flatMap((row, i) => (classOf(row) === k ? [i] : []));
    return lotOf(own.length, (100 * Math.min(n, own.length)) / own.length, rng).map((i) => own[i]);
  });
  return chosen.sort((a, b) => a - b).map((i) => pool[i]);
}

interface Drawn {
  readonly task: Task;
  readonly count: number;
  readonly classes: number;
  /** Of the inputs. */
  readonly sides: readonly { readonly min: number; readonly max: number }[];
  readonly seed: string;
  /** The set's own examples, that many: inputs, then class or value. */
  draw(count: number): Row[];
}

/**
 * The examples of a set with its classes in these shares, then some labels flipped, then some points or values far off. Every step draws from a
 * stream of its own, and how many examples it changes is exact.
 */
export function spoilt({ task, count, classes, sides, seed, draw }: Drawn, asked: Spoiling): Row[] {
  const isRegression = task === 'regression';
  const rows =
    asked.balancePercent > 0 && !isRegression
      ? balanced(draw, count, classes, asked.balancePercent, createRng(seed, 'balance'))
      : draw(count);
  const last = sides.length;
  if (!isRegression) {
    const rng = createRng(seed, 'flipped');
    for (const i of lotOf(rows.length, asked.flippedPercent, rng)) {
      const other = (rows[i][last] + 1 + Math.floor(rng.uniform() * (classes - 1))) % classes;
      rows[i] = [...rows[i].slice(0, last), other];
    }
  }
  const rng = createRng(seed, 'outliers');
  const far = outlierDeviations * deviationOf(rows.map((row) => row[last]));
  for (const i of lotOf(rows.length, asked.outlierPercent, rng)) {
    rows[i] = isRegression
      ? [...rows[i].slice(0, last), rows[i][last] + (rng.uniform() < 0.5 ? -far : far)]
      : [...sides.map(({ min, max }) => min + (max - min) * rng.uniform()), rows[i][last]];
  }
  return rows;
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
