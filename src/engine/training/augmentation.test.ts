import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createRng } from '../rng';
import { type Augmentation, createAugmenter } from './augmentation';

const off: Augmentation = { shift: 0, rotation: 0, scale: 0, mirror: false, brightness: 0, contrast: 0 };
type Shape = readonly [number, number, number];

/** The images of `x`, changed in one batch. */
function changed(x: Float64Array, shape: Shape, amounts: Partial<Augmentation>, seed = '1', centre: readonly number[] = [0, 0, 0]) {
  const count = x.length / (shape[0] * shape[1] * shape[2]);
  const rng = createRng(seed, 'augment');
  const augmenter = createAugmenter({ augmentation: { ...off, ...amounts }, shape, centre, maxBatch: count, rng });
  const out = new Float64Array(x.length);
  augmenter.fill(
    x,
    Int32Array.from({ length: count }, (_, n) => n),
    0,
    count,
    out,
  );
  return { out, mirrored: augmenter.mirrored, rng };
}
/** An image of one, so many times. */
const copies = (image: readonly number[], count: number) =>
  Float64Array.from({ length: image.length * count }, (_, i) => image[i % image.length] as number);
const imagesOf = (out: Float64Array, size: number) =>
  Array.from({ length: out.length / size }, (_, n) => [...out.subarray(n * size, (n + 1) * size)]);

describe('a shift', () => {
  it('moves by whole pixels, the nearest pixel of the image beyond its border, and every place of ± 1 comes as often', () => {
    const image = [1, 2, 3, 4, 5, 6];
    const at = (down: number, across: number) =>
      [0, 1].flatMap((row) =>
        [0, 1, 2].map((column) => image[3 * Math.max(0, Math.min(1, row - down)) + Math.max(0, Math.min(2, column - across))] as number),
      );
    const counts = new Map<string, number>();
    for (const found of imagesOf(changed(copies(image, 9000), [2, 3, 1], { shift: 1 }).out, 6))
      counts.set(found.join(), (counts.get(found.join()) ?? 0) + 1);
    const places = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((across) => at(down, across).join()));
    expect([...counts.keys()].sort()).toEqual([...new Set(places)].sort());
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150); // five standard deviations
  });
});

it('mirrors about half of the images, tells which, and keeps their channels', () => {
  const image = [1, 10, 2, 20, 3, 30, 4, 40];
  const { out, mirrored } = changed(copies(image, 1000), [2, 2, 2], { mirror: true });
  imagesOf(out, 8).forEach((found, n) => {
    expect(found).toEqual(mirrored[n] === 1 ? [2, 20, 1, 10, 4, 40, 3, 30] : image);
  });
  expect(Math.abs(mirrored.reduce((sum, flag) => sum + flag, 0) - 500)).toBeLessThan(80);
});

describe('a turn', () => {
  it('reads between pixels: an image that rises evenly still does, about its middle, by the drawn angle and size', () => {
    const [height, width] = [9, 7];
    const image = Array.from({ length: height * width }, (_, i) => 2 * (i % width) + 3 * Math.floor(i / width));
    const draws = createRng('1', 'augment');
    const { out } = changed(copies(image, 20), [height, width, 1], { rotation: 20, scale: 10 });
    for (const found of imagesOf(out, height * width)) {
      const angle = (2 * draws.uniform() - 1) * 20 * (Math.PI / 180);
      const size = 1 + (2 * draws.uniform() - 1) * 0.1;
      // the inner places, which nothing beyond the border is needed for
      for (let row = 3; row <= 5; row++) {
        for (let column = 2; column <= 4; column++) {
          const [u, v] = [(column - 3) / size, (row - 4) / size];
          const there = [3 + u * Math.cos(angle) + v * Math.sin(angle), 4 + v * Math.cos(angle) - u * Math.sin(angle)] as const;
          expect(found[row * width + column]).toBeCloseTo(2 * there[0] + 3 * there[1], 10);
        }
      }
    }
  });

  it('by next to nothing leaves every pixel where it is, and the mirror and the shift what they are', () => {
    const image = Array.from({ length: 30 }, (_, i) => Math.sin(i));
    const amounts = { shift: 2, mirror: true };
    const draws = createRng('1', 'augment');
    const { out, mirrored } = changed(copies(image, 50), [5, 6, 1], { ...amounts, rotation: 1e-300 });
    imagesOf(out, 30).forEach((found, n) => {
      const [across, down] = [0, 0].map(() => Math.floor(draws.uniform() * 5) - 2) as [number, number];
      draws.uniform(); // the angle
      expect(mirrored[n]).toBe(draws.uniform() > 0.5 ? 1 : 0);
      found.forEach((value, i) => {
        const [row, column] = [Math.floor(i / 6) - down, (i % 6) - across];
        const there = Math.max(0, Math.min(5, column));
        const want = image[6 * Math.max(0, Math.min(4, row)) + (mirrored[n] === 1 ? 5 - there : there)] as number;
        expect(value).toBeCloseTo(want, 12);
      });
    });
  });
});

