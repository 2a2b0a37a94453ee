import type { Place } from './runLog';
import type { RunSnapshot } from './trainingLoop';

const usualBudgetBytes = 64 * 2 ** 20;
const mostKept = 200;
const fewestKept = 4;

/** A state of the run, and how much of the log lies behind it. */
export interface KeptState {
  readonly snapshot: RunSnapshot;
  /** Events of the log that it has behind it. */
  readonly applied: number;
}

/** Bytes of all the arrays of a value. */
function sizeInBytes(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeInBytes(part), 0);
}

const comesBefore = (a: Place, b: Place) => a.epoch < b.epoch || (a.epoch === b.epoch && a.step < b.step);

interface Entry extends KeptState {
  /** Right after something that was done by hand: never thinned out. */
  readonly isPinned: boolean;
}

/**
 * States at the ends of epochs, for going back. Within a budget of bytes: when it is used up, every second one is dropped and the distance
 * between new ones doubles, so the longest replay stays in proportion to the length of the run.
 */
export class Snapshots {
  private kept: Entry[] = [];
  private sizeOfOne = 0;

  /** @param budgetBytes what all of them may take; the fewest that are needed are kept in any case */
  constructor(private readonly budgetBytes: number = usualBudgetBytes) {}

  /** What they take. */
  get bytes(): number {
    return this.kept.length * this.sizeOfOne;
  }

  private everyEpochs = 1;

  /** Whether a run that has just ended `epoch` should be kept. */
  wants(epoch: number): boolean {
    const last = this.kept.at(-1);
    return !last || epoch >= last.snapshot.epoch + this.everyEpochs;
  }

  /** What lies at its place or after it is forgotten. (They lie in their order.) */
  add(state: KeptState, isPinned = false): void {
    const { kept } = this;
    while (kept.length > 0 && !comesBefore(kept[kept.length - 1].snapshot, state.snapshot)) kept.pop();
    kept.push({ ...state, isPinned });
    this.sizeOfOne ||= sizeInBytes(state.snapshot);
    if (kept.length <= fewestKept) return;
    const most = Math.max(fewestKept, Math.min(mostKept, Math.floor(this.budgetBytes / sizeInBytes(state.snapshot))));
    if (kept.length <= most) return;
    const loose = kept.filter((entry) => !entry.isPinned);
    if (loose.length <= most) return;
    const dropped = new Set(loose.filter((_, index) => index % 2 === 1));
    this.kept = kept.filter((entry) => !dropped.has(entry));
    this.everyEpochs *= 2;
  }

  /** Forgets what lies after this place. */
  truncate(place: Place): void {
    this.kept = this.kept.filter(({ snapshot }) => !comesBefore(place, snapshot));
  }

  get lastEpoch(): number {
    return this.kept.at(-1)?.snapshot.epoch ?? 0;
  }

  /** The latest one not after the end of `epoch`. The first is always kept. */
  nearest(epoch: number): KeptState | undefined {
    const isBefore = ({ snapshot }: Entry) => snapshot.epoch < epoch || (snapshot.epoch === epoch && snapshot.stepInEpoch === 0);
    return this.kept.findLast(isBefore) ?? this.kept[0];
  }

  /** The latest one that passes, or the first of all. */
  latest(passes: (snapshot: RunSnapshot) => boolean): KeptState | undefined {
    return this.kept.findLast(({ snapshot }) => passes(snapshot)) ?? this.kept[0];
  }
}
