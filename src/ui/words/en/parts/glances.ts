import type { Speech } from '../../catalogue';
import type { Count } from './inspect';

/** What closed panels tell beside their words, in English. */
export const glances = {
  oneUnit: 'one unit',
  dimensions: ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'dimension', other: 'dimensions' })}`,
  regions: ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'kink', other: 'kinks' })}`,
  symbols: ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'letter', other: 'letters' })}`,
  places: ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'value', other: 'values' })}`,
  columns: ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'column', other: 'columns' })}`,
  testImages: ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'image', other: 'images' })}`,
  lowest: ({ loss }: { readonly loss: number }, s: Speech) => `lowest ${s.loss(loss)}`,
  r2: ({ value }: { readonly value: number }, s: Speech) => `R² ${s.r2(value)}`,
  accuracy: ({ value }: { readonly value: number }, s: Speech) => `${s.share(value)} right`,
  derivatives: ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'derivative', other: 'derivatives' })}`,
};
