import { lengthOf } from '../elementary/length';
import { refusal } from '../sentences';
import { type Cell, findCells } from './cells';
import { checkPiecewiseLinear, inputsOf, type PiecewiseLinearLayer } from './piecewiseLinear';
import { areNeighbours, type Polytope, sizeOfPolytope } from './polytope';

export interface LinearRegion {
  /** [from, to], or the corners counter-clockwise, x and y alternating. */
  readonly points: Polytope;
  /** Length or area. */
  readonly size: number;
  /** 1 = on, 0 = off, the layers with a kink separated by `|`. */
  readonly pattern: string;
  /** ∂output/∂input on it, [outputs, inputs]. */
  readonly gradient: Float64Array;
  /** output = gradient · x + intercept, [outputs]. */
  readonly intercept: Float64Array;
  /** Number of the affine piece it belongs to, from 0. */
  readonly piece: number;
}

export interface LinearRegions {
  /** Cells with one activation pattern each; on an interval from left to right. */
  readonly regions: readonly LinearRegion[];
  /** Connected parts on which the output is one affine function: regions joined across boundaries without a kink. */
  readonly pieceCount: number;
  /** Different affine functions among them; two pieces far apart may share one. */
  readonly distinctMapCount: number;
}

/** Relative to the largest number of their kind, two affine maps are the same up to this. */
const sameMap = 1e-10;
const sameLine = 1e-9;

/**
 * The linear regions of a ReLU network with one or two inputs on an interval or a box, exactly: breakpoints are computed, not sampled, and
 * polygons are cut along the zero line of each unit. Regions narrower than 1e-11 of the box are not told apart.
 * Lecture: L3.4; Montúfar et al. 2014, arXiv:1402.1869.
 * @param layers the last one's activation is left out unless it is piecewise linear itself
 * @param box [from, to], or [[left, right], [bottom, top]]
 * @throws EngineError unless there are 1 or 2 inputs and the hidden layers are ReLU, leaky ReLU or linear; beyond `maxCells` regions
 */
export function linearRegions(
  layers: readonly PiecewiseLinearLayer[],
  box: readonly (readonly [number, number])[],
  maxCells = 10_000,
): LinearRegions {
  const checked = checkPiecewiseLinear(layers);
  const dimension = inputsOf(layers[0]);
  if (box.length !== dimension) throw refusal('regions.boxSides', { inputs: dimension, sides: box.length });
  if (box.some(([from, to]) => !(from < to && Number.isFinite(to - from)))) throw refusal('regions.boxLength', {});
  const diameter = lengthOf(box.map(([from, to]) => to - from));
  const cells = findCells(checked, cornersOf(box), { diameter, maxCells });
  const { pieceOf, pieceCount, distinctMapCount } = joinCells(cells, dimension, sameLine * diameter);
  return {
    pieceCount,
    distinctMapCount,
    regions: cells.map(({ points, pattern, gradient, intercept }, i) => ({
      points,
      size: sizeOfPolytope(points, dimension),
      pattern,
      gradient,
      intercept,
      piece: pieceOf[i],
    })),
  };
}

function cornersOf([[left, right], vertical]: readonly (readonly [number, number])[]): Polytope {
  if (!vertical) return Float64Array.of(left, right);
  const [bottom, top] = vertical;
  return Float64Array.of(left, bottom, right, bottom, right, top, left, top);
}

/** Cells of the same affine map are compared with one another only: those of different maps cannot be joined. */
function joinCells(cells: readonly Cell[], dimension: number, tolerance: number) {
  const parents = cells.map((_, i) => i);
  const rootOf = (i: number): number => {
    while (parents[i] !== i) {
      parents[i] = parents[parents[i]];
      i = parents[i];
    }
    return i;
  };
  const groups = groupByMap(cells);
  for (const group of groups) {
    for (let a = 0; a < group.length; a++) {
      for (let b = 0; b < a; b++) {
        if (rootOf(group[a]) === rootOf(group[b])) continue;
        if (areNeighbours(cells[group[a]].points, cells[group[b]].points, dimension, tolerance))
          parents[rootOf(group[a])] = rootOf(group[b]);
      }
    }
  }
  const numbers = new Map<number, number>();
  const pieceOf = cells.map((_, i) => {
    const root = rootOf(i);
    const number = numbers.get(root) ?? numbers.size;
    numbers.set(root, number);
    return number;
  });
  return { pieceOf, pieceCount: numbers.size, distinctMapCount: groups.length };
}

/** Indices of cells with the same gradient and intercept. Sorted by the first number, only near ones have to be compared. */
function groupByMap(cells: readonly Cell[]): readonly (readonly number[])[] {
  const largest = (read: (cell: Cell) => Float64Array) =>
    Math.max(Number.MIN_VALUE, ...cells.map((cell) => Math.max(...read(cell).map(Math.abs))));
  const gradientTolerance = sameMap * largest(({ gradient }) => gradient);
  const interceptTolerance = sameMap * largest(({ intercept }) => intercept);
  const near = (a: Float64Array, b: Float64Array, tolerance: number) => a.every((value, i) => Math.abs(value - b[i]) <= tolerance);
  const order = cells.map((_, i) => i).sort((a, b) => cells[a].gradient[0] - cells[b].gradient[0]);
  const groups: number[][] = [];
  let firstNear = 0;
  for (const i of order) {
    const { gradient, intercept } = cells[i];
    while (firstNear < groups.length && cells[groups[firstNear][0]].gradient[0] < gradient[0] - gradientTolerance) firstNear++;
    const group = groups.find(
      ([first], g) =>
        g >= firstNear &&
        near(cells[first].gradient, gradient, gradientTolerance) &&
        near(cells[first].intercept, intercept, interceptTolerance),
    );
    if (group) group.push(i);
    else groups.push([i]);
  }
  return groups;
}

export interface Breakpoint {
  readonly x: number;
  /** False where a unit switches but the output does not bend. */
  readonly slopeChanges: boolean;
}

/** Where an activation pattern ends and the next begins, for a network with one input. */
export function breakpoints({ regions }: LinearRegions): readonly Breakpoint[] {
  return regions.slice(1).map((region, i) => ({ x: region.points[0], slopeChanges: region.piece !== regions[i].piece }));
}
