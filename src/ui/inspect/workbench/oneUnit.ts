import { featureLabel, featureMatrix } from '../../../data/features';
import { originalValue } from '../../../data/originalValue';
import { activationOf } from '../../../engine/activations/chosen';
import { type RuleExamples, sumOf } from '../../../engine/perceptronRule';
import { finiteEnds } from '../../../render/finiteEnds';
import { paramOf } from '../../../render/layerParams';
import type { MeasuredAxis } from '../../../render/measuredAxis';
import type { PlaneUnit } from '../../../render/unitPlaneView';
import type { RunInfo } from '../../../run/runInfo';

/** One input of the unit: a raw one, or a feature made of them. */
export interface UnitInput extends MeasuredAxis {
  readonly min: number;
  readonly max: number;
  /** Over the training examples. */
  readonly mean: number;
}

/** What the unit makes of its sum. */
export interface UnitOutput {
  value(z: number): number;
  /** f′(z) */
  slope(z: number): number;
  /** Where it is decided between two classes; of a number, where its sum is 0. */
  readonly level: number;
  /** Lowest and highest in a picture, and what is between the colours. */
  readonly ends: readonly [number, number];
  readonly middle: number;
}

/** Weights, the bias last. */
export type UnitPlace = Float64Array;

export interface OneUnit {
  readonly inputs: readonly UnitInput[];
  /** The training examples, of two classes 0 and 1, or with numbers as targets. */
  readonly examples: RuleExamples;
  /** [count]: what the output should be. */
  readonly targets: Float64Array;
  readonly isDecision: boolean;
  readonly output: UnitOutput;
  /** The inputs that span the picture: one or two. */
  readonly drawn: readonly number[];
  /** Where the weights and the bias stand among the parameters. */
  readonly weightAt: number;
  readonly biasAt: number;
}

/** Room around features that have no axis of their own, in parts of their range. */
const room = 0.08;

function inputOf(info: RunInfo, name: string, column: Float64Array): UnitInput {
  const axis = info.axes.find((one) => one.name === name);
  const mean = column.reduce((sum, value) => sum + value / column.length, 0);
  const label = featureLabel(name, info.axes);
  if (axis) return { name: axis.label, min: axis.min, max: axis.max, mean, original: (value) => originalValue(axis, value) };
  const [low, high] = finiteEnds(column);
  const pad = high > low ? room * (high - low) : 1;
  return { name: label, min: low - pad, max: high + pad, mean, original: (value) => value };
}

/** The inputs that span the network's picture where the unit has them as they are, otherwise the first two. */
function drawnOf({ axes, pictureAxes, featureNames }: RunInfo): readonly number[] {
  const pictured = pictureAxes.map((axis) => featureNames.indexOf(axes[axis]?.name ?? '')).filter((index) => index >= 0);
  const all = featureNames.map((_, index) => index);
  return [...new Set([...pictured, ...all])].slice(0, 2);
}

export function oneUnitOf(info: RunInfo): OneUnit {
  const { featureNames, fitCount: count, outputRange, layers, task } = info;
  const inputs = featureNames.length;
  const all = featureMatrix(info, featureNames).subarray(0, count * inputs);
  const isDecision = task !== 'regression';
  const t = info.t.subarray(0, count);
  const { activation, params } = activationOf({ activation: layers[1]?.activation ?? 'linear' });
  const value = (z: number) => activation.value(z, params);
  const [low, high] = outputRange;
  const level = activation.id === 'sigmoid' ? 0 : (info.threshold ?? 0);
  return {
    inputs: featureNames.map((name, i) =>
      inputOf(
        info,
        name,
        Float64Array.from({ length: count }, (_, n) => all[n * inputs + i] as number),
      ),
    ),
    examples: { x: all, t, count, inputs },
    targets: isDecision ? Float64Array.from(t, (one) => (one === 1 ? high : low)) : t,
    isDecision,
    output: {
      value,
      slope: (z) => activation.derivative(z, value(z), params),
      level,
      ends: outputRange,
      middle: info.threshold ?? (low + high) / 2,
    },
    drawn: drawnOf(info),
    weightAt: (layers[1] && paramOf(layers[1], 'weight')?.offset) ?? 0,
    biasAt: (layers[1] && paramOf(layers[1], 'bias')?.offset) ?? inputs,
  };
}

