/** What a layer of the engine does to one number at a time: from it, every local derivative is known. */
export type NodeKind = 'dense' | 'batchNorm' | 'activation' | 'add' | 'same' | 'other';

/**
 * What a learner's layer calls the output of an engine's layer: z, z normalised, f(z), its output; or the projection of a skip connection. Logits
 * are a sum: what is predicted is computed of them by the loss.
 */
export type Stage = 'sum' | 'normalised' | 'activated' | 'projection' | 'output';

/** One layer of the engine at one example. U: its numbers, flat. */
export interface BackpropNode {
  readonly kind: NodeKind;
  /** Nodes that it reads; −1: the input. */
  readonly reads: readonly number[];
  /** Of the graph: 1 is the first hidden layer, the last the output. */
  readonly column: number;
  readonly stage: Stage;
  /** Its output [U] */
  readonly y: Float64Array;
  /** ∂L/∂y [U] */
  readonly dy: Float64Array;
  /** What its activation is taken of [U]; null where it has none. */
  readonly z: Float64Array | null;
  /** f′(z) [U], and ∂L/∂z = ∂L/∂y · f′(z). */
  readonly slope: Float64Array | null;
  readonly dz: Float64Array | null;
  /** Of a batch normalisation: ∂y/∂x = γ / √(σ² + ε) [U]; null otherwise. */
  readonly factor: Float64Array | null;
  /** Of a dense layer: where its weights [U, inputs] and its biases stand in the parameters; −1: it has none. */
  readonly weights: number;
  readonly biases: number;
  readonly inputs: number;
}

/** What the optimizer would do with a gradient. */
export interface BackpropUpdate {
  /** Number of the update, from 1, and its learning rate. */
  readonly t: number;
  readonly learningRate: number;
  /** All parameters after it. */
  readonly after: Float64Array;
  /** Loss of the example, or mean loss of the batch, at the parameters after it. */
  readonly lossAfter: number;
  /** Of the chosen parameter: the gradient as the rule sees it (clipped, with the penalty's part), and its memory by name before and after. */
  readonly seenGradient: number;
  readonly memory: readonly { readonly slot: string; readonly before: number; readonly after: number }[];
}

export interface BackpropAsk {
  /** Among all examples, the training part first. */
  readonly index: number;
  /** The update goes by the example's gradient, or by the mean over the examples of the next batch. */
  readonly of: 'example' | 'batch';
  /** The parameter whose memory and whose gradient by example are wanted. */
  readonly parameter: number;
  /** Typed in place of the example's features, and of the coded targets; absent or null: the example's own. */
  readonly x?: readonly (number | null)[];
  readonly target?: readonly (number | null)[];
}

/** Forward and backward through the network for one example, in doubles and in evaluation mode. */
export interface BackpropAnswer {
  readonly index: number;
  /** [F] */
  readonly x: Float64Array;
  /** As the loss reads it [outputs · steps] */
  readonly target: Float64Array;
  /** After the output's activation, [outputs · steps]; where the loss takes logits, ∂L/∂logit is `nodes.at(-1).dy`. */
  readonly prediction: Float64Array;
  readonly loss: number;
  readonly nodes: readonly BackpropNode[];
  /** [M] */
  readonly parameters: Float64Array;
  /** ∂L/∂parameter [M] of this example. */
  readonly gradient: Float64Array;
  /** The examples of the next batch, ∂L/∂(chosen parameter) of each, and the mean over them of all gradients [M] and of the loss. */
  readonly batch: {
    readonly indices: Int32Array;
    readonly gradients: Float64Array;
    readonly mean: Float64Array;
    readonly loss: number;
    /**
     * ∂L/∂parameter of each example [examples, count] for all parameters of the layer of the chosen one, `first` the first of them; null where
     * they are too many to be looked at one by one.
     */
    readonly ofLayer: { readonly first: number; readonly count: number; readonly gradients: Float64Array } | null;
  };
  /** Null: what trains is no rule of this kind. */
  readonly update: BackpropUpdate | null;
}
