import type { ChangeName, ImageChange } from '../data/pictures/changes';
import { changePlaces } from '../data/pictures/changes';
import { laterProbes } from './laterProbes';
import { multiplyAddsOf } from './multiplyAdds';
import type { ProbeEntry } from './probe';

export interface ChangedImageAsk {
  /** What grows along the curve; the others stay as in `change`. */
  readonly along: ChangeName;
  readonly change: ImageChange;
  /** Among all examples, the training part first. */
  readonly index: number;
  /** An image of one's own in its place, [H, W, C] from 0 to 1. */
  readonly values?: readonly number[];
}

/** What the network makes of an image at every place of a curve: the output, [places, classes]. */
export const changedImage: ProbeEntry<ChangedImageAsk, Float64Array> = {
  part: laterProbes,
  create: (run) => laterProbes.loaded.changedImage(run),
  cost: ({ along }, info) => ({
    multiplyAdds: changePlaces[along].length * multiplyAddsOf(info),
    numbers: changePlaces[along].length * info.classes.length,
  }),
};
