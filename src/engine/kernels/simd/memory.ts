/** Bytes a page of WebAssembly memory. */
const page = 65_536;
/** Address space of an instance; pages that are not touched take no memory. It never grows, as that would detach every array on it. */
export const memoryPages = 4096;
/** The kernels read whole vectors: behind the last array there is room for one more panel of eight columns. */
const lastByte = memoryPages * page - 64;

type End = 'low' | 'high';

/**
 * The memory of an instance, taken from its two ends: the arrays of one run can stay at one while those of the next are laid out from the other. Arrays
 * are freed as a whole, with their run.
 */
export class SimdMemory {
  /** Between these nothing is taken. */
  private readonly free: Record<End, number>;
  /** Between these nothing ever was: there everything is still 0. */
  private readonly untouched: Record<End, number>;
  private kept: End | null = null;
  private begun: End | null = null;

  /** @param firstByte below lie the module's own numbers */
  constructor(
    readonly buffer: ArrayBufferLike,
    private readonly firstByte: number,
  ) {
    this.free = { low: Math.ceil(firstByte / 16) * 16, high: lastByte };
    this.untouched = { ...this.free };
  }

  /** Room for a run's arrays. What was begun and not kept is free again. */
  begin(): SimdRoom {
    this.begun = this.kept === 'low' ? 'high' : 'low';
    this.clear(this.begun);
    return new SimdRoom(this, this.begun);
  }

  /** What was begun last stays, and nothing else does. */
  keep(): void {
    for (const end of ['low', 'high'] as const) if (end !== this.begun) this.clear(end);
    this.kept = this.begun;
    this.begun = null;
  }

  private clear(end: End): void {
    this.free[end] = end === 'low' ? Math.ceil(this.firstByte / 16) * 16 : lastByte;
  }

  /** So many bytes, all 0. Every array begins at a multiple of 16 bytes. @throws RangeError when they do not fit */
  take(end: End, bytes: number): number {
    const { free, untouched } = this;
    const size = Math.ceil(bytes / 16) * 16;
    if (size > free.high - free.low)
      throw new RangeError(
        `the run needs more than ${(memoryPages * page) / 2 ** 20} MB: take fewer examples, a smaller batch or a smaller network`,
      );
    const from = end === 'low' ? free.low : Math.floor((free.high - size) / 16) * 16;
    const to = from + size;
    free[end] = end === 'low' ? to : from;
    // the part that was taken before
    const numbers = new Uint8Array(this.buffer);
    if (from < untouched.low) numbers.fill(0, from, Math.min(to, untouched.low));
    if (to > untouched.high) numbers.fill(0, Math.max(from, untouched.high), to);
    if (end === 'low') untouched.low = Math.max(untouched.low, to);
    else untouched.high = Math.min(untouched.high, from);
    return from;
  }
}

/** Where the arrays of one run come from. */
export class SimdRoom {
  constructor(
    private readonly memory: SimdMemory,
    private readonly end: End,
  ) {}

  floats(length: number): Float32Array {
    return new Float32Array(this.memory.buffer, this.memory.take(this.end, 4 * length), length);
  }

  indices(length: number): Int32Array {
    return new Int32Array(this.memory.buffer, this.memory.take(this.end, 4 * length), length);
  }
}
