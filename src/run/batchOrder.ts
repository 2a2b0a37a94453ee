import { type SeededRng, shuffleInPlace } from '../engine/rng';

export interface BatchOrderState {
  readonly queue: Int32Array;
  readonly length: number;
  readonly cursor: number;
  readonly carried: number;
  readonly rng: Uint32Array;
}

/**
 * Which examples make the next update. An epoch is one pass over the training set, in its own order or shuffled anew.
 *
 * `own`: the examples left over at the end of an epoch are a last, shorter batch. `carry`: they wait and join the first batch of the
 * next epoch, which then has up to 2·batchSize − 1 examples (foreign links train so); a batch larger than the training set never fills.
 */
export class BatchOrder {
  /** Indices of this epoch's examples, those carried over first. */
  readonly queue: Int32Array;
  /** The batch found by `next`: queue[from … from + count). */
  from = 0;
  count = 0;
  private length = 0;
  private cursor = 0;
  private carried = 0;

  constructor(
    private readonly exampleCount: number,
    private readonly batchSize: number,
    private readonly shuffle: boolean,
    private readonly leftover: 'own' | 'carry',
    private readonly rng: SeededRng,
    allocateIndices: (length: number) => Int32Array,
  ) {
    this.queue = allocateIndices(leftover === 'carry' ? 2 * exampleCount : exampleCount);
    this.beginEpoch();
  }

  /** Room a batch can need. */
  get maxBatch(): number {
    return this.leftover === 'carry' ? 2 * this.batchSize - 1 : Math.min(this.batchSize, this.exampleCount);
  }

  get stepsPerEpoch(): number {
    return this.leftover === 'carry' ? Math.floor(this.exampleCount / this.batchSize) : Math.ceil(this.exampleCount / this.batchSize);
  }

  beginEpoch(): void {
    const fits = this.leftover === 'carry' && this.batchSize <= this.exampleCount;
    const rest = fits ? this.length - this.cursor : 0;
    for (let i = 0; i < rest; i++) this.queue[i] = this.queue[this.cursor + i];
    for (let i = 0; i < this.exampleCount; i++) this.queue[rest + i] = i;
    if (this.shuffle) shuffleInPlace(this.queue, this.rng, rest, this.exampleCount);
    this.carried = rest;
    this.length = rest + this.exampleCount;
    this.cursor = 0;
  }

  /** Finds the next batch without taking it; false at the end of the epoch. */
  next(): boolean {
    const left = this.length - this.cursor;
    if (this.leftover === 'carry') {
      const wanted = this.batchSize + (this.cursor === 0 ? this.carried : 0);
      if (left < wanted) return false;
      this.count = wanted;
    } else {
      if (left === 0) return false;
      this.count = Math.min(this.batchSize, left);
    }
    this.from = this.cursor;
    return true;
  }

  /** Whether the batch that `next` found is the epoch's last. */
  isLast(): boolean {
    const left = this.length - (this.from + this.count);
    return this.leftover === 'carry' ? left < this.batchSize : left === 0;
  }

  /** Takes the batch that `next` found. */
  take(): void {
    this.cursor = this.from + this.count;
  }

  state(): BatchOrderState {
    return {
      queue: this.queue.slice(0, this.length),
      length: this.length,
      cursor: this.cursor,
      carried: this.carried,
      rng: this.rng.state(),
    };
  }

  /** Goes on from there, in batches of its own size: a first batch has room for fewer than `batchSize` carried examples. */
  restore(state: BatchOrderState): void {
    this.queue.set(state.queue);
    this.length = state.length;
    this.cursor = state.cursor;
    this.carried = this.leftover === 'carry' ? Math.min(state.carried, this.batchSize - 1) : 0;
    this.rng.restore(state.rng);
  }
}
