import type { ArrayPool, RunView } from '../../run/runView';
import type { PicturePlane } from '../picturePlane';
import { type Sweep, sweepOf } from '../sweep';
import type { HiddenSpace, HiddenSpaceAsk, SpaceStage } from './hiddenSpaceProbe';
import { mainPlane } from './mainPlane';
import { nearestTurn } from './nearestTurn';

/** So many rows at most are sent through the sweep's pass at once. */
const chunk = 500;

/** Carries the input plane and the examples of a run as it stands through all layers, dropout off. */
export function carryThrough(run: RunView): ((ask: HiddenSpaceAsk) => HiddenSpace) | null {
  const sweep = sweepOf(run);
  if (!sweep) return null;
  const { train, test } = run.parts.scored;
  return (ask) => {
    const plane = sweep.plane(ask);
    const known = indicesOf([train.from, Math.min(train.count, ask.examples)]);
    const shown = ask.test ? [...known, ...indicesOf([test.from, Math.min(test.count, ask.examples)])] : known;
    const places = placesThrough(sweep, plane);
    const examples = examplesThrough(run, sweep, shown);
    const stages: SpaceStage[] = [];
    let before: Float64Array | null = null;
    sweep.columns.forEach(({ units }, c) => {
      const values = { grid: places[c], points: examples[c] };
      const { stage, about } = projected(values, units, known.length, before, run.pool);
      stages.push(stage);
      before = about;
    });
    const last = sweep.columns.length - 1;
    return {
      cells: plane.cells,
      rows: plane.rows,
      indices: Uint32Array.from(shown),
      stages,
      output: sweep.columns[last].units === 1 ? lent(run.pool, places[last]) : null,
    };
  };
}

const indicesOf = ([from, count]: readonly [number, number]) => Array.from({ length: count }, (_, k) => from + k);

function lent(pool: ArrayPool, values: ArrayLike<number>): Float32Array {
  const array = pool.take(values.length);
  array.set(values);
  return array;
}

/** What every column makes of the plane: [columns][places, units]. */
function placesThrough(sweep: Sweep, plane: PicturePlane): Float64Array[] {
  const values = sweep.columns.map(({ units }) => new Float64Array(plane.rows * plane.cells * units));
  sweep.over(plane, (first, count) => {
    sweep.columns.forEach(({ y, units }, c) => {
      values[c].set(y.subarray(0, count * units), first * units);
    });
  });
  return values;
}

/** What every column makes of the examples: [columns][examples, units]. */
function examplesThrough(
  { inputs, objective }: RunView,
  { pass, columns, inputs: size }: Sweep,
  indices: readonly number[],
): Float64Array[] {
  const values = columns.map(({ units }) => new Float64Array(indices.length * units));
  for (let first = 0; first < indices.length; first += chunk) {
    const count = Math.min(chunk, indices.length - first);
    for (let k = 0; k < count; k++) pass.x.set(inputs.subarray(indices[first + k] * size, (indices[first + k] + 1) * size), k * size);
    pass.forward(count);
    objective.predict(pass.y, count);
    columns.forEach(({ y, units }, c) => {
      values[c].set(y.subarray(0, count * units), first * units);
    });
  }
  return values;
}

/**
 * One or two units as they are; more in the plane of their main directions over the training examples, turned so that the examples lie as near as
 * they can to where they lay one layer before.
 * @param fitted how many of the examples the directions are taken from @param before those as the layer before has them, about their centre
 */
function projected(
  { grid, points }: { readonly grid: Float64Array; readonly points: Float64Array },
  units: number,
  fitted: number,
  before: Float64Array | null,
  pool: ArrayPool,
): { readonly stage: SpaceStage; readonly about: Float64Array } {
  const place = units > 2 ? onMainPlane(points.subarray(0, fitted * units), units, before) : asTheyAre(units);
  const placed = place.of(points);
  return {
    stage: { units, shares: place.shares, grid: lent(pool, place.of(grid)), points: lent(pool, placed) },
    about: aboutCentre(placed.subarray(0, 2 * fitted)),
  };
}

interface Placing {
  readonly shares: readonly [number, number] | null;
  /** [count, units] to [count, 2] */
  of(values: Float64Array): Float64Array;
}

function asTheyAre(units: number): Placing {
  const of = (values: Float64Array) => {
    if (units === 2) return values;
    const line = new Float64Array(2 * values.length);
    for (let i = 0; i < values.length; i++) line[2 * i] = values[i];
    return line;
  };
  return { shares: null, of };
}

function onMainPlane(points: Float64Array, units: number, before: Float64Array | null): Placing {
  const { centre, directions, shares } = mainPlane(points, units);
  const along = ([across, up]: readonly [Float64Array, Float64Array], values: Float64Array) => {
    const placed = new Float64Array((2 * values.length) / units);
    for (let n = 0, o = 0; n < values.length; n += units, o += 2) {
      for (let u = 0; u < units; u++) {
        const away = values[n + u] - centre[u];
        placed[o] += away * across[u];
        placed[o + 1] += away * up[u];
      }
    }
    return placed;
  };
  if (!before) return { shares, of: (values) => along(directions, values) };
  const [a, b, c, d] = nearestTurn(along(directions, points), before);
  const [first, second] = directions;
  const turned = [first.map((value, u) => a * value + b * second[u]), first.map((value, u) => c * value + d * second[u])] as const;
  return { shares, of: (values) => along(turned, values) };
}

function aboutCentre(points: Float64Array): Float64Array {
  const centre = [0, 0];
  for (let i = 0; i < points.length; i++) centre[i % 2] += (2 * points[i]) / points.length;
  return points.map((value, i) => value - centre[i % 2]);
}
