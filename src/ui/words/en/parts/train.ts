import type { Speech } from '../../catalogue';

export interface Size {
  /** Of every layer, for one example. */
  readonly shapes: readonly (readonly number[])[];
  readonly parameters: number;
  readonly training: number;
  readonly testing: number;
}

export interface Unreadable {
  readonly file: string;
  readonly reason: string;
}

/** What training from the command line prints, in English. */
export const train = {
  usage: 'usage: npm run train -- LINK [--epochs N] [--seconds S] [--data FILE] [--json FILE] [--save FILE] [--resume FILE]',
  manyLinks: 'There is more than one link; put it in quotes.',
  notPositive: ({ name, text }: { readonly name: string; readonly text: string }) => `--${name} takes a number above 0, not “${text}”.`,
  note: ({ text }: { readonly text: string }) => `note: ${text}`,
  noData: ({ reason }: Pick<Unreadable, 'reason'>) => `The data could not be read: ${reason}`,
  unreadable: ({ file, reason }: Unreadable) => `${file} could not be read: ${reason}`,
  unwritable: ({ file, reason }: Unreadable) => `${file} cannot be written to: ${reason}`,
  cannotGoOn: ({ file, reason }: Unreadable) => `${file} cannot be gone on from. ${reason}`,
  size: ({ shapes, parameters, training, testing }: Size, s: Speech) =>
    `${shapes.map((shape) => shape.map(s.number).join('×')).join(' – ')}, ${s.count(parameters)} ${s.plural(parameters, { one: 'parameter', other: 'parameters' })}, ${s.count(training)} + ${s.count(testing)} examples`,
  epoch: 'epoch',
  trainLoss: 'train loss',
  testLoss: 'test loss',
  trainAccuracy: 'train accuracy',
  testAccuracy: 'test accuracy',
  trainR2: 'train R²',
  testR2: 'test R²',
};
