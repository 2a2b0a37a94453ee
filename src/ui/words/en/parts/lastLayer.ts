import type { Speech } from '../../catalogue';

interface Space {
  /** 0: the input. */
  readonly layer: number;
  readonly units: number;
  readonly examples: number;
}

const spaceOf = ({ layer, units, examples }: Space, s: Speech) =>
  `${s.count(examples)} test ${s.plural(examples, { one: 'image', other: 'images' })} ${layer === 0 ? `as ${s.count(units)} pixels` : `as layer ${s.count(layer)} has them, ${s.count(units)} ${s.plural(units, { one: 'number', other: 'numbers' })} each`}`;

/** The test images as the last layer before the output has them, in English. */
export const lastLayer = {
  map: 'How they are laid out',
  'map.directions': 'Main directions',
  'map.neighbours': 'Neighbours (UMAP)',
  examples: 'Images',
  'examples.300': '300 as images',
  'examples.1000': '1,000 as points',
  directions: ({ space, shares }: { readonly space: Space; readonly shares: readonly [number, number] }, s: Speech) =>
    `${spaceOf(space, s)}: the two directions of widest spread, ${s.share(shares[0])} and ${s.share(shares[1])} of it. Wrong ones are ringed.`,
  neighbours: ({ space, epoch }: { readonly space: Space; readonly epoch: number }, s: Speech) =>
    `${spaceOf(space, s)}, at epoch ${s.count(epoch)}: near neighbours lie together; how far groups lie apart means little. Wrong ones are ringed.`,
  coming: 'The images are being carried through the layers.',
  seed: 'Another seed',
  picture: ({ examples, wrong }: { readonly examples: number; readonly wrong: number }, s: Speech) =>
    `Map of ${s.count(examples)} test images, ${s.count(wrong)} of them wrong. Arrow keys go to the nearest one on that side, Enter chooses it.`,
  pointed: ({ name, truth, taken }: { readonly name: string; readonly truth: string; readonly taken: string }) =>
    truth === taken ? `${name}: ${truth}` : `${name}: ${truth}, taken for ${taken}`,
  hint: 'Point at an image; a press chooses it on the page.',
  wrong: 'wrong',
  table: 'The test images, their places in the map',
  'table.image': 'Test image',
  'table.truth': 'True',
  'table.taken': 'Predicted',
  'table.across': 'Across',
  'table.up': 'Up',
};
