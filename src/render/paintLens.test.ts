import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { stubCanvases } from '../../tests/strictCanvas';
import { type LensPart, layoutLens, placeAt } from './lensLayout';
import { type Lens, paintLens } from './paintLens';
import { MapPainter } from './paintMaps';

beforeAll(stubCanvases);
afterAll(() => vi.unstubAllGlobals());

const part = (id: LensPart['id'], rows: number, margin = 0): LensPart => ({
  id,
  rows,
  columns: rows,
  name: id,
  detail: `${rows} × ${rows}`,
  margin,
});
const parts = [part('image', 28), part('before', 12, 1), part('filter', 5), part('map', 8), part('next', 4)];

describe('the pictures under the lens', () => {
  it.each([1200, 720, 500])('are of one scale, side by side, in %i pixels', (width) => {
    const { places } = layoutLens(parts, width);
    const maps = places.filter(({ id }) => id !== 'filter');
    expect(new Set(maps.map(({ cell }) => cell)).size).toBe(1);
    for (const { rows, box, cell } of maps) expect(box.height).toBe(rows * cell);
    for (const [i, place] of places.entries()) {
      const before = places[i - 1];
      if (before) expect(place.box.x).toBeGreaterThan(before.box.x + before.box.width);
      expect(place.box.x + place.box.width).toBeLessThanOrEqual(width);
    }
    const middles = places.map(({ box }) => box.y + box.height / 2);
    for (const middle of middles) expect(middle).toBe(middles[0]);
  });

  it('lose what follows the map before they shrink, and the map before where it is narrow', () => {
    const ids = (width: number) => layoutLens(parts, width).places.map(({ id }) => id);
    expect(ids(720)).toEqual(['image', 'before', 'filter', 'map', 'next']);
    expect(ids(520)).toEqual(['image', 'before', 'filter', 'map']);
    expect(ids(358)).toEqual(['image', 'filter', 'map']);
    expect(layoutLens(parts, 720).places[0]?.cell).toBe(6);
  });

  it('are found again under a point', () => {
    const map = layoutLens(parts, 720).places.find(({ id }) => id === 'map');
    if (!map) throw new Error('there is a map');
    expect(placeAt(map, map.box.x + 1, map.box.y + 1)).toEqual([0, 0]);
    expect(placeAt(map, map.box.x + 3.5 * map.cell, map.box.y + 7.9 * map.cell)).toEqual([7, 3]);
    expect(placeAt(map, map.box.x - 1, map.box.y + 1)).toBeNull();
    expect(placeAt(map, map.box.x + 1, map.box.y + map.box.height)).toBeNull();
  });
});

describe('the lens', () => {
  const window = { row: -1, column: 3, rows: 5, columns: 5 };
  const lens = (filled: number): Lens => ({
    pixels: { map: { values: new Float64Array(64), shape: [8, 8, 1], channel: 0, reach: 1, filled } },
    rings: [{ on: 'before', region: window, isDashed: false }],
    joins: [
      { from: 'image', fromRegion: window, to: 'filter', toRegion: null, unless: 'before' },
      { from: 'before', fromRegion: window, to: 'filter', toRegion: null },
    ],
    padded: { on: 'before', region: window },
  });
  const painted = (filled: number, width = 720) => {
    const ctx = new RecordingContext();
    const layout = layoutLens(parts, width);
    paintLens(ctx.asContext, new MapPainter(), layout, lens(filled), plainTheme);
    return { ctx, layout, of: (id: LensPart['id']) => layout.places.find((place) => place.id === id) };
  };

  it('rings the window where it stands, padding and all, and joins it to the filter', () => {
    const { ctx, of } = painted(64);
    const [before, filter] = [of('before'), of('filter')];
    if (!before || !filter) throw new Error('both are shown');
    const [x, y] = [before.box.x + 3 * before.cell, before.box.y - before.cell];
    const ring = ctx.calls.filter(({ call }) => call === 'roundRect').map(({ args }) => args.slice(0, 4));
    expect(ring).toContainEqual([x - 1, y - 1, 5 * before.cell + 2, 5 * before.cell + 2]);
    const joins = ctx.lines.map(({ points }) => points).filter(({ length }) => length === 2);
    expect(joins).toContainEqual([
      [x + 5 * before.cell + 1, y],
      [filter.box.x - 1, filter.box.y],
    ]);
  });

  it('joins the image to the filter where there is no room for the map before', () => {
    const joinsOf = ({ ctx, of }: ReturnType<typeof painted>) =>
      ctx.lines.filter(({ points }) => points.length === 2 && points[1]?.[0] === (of('filter')?.box.x ?? 0) - 1).length;
    expect(joinsOf(painted(64))).toBe(4); // two lines, each on its rim
    expect(joinsOf(painted(64, 358))).toBe(4);
    expect(painted(64, 358).of('before')).toBeUndefined();
  });

  it('leaves empty what has not been reached', () => {
    const { ctx, of } = painted(11);
    const map = of('map');
    if (!map) throw new Error('there is a map');
    const { box, cell } = map;
    const empty = ctx.calls
      .filter(({ call, state }) => call === 'fillRect' && state.fillStyle === plainTheme.ground)
      .map(({ args }) => args);
    expect(empty).toEqual([
      [box.x + 3 * cell, box.y + cell, 5 * cell, cell],
      [box.x, box.y + 2 * cell, 8 * cell, 6 * cell],
    ]);
    expect(painted(64).ctx.calls.some(({ call, state }) => call === 'fillRect' && state.fillStyle === plainTheme.ground)).toBe(false);
  });
});
