import { type ActivationRegions, activationRegions, affinePieces } from '../engine/linearRegions/linearRegions';
import type { PiecewiseLinearLayer } from '../engine/linearRegions/piecewiseLinear';
import { EngineError } from '../engine/sentences';
import type { RunView } from '../run/runView';
import type { Regions } from './regions';

const mostJoined = 3000;

/** Counts the regions of a run as it stands; null where it is not made of lines over its picture. */
export function countRegions(run: RunView): ((most: number) => Regions) | null {
  const { dataset, pictureAxes } = run;
  const layers = layersOf(run);
  if (!layers || dataset.form !== 'points') return null;
  const box = pictureAxes.map((axis) => [dataset.axes[axis].min, dataset.axes[axis].max] as const);
  return (most) => {
    try {
      return answerOf(activationRegions(layers, box, most));
    } catch (error) {
      if (error instanceof EngineError && error.sentence.key === 'regions.tooMany')
        return { ...answerOf({ cells: [], dimension: box.length, diameter: 1, kinkedUnits: [] }), isTooMany: true };
      throw error;
    }
  };
}

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
