import type { RunSnapshot } from './run';

const budgetBytes = 64 * 2 ** 20;
const mostKept = 200;

const sizeInBytes = (snapshot: RunSnapshot) =>
  snapshot.parameters.byteLength + snapshot.training.reduce((sum, floats) => sum + floats.byteLength, 0) + snapshot.order.queue.byteLength;

/**
 * Snapshots at the ends of epochs, for going back. Within a budget of bytes: when it is used up, every second one is dropped and
 * the distance between new ones doubles, so the longest replay stays in proportion to the length of the run.
 */
export class Snapshots {
  private kept: RunSnapshot[] = [];
  private everyEpochs = 1;

  /** Whether a run that has just ended `epoch` should be kept. */
  wants(epoch: number): boolean {
    const last = this.kept.at(-1);
    return !last || epoch >= last.epoch + this.everyEpochs;
  }

  add(snapshot: RunSnapshot): void {
    this.kept = this.kept.filter((other) => other.step < snapshot.step);
    this.kept.push(snapshot);
    const most = Math.max(4, Math.min(mostKept, Math.floor(budgetBytes / sizeInBytes(snapshot))));
    if (this.kept.length > most) {
      this.kept = this.kept.filter((_, index) => index % 2 === 0);
      this.everyEpochs *= 2;
    }
  }

  /** The latest one not after the end of `epoch`. The first is always kept. */
  nearest(epoch: number): RunSnapshot | undefined {
    return (
      this.kept.findLast((snapshot) => snapshot.epoch < epoch || (snapshot.epoch === epoch && snapshot.stepInEpoch === 0)) ?? this.kept[0]
    );
  }

  latest(): RunSnapshot | undefined {
    return this.kept.at(-1);
  }
}
