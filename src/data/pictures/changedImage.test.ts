import { describe, expect, it } from 'vitest';
import { createChanger } from './changedImage';
import { changePlaces, type ImageChange } from './changes';

const asItIs: ImageChange = { shift: 0, turn: 0, noise: 0 };
const shape = [3, 3, 1];
const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((value) => value / 10);

function changed(change: Partial<ImageChange>, { x = nine, sides = shape, centre = [] as number[], example = 0 } = {}) {
  const out = new Float64Array(x.length);
  createChanger(sides, centre)(x, 0, example, { ...asItIs, ...change }, out, 0);
  return [...out];
}

describe('a changed image', () => {
  it('is moved by whole pixels, ground coming in', () => {
    expect(changed({})).toEqual(nine);
    expect(changed({ shift: 1 })).toEqual([0, 0.1, 0.2, 0, 0.4, 0.5, 0, 0.7, 0.8]);
    expect(changed({ shift: -2 })).toEqual([0.3, 0, 0, 0.6, 0, 0, 0.9, 0, 0]);
    expect(changed({ shift: 1 }, { centre: [0.25] })[0]).toBe(-0.25);
  });

  it('is turned clockwise about its middle, with its colours', () => {
    const quarter = changed({ turn: 90 });
    [7, 4, 1, 8, 5, 2, 9, 6, 3].forEach((value, i) => {
      expect(quarter[i]).toBeCloseTo(value / 10, 12);
    });
    const colours = Array.from({ length: 12 }, (_, i) => i / 12);
    const half = changed({ turn: 180 }, { x: colours, sides: [2, 2, 3] });
    [9, 10, 11, 6, 7, 8, 3, 4, 5, 0, 1, 2].forEach((from, i) => {
      expect(half[i]).toBeCloseTo(from / 12, 12);
    });
  });

  it('has the same noise of an example at every strength, cut off at 0 and 1', () => {
    const grey = Array.from({ length: 400 }, () => 0.5);
    const of = { x: grey, sides: [20, 20, 1] };
    const [weak, strong] = [changed({ noise: 0.05 }, of), changed({ noise: 0.1 }, of)];
    strong.forEach((value, i) => {
      expect(value - 0.5).toBeCloseTo(2 * ((weak[i] as number) - 0.5), 5);
    });
    const spread = Math.sqrt(strong.reduce((sum, value) => sum + (value - 0.5) ** 2, 0) / 400);
    expect(spread).toBeGreaterThan(0.09);
    expect(spread).toBeLessThan(0.11);
    expect(changed({ noise: 0.1 }, { ...of, example: 1 })).not.toEqual(strong);
    const loud = changed({ noise: 5 }, { ...of, centre: [0.25] });
    expect([Math.min(...loud), Math.max(...loud)]).toEqual([-0.25, 0.75]);
  });
});

it('every curve has a place where nothing is changed', () => {
  for (const places of Object.values(changePlaces)) {
    expect(places).toHaveLength(13);
    expect(places).toContain(0);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  }
});
