import { describe, expect, it } from 'vitest';
import { rawPng } from '../../../tests/rawPng';
import { decodePng } from './decodePng';

const [width, height] = [13, 6];
/** From 0 to 1, everything there is, in no order. */
const shade = (row: number, column: number) => (((row * width + column) * 31) % 97) / 96;

/** To the last bits. */
function closeTo(values: Float64Array, wanted: readonly number[]) {
  expect(values).toHaveLength(wanted.length);
  values.forEach((value, i) => {
    expect(value).toBeCloseTo(wanted[i], 12);
  });
}

describe.each([1, 2, 4, 8, 16] as const)('a grey PNG of %i bits', (depth) => {
  const most = 2 ** depth - 1;
  const sampleAt = (row: number, column: number) => Math.round(shade(row, column) * most);
  const shown = (row: number, column: number) => sampleAt(row, column) / most;
  const all = <T>(at: (row: number, column: number) => T) =>
    Array.from({ length: width * height }, (_, i) => at(Math.floor(i / width), i % width));

  it('has the levels that stand in it', () => {
    const { channels, values } = decodePng(rawPng({ width, height, depth, type: 0, sampleAt }), 'a.png');
    expect(channels).toBe(1);
    closeTo(values, all(shown));
  });

  it('shows paper where its level is named that stands for nothing', () => {
    const clear = most; // under white ink alone paper is black
    const transparency = [clear >> 8, clear & 255];
    const { values } = decodePng(rawPng({ width, height, depth, type: 0, sampleAt, transparency }), 'a.png');
    closeTo(
      values,
      all((row, column) => (sampleAt(row, column) === clear ? 1 : shown(row, column))),
    );
  });
});

it.each([8, 16] as const)('a coloured PNG of %i bits shows paper where its colour is named that stands for nothing', (depth) => {
  const most = 2 ** depth - 1;
  const colour = [most, 3, 77];
  const isClear = (row: number, column: number) => (row + column) % 3 === 0;
  const sampleAt = (row: number, column: number, channel: number) =>
    isClear(row, column) ? colour[channel] : channel === 1 ? 0 : Math.round(0.5 * most);
  const transparency = colour.flatMap((value) => [value >> 8, value & 255]);
  const { channels, values } = decodePng(rawPng({ width, height, depth, type: 2, sampleAt, transparency }), 'a.png');
  expect(channels).toBe(3);
  values.forEach((value, i) => {
    const pixel = Math.floor(i / 3);
    const clear = isClear(Math.floor(pixel / width), pixel % width);
    expect(value).toBeCloseTo(clear ? 1 : i % 3 === 1 ? 0 : 0.5, 2);
  });
});

it('sixteen bits of which a small part is used are seen whole, and as they are where they use more', () => {
  const of = (from: number, range: number, type: 0 | 4 = 0) =>
    decodePng(
      rawPng({
        width,
        height,
        depth: 16,
        type,
        sampleAt: (row, column, channel) => (channel === 1 ? 65535 : from + Math.round(shade(row, column) * range)),
      }),
      'a.png',
    ).values;
  for (const type of [0, 4] as const) {
    const narrow = of(30_000, 1530, type);
    expect([Math.min(...narrow), Math.max(...narrow)]).toEqual([0, 1]);
    const wide = of(10_000, 20_000, type);
    expect([Math.min(...wide), Math.max(...wide)].map((value) => Math.round(value * 65535))).toEqual([10_000, 30_000]);
  }
  closeTo(of(30_000, 0), Array(width * height).fill(30_000 / 65535));
});