describe('brightness and contrast', () => {
  it('are factors of the pixels and of their distance from the image’s mean, cut off at 0 and 1, and know of the centre', () => {
    const image = [0.1, 0.5, 0.3, 0.95];
    const centre = [0.4];
    const { out } = changed(
      copies(image, 200).map((value) => value - 0.4),
      [2, 2, 1],
      { brightness: 50, contrast: 80 },
      '3',
      centre,
    );
    const draws = createRng('3', 'augment');
    for (const found of imagesOf(out, 4)) {
      const gain = 1 + (2 * draws.uniform() - 1) * 0.5;
      const spread = 1 + (2 * draws.uniform() - 1) * 0.8;
      const mean = (gain * (0.1 + 0.5 + 0.3 + 0.95)) / 4;
      image.forEach((value, i) => {
        const want = Math.max(0, Math.min(1, mean + spread * (gain * value - mean))) - 0.4;
        expect(found[i]).toBeCloseTo(want, 12);
      });
    }
    expect(Math.max(...out)).toBeCloseTo(0.6, 12);
  });
});

it('changes nothing of the images themselves, draws the same for the same seed and another for another, and nothing for what is off', () => {
  fc.assert(
    fc.property(
      fc.record({
        shift: fc.nat(3),
        rotation: fc.nat(90),
        scale: fc.nat(60),
        mirror: fc.boolean(),
        brightness: fc.nat(50),
        contrast: fc.nat(50),
      }),
      fc.constantFrom<Shape>([3, 4, 1], [2, 5, 3], [1, 1, 2]),
      (amounts, shape) => {
        const size = shape[0] * shape[1] * shape[2];
        const x = Float64Array.from({ length: 6 * size }, (_, i) => Math.abs(Math.sin(i)));
        const before = x.slice();
        const [first, again] = [changed(x, shape, amounts), changed(x, shape, amounts)];
        expect(x).toEqual(before);
        expect(first.out).toEqual(again.out);
        expect(first.out.every((value) => value >= 0 && value <= 1)).toBe(true);
        const draws = createRng('1', 'augment');
        const each = [
          amounts.shift && 2,
          amounts.rotation && 1,
          amounts.scale && 1,
          +amounts.mirror,
          amounts.brightness && 1,
          amounts.contrast && 1,
        ];
        const number = each.reduce<number>((sum, count, k) => sum + (count > 0 ? (k === 0 ? 2 : 1) : 0), 0);
        for (let k = 0; k < 6 * number; k++) draws.uniform();
        expect(first.rng.state()).toEqual(draws.state());
        if (number === 0) expect(first.out).toEqual(x);
      },
    ),
  );
  const x = Float64Array.from({ length: 10 * 49 }, (_, i) => Math.sin(i) ** 2);
  expect(changed(x, [7, 7, 1], { shift: 2 }, '1').out).not.toEqual(changed(x, [7, 7, 1], { shift: 2 }, '2').out);
});

it('takes images from anywhere, into either precision, and allocates nothing', () => {
  const shape: Shape = [4, 4, 1];
  const x = Float32Array.from({ length: 5 * 16 }, (_, i) => i / 80);
  const spec = { augmentation: { ...off, shift: 1, rotation: 9, brightness: 5 }, shape, centre: [0], maxBatch: 3 };
  const singles = createAugmenter({ ...spec, rng: createRng('1', 'augment') });
  const doubles = createAugmenter({ ...spec, rng: createRng('1', 'augment') });
  const [out, want] = [new Float32Array(48).fill(9), new Float64Array(48).fill(9)];
  const indices = Int32Array.of(4, 0, 3, 1);
  const typedArrays: Float64Array = Object.getPrototypeOf(Float64Array.prototype);
  const spies = [vi.spyOn(typedArrays, 'subarray'), vi.spyOn(typedArrays, 'slice'), vi.spyOn(globalThis, 'Float64Array')];
  singles.fill(x, indices, 1, 2, out);
  const calls = spies.map((spy) => spy.mock.calls.length);
  vi.restoreAllMocks();
  expect(calls).toEqual([0, 0, 0]);
  doubles.fill(Float64Array.from(x), indices, 1, 2, want);
  expect([...out.subarray(32)]).toEqual(Array(16).fill(9));
  out.forEach((value, i) => {
    expect(value).toBeCloseTo(want[i] as number, 6);
  });
});
