import { expect, it } from 'vitest';
import { layoutMapRow } from './paintMapRow';

it.each([
  [[28, 28, 12], 5],
  [[12, 20, 64], null],
  [[1, 1, 4], 3],
  [[200, 200, 2], 11],
] as const)('maps of a layer %j stand in a row that holds them all, each behind its filter', (shape, filter) => {
  const { maps, filters, width, height } = layoutMapRow(shape, filter);
  expect(maps).toHaveLength(shape[2]);
  expect(filters).toHaveLength(filter === null ? 0 : shape[2]);
  const boxes = maps.flatMap((map, k) => [...(filters[k] ? [filters[k]] : []), map]);
  for (const [k, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThan(k === 0 ? 0 : (boxes[k - 1]?.x ?? 0) + (boxes[k - 1]?.width ?? 0));
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
  }
  expect(Math.max(...maps.map((box) => Math.max(box.width, box.height)))).toBeLessThanOrEqual(200);
});
