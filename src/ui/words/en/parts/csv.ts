import type { Grouping } from '../../../../data/tableFile/choices';
import type { HeadsAcross } from '../../../../data/tableFile/turnedRound';
import type { Speech } from '../../catalogue';

export interface Usable {
  readonly rows: number;
  readonly of: number;
  readonly inputs: number;
  /** Empty where the target is a number. */
  readonly classes: readonly string[];
  readonly targets: number;
}

interface Named {
  readonly name: string;
}

interface Count {
  readonly rows: number;
}

const mostNamed = 8;
const rowsOf = (rows: number, s: Speech) => `${s.count(rows)} ${s.plural(rows, { one: 'row', other: 'rows' })}`;

/** The dialog that loads a table, in English. */
export const csv = {
  title: 'Load data',
  description:
    'A table as text, JSON, XLSX or ODS, a series with dates, a text or a list of names; or images: a folder, ZIP or TAR with a folder for each class, pixels as CSV, or IDX files of images and labels. The present data stay until you accept.',
  'letters.title': 'As letters',
  'letters.text': (
    { symbols, alphabet, isMixed }: { readonly symbols: number; readonly alphabet: number; readonly isMixed: boolean },
    s: Speech,
  ) =>
    `As a text: ${s.count(symbols)} ${s.plural(symbols, { one: 'symbol', other: 'symbols' })}, ${s.count(alphabet)} different ${s.plural(alphabet, { one: 'one', other: 'ones' })}.${isMixed ? ' Its line ends were of several kinds and are one now.' : ''}`,
  /** `heading`: what stands above the names and is none; empty where nothing does. */
  'letters.names': (
    { names, doubles, heading }: { readonly names: number; readonly doubles: number; readonly heading: string },
    s: Speech,
  ) =>
    `As a list: ${s.count(names)} different ${s.plural(names, { one: 'name', other: 'names' })}${doubles > 0 ? `, and ${s.count(doubles)} that ${s.plural(doubles, { one: 'stands', other: 'stand' })} in it already (capitals and blanks make no difference)` : ''}${heading && `; “${heading}” above them is none`}.`,
  'letters.longer': ({ longer, most }: { readonly longer: number; readonly most: number }, s: Speech) =>
    `${s.count(longer)} of more than ${s.count(most)} letters ${s.plural(longer, { one: 'is', other: 'are' })} not read; “Letters at most” says how long a name may be.`,
  'letters.useText': 'Use as a text',
  'letters.useNames': 'Use as a list of names',
  'letters.few': ({ letters }: { readonly letters: number }, s: Speech) =>
    `Of less than ${s.count(letters)} letters it will only learn by heart.`,
  tooLarge: ({ file, bytes, most }: { readonly file: string; readonly bytes: number; readonly most: number }, s: Speech) =>
    `“${file}” has ${s.fileSize(bytes)}; a file of up to ${s.fileSize(most)} can be read here.`,
  drawingsDamaged: ({ file }: { readonly file: string }) => `The drawings in “${file}” are damaged.`,
  emptyFile: ({ file }: { readonly file: string }) => `“${file}” is empty.`,
  notText: ({ file }: { readonly file: string }) =>
    `“${file}” is no table, text or list of names: what another program keeps in a form of its own is saved as text there first.`,
  unreadable: ({ file }: { readonly file: string }) => `“${file}” cannot be read.`,
  /** `file`: null where the text was pasted. */
  notShown: ({ file, bytes }: { readonly file: string | null; readonly bytes: number }, s: Speech) =>
    `${file === null ? 'Pasted text' : `“${file}”`}, ${s.fileSize(bytes)}.`,
  choose: 'Choose files or drop them here ',
  chooseFolder: 'A folder of images',
  paste: 'or paste the rows',
  pasteExample: 'or paste the rows:\nx1,x2,class\n0.5,1.2,yes',
  reading: 'Reading',
  stop: 'Stop',
  cancel: 'Cancel',
  accept: 'Use these data',
  empty: 'Your file is shown here.',
  emptyWhy: 'A link carries small files only.',
  emptyChoose: 'Choose a file',

  howRead: 'How it was read',
  encoding: 'Encoding',
  'encoding.utf-8': 'UTF-8',
  'encoding.utf-16le': 'UTF-16 LE',
  'encoding.utf-16be': 'UTF-16 BE',
  'encoding.windows-1252': 'Windows-1252 (Western Europe)',
  'encoding.windows-1250': 'Windows-1250 (Central Europe)',
  'encoding.macintosh': 'Mac OS Roman',
  'encoding.windows-1251': 'Windows-1251 (Cyrillic)',
  'encoding.koi8-r': 'KOI8-R (Cyrillic)',
  'encoding.shift_jis': 'Shift JIS (Japanese)',
  'encoding.gb18030': 'GB 18030 (Chinese)',
  'encoding.euc-kr': 'EUC-KR (Korean)',
  'why.utf-8': 'the bytes are UTF-8',
  'why.utf-16le': 'two bytes a character',
  'why.utf-16be': 'two bytes a character',
  'why.windows-1252': 'the bytes are no UTF-8',
  'why.windows-1250': 'by letters among its words',
  'why.macintosh': 'by letters among its words',
  'why.windows-1251': 'by letters in a row',
  'why.koi8-r': 'by letters in a row',
  'why.shift_jis': 'by its letters of two bytes',
  'why.gb18030': 'by its letters of two bytes',
  'why.euc-kr': 'by its letters of two bytes',
  sheet: 'Sheet',
  'why.sheet': ({ sheets }: { readonly sheets: number }, s: Speech) => `one of ${s.count(sheets)}`,
  separator: 'Columns parted by',
  'separator.\t': 'tabs',
  'separator.;': 'semicolons',
  'separator.|': 'bars',
  'separator.,': 'commas',
  'separator. ': 'blanks',
  'why.separator': ({ columns }: { readonly columns: number }, s: Speech) =>
    `${s.count(columns)} ${s.plural(columns, { one: 'column', other: 'columns' })}`,
  decimal: 'Decimal mark',
  'decimal..': 'point: 1.5',
  'decimal.,': 'comma: 1,5',
  'why.decimal': ({ grouping }: { readonly grouping: Grouping }) =>
    grouping === null ? 'as most columns have it' : `thousands: 1${grouping}000`,
  'why.undecided': (_: { readonly grouping: Grouping }) => 'no column decides it',
  either: ({ cell, column }: { readonly cell: string; readonly column: string }) => `Which number is “${cell}” in column “${column}”?`,
  names: 'Names',
  heading: 'First row is a heading',
  'why.heading': 'words above the values',
  'why.noHeading': 'it looks like the other rows',

  eitherDay: ({ cell, column }: { readonly cell: string; readonly column: string }) => `Which day is “${cell}” in column “${column}”?`,
  rowsAre: 'Rows are',
  'rowsAre.examples': 'single examples',
  'rowsAre.series': 'a series in time',
  'why.examples': 'in any order',
  'why.numbered': 'in the order of the rows, the next value is wanted',
  'why.series': 'by date, the next value is wanted',
  'why.across': ({ heads }: HeadsAcross, s: Speech) => `the ${s.count(heads)} heads are times`,
  holes: 'Values left out',
  'holes.leaveOut': 'stay left out',
  'holes.line': 'on the line between',
  'why.holes.leaveOut': 'no window reaches across',
  'why.holes.line': ({ made }: { readonly made: number }, s: Speech) =>
    `${s.count(made)} ${s.plural(made, { one: 'value', other: 'values' })} between neighbours`,

  columns: 'Columns',
  'column.name': 'Column',
  'column.role': 'Role',
  'column.kind': 'Kind',
  'column.gaps': 'Without a value',
  'column.values': 'Values',
  'column.costs': 'Costs',
  'column.why': 'Because',
  nameOf: ({ name }: Named) => `Name of ${name}`,
  roleOf: ({ name }: Named) => `Role of ${name}`,
  kindOf: ({ name }: Named) => `Kind of ${name}`,
  gapsOf: ({ name, gaps }: Named & { readonly gaps: number }, s: Speech) => `${name} without a value in ${rowsOf(gaps, s)}`,
  gaps: ({ gaps }: { readonly gaps: number }, s: Speech) => rowsOf(gaps, s),
  distinct: ({ distinct }: { readonly distinct: number }, s: Speech) =>
    `${s.count(distinct)} different ${s.plural(distinct, { one: 'value', other: 'values' })}`,
  costs: ({ rows }: Count, s: Speech) => rowsOf(rows, s),
  'role.input': 'input',
  'role.target': 'target',
  'role.out': 'left out',
  'role.parts': 'train or test',
  'role.too': 'target too',
  tooWords: ({ name }: Named) => `Several targets at once are numbers, and “${name}” is none.`,
  tooMany: ({ most }: { readonly most: number }, s: Speech) => `${s.count(most)} targets at once are the most.`,
  tooClasses: 'Several targets at once are numbers: make it the only target to have classes.',
  'kind.number': 'number',
  'kind.classes': 'classes',
  'kind.oneOf': 'one of several',
  'kind.date': 'date, in days',
  'missing.leaveOut': 'leave the row out',
  'missing.mean': 'the mean',
  'missing.mostFrequent': 'the most frequent',
  'missing.ownClass': 'a class of its own',
  moreColumns: ({ columns }: { readonly columns: number }, s: Speech) =>
    `and ${s.count(columns)} more ${s.plural(columns, { one: 'column', other: 'columns' })}, read as they are guessed.`,

  result: 'What reaches the network',
  usable({ rows, of, inputs, classes, targets }: Usable, s: Speech) {
    const names = [...classes.slice(0, mostNamed), ...(classes.length > mostNamed ? ['…'] : [])].join(', ').replace(', …', ' …');
    const target =
      targets > 1
        ? `${s.count(targets)} targets, each a number`
        : classes.length === 0
          ? 'the target is a number'
          : `${s.count(classes.length)} classes: ${names}`;
    return `${s.count(rows)} of ${rowsOf(of, s)}, ${s.count(inputs)} ${s.plural(inputs, { one: 'input', other: 'inputs' })}; ${target}.`;
  },
  duplicates: ({ rows }: Count, s: Speech) => `${rowsOf(rows, s)} ${s.plural(rows, { one: 'says', other: 'say' })} the same as one before.`,
  byChance: ({ rows }: Count, s: Speech) => `${rowsOf(rows, s)} by chance, seed `,
  seed: 'Seed of the rows',
  mostTelling: ({ inputs, of }: { readonly inputs: number; readonly of: number }, s: Speech) =>
    `The ${s.count(inputs)} of ${s.count(of)} inputs that tell most about the target are used.`,
  series: (
    {
      values,
      of,
      label,
      from,
      to,
    }: { readonly values: number; readonly of: number; readonly label: string; readonly from: string; readonly to: string },
    s: Speech,
  ) => `${s.count(values)} values of “${label}” from ${rowsOf(of, s)}, ${from} to ${to}.`,
  /** Also what the command line says. */
  across: ({ heads, from, to, byYear }: HeadsAcross, s: Speech) =>
    byYear
      ? `The heads “${from}” to “${to}” are parts of a year and each row is one: they stand below each other here.`
      : `The ${s.count(heads)} heads “${from}” to “${to}” are times and each row is a series: they are turned round.`,
  newestFirst: 'The newest stood first: they are turned round.',
  lastValues: ({ values, earlier }: { readonly values: number; readonly earlier: number }, s: Speech) =>
    `The last ${s.count(values)} are used; ${s.count(earlier)} before them are not.`,
  dateGaps: ({ gaps, days, step }: { readonly gaps: number; readonly days: number; readonly step: number }, s: Speech) =>
    `${s.count(gaps)} ${s.plural(gaps, { one: 'gap', other: 'gaps' })} in time: up to ${s.number(days)} days where ${s.number(step)} ${step === 1 ? 'is' : 'are'} usual; no window reaches across.`,
  madeValues: ({ made, of }: { readonly made: number; readonly of: number }, s: Speech) =>
    `${s.count(made)} of ${s.count(of)} values ${s.plural(made, { one: 'is', other: 'are' })} not in the file: each stands on the straight line between its neighbours.`,
  beside: ({ labels }: { readonly labels: readonly string[] }) => `Read beside it: ${labels.join(', ')}.`,
  row: 'Row',
  rowAt: ({ row }: { readonly row: number }, s: Speech) => `row ${s.count(row)}`,
  keepTotals: ({ rows }: Count, s: Speech) =>
    `Keep ${s.plural(rows, { one: 'the row', other: 'the rows' })} at the foot that ${s.plural(rows, { one: 'sums', other: 'sum' })} up the others`,
  firstRows: 'First rows',
  leftOut: ({ rows }: Count, s: Speech) => `${s.count(rows)} ${s.plural(rows, { one: 'row is', other: 'rows are' })} left out:`,
  saveLeftOut: 'Save all reasons',
  rowsLeftOut: 'Rows left out',
  line: ({ line, reason }: { readonly line: number; readonly reason: string }, s: Speech) => `line ${s.count(line)}: ${reason}`,
  column: ({ line, reason }: { readonly line: number; readonly reason: string }, s: Speech) => `column ${s.count(line)}: ${reason}`,
};
