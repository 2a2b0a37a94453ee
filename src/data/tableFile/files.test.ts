import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../ui/words/inEnglish';
import type { PartialChoices } from './choices';
import { readTable } from './openTable';
import { summaryOf } from './tableSummary';

// Files in the forms in which people have their tables, each by itself.

const bytesOf = (name: string) => readFileSync(new URL(`../../../tests/tables/${name}`, import.meta.url));
const read = (name: string, choices?: PartialChoices) => readTable(bytesOf(name), choices);

function short(name: string) {
  const reading = read(name);
  const { columns, ...rest } = summaryOf(reading, (reason) => inEnglish.say(reason));
  const named = (role: string) => columns.filter((column) => column.role === role).map((column) => column.name);
  return { ...rest, input: named('input'), target: named('target'), out: named('out') };
}

const plain = { encoding: 'utf-8', separator: ',', decimal: '.', grouping: null, heading: true };

describe('a file is read by itself', () => {
  it.each<[string, object]>([
    [
      'c01-passengers.csv',
      {
        ...plain,
        rows: { read: 200, used: 155 },
        input: ['Class', 'Sex', 'Age', 'Fare', 'Port'],
        target: ['Survived'],
        out: ['Id', 'Name', 'Ticket', 'Cabin'],
        task: 'binary',
        classes: ['0', '1'],
        inputs: 7,
      },
    ],
    ['c02-one-input.csv', { ...plain, rows: { read: 30, used: 30 }, input: ['hours'], target: ['score'], task: 'regression', inputs: 1 }],
    ['c03-xor-truth-table.csv', { ...plain, rows: { read: 4, used: 4 }, input: ['a', 'b'], target: ['a xor b'], task: 'binary' }],
    ['c04-blanks.txt', { ...plain, separator: ' ', heading: false, rows: { read: 40, used: 40 }, input: ['x1', 'x2'], task: 'binary' }],
    [
      'c06-german-thousands.csv',
      {
        ...plain,
        separator: ';',
        decimal: ',',
        grouping: '.',
        rows: { read: 40, used: 40 },
        input: ['Fläche', 'Zimmer'],
        target: ['Miete'],
      },
    ],
    [
      'c07-utf16.txt',
      { ...plain, encoding: 'utf-16le', separator: '\t', decimal: ',', input: ['Größe', 'Gewicht'], classes: ['Bär', 'Löwe'] },
    ],
    [
      'c07-windows-1252.csv',
      { ...plain, encoding: 'windows-1252', separator: ';', decimal: ',', input: ['Größe', 'Gewicht'], classes: ['Bär', 'Löwe'] },
    ],
    ['c08-no-header-first-row-missing.csv', { ...plain, heading: false, rows: { read: 41, used: 35 }, classes: ['1', '2'], inputs: 4 }],
    [
      'c09-header-ends-with-comma.csv',
      {
        ...plain,
        rows: { read: 60, used: 60 },
        input: ['radius', 'texture', 'area'],
        target: ['diagnosis'],
        out: ['id'],
        classes: ['B', 'M'],
      },
    ],
    ['c10-index-column.csv', { ...plain, input: ['x', 'y'], target: ['label'], out: ['column 1'], classes: ['red', 'blue'] }],
    ['c11-rating-as-target.csv', { ...plain, target: ['stars'], task: 'multiclass', classes: ['1', '2', '3', '4', '5'] }],
    [
      'c11-twelve-words-as-target.csv',
      { ...plain, target: ['month'], task: 'multiclass', classes: Array.from({ length: 12 }, (_, k) => `m${k + 1}`) },
    ],
    ['c12-words-as-inputs.csv', { ...plain, input: ['town', 'area', 'furnished'], target: ['price'], task: 'regression', inputs: 5 }],
    ['c13-form-export.csv', { ...plain, rows: { read: 30, used: 28 }, out: ['Timestamp'], classes: ['No', 'Yes'], inputs: 2 }],
    ['c14-weka.arff', { ...plain, rows: { read: 30, used: 30 }, input: ['length', 'width'], target: ['kind'], classes: ['a', 'b'] }],
    [
      'c16-percent-and-currency.csv',
      { ...plain, grouping: ',', rows: { read: 30, used: 30 }, input: ['share', 'rent'], classes: ['no', 'yes'] },
    ],
    ['c19-longer-than-a-link.csv', { ...plain, rows: { read: 700, used: 700 }, inputs: 2, classes: ['0', '1'] }],
  ])('%s', (name, wanted) => {
    expect(short(name)).toMatchObject(wanted);
  });
});

