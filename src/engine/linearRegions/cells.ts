import { lengthOf } from '../elementary/length';
import { refusal } from '../sentences';
import { inputsOf, type PiecewiseLinearLayer, slopeBelowZero } from './piecewiseLinear';
import { cut, type Polytope } from './polytope';

/** A convex part of the input space on which every unit is either on or off, so that the network is affine there. */
export interface Cell {
  readonly points: Polytope;
  /** 1 for a unit that is on (pre-activation above 0), 0 for one that is off; layers with a kink only, separated by `|`. */
  readonly pattern: string;
  /** ∂output/∂input [units, dimension] of the last layer so far. */
  readonly gradient: Float64Array;
  /** output = gradient · x + intercept, [units]. */
  readonly intercept: Float64Array;
  /** How large the sums behind a unit's output are in absolute terms: what its rounding error is measured by, [units]. */
  readonly magnitude: Float64Array;
}

/** Share of the box's diameter below which two points are the same. */
const resolution = 1e-11;
const roundingError = 1e-12;

export interface CellLimits {
  readonly diameter: number;
  readonly maxCells: number;
}

/** All cells of the box, found layer by layer: every unit cuts the cells of the layers before it along the line where it is 0. */
export function findCells(layers: readonly PiecewiseLinearLayer[], box: Polytope, limits: CellLimits): readonly Cell[] {
  const dimension = inputsOf(layers[0]);
  const reach = Math.max(...box.map(Math.abs));
  const identity = Float64Array.from({ length: dimension * dimension }, (_, i) => (i % (dimension + 1) === 0 ? 1 : 0));
  let cells: readonly Cell[] = [
    {
      points: box,
      pattern: '',
      gradient: identity,
      intercept: new Float64Array(dimension),
      magnitude: new Float64Array(dimension).fill(reach),
    },
  ];
  for (const layer of layers) {
    const next: Cell[] = [];
    for (const cell of cells) {
      next.push(...cutByLayer(affineThrough(layer, cell, dimension), layer, dimension, limits));
      if (next.length > limits.maxCells) {
        throw refusal('regions.tooMany', { most: limits.maxCells });
      }
    }
    cells = next;
  }
  return cells;
}

/** The cell with the layer's pre-activations on it. */
function affineThrough({ weight, bias }: PiecewiseLinearLayer, cell: Cell, dimension: number): Cell {
  const units = bias.length;
  const inputs = weight.length / units;
  const gradient = new Float64Array(units * dimension);
  const intercept = new Float64Array(units);
  const magnitude = new Float64Array(units);
  for (let u = 0; u < units; u++) {
    intercept[u] = bias[u];
    magnitude[u] = Math.abs(bias[u]);
    for (let i = 0; i < inputs; i++) {
      const w = weight[u * inputs + i];
      intercept[u] += w * cell.intercept[i];
      magnitude[u] += Math.abs(w) * cell.magnitude[i];
      for (let k = 0; k < dimension; k++) gradient[u * dimension + k] += w * cell.gradient[i * dimension + k];
    }
  }
  return { ...cell, gradient, intercept, magnitude };
}

interface Part {
  readonly points: Polytope;
  readonly isOn: readonly boolean[];
}

function cutByLayer(cell: Cell, layer: PiecewiseLinearLayer, dimension: number, { diameter, maxCells }: CellLimits): readonly Cell[] {
  const slope = slopeBelowZero(layer);
  if (slope === 1) return [cell];
  const { gradient, intercept, magnitude } = cell;
  let parts: Part[] = [{ points: cell.points, isOn: [] }];
  for (let u = 0; u < intercept.length; u++) {
    const steepness = lengthOf(gradient.subarray(u * dimension, (u + 1) * dimension));
    const nothing = Math.max(roundingError * magnitude[u], resolution * diameter * steepness);
    const next: Part[] = [];
    for (const { points, isOn } of parts) {
      const values = new Float64Array(points.length / dimension);
      for (let v = 0; v < values.length; v++) {
        let z = intercept[u];
        for (let k = 0; k < dimension; k++) z += gradient[u * dimension + k] * points[v * dimension + k];
        values[v] = Math.abs(z) <= nothing ? 0 : z;
      }
      const hasOn = values.some((z) => z > 0);
      if (!hasOn || !values.some((z) => z < 0)) {
        next.push({ points, isOn: [...isOn, hasOn] });
        continue;
      }
      const [below, above] = cut(points, values, dimension);
      // an interval's lower part comes first
      const halves = [
        { points: below, isOn: [...isOn, false] },
        { points: above, isOn: [...isOn, true] },
      ];
      next.push(...(below[0] > above[0] && dimension === 1 ? halves.reverse() : halves));
    }
    parts = next;
    if (parts.length > maxCells) break; // the caller says so
  }
  return parts.map(({ points, isOn }) => {
    const factors = isOn.map((on) => (on ? 1 : slope));
    const bits = isOn.map(Number).join('');
    return {
      points,
      pattern: cell.pattern === '' ? bits : `${cell.pattern}|${bits}`,
      gradient: gradient.map((value, i) => value * factors[Math.floor(i / dimension)]),
      intercept: intercept.map((value, u) => value * factors[u]),
      magnitude: magnitude.map((value, u) => value * factors[u]),
    };
  });
}
