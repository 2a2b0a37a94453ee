import type { Speech } from '../../catalogue';

export interface StartSize {
  readonly verdict: 'zero' | 'vanishes' | 'keeps' | 'explodes';
  /** Standard deviation of z in the last of the layers. */
  readonly last: number;
}

/** What initialisers make of ten layers, in their menu, in English. */
export const starts = {
  title: ({ activation }: { readonly activation: string }, s: Speech) =>
    `Standard deviation of z over ten ${s.label('activations', activation)} layers of 100 units, from 1 (dotted) at the input; logarithmic.`,
  verdict: ({ verdict, last }: StartSize, s: Speech) =>
    verdict === 'zero' ? 'all 0' : Number.isFinite(last) ? `${verdict}: ${s.compact(last, 2)}` : verdict,
};
