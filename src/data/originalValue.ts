import type { InputAxis } from './dataset';

type Scale = Pick<InputAxis, 'mean' | 'standardDeviation'>;

/** A value as it was measured: mean + standardDeviation · x where its column was standardised, otherwise x itself. */
export const originalValue = (axis: Scale | null | undefined, x: number): number => (axis?.mean ?? 0) + (axis?.standardDeviation ?? 1) * x;
