import type { Speech } from '../../catalogue';

interface Model {
  /** Letters that it looks back on; null: the network. */
  readonly context: number | null;
}

const nameOf = ({ context }: Model, s: Speech): string => {
  if (context === null) return 'network';
  return context === 0 ? 'letters alone' : `${s.count(context)} ${s.plural(context, { one: 'letter', other: 'letters' })} of context`;
};

/** Letters that are read and written, in English. */
export const letters = {
  explanation: ({ isNames }: { readonly isNames: boolean }) =>
    isNames
      ? 'What it expects after every letter, and names that it makes up: each letter of them is drawn from what it expects.'
      : 'What it expects after every letter, and a passage that it makes up: each letter of it is drawn from what it expects.',
  own: 'Read',
  ownPlaceholder: 'type a text',
  leftOut: ({ letters }: { readonly letters: string }) => `Not among the letters of these data, and left out: ${letters}`,
  more: ({ shown, of }: { readonly shown: number; readonly of: number }, s: Speech) =>
    `The first ${s.count(shown)} of ${s.count(of)} letters are seen.`,
  'row.read': 'Reads',
  'row.truth': 'True next',
  'row.likeliest': 'Likeliest next',
  'row.share': 'p of the true one',
  'row.loss': ({ context }: { readonly context: number | null }, s: Speech) =>
    context === null ? 'Loss, nats' : `Loss; □ ${s.count(context)} ${s.plural(context, { one: 'letter', other: 'letters' })}`,
  reading: ({ text }: { readonly text: string }) => `What the network expects after every letter of “${text}”`,
  coming: 'The letters are going through the network.',
  notANumber: 'The network gives no numbers any more: it can neither read nor write.',

  writes: 'It writes',
  temperature: 'Temperature',
  likeliest: 'likeliest',
  seed: 'Another text',
  seedNow: ({ seed }: { readonly seed: number }, s: Speech) => `seed ${s.number(seed)}`,
  letter: 'Letter',
  letterTitle: 'Draws one letter (→)',
  name: 'Name',
  nameTitle: 'Draws the rest of the name (Enter)',
  all: 'All',
  fell: ({ draw, letter, share }: { readonly draw: number; readonly letter: string; readonly share: number }, s: Speech) =>
    `the number ${s.probability(draw)} falls on ${letter}, p ${s.probability(share)}`,
  cut: 'it did not end, and was cut',
  drawPicture: ({ letter }: { readonly letter: string }) =>
    `Shares of all letters side by side, as they are and at the temperature; ${letter} is drawn`,
  'draw.one': 'T = 1',
  'draw.at': ({ temperature }: { readonly temperature: number }, s: Speech) =>
    temperature === 0 ? 'likeliest' : `T = ${s.number(temperature)}`,

  'models.caption': ({ examples, isNames }: { readonly examples: number; readonly isNames: boolean }, s: Speech) =>
    `${s.count(examples)} ${isNames ? 'names' : 'passages'} of the test part, a letter`,
  'models.name': ({ context }: Model, s: Speech) => nameOf({ context }, s),
  'models.kind': 'n-grams, and the network',
  'models.nats': 'nats',
  'models.bits': 'bits',
  'models.perplexity': 'perplexity',
  'models.counting': ({ done, of }: { readonly done: number; readonly of: number }, s: Speech) =>
    `counting n-grams: ${s.count(done)} of ${s.count(of)}`,
  constant: ({ letter, share, network }: { readonly letter: string; readonly share: number; readonly network: number }, s: Speech) =>
    `Always ${letter} is right for ${s.share(share)}; the network’s first guess for ${s.share(network)}.`,
  leads: ({ context, least, network }: Model & { readonly least: number; readonly network: number }, s: Speech) =>
    least < network
      ? `Counting with ${nameOf({ context }, s)} stays ahead: ${s.fixed(least, 3)} against ${s.fixed(network, 3)} nats.`
      : `The network is ahead of every n-gram: ${s.fixed(network, 3)} against ${s.fixed(least, 3)} nats.`,
  samples: 'Written',
  'samples.epoch': ({ epoch }: { readonly epoch: number }, s: Speech) => s.count(epoch),
  'samples.epochs': 'by epoch',
  invented: ({ invented, of }: { readonly invented: number; readonly of: number }, s: Speech) =>
    `Underlined: in no list, so invented: ${s.count(invented)} of ${s.count(of)}.`,
  'table.letter': 'read',
  'table.truth': 'true next',
  'table.guess': 'first guess',
  'table.share': 'p of the true one',
};
