import { lightIds } from '../data/road/light';
import { trackIds } from '../data/road/tracks';
import type { formIds } from './forms';
import type { Lookable } from './looks';

/** How what belongs to one form of data can be looked at. */
export const forms = [
  {
    id: 'drive',
    params: [
      { name: 'tab', options: ['train', 'predict'], default: 'train' },
      { name: 'track', options: [...trackIds, 'own'], default: 'kidney' },
      { name: 'mirrored', options: ['no', 'yes'], default: 'no' },
      { name: 'own', mostLetters: 1000, default: '' },
      { name: 'light', options: lightIds, default: 'day' },
      { name: 'glow', options: ['looks', 'layer', 'sees', 'none'], default: 'looks' },
      { name: 'layer', min: 1, max: 20, integer: true, default: 1 },
    ],
  },
] as const satisfies readonly (Lookable & { readonly id: (typeof formIds)[number] })[];
