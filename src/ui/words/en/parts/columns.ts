import type { Speech } from '../../catalogue';

/** The columns of a table against each other, in English. */
export const columns = {
  explanation: 'Correlation of every two columns over the training examples, and those that tell most of the target against each other.',
  class: 'class',
  column: 'column',
  table: 'Correlation of every two columns',
  mapPicture: ({ count }: { readonly count: number }, s: Speech) => `Correlations of ${s.count(count)} columns`,
  matrixPicture: ({ names }: { readonly names: readonly string[] }) => `Every two of ${names.join(', ')} against each other`,
  read: 'Correlations: the arrow keys go from one to the next, Enter draws the picture with the two columns',
  readMatrix: 'Columns against each other: the arrow keys go from one to the next, Enter draws the picture with the two columns',
  correlation: ({ first, second, r }: { readonly first: string; readonly second: string; readonly r: number }, s: Speech) =>
    first === second
      ? `${first}: how its values lie.`
      : Number.isNaN(r)
        ? `${first} and ${second}: one of the two does not vary.`
        : `${first} and ${second}: r = ${s.fixed(r)}, r² = ${s.fixed(r * r)}.`,
  press: 'A press draws the picture with the two.',
};