describe('the numbers are those of the file', () => {
  const firstRow = (name: string) => {
    const { table } = read(name);
    return table && [...table.x.subarray(0, table.inputs.length), table.t[0]];
  };
  it.each<[string, readonly number[]]>([
    ['c02-one-input.csv', [1, 20]],
    ['c06-german-thousands.csv', [30, 1, 1145]],
    ['c07-utf16.txt', [20, 3, 1]],
    ['c12-words-as-inputs.csv', [0, 1, 0, 40, 0, 400]],
    ['c16-percent-and-currency.csv', [0, 900, 0]],
  ])('%s', (name, wanted) => {
    expect(firstRow(name)).toEqual(wanted);
  });

  it('thousands are read as thousands, shares as shares', () => {
    const table = read('c16-percent-and-currency.csv').table;
    expect([...(table?.x.subarray(4, 6) ?? [])]).toEqual([0.06, 1020]);
  });

  it('words become inputs that are named after them', () => {
    expect(read('c12-words-as-inputs.csv').table?.labels).toEqual([
      'town = east',
      'town = north',
      'town = west',
      'area',
      'furnished = yes',
      'price',
    ]);
  });
});

describe('choices are taken', () => {
  it('a rating is a number where it is wanted as one', () => {
    const { table } = read('c11-rating-as-target.csv', { columns: { 2: { kind: 'number' } } });
    expect(table).toMatchObject({ task: 'regression', classes: [], target: 'stars' });
  });

  it('a gap is filled with the mean, or a class of its own, and costs no row', () => {
    const { problems, table, columns } = read('c01-passengers.csv', { columns: { 5: { missing: 'mean' } } });
    expect(problems.map(({ reason }) => inEnglish.say(reason))).toEqual(['column “Port” is empty']);
    expect(columns[5]).toMatchObject({ gaps: 45, costs: 0 });
    expect(read('c01-passengers.csv').columns[5]).toMatchObject({ gaps: 45, costs: 45 });
    const age = table?.inputs.indexOf('Age') ?? -1;
    const ages = Array.from({ length: 199 }, (_, n) => table?.x[n * (table?.inputs.length ?? 0) + age] ?? Number.NaN);
    expect(ages.every(Number.isFinite)).toBe(true);
  });

  it('every column can be the target, and then is no input', () => {
    const { table } = read('c01-passengers.csv', { columns: { 4: { role: 'target' } } });
    expect(table).toMatchObject({ target: 'Sex', classes: ['female', 'male'] });
    expect(table?.labels.filter((label) => label.startsWith('Sex'))).toHaveLength(1);
  });

  it('the first row is a heading or not, names are as they are typed', () => {
    expect(read('c08-no-header-first-row-missing.csv', { heading: true }).rows.read).toBe(40);
    expect(read('c02-one-input.csv', { columns: { 0: { name: 'years' } } }).table?.labels).toEqual(['years', 'score']);
  });

  it('lists rows that cannot be used by their line, and the choices that were made stand in the reading', () => {
    const { problems, choices } = read('c13-form-export.csv');
    expect(problems.map(({ line, reason }) => [line, inEnglish.say(reason)])).toEqual([
      [6, expect.stringContaining('“7,5”')],
      [11, expect.stringContaining('“about 7”')],
    ]);
    const columns = Object.fromEntries(choices.columns.entries());
    expect(read('c13-form-export.csv', { ...choices, columns })).toMatchObject({ choices, rows: { used: 28 } });
  });
});
