import type { SequenceDataset } from '../dataset';

type Letters = Pick<SequenceDataset, 'x' | 'steps'> & { readonly t: ArrayLike<number> };

/** The symbol that every text begins with, as names do, where there is one; null: texts are cut from a longer one. */
export function beginsEveryText({ x, steps }: Letters): number | null {
  const first = x[0];
  for (let n = 0; n < x.length; n += steps) if (x[n] !== first) return null;
  return first;
}

/** Each text as symbols, from the one that is given to the last one that is wanted. */
export function textsOf({ x, t, steps }: Letters): readonly Int32Array[] {
  return Array.from({ length: x.length / steps }, (_, n) => {
    const wanted: number[] = [];
    for (let step = 0; step < steps; step++) {
      const target = t[n * steps + step];
      if (target >= 0) wanted.push(target);
    }
    return Int32Array.from([x[n * steps], ...wanted]);
  });
}
