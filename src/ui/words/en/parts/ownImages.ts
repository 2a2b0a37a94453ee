import type { Speech } from '../../catalogue';

/** Images of the user's own files, in English. */
export const ownImages = {
  result: 'Images',
  reading: 'Reading the images',
  stop: 'Stop',
  found: (
    {
      count,
      classes,
      sides,
      isColour,
    }: { readonly count: number; readonly classes: number; readonly sides: readonly number[]; readonly isColour: boolean },
    s: Speech,
  ) => `${s.count(count)} images of ${s.count(classes)} classes, ${s.sides(sides)} pixels ${isColour ? 'in colour' : 'in grey'}.`,
  kept: 'A fifth of each class is kept for the test; the training share can be changed beside the data.',
  tested: ({ count }: { readonly count: number }, s: Speech) => `The files say which ${s.count(count)} of them are the test.`,
  className: 'class',
  images: 'images',
  first: 'the first of them',
  samples: ({ name }: { readonly name: string }) => `Images of class ${name}`,
  leftOut: ({ count }: { readonly count: number }, s: Speech) => `Left out: ${s.count(count)}`,
  more: ({ count }: { readonly count: number }, s: Speech) => `and ${s.count(count)} more`,
  line: ({ line }: { readonly line: string }) => `line ${line}`,
  asTable: 'Read it as a table',
  cancel: 'Cancel',
  accept: 'Use these images',
  unreadable: 'These files cannot be read.',
};
