import type { TableSummary } from '../../../../data/tableFile/tableSummary';
import type { Speech } from '../../catalogue';

const separators = { '\t': 'tabs', ';': 'semicolons', '|': 'bars', ',': 'commas', ' ': 'blanks' } as const;
const marks = { '.': 'point', ',': 'comma', ' ': 'blank', "'": 'apostrophe' } as const;

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

/** What the command line prints, in English: training, and how a table is read. */
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
  scored: ({ train, test, training }: { readonly train: number; readonly test: number; readonly training: number }, s: Speech) =>
    `scores over ${s.count(test)} test examples and ${train < training ? 'the first' : 'all'} ${s.count(train)} that train`,
  epoch: 'epoch',
  trainLoss: 'train loss',
  testLoss: 'test loss',
  trainAccuracy: 'train accuracy',
  testAccuracy: 'test accuracy',
  trainR2: 'train R²',
  testR2: 'test R²',
  'read.noImages': 'The network of this link reads no images.',
  'read.usage': 'usage: npm run read -- FILE… [--link LINK --epochs N] [--train 0.8] [--window 12] [--fill] [--json]',
  'table.usage': [
    'usage: npm run table -- FILE [--sheet NAME] [--target NAME]… [--json]',
    '  FILE: a text of any form, .xlsx or .ods',
    '  --target: the column that is to be found, in place of the guess; more than one: numbers, found at once',
    '  --json: { encoding, separator, decimal, grouping, heading, rows, columns, task, classes, targets, inputs };',
    '    of a spreadsheet the encoding is "xlsx" or "ods" and the separator null',
  ].join('\n'),
  'table.unreadable': ({ file, reason }: { readonly file: string; readonly reason: string }) => `${file} could not be read: ${reason}`,
  'table.tooLarge': ({ file, bytes, most }: { readonly file: string; readonly bytes: number; readonly most: number }, s: Speech) =>
    `${file} has ${s.fileSize(bytes)}; ${s.fileSize(most)} are the most.`,
  'table.noSheet': ({ file, sheet, sheets }: { readonly file: string; readonly sheet: string; readonly sheets: readonly string[] }) =>
    `${file} has no sheet “${sheet}”${sheets.length > 0 ? `; there are ${sheets.join(', ')}` : ''}.`,
  'table.noColumn': ({ file, name, names }: { readonly file: string; readonly name: string; readonly names: readonly string[] }) =>
    `${file} has no column “${name}”; there are ${names.join(', ')}.`,
  'table.noTarget': ({ name, reason }: { readonly name: string; readonly reason: string }) => `“${name}” is ${reason}.`,
  'table.read': ({ encoding, separator, decimal, grouping, heading, rows }: TableSummary, s: Speech) =>
    `${encoding}${separator === null ? '' : `, parted by ${separators[separator]}, decimal ${marks[decimal]}`}${grouping === null || separator === null ? '' : `, thousands by ${marks[grouping]}`}, ${heading ? 'with' : 'without'} names; ${s.count(rows.used)} of ${s.count(rows.read)} rows used.`,
  'table.name': 'column',
  'table.role': 'role',
  'table.kind': 'kind',
  'table.missing': 'without a value',
  'table.reason': 'because',
  'table.task': ({ task, classes, targets, inputs }: TableSummary, s: Speech) =>
    `${s.count(inputs)} ${s.plural(inputs, { one: 'number reaches', other: 'numbers reach' })} the network; ${targets.length > 1 ? `it predicts ${s.count(targets.length)} numbers: ${targets.join(', ')}` : task === 'regression' ? 'it predicts a number' : `it tells ${s.count(classes.length)} classes apart: ${classes.join(', ')}`}.`,
  'drive.usage':
    'usage: npm run drive -- LINK|FILE [--track FILE] [--laps N] [--light day|dusk|night] [--push M] [--speed M/S] [--epochs N] [--json FILE]',
  'drive.light': ({ text }: { readonly text: string }) => `--light takes day, dusk or night, not “${text}”.`,
  'drive.noEpochs': 'The link has no last epoch: give --epochs.',
  'drive.track': ({ file, reason }: Unreadable) => `${file}: ${reason}`,
  'drive.trained': ({ epoch, loss, test }: { readonly epoch: number; readonly loss: number; readonly test: number }, s: Speech) =>
    `epoch ${s.count(epoch)}, train loss ${s.number(loss)}, test loss ${s.number(test)}`,
  'drive.name': 'track',
  'drive.autonomy': 'autonomy',
  'drive.putBack': 'put back',
  'drive.distance': 'distance',
  'drive.meanOffset': 'mean offset',
  'drive.worstOffset': 'worst offset',
  'drive.recovered': 'pushes met',
  'drive.frames': 'frames/s',
};
