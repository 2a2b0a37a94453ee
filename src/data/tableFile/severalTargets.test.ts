import { describe, expect, it } from 'vitest';
import { tableLimits } from './choices';
import { readTable } from './openTable';
import { summaryOf } from './tableSummary';

const soils = ['loam', 'clay', 'sand'];
const lines = Array.from({ length: 30 }, (_, n) =>
  [n % 7, soils[n % 3], (n * 7) % 11, n % 3 === 0 ? '' : n / 4, n % 2, 1 - (n % 2)].join(),
);
const text = ['heat,soil,yield,protein,wet,dry', ...lines].join('\n');
const target = { role: 'target' as const };
const read = (columns: Parameters<typeof readTable>[1]) => readTable(text, columns);

describe('several targets', () => {
  it('are only chosen, never guessed', () => {
    expect(readTable('a,b,target1,target2\n1,2,3.5,4\n2,1,4.5,3\n3,5,1.5,9').table?.further).toBeUndefined();
  });

  it('are the columns that were all made targets, in their order; rows lack none of them', () => {
    const { table, columns, rows, problems } = read({ columns: { 2: target, 3: target } });
    expect(columns.map(({ role }) => role)).toEqual(['input', 'input', 'target', 'target', 'input', 'input']);
    expect([table?.target, table?.further?.map(({ name }) => name), table?.task]).toEqual(['yield', ['protein'], 'regression']);
    expect([rows.read, rows.used, problems.length]).toEqual([30, 20, 10]);
    expect([...(table?.t ?? [])].slice(0, 3)).toEqual([7, 3, 6]);
    expect([...(table?.further?.[0]?.t ?? [])].slice(0, 3)).toEqual([0.25, 0.5, 1]);
    expect(summaryOf({ ...read({ columns: { 2: target, 3: target } }) }, () => '').targets).toEqual(['yield', 'protein']);
  });

  it('are numbers: with words among them the last one is the target alone, and the others say why they are none', () => {
    const { table, columns } = read({ columns: { 1: target, 2: target } });
    expect(table?.further).toBeUndefined();
    expect(columns.map(({ role }) => role === 'target')).toEqual([false, false, true, false, false, false]);
    expect(columns[1]?.reason).toEqual({ key: 'guess.notTargetToo', values: { most: tableLimits.targets } });
  });

  it('leave out the siblings of a column of 0 and 1', () => {
    const { columns, table } = read({ columns: { 2: target, 4: { ...target, kind: 'number' } } });
    expect(columns.map(({ role }) => role)).toEqual(['input', 'input', 'target', 'input', 'target', 'out']);
    expect(table?.labels.slice(0, table.inputs.length).some((label) => /wet|dry/.test(label))).toBe(false);
  });

  it('are so many at most, and each has to vary', () => {
    const wide = Array.from({ length: 12 }, (_, n) => Array.from({ length: 11 }, (_, k) => ((n + 1) * (k + 3)) % 13).join()).join('\n');
    const all = Object.fromEntries(Array.from({ length: 10 }, (_, k) => [k + 1, target]));
    const { table, columns } = readTable(wide, { heading: false, columns: all });
    expect(table?.further).toHaveLength(tableLimits.targets - 1);
    expect(columns.filter(({ reason }) => reason.key === 'guess.notTargetToo')).toHaveLength(2);
    const constant = readTable('a,b,c\n1,2,5\n2,1,5\n3,4,5', { columns: { 1: target, 2: target } });
    expect([constant.table, constant.problem?.key]).toEqual([null, 'csv.constantTarget']);
  });

  it('are no series: that is of one column, and the other says so', () => {
    const days = Array.from({ length: 30 }, (_, n) => `2021-01-${String(n + 1).padStart(2, '0')},${n % 7},${(n * 5) % 9}`).join('\n');
    const { series, columns } = readTable(`day,sun,rain\n${days}`, { rowsAre: 'series', columns: { 1: target, 2: target } });
    expect(series?.label).toBe('sun');
    expect(columns.map(({ role }) => role)).toEqual(['input', 'target', 'out']);
    expect(columns[2]?.reason.key).toBe('guess.notSeries');
  });
});
