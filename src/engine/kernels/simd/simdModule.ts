/** What the compiled module exports. Pointers are in bytes, counts and strides in numbers; see the sources in assembly/. */
export interface SimdExports {
  product(
    M: number,
    rowsInner: number,
    rowOuter: number,
    rowInner: number,
    N: number,
    K1: number,
    aOuter: number,
    bOuter: number,
    K2: number,
    aInner: number,
    bInner: number,
    a: number,
    b: number,
    c: number,
    cRow: number,
    mode: number,
    bias: number,
  ): void;
  transpose(rows: number, columns: number, source: number, target: number): void;
  addColumnSums(rows: number, columns: number, source: number, target: number): void;
  scatterPatches(
    outHeight: number,
    outWidth: number,
    kernelHeight: number,
    patchRow: number,
    strideDown: number,
    strideAcross: number,
    rowSize: number,
    patches: number,
    image: number,
  ): void;
  maxPoolForward(
    batch: number,
    imageSize: number,
    width: number,
    channels: number,
    kernelHeight: number,
    kernelWidth: number,
    strideHeight: number,
    strideWidth: number,
    outHeight: number,
    outWidth: number,
    x: number,
    y: number,
    winners: number,
  ): void;
  maxPoolBackward(batch: number, imageSize: number, mapSize: number, dy: number, winners: number, dx: number): void;
  tanhForward(count: number, z: number, y: number): void;
  sigmoidForward(count: number, z: number, y: number): void;
  reluForward(count: number, z: number, y: number): void;
  tanhBackward(count: number, y: number, dy: number, dz: number): void;
  sigmoidBackward(count: number, y: number, dy: number, dz: number): void;
  reluBackward(count: number, z: number, dy: number, dz: number): void;
  lstmForward(batch: number, hidden: number, gates: number, cBefore: number, c: number, tanhC: number, h: number): void;
  lstmBackward(
    batch: number,
    hidden: number,
    gates: number,
    cBefore: number,
    tanhC: number,
    dh: number,
    dc: number,
    dGates: number,
    dcBefore: number,
  ): void;
  sgd(count: number, w: number, g: number, rate: number): void;
  adam(
    count: number,
    w: number,
    g: number,
    m: number,
    v: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    correction1: number,
    correction2: number,
  ): void;
}

/** Where the sums of a product start. */
export const start = { zero: 0, c: 1, bias: 2 } as const;

/** Starts an instance with a memory of so many pages that never grows: the engine itself knows no WebAssembly. */
export type SimdHost = (pages: number) => { readonly buffer: ArrayBufferLike; readonly exports: SimdExports };
