import { expect, it } from 'vitest';
import { startedRun } from '../../tests/startedRun';
import { withOwnData } from '../experiment/edits';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { defaultExperiment } from '../experiment/normalize';

it('a column names its parameters with their places and shapes; what has none is empty', () => {
  const { info } = startedRun('circle');
  expect(info.layers.map(({ params }) => params)).toEqual([
    [],
    [
      { role: 'weight', offset: 0, shape: [4, 2] },
      { role: 'bias', offset: 8, shape: [4] },
    ],
    [
      { role: 'weight', offset: 12, shape: [2, 4] },
      { role: 'bias', offset: 20, shape: [2] },
    ],
    [
      { role: 'weight', offset: 22, shape: [1, 2] },
      { role: 'bias', offset: 24, shape: [1] },
    ],
  ]);
  expect(info.parameterCount).toBe(25);
});

it('says that inputs are large where a table is left as it was measured, and nothing otherwise', () => {
  const csv = `a,b,kind\n${Array.from({ length: 20 }, (_, n) => `${n / 4},${(7 * n) % 300},${n % 2 ? 'x' : 'y'}`).join('\n')}`;
  const own = withOwnData(defaultExperiment(), 'text', { csv });
  const notes = (settings: object) =>
    startedRun('csv', 0, {}, {}, { ...own, ...settings }).info.notes.map(({ key, values }) => [key, values]);
  expect(notes({})).toEqual([]);
  expect(notes({ columns: 'measured', split: 'order', trainPercent: 50 })).toEqual([['run.largeInputs', { largest: 63 }]]);
  expect(notes({ columns: 'measured', features: ['a'] })).toEqual([]);
});

it('a link says how columns reach the network where that is not the usual way, of tables alone', () => {
  expect(encodeExperiment(decodeLink('data=wine&columns=measured').experiment)).toBe('data=wine&columns=measured');
  expect(encodeExperiment(decodeLink('data=wine').experiment)).toBe('data=wine');
  expect(encodeExperiment(decodeLink('data=circle&columns=measured').experiment)).not.toContain('columns');
});
