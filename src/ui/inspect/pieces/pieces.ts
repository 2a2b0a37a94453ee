import { activationOf } from '../../../engine/activations/chosen';
import type { ParamValues } from '../../../engine/spec';
import { paramOf } from '../../../render/layerParams';
import type { RunInfo } from '../../../run/runInfo';

/** One hidden unit over one input: height · f(weight · x + bias). */
export interface Piece {
  /** Its place in the layer, from 0. */
  readonly unit: number;
  readonly weight: number;
  readonly bias: number;
  readonly height: number;
  /** Where its sum is 0: the hinge of a ReLU, the middle of a step; not a number where the input has no weight. */
  readonly place: number;
}

/** A network of one hidden layer as a sum of pieces, in the order of their places; those without a place come last. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** The bias of the output. */
  readonly constant: number;
  readonly f: (z: number) => number;
  /** f′ on either side of 0 where f is made of two lines; null where it bends. */
  readonly slopes: readonly [number, number] | null;
}

/** Where the numbers of a unit, and the bias of the output, stand among the parameters. */
export function placesIn({ layers }: RunInfo, unit: number) {
  const [hidden, output] = [layers[1], layers[2]];
  const at = (layer: typeof hidden, role: 'weight' | 'bias') => (layer && paramOf(layer, role)?.offset) ?? 0;
  return {
    weight: at(hidden, 'weight') + unit,
    bias: at(hidden, 'bias') + unit,
    height: at(output, 'weight') + unit,
    constant: at(output, 'bias'),
  };
}

/** @param params of the hidden layer: the slope of its activation */
export function piecesOf(info: RunInfo, parameters: ArrayLike<number>, params: ParamValues): Pieces {
  const { units = 0, activation = 'linear' } = info.layers[1] ?? {};
  const chosen = activationOf({ activation, activationParams: params });
  const f = (z: number) => chosen.activation.value(z, chosen.params);
  const slopeAt = (z: number) => chosen.activation.derivative(z, f(z), chosen.params);
  const pieces = Array.from({ length: units }, (_, unit): Piece => {
    const at = placesIn(info, unit);
    const [weight, own, height] = [parameters[at.weight] ?? 0, parameters[at.bias] ?? 0, parameters[at.height] ?? 0];
    return { unit, weight, bias: own, height, place: weight === 0 ? Number.NaN : -own / weight };
  });
  const order = (place: number) => (Number.isNaN(place) ? Number.POSITIVE_INFINITY : place);
  return {
    pieces: pieces.sort((a, b) => order(a.place) - order(b.place) || a.unit - b.unit),
    constant: parameters[placesIn(info, 0).constant] ?? 0,
    f,
    slopes: ['relu', 'leakyRelu', 'linear'].includes(activation) ? [slopeAt(-1), slopeAt(1)] : null,
  };
}

export const pieceAt = ({ f }: Pieces, { height, weight, bias }: Piece, x: number): number => height * f(weight * x + bias);

/** c and the first `count` pieces at x. */
export const sumAt = (all: Pieces, count: number, x: number): number =>
  all.pieces.slice(0, count).reduce((sum, piece) => sum + pieceAt(all, piece, x), all.constant);

/** A stretch between two hinges on which the sum is a straight line. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Numbers of the pieces that are on there, from 1, in their order. */
  readonly on: readonly number[];
  readonly slope: number;
  readonly intercept: number;
}

/** The segment of the first `count` pieces at x, between the ends of the axis; null where f bends. */
export function segmentAt(all: Pieces, count: number, x: number, [low, high]: readonly [number, number]): Segment | null {
  const { slopes, constant } = all;
  if (!slopes) return null;
  const first = all.pieces.slice(0, count);
  const hinges = first.map(({ place }) => place).filter((place) => place > low && place < high);
  const from = Math.max(low, ...hinges.filter((place) => place <= x));
  const to = Math.min(high, ...hinges.filter((place) => place > x));
  const middle = (from + to) / 2;
  let [slope, intercept] = [0, constant];
  const on: number[] = [];
  first.forEach(({ weight, bias, height }, k) => {
    const isOn = weight * middle + bias > 0;
    const steepness = slopes[isOn ? 1 : 0];
    if (isOn || slopes[0] !== 0) on.push(k + 1);
    slope += height * steepness * weight;
    intercept += height * steepness * bias;
  });
  return { from, to, on, slope, intercept };
}

/** The bias that moves a hinge to a place. */
export const biasFor = ({ weight }: Piece, place: number): number => -weight * place;

/**
 * The height of a unit that raises its piece by `by`: of a step what lies beyond it, of a hinge the line one to the side of it.
 * @param slopes see `Pieces`
 */
export function heightFor({ height, weight }: Piece, slopes: Pieces['slopes'], by: number): number {
  return height + (slopes ? by / Math.max(1e-3, Math.abs(weight)) : by);
}
