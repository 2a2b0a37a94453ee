import { describe, expect, it } from 'vitest';
import { refusalText } from '../../tests/refusals';
import { taskOf } from '../experiment/task';
import { csv } from './csv';
import { keptTask, type OwnTable, readKept, writeKept } from './keptTable';

const table: OwnTable = {
  columns: ['town_west_or_so', 'area', 'price'],
  labels: ['town = "west", or so', 'area', 'price'],
  inputs: ['town_west_or_so', 'area'],
  target: 'price',
  task: 'regression',
  classes: [],
  x: Float64Array.of(1, 40.5, 0, 1e-7, 0, 3),
  t: Float64Array.of(1, 2, 2),
  rowCount: 3,
};
const more = { columns: [...table.columns, 'rent'], labels: [...table.labels, 'rent'] };
const classes: OwnTable = { ...table, task: 'multiclass', classes: ['b, c', 'a', '"', '1'], t: Float64Array.of(0, 3, 2) };
const request = (text: string) => ({ params: {}, examples: 0, noisePercent: 0, trainPercent: 67, seeds: { data: '1', split: '1' }, text });

describe('a kept table', () => {
  it.each([
    ['of a number', table],
    ['of several numbers', { ...table, ...more, further: [{ name: 'rent', t: Float64Array.of(5, 0, -1.5) }] }],
    ['of classes, some in no row, in their order', classes],
  ])('%s is the same when it is read again', (_, kept) => {
    expect(readKept(writeKept(kept))).toEqual(kept);
    expect(keptTask(writeKept(kept))).toBe(kept.task);
    expect(taskOf(csv, { points: [], csv: writeKept(kept) })).toBe(kept.task);
  });

  it('is what the experiment learns from, with one input too', () => {
    const one: OwnTable = { ...table, columns: ['a', 'b'], labels: ['a', 'b'], inputs: ['a'], target: 'b', x: Float64Array.of(1, 2, 4) };
    const { axes, t, task, target } = csv.generate(request(writeKept(one)));
    expect([axes.map(({ label }) => label), task, target?.label, t.length]).toEqual([['a'], 'regression', 'b', 3]);
  });

  it.each([
    '#target number\na,b\n1',
    '#target classes,u,v\na,b\n1,w\n2,u',
    '#target number\na,b\n1,2\n,3',
    '#target number\n',
    '#target numbers,2\na,b\n1,2\n2,3',
    '#target numbers,x\na,b,c\n1,2,3\n2,3,4',
    '#target numbers,2\na,b,c\n1,2,3\n2,3,',
  ])('that was damaged is refused: %j', (text) => {
    expect(refusalText(() => csv.generate(request(text)))).toMatch(/damaged/);
  });

  it.each([1e305, 1e-312])('with numbers like %d is refused where they cannot be scaled', (value) => {
    const text = `#target number\na,b,t\n${value},1,1\n${2 * value},2,2\n${-value},3,1`;
    expect(refusalText(() => csv.generate(request(text)))).toMatch(/column “a”/);
  });

  it.each([1e200, 1e-200])('with numbers like %d is scaled without a loss', (value) => {
    const rows = [3, 1, 4, 1, 5, 9];
    const text = (unit: number) => `#target number\na,b,t\n${rows.map((n, i) => `${n * unit},${i},${i * i}`).join('\n')}`;
    const [large, plain] = [value, 1].map((unit) => csv.generate(request(text(unit))));
    for (const [i, x] of large.x.entries()) expect(x).toBeCloseTo(plain.x[i], 12);
  });
});
