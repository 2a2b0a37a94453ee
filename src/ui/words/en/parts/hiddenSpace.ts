import type { Speech } from '../../catalogue';

export interface SpaceShown {
  readonly units: number;
  /** The share of the spread that the shown plane holds; null: with one or two units it is all there is. */
  readonly share: number | null;
}

export interface Column {
  /** From 0, the input, to `last`, the output. */
  readonly column: number;
  readonly last: number;
}

const column = ({ column: at, last }: Column, s: Speech) => (at === 0 ? 'input' : at === last ? 'output' : `layer ${s.count(at)}`);

/** The input plane carried through the layers, in English. */
export const hiddenSpace = {
  'space.explanation':
    'The layers carry the examples and a grid of the input plane along. Of more than two units the two main directions are seen; the heavy line is where the decision flips.',
  'space.explanationLine':
    'The layers carry the examples and the input line along. Of more than two units the two main directions are seen.',
  'space.explanationPlain':
    'The layers carry the examples and a grid of the input plane along. Of more than two units the two main directions are seen.',
  'space.coming': 'The plane is being carried through the layers.',
  'space.through': 'Through the layers',
  'space.column': column,
  'space.between': ({ from, to }: { readonly from: string; readonly to: string }) => `${from} → ${to}`,
  'space.shown': ({ units, share }: SpaceShown, s: Speech) =>
    share === null
      ? `${s.count(units)} ${s.plural(units, { one: 'dimension: a line', other: 'dimensions' })}`
      : `${s.share(share)} of the spread of ${s.count(units)} dimensions`,
  'space.moving': 'on the way',
  'space.summary': ({ place, examples }: { readonly place: string; readonly examples: number }, s: Speech) =>
    `Grid and ${s.count(examples)} examples as the network has them at: ${place}`,
  'space.table': 'The examples, column by column',
  'space.example': 'example',
  'space.target': 'target',
  'space.coordinate': ({ name, axis }: { readonly name: string; readonly axis: number }, s: Speech) => `${name}, ${s.count(axis)}`,
};
