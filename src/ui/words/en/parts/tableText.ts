import type { TableSummary } from '../../../../data/tableFile/tableSummary';
import type { Speech } from '../../catalogue';

const separators = { '\t': 'tabs', ';': 'semicolons', '|': 'bars', ',': 'commas', ' ': 'blanks' } as const;
const marks = { '.': 'point', ',': 'comma', ' ': 'blank', "'": 'apostrophe' } as const;

/** How a file is read, from the command line, in English. */
export const tableText = {
  usage: 'usage: npm run table -- FILE [--json]',
  unreadable: ({ file, reason }: { readonly file: string; readonly reason: string }) => `${file} could not be read: ${reason}`,
  tooLarge: ({ file, bytes, most }: { readonly file: string; readonly bytes: number; readonly most: number }, s: Speech) =>
    `${file} has ${s.fileSize(bytes)}; ${s.fileSize(most)} are the most.`,
  read: ({ encoding, separator, decimal, grouping, heading, rows }: TableSummary, s: Speech) =>
    `${encoding}, parted by ${separators[separator]}, decimal ${marks[decimal]}${grouping === null ? '' : `, thousands with a ${marks[grouping]}`}, ${heading ? 'with' : 'without'} names; ${s.count(rows.used)} of ${s.count(rows.read)} rows used.`,
  name: 'column',
  role: 'role',
  kind: 'kind',
  missing: 'without a value',
  reason: 'because',
  task: ({ task, classes, inputs }: TableSummary, s: Speech) =>
    `${s.count(inputs)} ${s.plural(inputs, { one: 'number reaches', other: 'numbers reach' })} the network; ${task === 'regression' ? 'it predicts a number' : `it tells ${s.count(classes.length)} classes apart: ${classes.join(', ')}`}.`,
};
