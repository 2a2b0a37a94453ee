import { memoryPages, SimdMemory } from './memory';

type Numbers<N extends number, T extends number[] = []> = T['length'] extends N ? T : Numbers<N, [...T, number]>;
/** A routine of so many arguments. */
type Routine<N extends number> = (...numbers: Numbers<N>) => void;
type Sum<N extends number> = (...numbers: Numbers<N>) => number;

/** What the compiled module exports, by number of arguments; their order and meaning stand in assembly/. Pointers are in bytes, 0 stands for no array. */
export interface SimdRoutines {
  readonly zero: Routine<2>;
  readonly copy: Routine<3>;
  readonly gatherRows: Routine<5>;
  readonly swapAxes: Routine<6>;
  readonly swapAxesBack: Routine<6>;
  readonly scale: Routine<3>;
  readonly add: Routine<4>;
  readonly multiply: Routine<5>;
  readonly sumOfSquares: Sum<2>;
  readonly blend: Routine<5>;
  readonly lookUp: Routine<5>;
  readonly lookUpBackward: Routine<5>;
  readonly oneHot: Routine<4>;
  readonly denseForward: Routine<7>;
  readonly denseAccumulate: Routine<6>;
  readonly denseBackwardParams: Routine<7>;
  readonly denseBackwardInput: Routine<7>;
  readonly denseLayerForward: Routine<10>;
  readonly denseLayerBackward: Routine<13>;
  readonly convolutionForward: Routine<9>;
  readonly convolutionBackward: Routine<12>;
  readonly maxPoolForward: Routine<13>;
  readonly maxPoolBackward: Routine<6>;
  readonly averagePoolForward: Routine<12>;
  readonly averagePoolBackward: Routine<12>;
  readonly columnStatistics: Routine<5>;
  readonly normalize: Routine<10>;
  readonly normalizeBackward: Routine<11>;
  readonly lstmForward: Routine<7>;
  readonly lstmBackward: Routine<9>;
  readonly gruForward: Routine<6>;
  readonly gruBackward: Routine<9>;
  readonly activate: Routine<5>;
  readonly activateBackward: Routine<7>;
  readonly softmaxRows: Routine<3>;
  readonly softmaxRowsBackward: Routine<5>;
  readonly elementwiseLoss: Sum<7>;
  readonly gaussianLikelihood: Sum<5>;
  readonly softmaxCrossEntropy: Sum<6>;
  readonly sgd: Routine<4>;
  readonly momentum: Routine<8>;
  readonly adagrad: Routine<6>;
  readonly rmsprop: Routine<8>;
  readonly adadelta: Routine<8>;
  readonly adam: Routine<11>;
  readonly addScaled: Routine<4>;
  readonly addSigns: Routine<4>;
  readonly clipAtZero: Routine<5>;
}

export interface SimdExports extends SimdRoutines {
  /** The first byte behind the module's own data. */
  readonly heapBase: { readonly value: number };
}

/** Makes an instance with a memory of so many pages that never grows: the engine itself knows no WebAssembly. */
export type SimdHost = (pages: number) => { readonly buffer: ArrayBufferLike; readonly exports: SimdExports };

/** An instance at work. Runs that follow each other share one: it takes long to make, and calls to ever the same functions are fastest. */
export interface SimdInstance {
  readonly simd: SimdRoutines;
  readonly memory: SimdMemory;
}

export function startInstance(host: SimdHost): SimdInstance {
  const { buffer, exports } = host(memoryPages);
  const { heapBase, ...simd } = exports;
  return { simd, memory: new SimdMemory(buffer, heapBase.value) };
}

/** An array's address, or 0 for an empty one. */
export const orNone = (array: { readonly length: number; readonly byteOffset: number } | null): number =>
  array && array.length > 0 ? array.byteOffset : 0;
