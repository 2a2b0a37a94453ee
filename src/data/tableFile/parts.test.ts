import { describe, expect, it } from 'vitest';
import { type OwnTable, readKept, writeKept } from '../keptTable';
import { originalValue } from '../originalValue';
import { newTableParts, ownExamples } from '../ownTable';
import { classSplit } from '../split';
import { readTable } from './openTable';

await classSplit.load();
const request = { params: {}, examples: 0, noisePercent: 0, trainPercent: 50, seeds: { data: '1', split: '3' } };

describe('a column that says which rows train', () => {
  const rows = Array.from({ length: 12 }, (_, n) => [2 * n + 10, (n * 5) % 7, n % 3 === 1 ? 'Test' : 'train', n % 2 ? 'x' : 'y'].join());

  const swapped = rows.map((row) => row.replace(/,(\w+),(\w)$/, ',$2,$1'));

  it('is found by its words, is no input, and divides the rows to the letter', () => {
    const { table, columns } = readTable(['a,b,set,kind', ...rows].join('\n'));
    expect(columns.map(({ role }) => role)).toEqual(['input', 'input', 'parts', 'target']);
    expect(readTable(['a,b,kind,set', ...swapped].join('\n')).columns.map(({ role }) => role)).toEqual([
      'input',
      'input',
      'target',
      'parts',
    ]);
    const text = writeKept(table as OwnTable);
    expect(readKept(text)).toEqual(table);
    expect(newTableParts(text)).toEqual({ split: 'column' });
    const { axes, x, trainCount } = ownExamples({ ...request, text, split: 'column' });
    const a = Array.from({ length: 12 }, (_, n) => Math.round(originalValue(axes[0], x[2 * n]) - 10) / 2);
    expect(a).toEqual([0, 2, 3, 5, 6, 8, 9, 11, 1, 4, 7, 10]);
    expect(trainCount).toBe(8);
    expect(axes[0]?.mean).toBeCloseTo(21, 12); // of those that train
    expect(ownExamples({ ...request, text, split: 'order' }).trainCount).toBe(6);
  });

  it('that says one thing of all rows is refused, and no mark of it is taken on trust', () => {
    const one = readTable(['a,b,set,kind', ...rows.map((row) => row.replace('Test', 'train'))].join('\n'), {
      columns: { 2: { role: 'parts' } },
    });
    expect(one.problem?.key).toBe('csv.oneParts');
    for (const count of ['0', '3', '1.5', 'x']) expect(readKept(`#target number\n#train,${count},\na,b\n1,2\n3,4\n5,6\n`)).toBeNull();
    expect(readKept('#target number\n#train,2,\na,b\n1,2\n3,4\n5,6\n')?.trainRows).toBe(2);
  });

  it('is drawn by lot where no column says it', () => {
    const text = '#target number\na,b\n1,2\n3,4\n5,6\n7,8\n';
    expect(ownExamples({ ...request, text, split: 'column' })).toEqual(ownExamples({ ...request, text, split: 'random' }));
  });
});
