import type { Speech } from '../../catalogue';

/** What every figure can do, in English. */
export const figure = {
  numbers: 'Numbers',
  save: 'Save',
  saveAs: ({ title }: { readonly title: string }) => `Save “${title}”`,
  waysOf: ({ title }: { readonly title: string }) => `${title}: numbers, and files to save`,
  picture: 'The picture again',
  'save.png': 'Picture (PNG)',
  'save.svg': 'Drawing (SVG)',
  'save.csv': 'Numbers (CSV)',
  notSaved: 'It could not be saved.',
  nothingYet: 'There are no numbers yet.',
  more: ({ count }: { readonly count: number }, s: Speech) =>
    `${s.count(count)} more ${s.plural(count, { one: 'row', other: 'rows' })} in the file (CSV).`,
};
