import type { Speech } from '../../catalogue';

/** What only some networks have: skip connections, dead and masked units, wide layers; in English. */
export const graphExtras = {
  allFeatures: ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} more columns: show all`,
  allUnits: ({ count, layer }: { readonly layer: number; readonly count: number }, s: Speech) =>
    `${s.count(count)} more units of layer ${s.count(layer)}: show all`,
  dead: ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} dead`,
  masked: ({ count, of }: { readonly count: number; readonly of: number }, s: Speech) => `${s.count(count)} of ${s.count(of)} masked`,
  skipInput: '+ the input',
  skipLayer: ({ layer }: { readonly layer: number }, s: Speech) => `+ output of layer ${s.count(layer)}`,
  strongest: ({ count }: { readonly count: number }, s: Speech) => `${s.count(count)} strongest`,
  rest: 'not shown',
  all: ({ count }: { readonly count: number }, s: Speech) => `all ${s.count(count)}`,
  everyUnit: 'all units',
  range: ({ low, high }: { readonly low: number; readonly high: number }, s: Speech) => `${s.number(low)} to ${s.number(high)}`,
  histogram: 'activations',
  units: ({ count }: { readonly count: string }) => `${count} units`,
  hint: 'Point at a unit to read it; click to keep it.',
};
