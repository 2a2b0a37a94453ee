import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../ui/words/inEnglish';
import { readTable } from './openTable';

const lines = (...rows: string[]) => rows.join('\n');
const rowsOf = (count: number, row: (n: number) => string) => Array.from({ length: count }, (_, n) => row(n));
const roles = (text: string) => readTable(text).columns.map(({ name, role }) => `${name}: ${role}`);

describe('forms of files', () => {
  it.each<[string, string, readonly string[]]>([
    ['a line that names the separator', lines('sep=;', 'a;b;c', '1,5;2;x', '2,5;3;y'), ['a', 'b', 'c']],
    ['a comment with the names', lines('# made in May', '#  a  b  c', '1 2 3.5', '2 3 4.5'), ['a', 'b', 'c']],
    ['a column that is called #', lines('#,Name,Power', '1,Ann,3.5', '2,Ben,4.5', '3,Cem,5'), ['#', 'Name', 'Power']],
    ['no name above the names of the rows', lines('a,b', 'r1,1,2.5', 'r2,2,3.5', 'r3,3,4'), ['column 1', 'a', 'b']],
    ['rows that end with a comma', lines('a,b', '1,2.5,', '2,3.5,'), ['a', 'b']],
    ['a note above the names', lines('Measured in May', 'a,b,t', '1,2,u', '3,4,v'), ['a', 'b', 't']],
    ['a title of a spreadsheet above the names', lines('Survey of 9b,,', 'May 2024,,', ',,', 'a,b,t', '1,2,u', '3,4,v'), ['a', 'b', 't']],
    ['words that are lacking in the first rows', lines('p,,', 'q,,x', 'p,r,x', 'q,r,y', 'p,r,y'), ['x1', 'x2', 'target']],
    ['years as names', lines('land,1990,2000', 'u,1.5,2', 'v,2.5,4', 'w,1,3'), ['land', '1990', '2000']],
    ['words in every row, without names', lines('p,x', 'q,y', 'p,y', 'q,x', 'p,x'), ['x1', 'target']],
    ['quoted names of two lines', lines('"a', 'b",c', '1,2.5', '2,3'), ['a b', 'c']],
  ])('%s', (_, text, names) => {
    expect(readTable(text).columns.map(({ name }) => name)).toEqual(names);
  });

  it('words that come again are the input where there is no other', () => {
    const text = lines('id,day,share', 'p,Mon,45 %', 'q,Tue,50 %', 'r,Wed,55 %', 's,Thu,40 %', 't,Mon,44 %', 'u,Tue,51 %');
    expect(roles(text)).toEqual(['id: out', 'day: input', 'share: target']);
    expect(readTable(text).table).toMatchObject({ rowCount: 6 });
  });

  it('codes that begin with 0 are no numbers, few of them classes', () => {
    const codes = ['01067', '10115', '04109'];
    const few = readTable(lines('postcode,rent', ...rowsOf(12, (n) => `${codes[n % 3]},${400 + 7 * n}`)));
    expect(few.columns[0]).toMatchObject({ role: 'input', kind: 'classes', kinds: ['number', 'classes'] });
    expect([few.table?.labels.slice(0, 3), few.table?.x.length]).toEqual([
      ['postcode = 01067', 'postcode = 04109', 'postcode = 10115'],
      36,
    ]);
    const many = readTable(lines('postcode,area,rent', ...rowsOf(40, (n) => `${String(n * 997).padStart(5, '0')},${n % 9},${n}.5`)));
    expect(many.columns[0]).toMatchObject({ role: 'out', reason: { key: 'guess.codes' } });
    expect(readTable(lines('x,y', ...rowsOf(12, (n) => `${100 + n * 90},${n}.5`))).columns[0].kind).toBe('number');
  });

  it('months have German names too', () => {
    const german = readTable(lines('d;v', '1. März 2021;1,5', '12. Mai 2021;2,5', '3. Okt. 2021;3,5', '4-Dez-2021;4'));
    const english = readTable(lines('d;v', '1 March 2021;1,5', '12 May 2021;2,5', '3 Oct. 2021;3,5', '4-Dec-2021;4'));
    expect(german.columns[0]).toMatchObject({ kind: 'date', role: 'input' });
    expect(german.table?.x).toEqual(english.table?.x);
  });

  it('where nothing says what a comma is, it is asked, and the fraction’s between semicolons', () => {
    const { table, columns } = readTable(lines('x;y', '1,234;5', '2,345;6', '3,456;7', '4,567;4'));
    expect(columns[0].either).toEqual({ cell: '1,234', point: 1234, comma: 1.234 });
    expect([...(table?.x ?? [])]).toEqual([1.234, 2.345, 3.456, 4.567]);
  });

  it('scikit-learn’s first line gives the classes', () => {
    const { table, choices, rows } = readTable(lines('4,2,setosa,lily', '1,2,0', '2,1,1', '3,5,0', '4,4,1'));
    expect(table).toMatchObject({ classes: ['setosa', 'lily'], inputs: ['x1', 'x2'] });
    expect([...(table?.t ?? [])]).toEqual([0, 1, 0, 1]);
    expect([choices.heading, rows.read]).toEqual([false, 4]);
  });

  it('Weka’s quotes and classes are read', () => {
    const head = ['% note', "@RELATION 'a b'", "@attribute 'the length' REAL", '@attribute kind {z, y}', '@data'];
    const { table, columns } = readTable(lines(...head, "1,'y'", '2,z', '?,z', '3,y'));
    expect(columns.map(({ name }) => name)).toEqual(['the length', 'kind']);
    expect(table).toMatchObject({ classes: ['z', 'y'], rowCount: 3 });
  });

  it('Weka’s rows in braces say only what is not 0 or the first class', () => {
    const head = ['@relation r', '@attribute a numeric', '@attribute b numeric', "@attribute kind {'p, q', y}", '@data'];
    const { table, rows } = readTable(lines(...head, '{0 1.5, 2 y}', '{ }', '{1 4}', "{0 2, 1 3, 2 'y'}", '5, 6, y'));
    expect([...(table?.x ?? [])]).toEqual([1.5, 0, 0, 0, 0, 4, 2, 3, 5, 6]);
    expect([...(table?.t ?? [])]).toEqual([1, 0, 0, 1, 1]);
    expect([table?.classes, rows]).toMatchObject([['p, q', 'y'], { read: 5, used: 5 }]);
  });

  it('UTF-16 needs no mark', () => {
    const text = lines('größe,t', '1,2.5', '2,3.5', '3,5');
    const little = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
    const big = Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]));
    expect([little, big].map((bytes) => readTable(bytes)).map(({ choices, columns }) => [choices.encoding, columns[0].name])).toEqual([
      ['utf-16le', 'größe'],
      ['utf-16be', 'größe'],
    ]);
  });

  it('Windows-1252 has its own signs', () => {
    const bytes = Uint8Array.from([...'n\x96m,\x80\n1,2.5\n2,4'].map((c) => c.charCodeAt(0)));
    expect(readTable(bytes).columns.map(({ name }) => name)).toEqual(['n–m', '€']);
  });
});

