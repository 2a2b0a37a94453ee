import { refusal } from '../../sentences';

/** Bytes a page of WebAssembly memory. */
const page = 65_536;
/** Address space of a run; pages that are not touched take no memory. */
const runPages = 4096;
/** That of an instance: the arrays of one run stay while those of the next are laid out. It never grows, as that would detach every array on it. */
export const memoryPages = 2 * runPages;
/** The kernels read whole vectors: behind the last array there is room for one more panel of eight columns. */
const margin = 64;

/** Half of an instance's memory: room for the arrays of one run, which are freed as a whole. */
export class SimdRoom {
  private used: number;
  /** From here on nothing was ever taken: everything is still 0. */
  private untouched: number;

  constructor(
    private readonly buffer: ArrayBufferLike,
    private readonly firstByte: number,
    private readonly lastByte: number,
  ) {
    this.used = firstByte;
    this.untouched = firstByte;
  }

  clear(): void {
    this.used = this.firstByte;
  }

  /** So many bytes, all 0. Every array begins at a multiple of 16 bytes. @throws EngineError when they do not fit */
  private take(bytes: number): number {
    const from = this.used;
    const to = from + Math.ceil(bytes / 16) * 16;
    if (to > this.lastByte) throw refusal('kernels.noRoom', { bytes: runPages * page });
    if (from < this.untouched) new Uint8Array(this.buffer).fill(0, from, Math.min(to, this.untouched));
    this.used = to;
    this.untouched = Math.max(this.untouched, to);
    return from;
  }

  floats(length: number): Float32Array {
    return new Float32Array(this.buffer, this.take(4 * length), length);
  }

  indices(length: number): Int32Array {
    return new Int32Array(this.buffer, this.take(4 * length), length);
  }
}

/** The memory of an instance: two rooms, of which one at most is kept. */
export class SimdMemory {
  private readonly rooms: readonly [SimdRoom, SimdRoom];
  private kept: SimdRoom | null = null;
  private begun: SimdRoom | null = null;

  /** @param firstByte below lie the module's own numbers */
  constructor(buffer: ArrayBufferLike, firstByte: number) {
    const [middle, end] = [runPages * page, memoryPages * page];
    this.rooms = [new SimdRoom(buffer, Math.ceil(firstByte / 16) * 16, middle - margin), new SimdRoom(buffer, middle, end - margin)];
  }

  /** Room for a run's arrays. Those of what was begun before and not kept are void. */
  begin(): SimdRoom {
    const [first, second] = this.rooms;
    this.begun = this.kept === first ? second : first;
    this.begun.clear();
    return this.begun;
  }

  /** What was begun since the last time is kept, and nothing else. */
  keep(): void {
    this.kept = this.begun;
    this.begun = null;
  }
}
