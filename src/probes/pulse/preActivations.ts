import { log } from '../../engine/elementary/log';
import type { NetworkPass } from '../../engine/network';
import type { Floats } from '../../engine/tensor';
import type { RunView } from '../../run/runView';

/** Where the pre-activations of a layer come from. */
export interface SumsSource {
  /** The layer's column in the graph. */
  readonly column: number;
  /** Numbers of one example, row by row of `width`; the unit of a number is its place in its row. */
  readonly size: number;
  readonly width: number;
  /** Of gates z is what the logistic function makes their values of. */
  readonly isGates: boolean;
  /** Reads the z of the first `batch` examples of a pass into `z` from `at` on. */
  read(batch: number, z: Float64Array, at: number): void;
  /** The sums before batch normalisation, in the same order; null without. */
  readonly readBefore: ((batch: number, z: Float64Array, at: number) => void) | null;
}

/** Blocks of H numbers among the gates of a recurrent layer that are values of the logistic function. */
const logisticBlocks: Readonly<Record<string, readonly number[]>> = { lstm: [0, 1, 3], gru: [0, 1] };

/** g = 1 / (1 + e^−z) ⇒ z = ln(g / (1 − g)) */
const logit = (g: number): number => log(g / (1 - g));

const copier = (from: Floats, size: number) => (batch: number, z: Float64Array, at: number) => {
  for (let i = 0; i < batch * size; i++) z[at + i] = from[i];
};

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, side) => product * side, 1);

/**
 * Finds in a pass what f is taken of: of a dense or convolutional layer its sums, normalised where they are; of a plain recurrent one its sums at
 * all steps; of an LSTM its input, forget and output gates, of a GRU its reset and update gates, at all steps.
 * @param pass in evaluation mode, for `capacity` examples, pre-activations kept
 * @returns the hidden layers that have an activation
 */
export function sumsSources({ network, columns, hidden }: RunView, pass: NetworkPass, capacity: number): SumsSource[] {
  return hidden.flatMap(({ kind, units }, c): SumsSource[] => {
    const { main, normalised } = columns[c];
    const { trace, y } = pass.layers[main];
    const base = { column: c + 1, readBefore: null };
    if (kind === 'dense' || kind === 'conv') {
      const size = sizeOf(network.layers[main].outputShape);
      const before = copier(trace.preActivation ?? y, size);
      const shared = { ...base, size, width: units, isGates: false };
      if (normalised === undefined) return [{ ...shared, read: before }];
      return [{ ...shared, read: copier(pass.layers[normalised].y, size), readBefore: before }];
    }
    if (!('gates' in trace)) return [];
    const { gates } = trace;
    const steps = network.layers[main].inputShapes[0][0];
    const rowWidth = gates.length / (steps * capacity);
    const blocks = logisticBlocks[kind];
    const places = (blocks ?? [0]).flatMap((block) => Array.from({ length: units }, (_, u) => block * units + u));
    const width = places.length;
    return [
      {
        ...base,
        size: steps * width,
        width,
        isGates: blocks !== undefined,
        // time-major in the trace, example by example here
        read(batch, z, at) {
          for (let n = 0; n < batch; n++) {
            for (let t = 0; t < steps; t++) {
              const row = (t * capacity + n) * rowWidth;
              for (let p = 0; p < width; p++) {
                const value = gates[row + places[p]];
                z[at + (n * steps + t) * width + p] = blocks ? logit(value) : value;
              }
            }
          }
        },
      },
    ];
  });
}
