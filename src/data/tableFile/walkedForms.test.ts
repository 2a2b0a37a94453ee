import { describe, expect, it } from 'vitest';
import { readTable } from './openTable';

const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('\n');
const column = (text: string | Uint8Array, i: number) => {
  const { table } = readTable(text);
  return Array.from({ length: table?.rowCount ?? 0 }, (_, n) => table?.x[n * (table?.inputs.length ?? 0) + i]);
};

describe('per cent', () => {
  const written = (n: number) => `${5 * n + 7}${n % 3 === 0 ? '' : n % 3 === 1 ? '%' : ' %'}`;
  it('is meant by numbers without a sign too, where most have one and these are too large for shares', () => {
    const text = `share,score\n${lines(20, (n) => `${written(n)},${(n * 7) % 13}.5`)}`;
    expect(column(text, 0)).toEqual(Array.from({ length: 20 }, (_, n) => Number(`${5 * n + 7}e-2`)));
    expect(readTable(text).columns[0]?.reason.key).toBe('guess.percent');
  });

  it.each([
    ['shares among them', (n: number) => (n % 3 === 0 ? `0.${n + 10}` : `${n}%`), 0.1],
    ['one sign among many numbers', (n: number) => (n === 1 ? '1%' : `${n + 10}`), 10],
  ])('is not, with %s', (_, cell, first) => {
    const text = `share,score\n${lines(20, (n) => `${cell(n)},${(n * 7) % 13}.5`)}`;
    expect(column(text, 0)[0]).toBe(first);
    expect(readTable(text).columns[0]?.reason.key).toBe('guess.numbers');
  });
});

it.each([
  ['ja', 'nein'],
  ['Ano', 'Ne'],
  ['evet', 'hayır'],
  ['true', 'false'],
  ['WAHR', 'FALSCH'],
  ['oui', 'non'],
  ['да', 'нет'],
])('of two words the one that says yes stands as 1: %s, not %s', (yes, no) => {
  const text = `a,b,c\n${lines(12, (n) => `${[no, yes][n % 2]},${n / 4},${[yes, no][n % 3 === 0 ? 0 : 1]}`)}`;
  const { table } = readTable(text);
  expect(column(text, 0).slice(0, 4)).toEqual([0, 1, 0, 1]);
  expect(table?.classes).toEqual([no, yes]);
});

describe('columns below each other', () => {
  const towns = ['New York', 'Rome', 'San Jose'];
  const row = (n: number) =>
    `${`Ann Lee ${n}`.padEnd(14)}${String(150 + n).padStart(6)}  ${(50 + n / 2).toFixed(1).padStart(6)}  ${towns[n % 3]?.padEnd(15)}${['f', 'm'][n % 2]}`;
  const head = `${'Name'.padEnd(14)}Height  Weight  Town of birth  Sex`;

  it.each([
    ['names above', head],
    ['a line below the names', `${head}\n${'-'.repeat(50)}`],
  ])('are cells with blanks in them, with %s', (_, top) => {
    const { table, columns, rows } = readTable(`${top}\n${lines(30, row)}\n`);
    expect(columns.map(({ name }) => name)).toEqual(['Name', 'Height', 'Weight', 'Town of birth', 'Sex']);
    expect([rows.used, table?.labels.slice(0, 5), table?.classes]).toEqual([
      30,
      ['Height', 'Weight', 'Town of birth = New York', 'Town of birth = Rome', 'Town of birth = San Jose'],
      ['f', 'm'],
    ]);
    expect([...(table?.x.subarray(0, 5) ?? [])]).toEqual([150, 50, 1, 0, 0]);
  });

  it('are none where the numbers of a row are parted by any blanks', () => {
    const { columns, rows } = readTable(lines(20, (n) => `${' '.repeat(n % 3)}${n / 2}${' '.repeat(1 + (n % 4))}${n * n}`));
    expect([columns.length, rows.used]).toEqual([2, 20]);
  });
});

it('French headings with line breaks, a mark between two files, cells as ="001", separators at the ends of rows', () => {
  const french = `"Prénom";"Remarque\n(longue)";"Moyenne";"Bourse"\r\n${lines(30, (n) => `"Élève ${n}";"note: ${['bien', 'passable'][n % 2]}\nsuite";${(n * 7) % 20},${n % 10};1 2${10 + n},50 €`)}`;
  const read = readTable(french);
  expect([read.choices.separator, read.choices.decimal, read.table?.labels.at(-2), [...(read.table?.t ?? [])].slice(0, 2)]).toEqual([
    ';',
    ',',
    'Moyenne',
    [1210.5, 1211.5],
  ]);
  const part = `\uFEFFx,y,z\n${lines(15, (n) => `${n},${2 * n + 0.5},${n % 3}`)}\n`;
  const twice = readTable(part + part);
  expect([twice.rows.used, twice.problems.map(({ line }) => line)]).toEqual([30, [17]]);
  const excel = readTable(`code,price\n${lines(40, (n) => `="${String(n % 7).padStart(3, '0')}",${2.5 * n}`)}`);
  expect(excel.table?.labels.slice(0, 2)).toEqual(['code = 000', 'code = 001']);
  const ends = readTable(`a;b;c\n${lines(25, (n) => `${n % 7};${n * n};${['u', 'v'][n % 2]};`)}`);
  expect([ends.columns.length, ends.rows.used, ends.table?.classes]).toEqual([3, 25, ['u', 'v']]);
});
