import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asking, startedRun } from '../../../tests/startedRun';
import { csvOf } from '../figure/numbers';
import { exampleTable, standardisationTable } from './exampleTables';

const text = readFileSync('public/data/tabular/iris.csv', 'utf8');
const iris = startedRun('iris', 40, asking({ answers: { test: true } }), { file: text });

it('gives the table as it was measured, with part and answer, whatever was standardised', () => {
  const table = exampleTable(iris.info, iris.answer('answers'));
  expect(table.columns.map(({ name }) => name).slice(-3)).toEqual(['class', 'part', 'answer']);
  const inputs = iris.info.axes.length;
  const measured = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, inputs).map(Number).join());
  const rows = table.rows.map((row) => row.slice(0, inputs).join());
  expect(rows.toSorted()).toEqual(measured.toSorted());
  expect(table.rows.filter((row) => row[inputs + 1] === 'train')).toHaveLength(iris.info.trainCount);
  const right = table.rows.filter((row) => row[inputs] === row[inputs + 2]).length;
  expect(right).toBeGreaterThan(0.8 * table.rows.length);
  expect(csvOf(table).trim().split('\n')).toHaveLength(table.rows.length + 1);
});

it('tells how the columns were standardised, and nothing where they were not', () => {
  const table = standardisationTable(iris.info);
  const { axes, x, trainCount } = iris.info;
  const [name, mean, deviation] = table?.rows[1] ?? [];
  expect(name).toBe(axes[1]?.name);
  const values = Array.from({ length: trainCount }, (_, n) => Number(mean) + Number(deviation) * (x[n * axes.length + 1] as number));
  expect(values.reduce((sum, value) => sum + value, 0) / trainCount).toBeCloseTo(Number(mean), 9);
  expect(standardisationTable(startedRun('circle').info)).toBeNull();
});
