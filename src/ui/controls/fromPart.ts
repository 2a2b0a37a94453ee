import type { ComponentType } from 'react';
import type { Part } from '../../engine/part';

/** A component of a part that may have been fetched ahead, as `Lazily` shows it: at once where it has. */
export function fromPart<Components, Props extends object>(part: Part<Components>, pick: (components: Components) => ComponentType<Props>) {
  return {
    async load() {
      await part.load();
      return { default: pick(part.loaded) };
    },
    loaded: () => (part.isLoaded ? pick(part.loaded) : null),
  };
}
