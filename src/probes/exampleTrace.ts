import type { Network, NetworkPass } from '../engine/network';
import type { Objective } from '../engine/objective';
import type { Floats } from '../engine/tensor';
import type { ExampleTrace } from '../worker/protocol';

const doubles = (floats: Floats, length: number) => Float64Array.from(floats.subarray(0, length));

/** Follows single examples through the network: what every unit receives and answers, and the loss there. */
export class ExampleProbe {
  private readonly pass: NetworkPass;

  constructor(
    private readonly network: Network,
    private readonly objective: Objective,
  ) {
    this.pass = network.createPass({ capacity: 1, mode: 'eval', backward: false });
  }

  /**
   * @param index which example
   * @param inputs features of all examples [N, F]; @param targets [N, outputs]
   * @param gradient ∂(mean training loss)/∂parameter where it is asked for, copied
   */
  trace(index: number, inputs: Floats, targets: Floats, gradient: Floats | null): ExampleTrace {
    const { pass, objective } = this;
    const features = pass.x.length;
    for (let i = 0; i < features; i++) pass.x[i] = inputs[index * features + i];
    pass.forward(1);
    const target = targets.slice(index * objective.outputs, (index + 1) * objective.outputs);
    const loss = objective.sumLoss(pass.y, target, 1);
    // a layer left linear keeps its pre-activation where `predict` writes the output
    const preActivations = this.network.layers.map((layer, l) => doubles(pass.layers[l].trace.preActivation, layer.outputShape[0]));
    objective.predict(pass.y, 1);
    const input = doubles(pass.x, features);
    return {
      index,
      loss,
      perLayer: [
        { preActivation: input, output: input },
        ...this.network.layers.map((layer, l) => ({
          preActivation: preActivations[l],
          output: doubles(pass.layers[l].y, layer.outputShape[0]),
        })),
      ],
      gradient: gradient && Float64Array.from(gradient),
    };
  }
}
