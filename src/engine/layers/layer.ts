import type { Kernels } from '../kernels/kernels';
import type { Rng } from '../rng';
import { refusal } from '../sentences';
import type { Floats, Shape } from '../tensor';

/**
 * What a parameter is for: initialisers, penalties and pictures go by it. `weight` and `recurrentWeight` are matrices that penalties act on
 * and initialisers draw; `bias` is what they set beside; `table` holds one row a symbol; `scale` and `shift` belong to a normalisation.
 */
export type ParamRole = 'weight' | 'recurrentWeight' | 'bias' | 'table' | 'scale' | 'shift';

/** Trained numbers. `shape` of a dense weight: [units, inputs]. Where their gradient goes is the business of each pass. */
export interface LayerParam {
  readonly name: string;
  readonly role: ParamRole;
  readonly shape: Shape;
  /** Inputs that one unit sums over and units that one input reaches: what the spread of start values is computed from. */
  readonly fanIn: number;
  readonly fanOut: number;
  /** Start values that belong to the layer, whatever initialiser is chosen (a forget bias of 1, a scale of 1); null: the initialiser's. */
  readonly start: readonly number[] | null;
  /** What the initialiser's numbers are multiplied by at the start; absent = 1. */
  readonly startScale?: number;
  readonly value: Floats;
}

/** Trained numbers with the gradient that training goes by. */
export interface Param extends LayerParam {
  readonly grad: Floats;
}

/** What a layer asks for when it declares a parameter; the network gives it its place in the flat parameters, in the order of the calls. */
export type ParamRequest = Omit<LayerParam, 'name' | 'value'>;

/** Carried, not trained: running mean, running variance. */
export interface Buffer {
  readonly name: string;
  readonly value: Floats;
}

/** What a layer is built with. */
export interface LayerBuild {
  /** Stands in sentences and before the names of parameters. */
  readonly name: string;
  readonly kernels: Kernels;
  param(role: string, request: ParamRequest): LayerParam;
  buffer(role: string, length: number, start: number): Buffer;
}

/** Where a pass reads an input, [capacity, inputShape], and where it writes ∂loss/∂input; null where nobody needs that. */
export interface Source {
  readonly y: Floats;
  readonly dy: Floats | null;
}

export interface PassOptions {
  /** Room for so many examples. */
  readonly capacity: number;
  /** `train`: statistics of the batch, units dropped. `eval`: running statistics, nothing dropped. */
  readonly mode: 'train' | 'eval';
  /** False leaves out what only `backward` needs. */
  readonly backward: boolean;
  /** Whether the trace is to hold pre-activations. False saves their room and the time of writing them wherever nobody else needs them. */
  readonly keepsPreActivations: boolean;
  /** Draws dropout masks in `train` mode. Null: masks stay as they are written into the trace from outside. */
  readonly rng: Rng | null;
  /** Where this pass adds ∂loss/∂param: training has one vector for all of them, whoever only reads a gradient another one. */
  gradientOf(param: LayerParam): Floats;
}

/**
 * One way through a layer with room for `capacity` examples. Everything it needs is allocated when it is made, nothing per step:
 * training has one pass, the pictures another, so a grid can be evaluated between a forward and its backward.
 */
export interface LayerPass {
  /** [B, outputShape] */
  readonly y: Floats;
  /** ∂loss/∂y, filled by the layers above before `backward`, which may overwrite it. */
  readonly dy: Floats;
  /** Intermediates worth drawing, by name: preActivation, mask, forgetGate. */
  readonly trace: Readonly<Record<string, Floats>>;
  /** See `NetworkPass.walk`; the output of steps that are not walked is 0. */
  walk?(targets: Floats, rows: number, steps: number, outputs: number): void;
  forward(batch: number): void;
  /** Adds into the gradient of every parameter; writes ∂loss/∂input wherever a source has a place for it. */
  backward(batch: number): void;
}

export interface Layer {
  readonly name: string;
  readonly inputShapes: readonly Shape[];
  readonly outputShape: Shape;
  readonly params: readonly LayerParam[];
  readonly buffers: readonly Buffer[];
  createPass(sources: readonly Source[], options: PassOptions): LayerPass;
}

/**
 * Builds a layer from its plain spec and the shapes of what it reads.
 * @throws EngineError naming the layer and both shapes where they do not fit
 */
export type LayerFactory<S> = (spec: S, inputShapes: readonly Shape[], build: LayerBuild) => Layer;

/** Whether there can be so many of something: a whole number from 1. */
export const isCount = (number: number) => Number.isInteger(number) && number >= 1;

/** The one shape that a layer with a single input reads. */
export function onlyShape(inputShapes: readonly Shape[], { name }: LayerBuild): Shape {
  if (inputShapes.length !== 1) throw refusal('layer.oneInput', { layer: name, inputs: inputShapes.length });
  return inputShapes[0];
}
