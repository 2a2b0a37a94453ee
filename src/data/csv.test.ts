import { describe, expect, it } from 'vitest';
import { refusalText } from '../../tests/refusals';
import { csv } from './csv';
import { DataError } from './sentences';

const rows = Array.from({ length: 40 }, (_, i) => `${100 + i},${(i * 7) % 11},${i % 2 ? 'yes' : 'no'}`);
const text = ['Höhe (m),width,ripe', ...rows].join('\n');
const request = { params: {}, examples: 0, noisePercent: 0, trainPercent: 75, seeds: { data: '1', split: '1' }, text };

describe('a file of the user', () => {
  it('is standardised on its training part and remembers the original scale', () => {
    const { axes, x, t, trainCount, classes, task } = csv.generate(request);
    expect([task, classes, trainCount]).toEqual(['binary', ['no', 'yes'], 30]);
    expect(axes.map(({ name, label }) => [name, label])).toEqual([
      ['Hohe_m', 'Höhe (m)'],
      ['width', 'width'],
    ]);
    axes.forEach(({ mean, standardDeviation, min, max }, d) => {
      const column = Array.from(t, (_, n) => x[2 * n + d]);
      const train = column.slice(0, trainCount);
      expect(train.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
      expect(train.reduce((sum, value) => sum + value * value, 0) / trainCount).toBeCloseTo(1, 10);
      expect(column.every((value) => value > min && value < max)).toBe(true);
      const originals = column.map((value) => Math.round(mean! + standardDeviation! * value)).sort((a, b) => a - b);
      const wanted = rows.map((row) => Number(row.split(',')[d])).sort((a, b) => a - b);
      expect(originals).toEqual(wanted);
    });
  });

  it('is split by the split seed', () => {
    expect(csv.generate(request)).toEqual(csv.generate(request));
    expect(csv.generate({ ...request, seeds: { data: '1', split: '2' } }).t).not.toEqual(csv.generate(request).t);
  });

  it('standardises a target that is a number', () => {
    const { task, target, t, trainCount } = csv.generate({
      ...request,
      text: rows.map((row, i) => row.replace(/yes|no/, String(i / 4))).join('\n'),
    });
    expect(task).toBe('regression');
    expect(t.subarray(0, trainCount).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
    expect(Math.max(...t) * target!.standardDeviation! + target!.mean!).toBeCloseTo(39 / 4, 10);
  });

  it('refuses a missing or unusable file with a sentence', () => {
    expect(() => csv.generate({ ...request, text: undefined })).toThrow(DataError);
    expect(refusalText(() => csv.generate({ ...request, text: 'dear diary' }))).toMatch(/column was found\. Choose another file\.$/);
  });
});
