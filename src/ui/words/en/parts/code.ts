import type { Speech } from '../../catalogue';

/** The link as a code that a camera reads, in English. */
export const code = {
  caption: 'this experiment',
  picture: 'Code of the link to this experiment, to be read by a camera',
  close: 'Close (Q)',
  tooLong: ({ length, most }: { readonly length: number; readonly most: number }, s: Speech) =>
    `The link is too long for a code: ${s.count(length)} characters, and a code holds ${s.count(most)}.`,
  noAddress: 'This page has no address of its own here, so there is no link for a code.',
};
