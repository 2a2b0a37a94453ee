import type { Place, Step } from './history';
import { type Moment, sizeOfMoment, withoutBytes } from './moment';

const budgetBytes = 64 * 2 ** 20;

/** What is kept of the run of a place; several places can be of one. */
export interface Keeping {
  /** Null: the run of its experiment at its start. Undefined until it has been asked for. */
  moment: Moment | null | undefined;
}

/** The runs of all places that undo and redo can lead to, within a budget of bytes: the farthest from the present go first. */
export class KeptPlaces {
  private readonly keepings = new Map<Place, Keeping>();

  /** @returns the keeping of a place; one that was never entered is at its start */
  of(place: Place): Keeping {
    return this.keepings.get(place) ?? { moment: null };
  }

  /** The epoch at which the run of a place stands; null while that is not known. */
  epochAt(place: Place): number | null {
    const { moment } = this.of(place);
    return moment === undefined ? null : (moment?.epoch ?? 0);
  }

  /** Whether the run of a place can be given back without training again. */
  isKept(place: Place): boolean {
    const { moment } = this.of(place);
    return !moment || moment.saved !== undefined;
  }

  /**
   * Forgets the places that no step leads to any more.
   * @param keepingOf what is to be kept of a place that is new
   */
  follow(past: readonly Step[], future: readonly Step[], keepingOf: () => Keeping): void {
    const places = [...past, ...future].map(({ place }) => place);
    const present = new Set(places);
    for (const place of this.keepings.keys()) if (!present.has(place)) this.keepings.delete(place);
    for (const place of places) if (!this.keepings.has(place)) this.keepings.set(place, keepingOf());
  }

  /** Lets go of what is beyond the budget. */
  fit(past: readonly Step[], future: readonly Step[]): void {
    const nearest = [...past].reverse();
    let bytes = 0;
    const counted = new Set<Moment>();
    for (let distance = 0; distance < Math.max(nearest.length, future.length); distance++) {
      for (const step of [nearest[distance], future[distance]]) {
        const keeping = step && this.keepings.get(step.place);
        if (!keeping?.moment || counted.has(keeping.moment)) continue;
        counted.add(keeping.moment);
        bytes += sizeOfMoment(keeping.moment);
        if (bytes > budgetBytes) keeping.moment = withoutBytes(keeping.moment);
      }
    }
  }
}
