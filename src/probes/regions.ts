import { regionUpperBound } from '../engine/linearRegions/bounds';
import { type ActivationRegions, activationRegions, affinePieces } from '../engine/linearRegions/linearRegions';
import type { PiecewiseLinearLayer } from '../engine/linearRegions/piecewiseLinear';
import { EngineError } from '../engine/sentences';
import type { RunInfo } from '../run/runInfo';
import type { RunView } from '../run/runView';
import type { ProbeEntry } from './probe';

export interface RegionsAsk {
  /** Beyond so many regions there is no answer but that. */
  readonly most: number;
}

export interface Regions {
  /** More than were asked for: then all that follows is empty. */
  readonly isTooMany: boolean;
  /** Inputs of the picture: 1 or 2. */
  readonly dimension: number;
  /** Corners of one region after the other in raw inputs: from and to, or across and up counter-clockwise. */
  readonly corners: Float64Array;
  /** Where the numbers of region r end in `corners`. */
  readonly ends: Uint32Array;
  /** Units of every layer with a kink. */
  readonly kinkedUnits: readonly number[];
  /** [regions, Σ kinkedUnits]: 1 for a unit that is on. */
  readonly isOn: Uint8Array;
  /** ∂z/∂input [regions, outputs, dimension], z the output before its activation. */
  readonly gradient: Float64Array;
  /** z = gradient · x + intercept, [regions, outputs]. */
  readonly intercept: Float64Array;
  /** Regions in view after the first layer with a kink, after the second, …; the last is the number of all. */
  readonly afterLayer: readonly number[];
  /** Connected parts without a kink inside; null where there are too many regions to join them. */
  readonly pieceCount: number | null;
}

const mostJoined = 3000;

/** Hidden layers with a kink: the others are linear. */
const isKinked = (activation: string) => activation !== 'linear';

/** The network on the inputs that span the picture: first what takes its features from them. */
function layersOf({ network, columns, hidden, dataset, features, pictureAxes }: RunView): readonly PiecewiseLinearLayer[] | null {
  if (dataset.form !== 'points' || network.layers.some(({ params }) => params.some(({ role }) => role !== 'weight' && role !== 'bias')))
    return null;
  const sides = pictureAxes.map((axis) => dataset.axes[axis].name);
  if (features.length > 2 || !features.every((feature) => sides.includes(feature))) return null;
  if (columns.some(({ activated }) => activated !== undefined)) return null;
  const select: PiecewiseLinearLayer = {
    weight: features.flatMap((feature) => sides.map((side) => (side === feature ? 1 : 0))),
    bias: features.map(() => 0),
    activation: 'linear',
  };
  const dense = columns.map(({ main }, c): PiecewiseLinearLayer => {
    const [weight, bias] = network.layers[main].params;
    return {
      weight: weight.value,
      bias: bias.value,
      activation: hidden[c]?.activation ?? 'linear',
      negativeSlope: hidden[c]?.params.alpha,
    };
  });
  return dense.every(({ activation }) => ['linear', 'relu', 'leakyRelu'].includes(activation)) ? [select, ...dense] : null;
}

/**
 * The linear regions of the network in view, exactly: polygons, or intervals of the line, on each of which every unit is on or off and z is one plane.
 * Dropout is off. Null unless all hidden layers are dense, plain, and ReLU, leaky ReLU or linear, and read one or two of the picture's inputs.
 */
export const regions: ProbeEntry<RegionsAsk, Regions> = {
  create(run) {
    const { dataset, pictureAxes } = run;
    const layers = layersOf(run);
    if (!layers || dataset.form !== 'points') return null;
    const box = pictureAxes.map((axis) => [dataset.axes[axis].min, dataset.axes[axis].max] as const);
    return ({ most }) => {
      try {
        return answerOf(activationRegions(layers, box, most));
      } catch (error) {
        if (error instanceof EngineError && error.sentence.key === 'regions.tooMany')
          return { ...answerOf({ cells: [], dimension: box.length, diameter: 1, kinkedUnits: [] }), isTooMany: true };
        throw error;
      }
    };
  },
  // a region takes about 200 for every unit, and what leads to the next layer
  cost: ({ most }, { layers, axes, parameterCount }) => {
    const units = layers.slice(1, -1).reduce((sum, layer) => sum + layer.units, 0);
    const count = Math.min(most, usualRegions(layers, Math.min(2, axes.length)));
    return { multiplyAdds: count * (200 * units + parameterCount), numbers: count * (units + 10) };
  },
};

/** About as many as networks have: N on a line, N² / 2 in the plane. Source: Hanin & Rolnick 2019, arXiv:1906.00904. */
function usualRegions(layers: RunInfo['layers'], dimension: number): number {
  const widths = layers.slice(1, -1).flatMap(({ units, activation }) => (isKinked(activation) ? [units] : []));
  const units = widths.reduce((sum, width) => sum + width, 0);
  return Math.min(1 + (dimension === 1 ? units : units ** 2 / 2), regionUpperBound(widths, dimension));
}

function answerOf(found: ActivationRegions): Regions {
  const { cells, dimension, kinkedUnits } = found;
  const units = kinkedUnits.reduce((sum, width) => sum + width, 0);
  const outputs = cells[0]?.intercept.length ?? 0;
  const corners = new Float64Array(cells.reduce((sum, { points }) => sum + points.length, 0));
  const ends = new Uint32Array(cells.length);
  const isOn = new Uint8Array(cells.length * units);
  const gradient = new Float64Array(cells.length * outputs * dimension);
  const intercept = new Float64Array(cells.length * outputs);
  let end = 0;
  cells.forEach((cell, r) => {
    corners.set(cell.points, end);
    end += cell.points.length;
    ends[r] = end;
    isOn.set(cell.isOn, r * units);
    gradient.set(cell.gradient, r * outputs * dimension);
    intercept.set(cell.intercept, r * outputs);
  });
  return {
    isTooMany: false,
    dimension,
    corners,
    ends,
    kinkedUnits,
    isOn,
    gradient,
    intercept,
    afterLayer: afterLayers(found),
    pieceCount: cells.length > mostJoined ? null : affinePieces(found).pieceCount,
  };
}

/** How many different patterns the first layers have: each is a region of the network that ends there. */
function afterLayers({ cells, kinkedUnits }: ActivationRegions): readonly number[] {
  let end = 0;
  return kinkedUnits.map((units) => {
    end += units;
    return new Set(cells.map(({ isOn }) => isOn.subarray(0, end).join(''))).size;
  });
}
