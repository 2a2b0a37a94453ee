import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../ui/words/inEnglish';
import { type CsvTable, readCsv } from './csvTable';
import { compileExpression } from './expression';
import { readKept, writeKept } from './keptTable';
import { say } from './sentences';

function tableOf(text: string, target?: string): CsvTable {
  const report = readCsv(text, target);
  if (!report.ok) throw new Error(inEnglish.say(report.sentence));
  return report;
}

function refusalOf(text: string, target?: string) {
  const report = readCsv(text, target);
  if (report.ok) throw new Error('the file was accepted');
  return report;
}

const lines = (...rows: string[]) => rows.join('\n');
const fruit = lines('height,width,ripe', '1,2,yes', '3,4.5,no', '-5,6e1,yes');

describe('a good file', () => {
  it('becomes inputs and classes', () => {
    const table = tableOf(fruit);
    expect(table).toMatchObject({
      columns: ['height', 'width', 'ripe'],
      inputs: ['height', 'width'],
      target: 'ripe',
      task: 'binary',
      classes: ['no', 'yes'],
      rowCount: 3,
      problems: [],
    });
    expect(table.x).toEqual(Float64Array.of(1, 2, 3, 4.5, -5, 60));
    expect(table.t).toEqual(Float64Array.of(1, 0, 1));
    expect(table.preview[1]).toEqual(['3', '4.5', 'no']);
  });

  it.each<[string, string]>([
    ['CRLF', fruit.replaceAll('\n', '\r\n')],
    ['CR', fruit.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${fruit}`],
    ['blank lines and spaces', `\n${fruit.replaceAll(',', ' , ').replaceAll('\n', '\n\n')}\n\n`],
    ['quotes', fruit.replaceAll(/[^,\n]+/g, '"$&"')],
    ['tabs', fruit.replaceAll(',', '\t')],
    ['bars', fruit.replaceAll(',', '|')],
    ['semicolons', fruit.replaceAll(',', ';')],
    ['semicolons and decimal commas', fruit.replaceAll(',', ';').replaceAll('.', ',')],
    ['tabs and decimal commas', fruit.replaceAll(',', '\t').replaceAll('.', ',')],
    ['a true minus sign', fruit.replace('-5', '−5')],
  ])('reads the same with %s', (_, text) => {
    const { x, t, columns, problems } = tableOf(text);
    const wanted = tableOf(fruit);
    expect({ x, t, columns, problems }).toEqual({ x: wanted.x, t: wanted.t, columns: wanted.columns, problems: [] });
  });

  it('needs no header', () => {
    expect(tableOf(lines('1,2,yes', '3,4,no'))).toMatchObject({ columns: ['x1', 'x2', 'target'], rowCount: 2 });
  });

  it('keeps a header whose words hold delimiters and quotes', () => {
    const table = tableOf(lines('"length, outer","width ""b""",c', '1,2,a', '2,3,b'));
    expect(table.labels).toEqual(['length, outer', 'width "b"', 'c']);
    expect(table.columns).toEqual(['length_outer', 'width_b', 'c']);
  });

  it('is not misled by a semicolon in a heading', () => {
    const table = tableOf(lines('time (s; local),b,c', '1,2,a', '2,3,b', '3,3,b'));
    expect(table).toMatchObject({ labels: ['time (s; local)', 'b', 'c'], rowCount: 3 });
  });

  it('tells decimal commas from parting ones', () => {
    expect(tableOf(lines('1,5;2,5;3,5', '2,5;1;4,25')).x).toEqual(Float64Array.of(1.5, 2.5, 2.5, 1));
    expect(tableOf(lines('1,2,p;q', '3,4,r;s')).classes).toEqual(['p;q', 'r;s']);
  });

  it('takes the target that is chosen', () => {
    const table = tableOf(lines('kind,a,b', 'u,1,2.5', 'v,2,3.5', 'u,3,5'), 'kind');
    expect(table).toMatchObject({ target: 'kind', inputs: ['a', 'b'], task: 'binary', classes: ['u', 'v'] });
  });

  it('leaves columns of words out', () => {
    expect(tableOf(lines('id,a,b,t', 'p,1,2,x', 'q,3,4,y')).inputs).toEqual(['a', 'b']);
  });
});

describe('the target', () => {
  const withTargets = (targets: readonly (string | number)[]) => lines('a,b,t', ...targets.map((target, i) => `${i},${-i},${target}`));

  it.each<[string, readonly (string | number)[], string, readonly string[]]>([
    ['words', ['b', 'a', 'c', 'a'], 'multiclass', ['a', 'b', 'c']],
    ['few whole numbers', [10, 2, 2, 10, 1], 'multiclass', ['1', '2', '10']],
    ['one class written in two ways', ['1', '1.0', '0', '0'], 'binary', ['0', '1']],
    ['names of colours', ['blue', 'orange', 'blue'], 'binary', ['orange', 'blue']],
    ['fractions', [0.5, 1, 0.5, 1], 'regression', []],
    ['whole numbers that never repeat', [1, 2, 3, 4], 'regression', []],
    ['more than eight whole numbers', [1, 2, 3, 4, 5, 6, 7, 8, 9, 9], 'regression', []],
  ])('%s', (_, targets, task, classes) => {
    expect(tableOf(withTargets(targets))).toMatchObject({ task, classes });
  });

  it('with one value only teaches nothing', () => {
    expect(inEnglish.say(refusalOf(withTargets(['a', 'a'])).sentence)).toMatch(/a in every row/);
    expect(inEnglish.say(refusalOf(withTargets([2.5, 2.5])).sentence)).toMatch(/2.5 in every row/);
  });

  it('has at most eight classes', () => {
    expect(inEnglish.say(refusalOf(withTargets([...'abcdefghi'])).sentence)).toMatch(/9 classes; 8/);
  });
});

describe('bad rows', () => {
  it('are listed with line and reason, and the good ones are kept', () => {
    const table = tableOf(lines('x1,x2,t', '1,2,a', 'abc,2,b', '1,,a', '', '1,2', '1,2,3,4', '1,2,', '5,6,b'));
    expect(table.problems).toEqual([
      { line: 3, reason: say('row.notNumber', { cell: 'abc', column: 'x1' }) },
      { line: 4, reason: say('row.empty', { column: 'x2' }) },
      { line: 6, reason: say('row.width', { values: 2, wanted: 3 }) },
      { line: 7, reason: say('row.width', { values: 4, wanted: 3 }) },
      { line: 8, reason: say('row.empty', { column: 't' }) },
    ]);
    expect(table.x).toEqual(Float64Array.of(1, 2, 5, 6));
  });

  it('have the line where they begin although quoted cells before them hold line breaks', () => {
    const table = tableOf(lines('a,b,t', '1,2,"two', 'lines"', '3,4,u', '?,4,u', '5,6,"two', 'lines"', '7,?,u'));
    expect(table.problems.map(({ line }) => line)).toEqual([5, 8]);
    expect(table.rowCount).toBe(3);
  });

  it('are counted the same with CRLF', () => {
    const text = ['a,b,t', '1,2,"two', 'lines"', '?,4,u', '3,4,u'].join('\r\n');
    expect(tableOf(text).problems.map(({ line }) => line)).toEqual([4]);
  });

  it.each(['NaN', 'Infinity', '1e999', '0x10', '1 2', '--1', '1,5'])('%s is not a number', (cell) => {
    const table = tableOf(lines('a,b,t', '1,2,u', `"${cell}",2,v`, '3,4,v'));
    expect(table.problems).toEqual([{ line: 3, reason: say('row.notNumber', { cell, column: 'a' }) }]);
  });

  it('include a line above the header and a quotation mark that is not closed', () => {
    const table = tableOf(lines('Measured in May', 'a,b,t', '1,2,u', '3,4,v', '5,"6,v', '7,8,u'));
    expect(table.columns).toEqual(['a', 'b', 't']);
    expect(table.problems).toEqual([
      { line: 1, reason: say('row.width', { values: 1, wanted: 3 }) },
      { line: 5, reason: say('row.width', { values: 2, wanted: 3 }) },
    ]);
  });
});

describe('a file of which nothing can be used', () => {
  it.each<[string, string, RegExp]>([
    ['an empty one', '', /empty/],
    ['only empty quotes', '""', /empty/],
    ['only spaces', ' \r\n\t\n', /empty/],
    ['only a header', 'a,b,t\n', /header but no rows/],
    ['one column', lines('a', '1', '2'), /one column was found/],
    ['prose', 'dear diary', /one column was found/],
    ['two columns', lines('a,t', '1,x', '2,y'), /two columns were found/],
    ['one numeric column', lines('a,b,t', '1,u,x', '2,v,y'), /only “a”/],
    ['no numeric column', lines('a,b,t', 'u,u,x', 'v,v,y'), /there is none/],
    ['too many columns', Array.from({ length: 33 }, (_, i) => i).join(), /33 columns; 32/],
    ['too many rows', '1,2,3\n'.repeat(5001), /5\u202f001 rows; 5\u202f000/],
    ['too many characters', 'a'.repeat(200_001), /200\u202f001 characters/],
  ])('%s', (_, text, wanted) => {
    expect(inEnglish.say(refusalOf(text).sentence)).toMatch(wanted);
  });

  it('still lists its rows', () => {
    const { sentence, problems } = refusalOf(lines('a,b,t', '1,2,', '3,4,'));
    expect(inEnglish.say(sentence)).toBe('No row of the file can be used.');
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });
});

describe('any text', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '1',
      '2',
      '-0.5',
      '3,5',
      '',
      ' ',
      'yes',
      'no',
      '"',
      '""',
      '\n',
      'a"b',
      '1e3',
      'Größe (cm)',
      'this',
      '__proto__',
      '__proto__',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const files = fc
    .tuple(
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 }),
    )
    .map(([delimiter, end, rows]) => rows.map((row) => row.join(delimiter)).join(end));
  const halfGood = fc
    .tuple(
      fc.array(cell, { minLength: 4, maxLength: 4 }),
      fc.array(fc.tuple(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), cell, fc.constantFrom('p', 'q;r', '7'))),
    )
    .map(([header, rows]) => [header, ...rows].map((row) => row.join(';')).join('\n'));

  it('gives a table of finite numbers or one sentence', () => {
    fc.assert(
      fc.property(fc.oneof(files, halfGood, fc.string({ unit: 'binary' })), (text) => {
        const report = readCsv(text);
        const lineCount = text.split(/\r\n?|\n/).length;
        for (const { line } of report.problems) expect(line >= 1 && line <= lineCount).toBe(true);
        if (!report.ok) {
          expect(inEnglish.say(report.sentence)).toMatch(/\S.*\.$/s);
          return;
        }
        expect(report.x.every(Number.isFinite)).toBe(true);
        expect(report.x).toHaveLength(report.rowCount * report.inputs.length);
        for (const name of report.columns) expect(compileExpression(name, report.columns).ok).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('is the same table after it was kept', () => {
    fc.assert(
      fc.property(fc.oneof(files, halfGood), (text) => {
        const report = readCsv(text);
        if (!report.ok) return;
        const { x, t, classes, task } = report;
        expect(readKept(writeKept(report))).toMatchObject({ x, t, classes, task });
      }),
      { numRuns: 1500 },
    );
  });
});
