import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { odsParts, odsTableOf, packed, sheetOf, xlsxParts } from '../../../../tests/spreadsheets';
import { Unreadable, unpack } from '../../unpack';
import type { PartialChoices } from '../choices';
import { finished } from '../finished';
import { readTable } from '../openTable';
import { showsDay } from './cellDates';
import { spreadsheets } from './packed';
import { SheetRows } from './sheetRows';
import { xmlSink } from './xml';

beforeAll(() => spreadsheets.load());

const rows = [['size', 'kind', 'price'], ...Array.from({ length: 12 }, (_, n) => [n * 1.234, n % 3 === 0 ? 'a' : 'b', 1000.001 * n + 0.1])];
const inXlsx = packed(xlsxParts({ sheets: [{ name: 'Data', xml: sheetOf(rows) }] }));
const inOds = packed(odsParts(odsTableOf('Data', rows)));

const one = (xml: string, parts: Partial<Parameters<typeof xlsxParts>[0]> = {}) =>
  packed(xlsxParts({ sheets: [{ name: 'One', xml }], ...parts }));
const cellsOf = (bytes: Uint8Array, choices?: PartialChoices) => {
  const { columns, problem, table } = readTable(bytes, choices);
  return { columns: columns.map(({ name, kind, gaps }) => [name, kind, gaps]), problem, table };
};

describe.each([
  ['xlsx', inXlsx],
  ['ods', inOds],
] as const)('%s', (form, bytes) => {
  it('gives its numbers to the bit, whatever marks people use', () => {
    const { choices, table, columns } = readTable(bytes);
    expect(choices).toMatchObject({ encoding: form, separator: null, sheet: 'Data', heading: true, decimal: '.' });
    expect(columns.map(({ name, kind, either }) => [name, kind, either])).toEqual([
      ['size', 'number', null],
      ['kind', 'classes', null],
      ['price', 'number', null],
    ]);
    const numbers = rows.slice(1).map(([size, kind]) => [size, Number(kind === 'b')]);
    expect([...(table?.x ?? [])]).toEqual(numbers.flat());
    expect([...(table?.t ?? [])]).toEqual(rows.slice(1).map(([, , price]) => price));
  });

  it('is read again as it was read, with its own choices', () => {
    const first = readTable(bytes);
    const { columns, ...choices } = first.choices;
    expect(readTable(bytes, { ...choices, columns: { ...columns } }).table).toEqual(first.table);
  });

  it('that is cut or damaged anywhere gives a table or a sentence', () => {
    for (let length = 4; length < bytes.length; length += 61) {
      const { table, problem } = readTable(bytes.subarray(0, length));
      expect(table === null).toBe(problem !== null);
    }
    const { problem } = readTable(bytes.subarray(0, bytes.length >> 1));
    expect(problem?.key).toMatch(/^csv\.(packedDamaged|notSpreadsheet)$/);
  });
});

