import type { Network, NetworkPass } from '../engine/network';
import type { Objective } from '../engine/objective';
import type { Floats } from '../engine/tensor';

const chunk = 64;

/** What the network answers to many examples. Made once a run; reads the present weights at every call, changes none. */
export class PredictionProbe {
  private readonly pass: NetworkPass;

  constructor(
    network: Network,
    private readonly objective: Objective,
  ) {
    this.pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  }

  /** Class of each of the examples [from, from + count), of every step where each has a target. @param inputs [N, inputShape] */
  classes(inputs: Floats, from: number, count: number): Int16Array {
    const { pass, objective } = this;
    const { steps } = objective;
    const size = pass.x.length / chunk;
    const found = new Int16Array(count * steps);
    for (let done = 0; done < count; done += chunk) {
      const batch = Math.min(chunk, count - done);
      pass.x.set(inputs.subarray((from + done) * size, (from + done + batch) * size));
      pass.forward(batch);
      for (let row = 0; row < batch * steps; row++) found[done * steps + row] = objective.classOf(pass.y, row);
    }
    return found;
  }
}
