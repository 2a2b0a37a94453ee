// What the benchmark uses of packages that are installed for it alone, and so are not there when the product's types are checked.

declare module 'convnetjs' {
  interface Volume {
    readonly w: Float64Array | number[];
  }
  interface Layer {
    readonly filters?: readonly { readonly w: Float64Array | number[] }[];
    readonly biases?: { readonly w: Float64Array };
  }
  const convnetjs: {
    Vol: new (width: number, height: number, depth: number, value: number) => { readonly w: Float64Array };
    Net: new () => {
      readonly layers: Layer[];
      makeLayers(layers: readonly object[]): void;
      forward(volume: Volume): Volume;
    };
    TanhLayer: new (options: object) => Layer;
    Trainer: new (net: object, options: object) => { train(volume: Volume, target: readonly number[] | number): void };
  };
  export default convnetjs;
}

declare module 'brain.js' {
  export class NeuralNetwork {
    constructor(options: object);
    /** [layer][unit][input], layer 0 is the input. */
    readonly weights: number[][][];
    readonly biases: number[][];
    train(data: readonly { input: readonly number[]; output: readonly number[] }[], options: object): { iterations: number };
    run(input: readonly number[]): number[];
  }
  const brain: { readonly NeuralNetwork: typeof NeuralNetwork };
  export default brain;
}

declare module '@tensorflow/tfjs-backend-wasm' {
  export function setWasmPaths(path: string): void;
}

declare module '@tensorflow/tfjs' {
  export interface Tensor {
    readonly shape: readonly number[];
    dataSync(): Float32Array;
  }
  export interface LayersModel {
    readonly inputs: unknown;
    readonly layers: readonly { readonly output: unknown }[];
    getWeights(): Tensor[];
    setWeights(weights: readonly Tensor[]): void;
    apply(x: Tensor, options?: object): Tensor;
    /** A tensor an output, for a model with several. */
    predict(x: Tensor, options: object): readonly Tensor[];
    predictOnBatch(x: Tensor): Tensor;
  }
  export interface Sequential extends LayersModel {
    add(layer: unknown): void;
  }
  export interface Optimizer {
    minimize(loss: () => Tensor): void;
  }
  export const layers: Readonly<
    Record<'conv2d' | 'dense' | 'flatten' | 'lstm' | 'maxPooling2d' | 'simpleRNN', (options?: object) => unknown>
  >;
  export const losses: { softmaxCrossEntropy(targets: Tensor, logits: Tensor): Tensor };
  export const train: Readonly<Record<'adam' | 'sgd', (learningRate: number) => Optimizer>>;
  export function sequential(): Sequential;
  export function model(options: object): LayersModel;
  export function tensor(values: Float32Array, shape: readonly number[]): Tensor;
  export function zeros(shape: readonly number[]): Tensor;
  export function transpose(x: Tensor, order: readonly number[]): Tensor;
  export function slice(x: Tensor, from: number, count: number): Tensor;
  export function split(x: Tensor, parts: number): readonly Tensor[];
  export function matMul(a: Tensor, b: Tensor): Tensor;
  export function mul(a: number, b: Tensor): Tensor;
  export function sub(a: Tensor, b: Tensor): Tensor;
  export function square(x: Tensor): Tensor;
  export function mean(x: Tensor): Tensor;
  // biome-ignore lint/suspicious/noConfusingVoidType: what the function gives, or nothing
  export function tidy<T extends Tensor | number | Float32Array | void>(compute: () => T): T;
  export function setBackend(name: string): Promise<boolean>;
  export function ready(): Promise<void>;
  export function env(): { set(flag: string, value: boolean): void };
}
