import { type ActivationSpec, activationOf } from '../../engine/activations/chosen';
import type { BackpropAnswer, BackpropNode } from './backpropAnswer';
import type { PassTile } from './graphPass';

/** f is given at so many places. */
const curvePlaces = 49;
/** The curve reaches so far at least, and so much beyond the sums of its layer. */
const [leastReach, beyond] = [3, 1.2];

/** What stands between the sum of a unit and ∂L/∂sum. */
export interface PassSlopes {
  /** ∂L/∂output of the activation; where the loss takes sums, ∂L/∂sum itself. */
  readonly adjoint: number;
  /** f′(z); not a number where δ goes past it. */
  readonly slope: number;
  /** γ / √(σ² + ε) of a normalisation between; otherwise 1. */
  readonly factor: number;
  /** ∂L/∂sum, the product of the three. */
  readonly delta: number;
}

/** Units of one column of the graph: each on the curve of its activation, and what its δ is the product of. */
export interface ColumnPass {
  readonly tiles: readonly PassTile[];
  readonly slopes: readonly PassSlopes[];
}

const ofColumn = (nodes: readonly BackpropNode[], column: number) =>
  nodes.filter((node) => node.column === column && node.stage !== 'projection' && node.kind !== 'same');

/** @param activation what the layer is said to have: that of the prediction in the last one; null where it is taken of all sums together */
export function passColumn(answer: BackpropAnswer, column: number, activation: ActivationSpec | null): ColumnPass | null {
  const { nodes, prediction, target } = answer;
  const own = ofColumn(nodes, column);
  const sums = own.find(({ kind, weights }) => kind === 'dense' && weights >= 0);
  if (!sums) return null;
  const activated = own.find(({ slope }) => slope !== null) ?? null;
  const factors = own.find(({ factor }) => factor !== null)?.factor ?? null;
  const isLast = column === nodes[nodes.length - 1].column;
  const isPast = isLast && activated === null; // the loss takes the sums
  const z = activated?.z ?? (factors ? own.find(({ factor }) => factor !== null) : sums)?.y ?? sums.y;
  const output = isPast ? prediction : (activated ?? sums).y;
  const reach = beyond * z.reduce((most, value) => Math.max(most, Math.abs(value)), leastReach / beyond);
  const curve = activation && curveOf(activation, reach);
  const adjoints = (activated ?? own.find(({ factor }) => factor !== null) ?? sums).dy;
  const deltas = sums.dz ?? sums.dy;
  const units = Array.from(sums.y, (_, unit) => unit);
  return {
    tiles: units.map((unit) => ({
      curve,
      reach,
      z: z[unit],
      output: output[unit],
      slope: isPast ? Number.NaN : (activated?.slope?.[unit] ?? 1),
      target: isPast && isDifference(deltas[unit], output[unit] - target[unit]) ? target[unit] : Number.NaN,
    })),
    slopes: units.map((unit) => ({
      adjoint: adjoints[unit],
      slope: activated?.slope?.[unit] ?? Number.NaN,
      factor: factors?.[unit] ?? 1,
      delta: deltas[unit],
    })),
  };
}

const isDifference = (delta: number, difference: number) => Math.abs(delta - difference) <= 1e-9 * Math.max(1, Math.abs(difference));

function curveOf(spec: ActivationSpec, reach: number): Float64Array {
  const { activation, params } = activationOf(spec);
  return Float64Array.from({ length: curvePlaces }, (_, k) => activation.value(-reach + (2 * reach * k) / (curvePlaces - 1), params));
}
