import { refusal } from '../sentences';
/** All that early stopping remembers; to restore, hand it to `restore`. */
export interface EarlyStoppingState {
  readonly bestLoss: number;
  readonly bestEpoch: number;
  readonly waited: number;
}

/**
 * Ends a training when the validation loss has had no new minimum for `patience` epochs (lecture L7.3; Prechelt 1998). A new minimum is one below the
 * last by more than `leastGain`. Knows no network and no clock: whoever trains calls `watch` at the end of each epoch, and can go back to the best one.
 */
export class EarlyStopping {
  bestLoss = Number.POSITIVE_INFINITY;
  /** 0 as long as there was no minimum. */
  bestEpoch = 0;
  private waited = 0;

  /**
   * @param patience epochs without a new minimum, a whole number of at least 1
   * @param leastGain how far below the last minimum the next one has to lie, 0: anything
   * @throws EngineError for another patience or leastGain
   */
  constructor(
    private readonly patience: number,
    private readonly leastGain = 0,
  ) {
    if (!(patience >= 1 && Number.isInteger(patience))) throw refusal('earlyStopping.patience', { patience });
    if (!(leastGain >= 0 && leastGain < Number.POSITIVE_INFINITY)) throw refusal('earlyStopping.leastGain', { leastGain });
  }

  /**
   * Looks at the end of an epoch; a loss that is not finite is no minimum. Allocates nothing.
   * @param epoch from 1
   * @returns true when it is time to stop
   */
  watch(epoch: number, validationLoss: number): boolean {
    if (validationLoss < this.bestLoss - this.leastGain && validationLoss > Number.NEGATIVE_INFINITY) {
      this.bestLoss = validationLoss;
      this.bestEpoch = epoch;
      this.waited = 0;
      return false;
    }
    this.waited++;
    return this.waited >= this.patience;
  }

  state(): EarlyStoppingState {
    return { bestLoss: this.bestLoss, bestEpoch: this.bestEpoch, waited: this.waited };
  }

  restore({ bestLoss, bestEpoch, waited }: EarlyStoppingState): void {
    this.bestLoss = bestLoss;
    this.bestEpoch = bestEpoch;
    this.waited = waited;
  }
}
