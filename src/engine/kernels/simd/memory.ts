/** Bytes a page of WebAssembly memory. */
const page = 65_536;
/** Address space of a run; pages that are not touched take no memory. It never grows, as that would detach every array on it. */
export const memoryPages = 4096;
/** The kernels read whole vectors: behind the last array there is room for one more panel of eight columns. */
const lastByte = memoryPages * page - 64;

/** Room for the arrays of one run, on the memory of one instance; it is freed as a whole, with the run. */
export class SimdMemory {
  private used: number;

  /** @param firstByte below lie the module's own numbers */
  constructor(
    private readonly buffer: ArrayBufferLike,
    firstByte: number,
  ) {
    this.used = Math.ceil(firstByte / 16) * 16;
  }

  /** Every array begins at a multiple of 16 bytes. @throws RangeError when the run does not fit */
  private take(bytes: number): number {
    const at = this.used;
    this.used += Math.ceil(bytes / 16) * 16;
    if (this.used <= lastByte) return at;
    throw new RangeError(
      `the run needs more than ${(memoryPages * page) / 2 ** 20} MB: take fewer examples, a smaller batch or a smaller network`,
    );
  }

  floats(length: number): Float32Array {
    return new Float32Array(this.buffer, this.take(4 * length), length);
  }

  indices(length: number): Int32Array {
    return new Int32Array(this.buffer, this.take(4 * length), length);
  }
}
