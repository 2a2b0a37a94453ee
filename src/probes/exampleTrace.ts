import type { Floats } from '../engine/tensor';
import type { RunView } from '../run/runView';
import type { ProbeEntry } from './probe';

export interface ExampleAsk {
  /** Among all examples, the training part first. */
  readonly index: number;
}

export interface OwnInputAsk {
  /** The input's numbers, flat: an image [H, W, C] in pixels from 0 to 1, which are centred as the run's own. Missing ones are 0. */
  readonly values: readonly number[];
}

/** One input through the network. `perLayer[0]` is the input itself as the network reads it: images less their centre. */
export interface ExampleTrace {
  /** −1: no example, but an input of one's own. */
  readonly index: number;
  /** Data loss of this example; not a number where there is no target. */
  readonly loss: number;
  readonly perLayer: readonly {
    /** As `output`; equal to it for the input and where a layer has none */
    readonly preActivation: Float64Array;
    /** The pre-activation after batch normalisation, which the activation is taken of; null without. */
    readonly normalised: Float64Array | null;
    /** The activation before the output of a skip connection is added; null without. */
    readonly activated: Float64Array | null;
    /** The layer's shape, flat */
    readonly output: Float64Array;
    /** A recurrent layer's intermediates [T, width] by name: h, c, gates. */
    readonly inner: Readonly<Record<string, Float64Array>>;
  }[];
}

const doubles = (floats: Floats, length = floats.length) => Float64Array.from(floats.subarray(0, length));

/** Intermediates of recurrent layers that are shown; a pass for one example holds them as [T, width]. */
const shownInner = ['h', 'c', 'gates'];

/** Follows single inputs through the network: what every unit receives and answers, and the loss there. */
export function follower({ network, columns, objective, targets }: RunView) {
  const pass = network.createPass({ capacity: 1, mode: 'eval', backward: false });
  const width = objective.outputs * objective.steps;
  return (values: ArrayLike<number>, from: number, index: number): ExampleTrace => {
    for (let i = 0; i < pass.x.length; i++) pass.x[i] = values[from + i] ?? 0;
    pass.forward(1);
    const wanted = targets.subarray(index * width, (index + 1) * width);
    const loss = index < 0 ? Number.NaN : objective.sumLoss(pass.y, wanted, 1) / objective.weight(wanted, 1);
    // a layer left linear keeps its pre-activation where `predict` writes the output
    const stage = (node: number | undefined) => (node === undefined ? null : doubles(pass.layers[node].y));
    const normalised = columns.map((column) => stage(column.normalised));
    const activated = columns.map((column) => stage(column.activated));
    const preActivations = columns.map(({ main }) => doubles(pass.layers[main].trace.preActivation ?? pass.layers[main].y));
    objective.predict(pass.y, 1);
    const input = doubles(pass.x);
    return {
      index,
      loss,
      perLayer: [
        { preActivation: input, normalised: null, activated: null, output: input, inner: {} },
        ...columns.map(({ main, last }, c) => {
          const { trace } = pass.layers[main];
          const inner = 'gates' in trace ? shownInner.filter((name) => name in trace) : [];
          return {
            preActivation: preActivations[c],
            normalised: normalised[c],
            activated: activated[c],
            output: doubles(pass.layers[last].y),
            inner: Object.fromEntries(inner.map((name) => [name, doubles(trace[name])])),
          };
        }),
      ],
    };
  };
}

/** One example followed through the network. */
export const example: ProbeEntry<ExampleAsk, ExampleTrace> = {
  create(run) {
    const follow = follower(run);
    const size = run.network.inputShape.reduce((product, side) => product * side, 1);
    const last = run.inputs.length / size - 1;
    return ({ index }) => {
      const known = Math.max(0, Math.min(last, Math.round(index)));
      return follow(run.inputs, known * size, known);
    };
  },
  cost: (_, info) => ({ multiplyAdds: info.parameterCount, numbers: info.parameterCount }),
};

/** An input of one's own in place of an example. */
export const ownInput: ProbeEntry<OwnInputAsk, ExampleTrace> = {
  create(run) {
    const follow = follower(run);
    const { centre } = run.loop.data;
    const size = run.network.inputShape.reduce((product, side) => product * side, 1);
    return ({ values }) => {
      if (centre.length === 0) return follow(values, 0, -1);
      return follow(
        Array.from({ length: size }, (_, i) => (values[i] ?? 0) - centre[i % centre.length]),
        0,
        -1,
      );
    };
  },
  cost: (_, info) => ({ multiplyAdds: info.parameterCount, numbers: info.parameterCount }),
};
