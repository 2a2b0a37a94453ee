import type { Network } from '../network';

/** The first parameter that holds a number that is not finite. @returns its name (`layer 2.weight`), or null where all are finite */
export function nonFiniteParam({ params }: Pick<Network, 'params'>): string | null {
  for (const { name, value } of params) for (let i = 0; i < value.length; i++) if (!Number.isFinite(value[i])) return name;
  return null;
}
