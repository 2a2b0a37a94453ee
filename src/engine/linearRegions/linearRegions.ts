import { lengthOf } from '../elementary/length';
import { refusal } from '../sentences';
import { type Cell, findCells } from './cells';
import { checkPiecewiseLinear, inputsOf, type PiecewiseLinearLayer, slopeBelowZero } from './piecewiseLinear';
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
  /** See `ActivationRegions`. */
  readonly regions: readonly LinearRegion[];
  /** Connected parts on which the output is one affine function: regions joined across boundaries without a kink. */
  readonly pieceCount: number;
  /** Different affine functions among them; two pieces far apart may share one. */
  readonly distinctMapCount: number;
}

/** Relative to the largest number of their kind, two affine maps are the same up to this. */
const sameMap = 1e-10;
const sameLine = 1e-9;

/** Cells with one activation pattern each; on an interval from left to right. */
export interface ActivationRegions {
  readonly cells: readonly Cell[];
  /** 1 or 2 inputs. */
  readonly dimension: number;
  /** Of the box. */
  readonly diameter: number;
  /** Units of each layer with a kink: what a cell's `isOn` consists of. */
  readonly kinkedUnits: readonly number[];
}

/**
 * The activation regions of a ReLU network with one or two inputs on an interval or a box, exactly: breakpoints are computed, not sampled, and
 * polygons are cut along the zero line of each unit. Regions narrower than 1e-11 of the box are not told apart.
 * Lecture: L3.4; Montúfar et al. 2014, arXiv:1402.1869.
 * @param layers the last one's activation is left out unless it is piecewise linear itself
 * @param box [from, to], or [[left, right], [bottom, top]]
 * @throws EngineError unless there are 1 or 2 inputs and the hidden layers are ReLU, leaky ReLU or linear; beyond `maxCells` regions
 */
export function activationRegions(
  layers: readonly PiecewiseLinearLayer[],
  box: readonly (readonly [number, number])[],
  maxCells: number,
): ActivationRegions {
  const checked = checkPiecewiseLinear(layers);
  const dimension = inputsOf(layers[0]);
  if (box.length !== dimension) throw refusal('regions.boxSides', { inputs: dimension, sides: box.length });
  if (box.some(([from, to]) => !(from < to && Number.isFinite(to - from)))) throw refusal('regions.boxLength', {});
  const diameter = lengthOf(box.map(([from, to]) => to - from));
  const cells = findCells(checked, cornersOf(box), { diameter, maxCells });
  const kinkedUnits = checked.flatMap((layer) => (slopeBelowZero(layer) === 1 ? [] : [layer.bias.length]));
  return { cells, dimension, diameter, kinkedUnits };
}

/** The same with the pieces that they make up where nothing bends between them. Same errors. */
export function linearRegions(
  layers: readonly PiecewiseLinearLayer[],
  box: readonly (readonly [number, number])[],
  maxCells = 10_000,
): LinearRegions {
  const found = activationRegions(layers, box, maxCells);
  const { pieceOf, pieceCount, distinctMapCount } = affinePieces(found);
  return {
    pieceCount,
    distinctMapCount,
    regions: found.cells.map(({ points, isOn, gradient, intercept }, i) => ({
      points,
      size: sizeOfPolytope(points, found.dimension),
      pattern: patternOf(isOn, found.kinkedUnits),
      gradient,
      intercept,
      piece: pieceOf[i],
    })),
  };
}

function patternOf(isOn: Uint8Array, kinkedUnits: readonly number[]): string {
  let end = 0;
  return kinkedUnits
    .map((units) => {
      end += units;
      return isOn.subarray(end - units, end).join('');
    })
    .join('|');
}

function cornersOf([[left, right], vertical]: readonly (readonly [number, number])[]): Polytope {
  if (!vertical) return Float64Array.of(left, right);
  const [bottom, top] = vertical;
  return Float64Array.of(left, bottom, right, bottom, right, top, left, top);
}

/** Connected parts on which the output is one affine function. Cells of different maps cannot be joined, so that only those of one are compared. */
export function affinePieces({ cells, dimension, diameter }: ActivationRegions) {
  const tolerance = sameLine * diameter;
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
  const gradientTolerance = sameMap * largestOf(cells, ({ gradient }) => gradient);
  const interceptTolerance = sameMap * largestOf(cells, ({ intercept }) => intercept);
  const order = cells.map((_, i) => i).sort((a, b) => cells[a].gradient[0] - cells[b].gradient[0]);
  const groups: number[][] = [];
  let firstNear = 0;
  for (const i of order) {
    const { gradient, intercept } = cells[i];
    while (firstNear < groups.length && cells[groups[firstNear][0]].gradient[0] < gradient[0] - gradientTolerance) firstNear++;
    let g = firstNear;
    while (g < groups.length) {
      const first = cells[groups[g][0]];
      if (isNear(first.gradient, gradient, gradientTolerance) && isNear(first.intercept, intercept, interceptTolerance)) break;
      g++;
    }
    if (g < groups.length) groups[g].push(i);
    else groups.push([i]);
  }
  return groups;
}

function largestOf(cells: readonly Cell[], read: (cell: Cell) => Float64Array): number {
  let largest = Number.MIN_VALUE;
  for (const cell of cells) for (const value of read(cell)) largest = Math.max(largest, Math.abs(value));
  return largest;
}

function isNear(a: Float64Array, b: Float64Array, tolerance: number): boolean {
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i] - b[i]) > tolerance) return false;
  return true;
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