describe('columns', () => {
  it('that number, name or describe the rows are left out, and constants', () => {
    const text = lines(
      'no,userId,remark,same,size,t',
      ...rowsOf(12, (n) => `${n + 1},${7000 + 13 * n},remark ${n * n},5,${n % 5},${n % 2}`),
    );
    expect(roles(text)).toEqual(['no: out', 'userId: out', 'remark: out', 'same: out', 'size: input', 't: target']);
  });

  it('that count are an input where there is no other', () => {
    expect(roles(lines('hour,height', ...rowsOf(12, (n) => `${n + 1},${n * 1.5}`)))).toEqual(['hour: input', 'height: target']);
    expect(roles(lines('part,y', ...rowsOf(12, (n) => `${n + 1}/8,${n}`)))).toEqual(['part: input', 'y: target']);
  });

  it('of one answer are one target, and none of them an input', () => {
    const text = lines('x,isA,isB,isC', ...rowsOf(9, (n) => `${n / 2},${[0, 1, 2].map((k) => Number(n % 3 === k)).join()}`));
    const { table, columns } = readTable(text);
    expect(columns.map(({ role, kind }) => `${role} ${kind}`)).toEqual(['input number', ...Array(3).fill('target oneOf')]);
    expect(table).toMatchObject({ classes: ['isA', 'isB', 'isC'], inputs: ['x'] });
    const one = readTable(text, { columns: { 1: { role: 'target', kind: 'number' }, 2: { role: 'input' } } });
    expect(one.columns.map(({ role }) => role)).toEqual(['input', 'target', 'out', 'out']);
    expect(one.table?.task).toBe('regression');
  });

  it('NA is a continent among continents, otherwise no value', () => {
    const drinks = lines('beer,where', '1,EU', '2,NA', '3,AS', '4,NA', '5,EU', '6,AS');
    expect(readTable(drinks).table?.classes).toEqual(['AS', 'EU', 'NA']);
    const answers = readTable(lines('a,b', '1,ja', '2,NA', '3,nein', '4,?', '5,ja', '6,nein'));
    expect([answers.table?.classes, answers.rows.used]).toEqual([['nein', 'ja'], 4]);
    expect(answers.problems.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('with many gaps are filled rather than all rows left out', () => {
    const gappy = lines(
      'a,b,c,t',
      ...rowsOf(30, (n) => `${n % 3 ? n / 7 : '?'},${n % 3 === 1 ? '' : n / 3},${n / 2},${n % 2 ? 'u' : 'v'}`),
    );
    const { rows, columns, table } = readTable(gappy);
    expect([rows.used, columns[0].missing, columns[1].missing]).toEqual([30, 'mean', 'mean']);
    expect(table?.x.every(Number.isFinite)).toBe(true);
  });

  it.each([1e155, 1e-310])('of numbers like %d are left out, for their squares cannot be written', (value) => {
    const { columns, table } = readTable(lines('a,b,t', ...rowsOf(6, (n) => `${value * (1 + n / 8)},${n * 1.5},${n % 2}`)), {
      columns: { 0: { role: 'input' } },
    });
    expect(inEnglish.say(columns[0].reason)).toMatch(/squared/);
    expect(table?.inputs).toEqual(['b']);
  });

  it('up to twenty words can be the classes', () => {
    const text = (count: number) => lines('a,t', ...rowsOf(120, (n) => `${n / 7},w${n % count}`));
    expect(readTable(text(20)).table?.classes).toHaveLength(20);
    const { problem } = readTable(text(21), { columns: { 1: { role: 'target' } } });
    expect(problem && inEnglish.say(problem)).toMatch(/21 classes; 20 are the most/);
  });
});

describe('what is too large', () => {
  it('is a part by chance of its rows, the same with the same seed', () => {
    const text = lines('a,t', ...rowsOf(6000, (n) => `${n / 7},${n * 1.5}`));
    const [one, again, other] = [{}, {}, { seed: '8' }].map((choices) => readTable(text, choices));
    expect(one.rows).toMatchObject({ read: 6000, usable: 6000, used: 5000 });
    expect(again.table?.x).toEqual(one.table?.x);
    expect(other.table?.x).not.toEqual(one.table?.x);
    const t = one.table?.t ?? [];
    expect(t.every((value, n) => n === 0 || value > t[n - 1])).toBe(true);
  });

  it('keeps the inputs that tell most', () => {
    const noise = (n: number, i: number) => ((n * 7919 + i * 104_729) % 1009) / 1009;
    const names = rowsOf(40, (i) => `c${i}`);
    const text = lines(
      [...names, 't'].join(),
      ...rowsOf(60, (n) => [...names.map((_, i) => (i === 33 ? 3 * n : noise(n, i))), n * 2.5].join()),
    );
    const { table, columns, inputsFound } = readTable(text);
    expect([table?.inputs.length, inputsFound]).toEqual([32, 40]);
    expect(table?.inputs).toContain('c33');
    expect(columns.filter(({ role }) => role === 'out')).toHaveLength(8);
  });
});

describe('a file of more rows than are looked at', () => {
  it('has the names of all, the count of all and rows from everywhere', () => {
    const { rows, columns, table } = readTable(['n,a,t', ...rowsOf(150_000, (n) => `${n + 1},${(n * 7919) % 1009},${n / 4}`)].join('\n'));
    expect(rows).toMatchObject({ read: 150_000, usable: 99_999, used: 5000 });
    expect(columns.map(({ name, role }) => `${name} ${role}`)).toEqual(['n out', 'a input', 't target']);
    expect(Math.max(...(table?.t ?? []))).toBeGreaterThan(37_000);
  });
});
