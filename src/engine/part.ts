/** A part of the program that is fetched when an experiment first needs it, and used without waiting from then on. */
export interface Part<T> {
  /** Where it fails, the next call tries again. */
  load(): Promise<void>;
  readonly isLoaded: boolean;
  /** @throws Error where it has not been loaded */
  readonly loaded: T;
}

const parts: Part<unknown>[] = [];

/** @param name as in “… was used before it was loaded” @param fetch `() => import('./part')` */
export function part<T>(name: string, fetch: () => Promise<T>): Part<T> {
  let value: { readonly it: T } | null = null;
  const made: Part<T> = {
    async load() {
      value ??= { it: await fetch() };
    },
    get isLoaded() {
      return value !== null;
    },
    get loaded() {
      if (!value) throw new Error(`${name} was used before it was loaded`);
      return value.it;
    },
  };
  parts.push(made);
  return made;
}

/** Every part of what has been imported so far: for programs that need not save on them. */
export async function loadAllParts(): Promise<void> {
  await Promise.all(parts.map((each) => each.load()));
}
