import { part } from '../../engine/part';
import type { ProbeEntry } from '../probe';
import type { Spectrum } from './spectrum';

export interface ThroughTimeAsk {
  /** Among all examples. */
  readonly index: number;
  /** Of the graph; a column without a state is taken for the first that has one. */
  readonly column: number;
  /** The step whose derivative is taken, from 1; 0: the last one that the loss reaches. */
  readonly at: number;
}

/** A step of a layer with a state, as the gradient goes back through it. */
export interface StepReading {
  /** From 0. */
  readonly at: number;
  /** Eigenvalues of the matrix from state to state, of gates that of the candidate; null where it holds what is no number. */
  readonly recurrent: Spectrum | null;
  /** Of the derivative of the whole step; see `stepJacobian`. */
  readonly step: Spectrum | null;
  /** Mean over the units: f′(z), the forget gate, the share z that a GRU keeps. */
  readonly mean: number;
}

/** How the loss of one example's last target is felt at every step. */
export interface ThroughTime {
  readonly index: number;
  readonly column: number;
  readonly kind: 'rnn' | 'lstm' | 'gru';
  readonly units: number;
  /** The step of the loss, from 0; −1: there is no target. */
  readonly last: number;
  readonly loss: number;
  /** The first step that the gradient comes to, where the layer cuts it; 0: it comes to all. */
  readonly cut: number;
  /** |∂L/∂h_t|₂, [T] */
  readonly h: Float64Array;
  /** |∂L/∂c_t|₂ of an LSTM. */
  readonly c: Float64Array | null;
  /** |∂L/∂h_t|₂ with the weights of the start. */
  readonly start: Float64Array;
  readonly at: number;
  /** Null where it takes a while: a job has it then. */
  readonly step: StepReading | null;
}

/** A state of more numbers has eigenvalues that take longer than a frame. */
export const mostAtOnce = 64;

export const stateSize = ({ kind, units }: { readonly kind: string; readonly units: number }): number => (kind === 'lstm' ? 2 : 1) * units;

const throughTimePart = part('the gradient through time', () => import('./throughTimeAnswer'));

/** The gradient through time of one example. Null where no layer has a state. */
export const throughTime: ProbeEntry<ThroughTimeAsk, ThroughTime> = {
  part: throughTimePart,
  create: (run) => throughTimePart.loaded.throughTime(run),
  cost(_, { parameterCount, sequences, layers }) {
    const steps = sequences?.steps ?? 1;
    const state = Math.max(1, ...layers.map((layer) => Math.min(mostAtOnce, stateSize(layer))));
    return { multiplyAdds: 4 * steps * parameterCount + 60 * state * state * state, numbers: 3 * steps };
  },
  restMs: 150,
};