describe('a workbook', () => {
  const second = [...rows.map(([size, , price]) => [size, price])];
  const workbook = packed(
    xlsxParts({
      sheets: [
        { name: 'Hidden', xml: sheetOf([['a']]), state: 'hidden' },
        { name: 'First', xml: sheetOf(rows) },
        { name: 'Second', xml: sheetOf(second) },
      ],
    }),
  );

  it('opens at its first sheet that can be seen; another can be chosen', () => {
    const first = readTable(workbook);
    expect(first.sheets).toEqual(['Hidden', 'First', 'Second']);
    expect([first.choices.sheet, first.columns.length]).toEqual(['First', 3]);
    const other = readTable(workbook, { sheet: 'Second' });
    expect([other.choices.sheet, other.columns.length, other.table?.rowCount]).toEqual(['Second', 2, 12]);
    expect(readTable(workbook, { sheet: 'none' }).choices.sheet).toBe('First');
  });

  it('shows days as days, in both calendars of spreadsheets, and of a formula the value', () => {
    const row = (n: number, serial: number) =>
      `<row r="${n}"><c r="A${n}" s="1"><v>${serial}</v></c><c r="B${n}" s="2"><f>A${n}*2</f><v>0.${n}25</v></c><c r="C${n}" t="b"><v>${n % 2}</v></c><c r="D${n}" t="str"><f>x</f><v>w${n % 2}</v></c></row>`;
    const sheet = `<sheetData>${[1, 2, 3, 4].map((n) => row(n, 44257 + n + n / 4)).join('')}</sheetData>`;
    const formats = [0, 'dd\\.mm\\.yyyy', '0.00%'];
    const choices: PartialChoices = { heading: false, columns: { 0: { role: 'input' }, 3: { role: 'target' } } };
    for (const [from1904, first] of [
      [false, Date.UTC(2021, 2, 3) / 86_400_000],
      [true, Date.UTC(2025, 2, 4) / 86_400_000],
    ] as const) {
      const { columns, table } = cellsOf(one(sheet, { formats, from1904 }), choices);
      expect(columns.map(([, kind]) => kind)).toEqual(['date', 'number', 'classes', 'classes']);
      expect(table?.x.slice(0, 3)).toEqual(Float64Array.of(first + 0.25, 0.125, 1));
      expect(table?.classes).toHaveLength(2);
    }
  });

  it('tells errors and empty cells as gaps, passes over empty rows, and fills merged cells downwards', () => {
    const cell = (place: string, value: string) => `<c r="${place}"${value.startsWith('#') ? ' t="e"' : ''}><v>${value}</v></c>`;
    const text = (place: string, k: number) => `<c r="${place}" t="s"><v>${k}</v></c>`;
    const body = [5, 6, 7, 9, 10, 11].map(
      (n) =>
        `<row r="${n}">${n === 5 || n === 9 ? text(`B${n}`, n === 5 ? 3 : 4) : ''}${cell(`C${n}`, n === 6 ? '#DIV/0!' : `${n}.5`)}${n === 7 ? '' : cell(`D${n}`, `${n * n}`)}</row>`,
    );
    const sheet = `<sheetData><row r="1">${text('B1', 5)}</row><row r="4">${text('B4', 0)}${text('C4', 1)}${text('D4', 2)}</row>${body.join('')}<row r="12"><c r="B12"/></row></sheetData><mergeCells><mergeCell ref="B1:D1"/><mergeCell ref="B5:B7"/><mergeCell ref="B9:B11"/></mergeCells>`;
    const texts = `<si><t>group</t></si><si><r><t>len</t></r><r><t xml:space="preserve">gth</t></r><rPh><t>x</t></rPh></si><si><t>area</t></si><si><t>one</t></si><si><t>two &amp; more</t></si><si><t>A title</t></si>`;
    const reading = readTable(one(sheet, { texts }));
    expect(reading.columns.map(({ name, kind, gaps }) => [name, kind, gaps])).toEqual([
      ['group', 'classes', 0],
      ['length', 'number', 1],
      ['area', 'number', 1],
    ]);
    expect(reading.problems.map(({ line }) => line)).toEqual([1, 6, 7]);
    expect([...(reading.table?.x ?? [])]).toEqual([0, 5.5, 1, 9.5, 1, 10.5, 1, 11.5]);
    expect(reading.table?.labels[0]).toBe('group = two & more');
  });

  it('takes numbers kept as text for what they look like', () => {
    const asText = rows.map(([size, kind, price], n) => [n === 0 ? size : String(size).replace('.', ','), kind, price]);
    const { columns } = cellsOf(one(sheetOf(asText)));
    expect(columns[0]).toEqual(['size', 'number', 0]);
  });
});

describe('an OpenDocument sheet', () => {
  const cell = (type: string, attributes = '', text = '') =>
    `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${text}</text:p></table:table-cell>`;

  it('has days, shares, truth values, gaps that are written as repetitions, and cells merged downwards', () => {
    const blank = '<table:table-cell table:number-columns-repeated="2"/>';
    const row = (n: number, first: string) =>
      `<table:table-row>${first}${cell('date', `office:date-value="2021-03-0${n}T00:00:00"`, 'x')}${cell('percentage', `office:value="0.${n}5"`, `${n}5 %`)}${cell('boolean', `office:boolean-value="${n % 2 === 0}"`, 'WAHR')}${blank}${cell('currency', `office:value="${n}.125"`, '€')}</table:table-row>`;
    const merged = `<table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>a<text:s text:c="2"/>b</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const table = `<table:table table:name="One">${row(1, merged)}${row(2, covered)}${row(3, cell('string', '', 'c'))}${row(4, cell('string', '', 'c'))}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    const { columns, table: made } = cellsOf(packed(odsParts(table)), { columns: { 1: { role: 'input' } } });
    expect(columns.map(([, kind]) => kind)).toEqual(['classes', 'date', 'number', 'classes', 'number']);
    expect([...(made?.x.slice(0, 4) ?? [])]).toEqual([0, Date.UTC(2021, 2, 1) / 86_400_000, 0.15, 0]);
    expect([...(made?.t ?? [])]).toEqual([1.125, 2.125, 3.125, 4.125]);
    expect(made?.rowCount).toBe(4);
  });
});

