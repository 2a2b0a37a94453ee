import { refusal } from '../sentences';
import { inputsOf, type PiecewiseLinearLayer, slopeBelowZero } from './piecewiseLinear';
import { cut, type Polytope } from './polytope';

/** A convex part of the input space on which every unit is either on or off, so that the network is affine there. */
export interface Cell {
  readonly points: Polytope;
  /** 1 for a unit that is on (pre-activation above 0), 0 for one that is off; layers with a kink only, one after the other. */
  readonly isOn: Uint8Array;
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
  let cells: Cell[] = [
    {
      points: box,
      isOn: new Uint8Array(0),
      gradient: identity,
      intercept: new Float64Array(dimension),
      magnitude: new Float64Array(dimension).fill(reach),
    },
  ];
  for (const layer of layers) {
    const next: Cell[] = [];
    for (const cell of cells) {
      cutByLayer(affineThrough(layer, cell, dimension), layer, dimension, limits, next);
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
    let constant = bias[u];
    let size = Math.abs(bias[u]);
    for (let i = 0; i < inputs; i++) {
      const w = weight[u * inputs + i];
      constant += w * cell.intercept[i];
      size += Math.abs(w) * cell.magnitude[i];
      for (let k = 0; k < dimension; k++) gradient[u * dimension + k] += w * cell.gradient[i * dimension + k];
    }
    intercept[u] = constant;
    magnitude[u] = size;
  }
  return { ...cell, gradient, intercept, magnitude };
}

interface Part {
  readonly points: Polytope;
  readonly isOn: Uint8Array;
}

/** Adds the parts of a cell, which has the layer's pre-activations on it, to `found`. */
function cutByLayer(cell: Cell, layer: PiecewiseLinearLayer, dimension: number, limits: CellLimits, found: Cell[]): void {
  const slope = slopeBelowZero(layer);
  if (slope === 1) {
    found.push(cell);
    return;
  }
  const { gradient, intercept, magnitude } = cell;
  const first = cell.isOn.length;
  for (const { points, isOn } of partsOf(cell, dimension, limits)) {
    const part = { points, isOn, gradient: gradient.slice(), intercept: intercept.slice(), magnitude: magnitude.slice() };
    for (let u = 0; u < intercept.length; u++) {
      if (isOn[first + u] === 1) continue;
      part.intercept[u] *= slope;
      part.magnitude[u] *= slope;
      for (let k = 0; k < dimension; k++) part.gradient[u * dimension + k] *= slope;
    }
    found.push(part);
  }
}

/** What the zero lines of all units cut a cell into; more than `maxCells` are not cut on. */
function partsOf({ points, isOn, gradient, intercept, magnitude }: Cell, dimension: number, { diameter, maxCells }: CellLimits): Part[] {
  const first = isOn.length;
  const bits = new Uint8Array(first + intercept.length);
  bits.set(isOn);
  let parts: Part[] = [{ points, isOn: bits }];
  const values: number[] = [];
  for (let u = 0; u < intercept.length && parts.length <= maxCells; u++) {
    let squares = 0;
    for (let k = 0; k < dimension; k++) squares += gradient[u * dimension + k] ** 2;
    const nothing = Math.max(roundingError * magnitude[u], resolution * diameter * Math.sqrt(squares));
    let next: Part[] | null = null; // a unit that cuts nothing leaves the list as it is
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p];
      const corners = part.points.length / dimension;
      let [hasOn, hasOff] = [false, false];
      for (let v = 0; v < corners; v++) {
        let z = intercept[u];
        for (let k = 0; k < dimension; k++) z += gradient[u * dimension + k] * part.points[v * dimension + k];
        values[v] = Math.abs(z) <= nothing ? 0 : z;
        if (z > nothing) hasOn = true;
        else if (z < -nothing) hasOff = true;
      }
      if (!hasOn || !hasOff) {
        part.isOn[first + u] = hasOn ? 1 : 0;
        next?.push(part);
        continue;
      }
      next ??= parts.slice(0, p);
      const [below, above] = cut(part.points, values, dimension);
      const on = part.isOn.slice();
      on[first + u] = 1;
      const halves = [
        { points: below, isOn: part.isOn },
        { points: above, isOn: on },
      ];
      // an interval's lower part comes first
      next.push(...(dimension === 1 && below[0] > above[0] ? halves.reverse() : halves));
    }
    parts = next ?? parts;
  }
  return parts;
}
