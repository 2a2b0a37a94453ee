import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asking, startedRun } from '../../../tests/startedRun';
import { withOwnData } from '../../experiment/edits';
import { defaultExperiment } from '../../experiment/normalize';
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

/** What a file says, by the names of its columns. */
const readBack = (file: string) => {
  const [head = '', ...lines] = file.trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, c) => [names[c] ?? '', cell])));
};

const price = (n: number) => 1200 + 35 * (n % 17) + 8 * n;
const lines = Array.from({ length: 60 }, (_, n) => [n % 17, 100 + n, (n * 7) % 5, price(n)].join());
const prices = ['rooms,area,floor,price', ...lines].join('\n');

it.each(['standardized', 'measured'] as const)(
  'files of a regression have truth and answer in the unit of the truth, columns %s',
  (columns) => {
    const experiment = { ...withOwnData(defaultExperiment(), 'text', { csv: prices }), columns, trainPercent: 70, learningRate: 0.01 };
    const { info, frame, answer } = startedRun('csv', 30, asking({ answers: { test: true } }), {}, experiment);
    const rows = readBack(csvOf(exampleTable(info, answer('answers'))));
    expect(rows.map(({ rooms, area, floor, price: truth }) => [rooms, area, floor, truth].join()).toSorted()).toEqual(lines.toSorted());
    for (const [part, metric] of [
      ['train', 'trainMetric'],
      ['test', 'testMetric'],
    ] as const) {
      const of = rows.filter((row) => row.part === part);
      expect(of).toHaveLength(part === 'train' ? 42 : 18);
      const truths = of.map((row) => Number(row.price));
      const mean = truths.reduce((sum, value) => sum + value, 0) / truths.length;
      const left = of.reduce((sum, row) => sum + (Number(row.price) - Number(row.answer)) ** 2, 0);
      const spread = truths.reduce((sum, value) => sum + (value - mean) ** 2, 0);
      const told = frame.series.columns[info.series.indexOf(metric)]?.at(-1);
      expect(1 - left / spread).toBeCloseTo(told as number, 4);
    }
    const scaling = readBack(csvOf(standardisationTable(info) ?? { caption: '', columns: [], rows: [] }));
    expect(scaling.map(({ column }) => column)).toEqual(['rooms', 'area', 'floor', 'price']);
    rows.forEach((row, n) => {
      info.axes.forEach(({ name }, d) => {
        const { mean, standardDeviation } = scaling[d] ?? {};
        expect((Number(row[name]) - Number(mean)) / Number(standardDeviation)).toBeCloseTo(info.x[n * 3 + d] as number, 9);
      });
      const { mean, standardDeviation } = scaling[3] ?? {};
      expect((Number(row.price) - Number(mean)) / Number(standardDeviation)).toBeCloseTo(info.t[n] as number, 9);
    });
  },
);

it('of several targets has each beside what the network answers to it, in its own unit', () => {
  const csv = `#target numbers,2\n${['rooms,area,price,rent', ...lines.map((line, n) => [line.split(',').slice(0, 2), price(n), n / 8 - 3].flat().join())].join('\n')}`;
  const experiment = withOwnData(defaultExperiment(), 'text', { csv });
  const { info, answer } = startedRun(
    'csv',
    30,
    asking({ answers: { test: true, all: true }, scores: {} }),
    {},
    { ...experiment, learningRate: 0.01 },
  );
  const rows = readBack(csvOf(exampleTable(info, answer('answers'))));
  expect(Object.keys(rows[0] ?? {})).toEqual(['rooms', 'area', 'price', 'rent', 'part', 'answer price', 'answer rent']);
  for (const [k, name] of ['price', 'rent'].entries()) {
    const of = rows.filter(({ part }) => part === 'test');
    const mean = of.reduce((sum, row) => sum + Number(row[name]) / of.length, 0);
    const left = of.reduce((sum, row) => sum + (Number(row[name]) - Number(row[`answer ${name}`])) ** 2, 0);
    const spread = of.reduce((sum, row) => sum + (Number(row[name]) - mean) ** 2, 0);
    expect(1 - left / spread).toBeCloseTo(answer('scores').testMetrics?.[k] ?? Number.NaN, 4);
  }
  expect(standardisationTable(info)?.rows.map(([name]) => name)).toEqual(['rooms', 'area', 'price', 'rent']);
});
