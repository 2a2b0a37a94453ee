import { describe, expect, it } from 'vitest';
import type { LayerInfo } from '../run/runInfo';
import { layoutRoad } from './roadNetwork';

type Shape = readonly number[];

/** Layers between a camera picture and one number. */
const layersOf = (...hidden: readonly Shape[]) =>
  [[24, 64, 1], ...hidden, [1]].map((shape) => ({ shape, units: shape.at(-1) }) as unknown as LayerInfo);

const usual: readonly Shape[] = [[10, 30, 8], [3, 13, 12], [1, 11, 16], [32], [10]];

describe('the columns between camera and wheel', () => {
  it.each([
    ['as it opens', usual, 720],
    ['as it opens, narrow', usual, 500],
    ['as it opens, scrolled', usual, 700],
    ['as it opens, wide', usual, 1300],
    ['no maps', [[32], [10]], 720],
    ['one map', [[10, 30, 1]], 720],
    ['as large as maps get', [[24, 64, 8], [64]], 720],
    ['many', [[10, 30, 8], [8, 28, 8], [6, 26, 8], [4, 24, 8], [2, 22, 8], [16]], 720],
  ])('stand one after the other and end before the wheel: %s', (_, layers: readonly Shape[], width) => {
    const columns = layoutRoad(layersOf(...layers), { width, height: 230, head: 50, wheel: 104, textScale: 1 });
    for (const [k, { x, width: wide, cells }] of columns.entries()) {
      expect(Math.min(...cells.map((cell) => cell.x))).toBeCloseTo(x);
      expect(x + wide).toBeLessThanOrEqual(columns[k + 1]?.x ?? width - 104);
    }
  });

  it('leave a head of maps room to be read as long as there is room', () => {
    const columns = layoutRoad(layersOf(...usual), { width: 720, height: 230, head: 50, wheel: 104, textScale: 1 });
    for (const k of [0, 1, 2]) expect((columns[k + 1]?.x ?? 0) - (columns[k]?.x ?? 0)).toBeGreaterThan(115);
  });
});