export const placeOf = ({ inputs, weightAt, biasAt }: OneUnit, parameters: ArrayLike<number>): UnitPlace =>
  Float64Array.from([...inputs.map((_, i) => parameters[weightAt + i] ?? Number.NaN), parameters[biasAt] ?? Number.NaN]);

/** All parameters of the network with the unit at a place. */
export function parametersAt({ weightAt, biasAt }: OneUnit, place: UnitPlace): Map<number, number> {
  const weights = Array.from(place.subarray(0, -1), (weight, i) => [weightAt + i, weight] as const);
  return new Map([...weights, [biasAt, place.at(-1) ?? 0]]);
}

/** The sum of every training example. */
export const sumsOf = ({ examples }: OneUnit, place: UnitPlace): Float64Array =>
  Float64Array.from({ length: examples.count }, (_, n) => sumOf(place, examples, n));

/** Which of them lie on the wrong side; of numbers none does. @param level where it is decided */
export const wrongOf = ({ isDecision, examples }: OneUnit, sums: Float64Array, level: number): boolean[] =>
  Array.from(sums, (z, n) => isDecision && (z > level ? 1 : 0) !== examples.t[n]);

/** What the inputs that are not drawn add to the sum, at their means. */
const addedBy = ({ inputs, drawn }: OneUnit, place: UnitPlace): number =>
  inputs.reduce((sum, { mean }, i) => (drawn.includes(i) ? sum : sum + (place[i] ?? 0) * mean), 0);

/** The unit over the plane of the drawn inputs, the others at their means. */
export function inPlane(unit: OneUnit, place: UnitPlace, level: number): PlaneUnit {
  const [across = 0, up = 1] = unit.drawn;
  return { weights: [place[across] ?? 0, place[up] ?? 0], constant: (place.at(-1) ?? 0) + addedBy(unit, place) - level };
}

/** The unit with its line moved in that plane. */
export function withPlane(unit: OneUnit, place: UnitPlace, { weights, constant }: PlaneUnit, level: number): UnitPlace {
  const [across = 0, up = 1] = unit.drawn;
  const moved = place.slice();
  [moved[across], moved[up]] = weights;
  moved[moved.length - 1] = constant - addedBy(unit, place) + level;
  return moved;
}

/** Of a unit whose picture is a curve: weight and bias of the drawn input, the others at their means. */
export function alongLine(unit: OneUnit, place: UnitPlace): { readonly weight: number; readonly bias: number } {
  return { weight: place[unit.drawn[0] ?? 0] ?? 0, bias: (place.at(-1) ?? 0) + addedBy(unit, place) };
}

export const drawnPlaces = ({ examples: { x, count, inputs }, drawn }: OneUnit): Float64Array =>
  Float64Array.from({ length: count * drawn.length }, (_, k) => {
    const [n, d] = [Math.floor(k / drawn.length), k % drawn.length];
    return x[n * inputs + (drawn[d] ?? 0)] as number;
  });

/** So many cells has the relief to a side. */
export const responseCells = 37;

/** f over the plane, row 0 on top. @param f of the sum */
export function responseOf(unit: OneUnit, place: UnitPlace, f: (z: number) => number): Float64Array {
  const { weights, constant } = inPlane(unit, place, 0);
  const [across, up] = unit.drawn.map((index) => unit.inputs[index] as UnitInput) as [UnitInput, UnitInput];
  const at = ({ min, max }: UnitInput, share: number) => min + share * (max - min);
  return Float64Array.from({ length: responseCells ** 2 }, (_, k) => {
    const [row, column] = [Math.floor(k / responseCells), k % responseCells];
    const x = at(across, column / (responseCells - 1));
    const y = at(up, 1 - row / (responseCells - 1));
    return f(weights[0] * x + weights[1] * y + constant);
  });
}
