// The comparison of the benchmark: a network of objects, a unit and a link each, that sees one example at a time and adds its derivatives
// up until the update, as playgrounds in the browser usually do. It is here to be measured against; the product does not use it.

interface NodeActivation {
  output(x: number): number;
  derivative(x: number): number;
}

export const nodeTanh: NodeActivation = {
  output: (x) => Math.tanh(x),
  derivative(x) {
    const output = nodeTanh.output(x);
    return 1 - output * output;
  },
};

export const nodeRelu: NodeActivation = {
  output: (x) => Math.max(0, x),
  derivative: (x) => (x <= 0 ? 0 : 1),
};

class Link {
  dWeight = 0;
  gradientSum = 0;
  gradientCount = 0;

  constructor(
    readonly source: Unit,
    readonly target: Unit,
    public weight: number,
  ) {}
}

class Unit {
  readonly inputs: Link[] = [];
  readonly outputs: Link[] = [];
  preActivation = 0;
  output = 0;
  dOutput = 0;
  dPreActivation = 0;
  gradientSum = 0;
  gradientCount = 0;

  constructor(
    public bias: number,
    readonly activation: NodeActivation,
  ) {}

  updateOutput(): number {
    this.preActivation = this.bias;
    for (let i = 0; i < this.inputs.length; i++) {
      const link = this.inputs[i];
      this.preActivation += link.weight * link.source.output;
    }
    this.output = this.activation.output(this.preActivation);
    return this.output;
  }
}

/** One output unit, loss ½(y − t)², plain gradient descent. */
export class NodeNetwork {
  private readonly layers: Unit[][];

  /**
   * @param sizes units a layer, inputs first
   * @param parameters start values layer by layer, weights unit by unit, then biases
   */
  constructor(sizes: readonly number[], parameters: ArrayLike<number>, activation: NodeActivation) {
    let next = 0;
    this.layers = sizes.map((size) => Array.from({ length: size }, () => new Unit(0, activation)));
    for (let l = 1; l < this.layers.length; l++) {
      for (const unit of this.layers[l]) {
        for (const source of this.layers[l - 1]) {
          const link = new Link(source, unit, parameters[next++]);
          source.outputs.push(link);
          unit.inputs.push(link);
        }
      }
      for (const unit of this.layers[l]) unit.bias = parameters[next++];
    }
  }

  forward(inputs: readonly number[]): number {
    const inputLayer = this.layers[0];
    for (let i = 0; i < inputLayer.length; i++) inputLayer[i].output = inputs[i];
    for (let l = 1; l < this.layers.length; l++) {
      const layer = this.layers[l];
      for (let u = 0; u < layer.length; u++) layer[u].updateOutput();
    }
    return this.layers[this.layers.length - 1][0].output;
  }

  /** Adds the derivatives of the example last sent forward. */
  backward(target: number): void {
    const { layers } = this;
    const outputUnit = layers[layers.length - 1][0];
    outputUnit.dOutput = outputUnit.output - target;
    for (let l = layers.length - 1; l >= 1; l--) {
      const layer = layers[l];
      for (let u = 0; u < layer.length; u++) {
        const unit = layer[u];
        unit.dPreActivation = unit.dOutput * unit.activation.derivative(unit.preActivation);
        unit.gradientSum += unit.dPreActivation;
        unit.gradientCount++;
        for (let i = 0; i < unit.inputs.length; i++) {
          const link = unit.inputs[i];
          link.dWeight = unit.dPreActivation * link.source.output;
          link.gradientSum += link.dWeight;
          link.gradientCount++;
        }
      }
      if (l === 1) continue;
      const below = layers[l - 1];
      for (let u = 0; u < below.length; u++) {
        const unit = below[u];
        unit.dOutput = 0;
        for (let i = 0; i < unit.outputs.length; i++) {
          const link = unit.outputs[i];
          unit.dOutput += link.weight * link.target.dPreActivation;
        }
      }
    }
  }

  update(learningRate: number): void {
    for (let l = 1; l < this.layers.length; l++) {
      const layer = this.layers[l];
      for (let u = 0; u < layer.length; u++) {
        const unit = layer[u];
        if (unit.gradientCount > 0) {
          unit.bias -= (learningRate * unit.gradientSum) / unit.gradientCount;
          unit.gradientSum = 0;
          unit.gradientCount = 0;
        }
        for (let i = 0; i < unit.inputs.length; i++) {
          const link = unit.inputs[i];
          if (link.gradientCount === 0) continue;
          link.weight -= (learningRate * link.gradientSum) / link.gradientCount;
          link.gradientSum = 0;
          link.gradientCount = 0;
        }
      }
    }
  }

  meanLoss(inputs: readonly (readonly number[])[], targets: readonly number[]): number {
    let sum = 0;
    for (let n = 0; n < inputs.length; n++) sum += 0.5 * (this.forward(inputs[n]) - targets[n]) ** 2;
    return sum / inputs.length;
  }
}
