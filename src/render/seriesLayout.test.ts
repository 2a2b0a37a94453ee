import { describe, expect, it } from 'vitest';
import { columnAt, heightOf, placeAt, seriesLayout } from './seriesLayout';

const part = { places: 200, view: [100, 160] as const, now: 130, steps: 12 };

describe('where the parts of a series lie', () => {
  const layout = seriesLayout(part, { width: 700, height: 400 });
  if (!layout?.columns) throw new Error('no room');

  it('a pixel of the part is a place of it, one of the overview a place of the whole series', () => {
    const { main, overview, across, all } = layout;
    for (const place of [100, 117, 160]) expect(placeAt(layout, part, across(place), main.y + 5)).toBe(place);
    for (const place of [0, 150, 199]) expect(placeAt(layout, part, all(place), overview.y + 5)).toBe(place);
  });

  it('the last columns of the window stand from left to right, the last one is now', () => {
    const { middles, top, first } = layout.columns ?? { middles: [], top: 0, first: 0 };
    expect([middles.length, first]).toEqual([12, 119]);
    expect(columnAt(layout, middles.at(-1) ?? 0, top + 4)).toBe(0);
    expect(columnAt(layout, middles[0] ?? 0, top + 4)).toBe(11);
    expect(columnAt(layout, middles[0] ?? 0, layout.main.y)).toBe(null);
  });

  it('of a long window as many as have room; none where the curves would have none, and no picture in no room', () => {
    const narrow = seriesLayout({ ...part, steps: 48 }, { width: 400, height: 400 })?.columns;
    expect([narrow?.middles.length, narrow?.first]).toEqual([6, 125]);
    expect(seriesLayout(part, { width: 700, height: 220 })?.columns).toBe(null);
    expect(seriesLayout(part, { width: 100, height: 400 })).toBe(null);
  });

  it('a forecast far away does not flatten the series', () => {
    const [low, high] = heightOf([0, 1, 2], [[1, 1e9, Number.NaN]]);
    expect([low, high]).toEqual([-0.08, 4.08]);
  });
});
