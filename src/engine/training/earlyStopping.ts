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
 * (lecture L7.3; Prechelt 1998).
 */
export class EarlyStopping {
  bestLoss = Number.POSITIVE_INFINITY;
  bestEpoch = 0;
  private waited = 0;

  /**
   * @param best room for the best epoch's parameters
   * @param patience epochs without a new minimum, at least 1
   */
  constructor(
    readonly best: Floats,
    private readonly patience: number,
  ) {
    if (!(patience >= 1)) throw new RangeError(`early stopping waits at least one epoch, not ${patience}`);
  }

  /** Looks at the end of an epoch; a loss that is not finite is no minimum. @returns true when it is time to stop */
  watch(epoch: number, validationLoss: number, parameters: Floats): boolean {
    if (validationLoss < this.bestLoss) {
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

  restore({ bestLoss, bestEpoch, waited, best }: EarlyStoppingState): void {
    this.bestLoss = bestLoss;
    this.bestEpoch = bestEpoch;
    this.waited = waited;
    this.best.set(best);
  }
}
