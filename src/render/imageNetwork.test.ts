import { describe, expect, it } from 'vitest';
import { mapLayers } from '../../tests/mapLayers';
import { type Box, layoutMaps, mapAt } from './imageNetwork';

const room = { padding: 14, isBare: false, classLetters: 1, textScale: 1 };
const sizes = [
  [720, 480],
  [536, 400],
  [1160, 780],
] as const;
const eight = 'conv8;same,conv8;same,maxpool,conv16;same,conv16;same,avgpool,conv32;same,gap';
const networks: readonly [name: string, shape: readonly number[], layers: string][] = [
  ['two', [28, 28, 1], 'conv12;kernelSize5;stride2,conv24;kernelSize5;stride2'],
  ['eight', [8, 8, 1], eight],
  ['eight, larger', [32, 32, 3], eight],
  ['eight, of many maps', [32, 32, 3], 'conv64;same,conv64;same,maxpool,conv64;same,conv64;same,maxpool,conv64;same,gap'],
  ['on pixels', [28, 28, 1], '128'],
  ['on pixels with colours', [32, 32, 3], '64,64'],
  ['no hidden layer', [28, 28, 1], ''],
];

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.01 && b.x < a.x + a.width - 0.01 && a.y < b.y + b.height - 0.01 && b.y < a.y + a.height - 0.01;

describe.each(networks)('a network with %s', (_, shape, text) => {
  const layers = mapLayers(shape, text, 10);

  it.each(sizes.flatMap(([width, height]) => [1, 7, 12].map((letters) => [width, height, letters] as const)))(
    'is all in view in %i × %i, and no picture covers another, with names of %i letters',
    (width, height, classLetters) => {
      const layout = layoutMaps(layers, { ...room, classLetters, width, height });
      expect(layout.width).toBeLessThanOrEqual(width + 0.01);
      expect(layout.height).toBeLessThanOrEqual(height + 0.01);
      const boxes = layout.columns.flatMap(({ boxes: own, filters }) => [...own, ...(filters ?? [])]);
      expect(boxes.length).toBeGreaterThanOrEqual(layers.slice(1).reduce((sum, { units }) => sum + units, 0));
      for (const box of boxes) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        expect(box.y).toBeGreaterThanOrEqual(layout.top);
        expect(box.y + box.height).toBeLessThanOrEqual(layout.bottom + 0.01);
      }
      for (const [c, column] of layout.columns.entries()) {
        const all = [...column.boxes, ...(column.filters ?? []), ...(layout.columns[c + 1]?.boxes.slice(0, 1) ?? [])];
        expect(all.some((box, i) => all.slice(0, i).some((other) => overlap(box, other)))).toBe(false);
      }
    },
  );
});

it.each([1, 7, 12])('bare, a network is all in view in half a slide, with names of %i letters', (classLetters) => {
  const layers = mapLayers([28, 28, 1], 'conv16;kernelSize5;stride2,conv32;same,maxpool,64', 10);
  const layout = layoutMaps(layers, { ...room, classLetters, isBare: true, width: 250, height: 220 });
  expect(layout.width).toBeLessThanOrEqual(250);
  expect(layout.height).toBeLessThanOrEqual(220);
});

it('where feet would be below the edge there are none', () => {
  const layers = mapLayers([28, 28, 1], networks[0]?.[2] ?? '', 10);
  const [usual, low] = [300, 272].map((height) => layoutMaps(layers, { ...room, width: 536, height }));
  expect([usual?.hasFeet, usual?.height]).toEqual([true, 300]);
  expect([low?.hasFeet, low?.height]).toEqual([false, 272]);
});

it.each([
  ['on a tablet', 432, 640],
  ['on a phone', 360, 420],
])('where its heads are wider than the room %s, it scrolls with maps as wide as the heads', (_, width, height) => {
  const layers = mapLayers([28, 28, 1], eight, 10);
  const given = { ...room, width, height };
  const { columns, width: scrolled } = layoutMaps(layers, given);
  expect(scrolled).toBeGreaterThan(width);
  const maps = columns.filter(({ kind, boxes }) => kind === 'maps' && boxes.length <= 8);
  expect(Math.max(...maps.map(({ width: across, boxes }) => (boxes[0]?.width ?? 0) / across))).toBeGreaterThan(0.5);
});

