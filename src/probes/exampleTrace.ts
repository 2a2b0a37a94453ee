import type { Network, NetworkPass } from '../engine/network';
import type { Objective } from '../engine/objective';
import type { Floats } from '../engine/tensor';
import type { ColumnSpec } from '../experiment/architecture';

/** One example through the network. `perLayer[0]` is the features. */
export interface ExampleTrace {
  readonly index: number;
  readonly loss: number;
  readonly perLayer: readonly {
    /** As `output`; equal to it for the input and where a layer has none */
    readonly preActivation: Float64Array;
    /** The layer's shape, flat */
    readonly output: Float64Array;
    /** A recurrent layer's intermediates [T, width] by name: h, c, gates. */
    readonly inner: Readonly<Record<string, Float64Array>>;
  }[];
  /** ∂(mean training loss)/∂parameter at the present weights, laid out as `parameters`. */
  readonly gradient: Float64Array | null;
}

const doubles = (floats: Floats, length = floats.length) => Float64Array.from(floats.subarray(0, length));

/** Intermediates of recurrent layers that are shown; a pass for one example holds them as [T, width]. */
const shownInner = ['h', 'c', 'gates'];

/** Follows single examples through the network: what every unit receives and answers, and the loss there. */
export class ExampleProbe {
  private readonly pass: NetworkPass;

  constructor(
    network: Network,
    private readonly columns: readonly ColumnSpec[],
    private readonly objective: Objective,
  ) {
    this.pass = network.createPass({ capacity: 1, mode: 'eval', backward: false });
  }

  /**
   * @param index which example
   * @param inputs all examples [N, inputShape]; @param targets [N, steps, outputs]
   * @param gradient ∂(mean training loss)/∂parameter where it is asked for, copied
   */
  trace(index: number, inputs: Floats, targets: Floats, gradient: Floats | null): ExampleTrace {
    const size = this.pass.x.length;
    for (let i = 0; i < size; i++) this.pass.x[i] = inputs[index * size + i];
    const width = this.objective.outputs * this.objective.steps;
    return this.follow(index, targets.subarray(index * width, (index + 1) * width), gradient);
  }

  /** An input that is no example: there is no target and so no loss. */
  traceOwn(input: ArrayLike<number>): ExampleTrace {
    for (let i = 0; i < this.pass.x.length; i++) this.pass.x[i] = input[i] ?? 0;
    return this.follow(-1, null, null);
  }

  private follow(index: number, target: Floats | null, gradient: Floats | null): ExampleTrace {
    const { pass, objective } = this;
    pass.forward(1);
    const loss = target ? objective.sumLoss(pass.y, target, 1) : Number.NaN;
    // a layer left linear keeps its pre-activation where `predict` writes the output
    const preActivations = this.columns.map(({ main }) => doubles(pass.layers[main].trace.preActivation ?? pass.layers[main].y));
    objective.predict(pass.y, 1);
    const input = doubles(pass.x);
    return {
      index,
      loss,
      perLayer: [
        { preActivation: input, output: input, inner: {} },
        ...this.columns.map(({ main, last }, c) => {
          const { trace } = pass.layers[main];
          const inner = 'gates' in trace ? shownInner.filter((name) => name in trace) : [];
          return {
            preActivation: preActivations[c],
            output: doubles(pass.layers[last].y),
            inner: Object.fromEntries(inner.map((name) => [name, doubles(trace[name])])),
          };
        }),
      ],
      gradient: gradient && Float64Array.from(gradient),
    };
  }
}
