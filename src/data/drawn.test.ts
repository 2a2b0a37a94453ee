import { describe, expect, it } from 'vitest';
import type { DrawnPoint } from './dataset';
import { drawn, drawnFunction } from './drawn';
import { DataError } from './sentences';

const request = (points: readonly DrawnPoint[]) => ({
  params: {},
  examples: 0,
  noisePercent: 0,
  trainPercent: 50,
  seeds: { data: '1', split: '1' },
  points,
});
const pointsOf = (...values: number[]) => values.map((value, i) => ({ x: i / 4, y: -i, value }));

describe('drawn points', () => {
  it('make a binary task of two classes, several of more', () => {
    expect(drawn.generate(request(pointsOf(0, 1, 1)))).toMatchObject({ task: 'binary', classes: ['0', '1'] });
    const several = drawn.generate(request(pointsOf(0, 3, 1, 3)));
    expect(several.task).toBe('multiclass');
    expect(several.classes).toHaveLength(4);
  });

  it('keep every point with its class', () => {
    const points = pointsOf(0, 1, 0, 1, 1);
    const { x, t, trainCount } = drawn.generate(request(points));
    const kept = Array.from(t, (value, i) => ({ x: x[2 * i], y: x[2 * i + 1], value }));
    expect(kept.sort((a, b) => a.x - b.x)).toEqual(points.map((point) => ({ ...point, y: point.y })));
    expect(trainCount).toBe(3);
  });

  it('ask for points of two classes', () => {
    for (const points of [[], pointsOf(0), pointsOf(1, 1, 1)]) expect(() => drawn.generate(request(points))).toThrow(DataError);
  });
});

describe('a drawn function', () => {
  it('has its places as examples, whatever y says', () => {
    const { x, t, axes, task } = drawnFunction.generate(request(pointsOf(0.5, -1, 1)));
    expect([task, axes.length]).toEqual(['regression', 1]);
    expect(Array.from(x, (place, i) => [place, t[i]]).sort((a, b) => a[0] - b[0])).toEqual([
      [0, 0.5],
      [0.25, -1],
      [0.5, 1],
    ]);
  });

  it('widens its picture only for values beyond it', () => {
    expect(drawnFunction.generate(request(pointsOf(1, -1.4))).target).toMatchObject({ min: -1.4, max: 1.4 });
    expect(drawnFunction.generate(request(pointsOf(1, -4))).target!.max).toBeGreaterThan(4);
  });

  it('asks for two places', () => {
    expect(() => drawnFunction.generate(request(pointsOf(1)))).toThrow(DataError);
  });
});
