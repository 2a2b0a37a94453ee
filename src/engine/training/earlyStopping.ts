import type { Floats } from '../tensor';

/** All that early stopping remembers; to restore, hand it to `restore`. */
export interface EarlyStoppingState {
  readonly bestLoss: number;
  readonly bestEpoch: number;
  readonly waited: number;
  readonly best: Floats;
}

/**
 * Ends a training when the validation loss has had no new minimum for `patience` epochs, and keeps the weights of the best epoch
 * (lecture L7.3; Prechelt 1998). A new minimum is one below the last by more than `minDelta`. Knows no network and no clock: whoever trains
 * calls `watch` at the end of each epoch and copies `best` back when it is done.
 */
export class EarlyStopping {
  bestLoss = Number.POSITIVE_INFINITY;
  /** 0 as long as there was no minimum; `best` then holds nothing. */
  bestEpoch = 0;
  private waited = 0;

  /**
   * @param best room for the best epoch's parameters
   * @param patience epochs without a new minimum, a whole number of at least 1
   * @param minDelta how far below the last minimum the next one has to lie, 0: anything
   * @throws RangeError for another patience or minDelta
   */
  constructor(
    readonly best: Floats,
    private readonly patience: number,
    private readonly minDelta = 0,
  ) {
    if (!(patience >= 1 && Number.isInteger(patience)))
      throw new RangeError(`early stopping waits whole epochs, at least one, not ${patience}`);
    if (!(minDelta >= 0 && minDelta < Number.POSITIVE_INFINITY))
      throw new RangeError(`a minimum lies at least 0 below the last, not ${minDelta}`);
  }

  /**
   * Looks at the end of an epoch; a loss that is not finite is no minimum. Allocates nothing.
   * @param epoch from 1
   * @returns true when it is time to stop
   */
  watch(epoch: number, validationLoss: number, parameters: Floats): boolean {
    if (validationLoss < this.bestLoss - this.minDelta && validationLoss > Number.NEGATIVE_INFINITY) {
      this.bestLoss = validationLoss;
      this.bestEpoch = epoch;
      this.waited = 0;
      this.best.set(parameters);
      return false;
    }
    this.waited++;
    return this.waited >= this.patience;
  }

  state(): EarlyStoppingState {
    return { bestLoss: this.bestLoss, bestEpoch: this.bestEpoch, waited: this.waited, best: this.best.slice() };
  }

  /** @throws RangeError if the state is that of other parameters, and changes nothing */
  restore({ bestLoss, bestEpoch, waited, best }: EarlyStoppingState): void {
    if (best.length !== this.best.length) throw new RangeError(`the best weights are ${best.length} numbers, not ${this.best.length}`);
    this.bestLoss = bestLoss;
    this.bestEpoch = bestEpoch;
    this.waited = waited;
    this.best.set(best);
  }
}