describe('pictures of maps', () => {
  it('have filters beside them where there is room, and rows for heads where there is none', () => {
    const two = layoutMaps(mapLayers([28, 28, 1], networks[0]?.[2] ?? '', 10), { ...room, width: 720, height: 480 });
    expect(two.heads).toBe('lines');
    expect(two.columns.map(({ kind, filters }) => [kind, filters !== null])).toEqual([
      ['image', false],
      ['maps', true],
      ['maps', true],
      ['classes', false],
    ]);
    expect(layoutMaps(mapLayers([8, 8, 1], eight, 10), { ...room, width: 536, height: 400 }).heads).toBe('rows');
  });

  it('show units on pixels as templates, those of classes too', () => {
    const kinds = (text: string) => layoutMaps(mapLayers([28, 28, 1], text, 10), { ...room, width: 720, height: 480 }).columns;
    expect(kinds('32').map(({ kind }) => kind)).toEqual(['image', 'templates', 'classes']);
    expect(kinds('')[1]?.filters).toHaveLength(10);
    expect(kinds('conv4,32').map(({ kind }) => kind)).toEqual(['image', 'maps', 'units', 'classes']);
  });

  it('leave larger text its room', () => {
    const layers = mapLayers([28, 28, 1], 'conv6;kernelSize5,maxpool,conv16;kernelSize5,maxpool,120,84', 10);
    const [usual, large] = [1, 1.35].map((textScale) => layoutMaps(layers, { ...room, width: 1200, height: 780, textScale }));
    expect((large?.top ?? 0) / (usual?.top ?? 1)).toBeCloseTo(1.35, 9);
    for (const [c, column] of large?.columns.slice(1, -1).entries() ?? [])
      expect((large?.columns[c + 2]?.x ?? 0) - column.x).toBeGreaterThanOrEqual(1.35 * 39);
  });

  it('share the side of a value, and leave a place for a layer that the run has not', () => {
    const layers = mapLayers([28, 28, 1], 'conv8,maxpool', 10);
    const { pixel, columns } = layoutMaps(layers, { ...room, width: 720, height: 480 }, [0, 1, null, 2, 3]);
    expect(columns.map(({ kind, layer }) => [kind, layer])).toEqual([
      ['image', 0],
      ['maps', 1],
      ['missing', -1],
      ['maps', 2],
      ['classes', 3],
    ]);
    for (const [c, side] of [
      [0, 28],
      [1, 26],
      [3, 13],
    ] as const)
      expect(columns[c]?.boxes[0]?.width).toBeCloseTo(side * pixel, 9);
  });

  it('are found under the pointer with the place in them', () => {
    const layers = mapLayers([28, 28, 1], 'conv8,8', 10);
    const layout = layoutMaps(layers, { ...room, width: 720, height: 480 });
    const [, maps, units] = layout.columns;
    const [box, filter, unit] = [maps?.boxes[3], maps?.filters?.[3], units?.boxes[5]] as [Box, Box, Box];
    const at = ({ x, y }: Box, right: number, down: number) => mapAt(layout, layers, x + right, y + down);
    expect(at(box, 2.5 * layout.pixel, 1.5 * layout.pixel)).toEqual({ layer: 1, unit: 3, place: [1, 2] });
    expect(at(filter, 2, 2)).toEqual({ layer: 1, unit: 3, place: null });
    expect(at(unit, 1, 1)).toEqual({ layer: 2, unit: 5, place: null });
    expect(mapAt(layout, layers, 1, 1)).toBeNull();
  });
});

it('gives the names of many classes room below each other, and scrolls where there is too little', () => {
  const layout = layoutMaps(mapLayers([8, 8, 1], 'conv4', 20), { ...room, width: 360, height: 240 });
  const names = layout.columns.at(-1)?.boxes ?? [];
  for (const [k, box] of names.slice(1).entries()) expect(box.y - (names[k]?.y ?? 0)).toBeGreaterThanOrEqual(12 - 1e-9);
  expect(layout.height).toBeGreaterThan(240);
  expect(layout.height).toBeGreaterThanOrEqual((names.at(-1)?.y ?? 0) + 12);
});
