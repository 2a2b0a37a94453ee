import type { Speech } from '../../catalogue';

export interface Usable {
  readonly rows: number;
  readonly inputs: readonly string[];
  /** Empty where the target is a number. */
  readonly classes: readonly string[];
}

const mostNamed = 6;

/** The dialog that loads a table, in English. */
export const csv = {
  title: 'Load a CSV file',
  description: 'Two or more numeric columns and a target; the present data stay until you accept.',
  tooLarge: ({ file, bytes, most }: { readonly file: string; readonly bytes: number; readonly most: number }, s: Speech) =>
    `“${file}” has ${s.fileSize(bytes)}; a table of up to ${s.count(most / 1000)} kB can be used here.`,
  unreadable: ({ file }: { readonly file: string }) => `“${file}” cannot be read.`,
  choose: 'Choose a file or drop it here ',
  paste: 'or paste the rows',
  pasteExample: 'or paste the rows:\nx1,x2,class\n0.5,1.2,yes',
  cancel: 'Cancel',
  accept: 'Use these data',
  empty: 'The rows of your file are drawn here.',
  emptyWhy: 'A link carries small files only.',
  emptyChoose: 'Choose a file',
  target: 'Target',
  usable({ rows, inputs, classes }: Usable, s: Speech) {
    const shown = [...inputs.slice(0, mostNamed), ...(inputs.length > mostNamed ? ['…'] : [])].join(', ').replace(', …', ' …');
    const target = classes.length === 0 ? 'the target is a number' : `${s.count(classes.length)} classes: ${classes.join(', ')}`;
    return `${s.count(rows)} rows can be used, ${s.count(inputs.length)} inputs (${shown}); ${target}.`;
  },
  firstRows: 'First rows',
  leftOut: ({ rows }: { readonly rows: number }, s: Speech) =>
    `${s.count(rows)} ${s.plural(rows, { one: 'row is', other: 'rows are' })} left out:`,
  rowsLeftOut: 'Rows left out',
  line: ({ line, reason }: { readonly line: number; readonly reason: string }, s: Speech) => `line ${s.count(line)}: ${reason}`,
};