describe('of a sheet that is larger than can be used', () => {
  const made = (count: number, width: number) => [
    Array.from({ length: width }, (_, i) => (i === width - 1 ? 'answer' : `c${i}`)),
    ...Array.from({ length: count }, (_, n) => Array.from({ length: width }, (_, i) => (n * (i + 3)) % (n % (i + 2) === 0 ? 997 : 53))),
  ];

  it('5,000 rows by chance are used', () => {
    const { rows: counted, table } = readTable(one(sheetOf(made(5010, 2))));
    expect(counted).toMatchObject({ read: 5010, usable: 5010, used: 5000 });
    expect(table?.rowCount).toBe(5000);
  });

  it('the inputs are used that tell most; rows that stand twice are told', () => {
    const [names, ...values] = made(50, 36);
    const { rows: counted, inputsFound, table } = readTable(one(sheetOf([names, ...values, ...values.slice(0, 5)])));
    expect([inputsFound, table?.inputs.length]).toEqual([35, 32]);
    expect(counted).toMatchObject({ used: 55, duplicates: 5 });
  });

  it('rows are looked at by chance, the first always, the same with the same seed', () => {
    const read = (seed: string) => {
      const rows = new SheetRows(seed);
      for (let line = 1; line <= 112_000; line++) rows.add(line, [String(line)]);
      return rows.finish();
    };
    const { records, skipped } = read('7');
    const lines = records.map(({ line }) => line);
    expect([records.length, skipped]).toEqual([100_100, 11_900]);
    expect(lines.slice(0, 1000)).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1));
    expect(lines.every((line, n) => n === 0 || line > lines[n - 1])).toBe(true);
    for (const part of [0, 1, 2]) {
      const share = lines.filter((line) => Math.floor((line - 1001) / 37_000) === part && line > 1000).length / 37_000;
      expect(share).toBeCloseTo(99_000 / 111_000, 1);
    }
    expect(read('7').records.at(-1)).toEqual(records.at(-1));
    expect(read('8').records.map(({ line }) => line)).not.toEqual(lines);
  });
});

describe('what no spreadsheet is', () => {
  const sentence = (bytes: Uint8Array) => readTable(bytes).problem?.key;

  it('is refused in a sentence of its own', () => {
    expect(sentence(packed({ 'word/document.xml': '<a/>' }))).toBe('csv.notSpreadsheet');
    expect(sentence(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0))).toBe('csv.oldSpreadsheet');
    expect(sentence(one('<sheetData><row>'))).toBe('csv.packedDamaged');
    expect(sentence(one(''))).toBe('csv.empty');
    expect(sentence(one('<!DOCTYPE a [<!ENTITY b "c">]><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData>'))).toBe(
      'csv.packedDamaged',
    );
  });

  it('is given up once too much comes of it', () => {
    const bomb = packed({ 'content.xml': ' '.repeat(3_000_000) });
    const sink = { write: () => {}, end: () => {} };
    expect(bomb.length).toBeLessThan(5000);
    expect(finished(unpack(bomb, () => sink, { unpacked: 0 }))).toBeUndefined();
    expect(() => finished(unpack(bomb, () => sink, { unpacked: 299_000_000 }))).toThrow(new Unreadable('csv.packedTooLarge'));
    expect(sentence(packed(odsParts('<a>'.repeat(2000))))).toBe('csv.packedDamaged');
    const document = xmlSink({ open: () => {} });
    document.write(strToU8('<a b="'));
    expect(() => document.write(new Uint8Array(10_000_001).fill(32))).toThrow(new Unreadable('csv.packedTooLarge'));
    const wide = `<table:table table:name="a"><table:table-row table:number-rows-repeated="1000000">${'<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="4000"/>'}</table:table-row></table:table>`;
    expect(sentence(packed(odsParts(wide)))).toBe('csv.packedTooLarge');
  });
});

it.each<[number, string | undefined, boolean]>([
  [14, undefined, true],
  [0, undefined, false],
  [20, undefined, false],
  [164, 'yyyy\\-mm\\-dd', true],
  [164, '[$-407]d\\. mmmm yyyy;@', true],
  [164, 'mmm', true],
  [164, 'h:mm:ss', false],
  [164, '0.00E+00', false],
  [164, '#,##0.00 "dm"', false],
  [164, '[Red]General', false],
])('format %i %s shows a day: %s', (format, code, isDay) => {
  expect(showsDay(format, code)).toBe(isDay);
});
