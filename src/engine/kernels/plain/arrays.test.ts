import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, addInto, clip, copy, copyRows, gatherRows, multiply, scale, swapAxes, swapAxesBack, zero } from './arrays';

const upTo = (max: number) => fc.integer({ min: 1, max });
const numbering = (length: number, from = 1) => Float64Array.from({ length }, (_, i) => from + i);
const nines = (length: number) => new Float64Array(length).fill(9);

describe('arrays', () => {
  it('do to the first numbers what they say, and nothing to the others', () => {
    fc.assert(
      fc.property(upTo(9), fc.nat(4), (count, rest) => {
        const [a, b] = [numbering(count + rest), numbering(count + rest, -4)];
        const expectFirst = (change: (target: Float64Array) => void, want: (i: number) => number, start = nines(count + rest)) => {
          const target = start.slice();
          change(target);
          expect(target).toEqual(start.map((before, i) => (i < count ? want(i) : before)));
        };
        expectFirst(
          (y) => copy(a, y, count),
          (i) => a[i],
        );
        expectFirst(
          (y) => add(a, b, y, count),
          (i) => a[i] + b[i],
        );
        expectFirst(
          (y) => add(y, b, y, count),
          (i) => a[i] + b[i],
          a,
        );
        expectFirst(
          (y) => addInto(y, b, count),
          (i) => 9 + b[i],
        );
        expectFirst(
          (y) => multiply(a, b, 0.5, y, count),
          (i) => 0.5 * a[i] * b[i],
        );
        expectFirst(
          (y) => multiply(a, y, 2, y, count),
          (i) => 2 * a[i] * b[i],
          b,
        );
        expectFirst(
          (y) => scale(y, 0.25, count),
          () => 9 / 4,
        );
        const norm = Math.hypot(...b.subarray(0, count));
        const clipped = b.slice();
        clip(clipped, norm * 1.001, count);
        expect(clipped).toEqual(b);
        clip(clipped, norm / 2, count);
        clipped.forEach((value, i) => {
          expect(value).toBeCloseTo(i < count ? b[i] / 2 : b[i], 12);
        });
      }),
    );
  });

  it('zero empties the whole array', () => {
    const target = nines(5);
    zero(target);
    expect(target).toEqual(new Float64Array(5));
  });

  it('copy rows from a place on, or by their numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { minLength: 1, maxLength: 8 }), fc.nat(3), upTo(4), (wanted, from, width) => {
        const source = numbering(12 * width);
        const indices = Int32Array.of(...Array<number>(from).fill(11), ...wanted);
        const row = (r: number) => Array.from(source.subarray(r * width, (r + 1) * width));
        const target = nines((wanted.length + 1) * width);
        gatherRows(source, indices, from, wanted.length, width, target);
        expect(Array.from(target)).toEqual([...wanted.flatMap(row), ...nines(width)]);
        copyRows(source, from, wanted.length, width, target);
        expect(Array.from(target)).toEqual([...wanted.flatMap((_, k) => row(from + k)), ...nines(width)]);
      }),
    );
  });

  it('swap examples and steps, and back, with room for more examples', () => {
    fc.assert(
      fc.property(upTo(4), upTo(4), upTo(3), fc.nat(2), (rows, columns, width, more) => {
        const room = rows + more;
        const source = numbering(rows * columns * width);
        const swapped = nines(columns * room * width);
        swapAxes(source, rows, columns, width, swapped, room);
        swapped.forEach((value, place) => {
          const [c, r, i] = [Math.floor(place / width / room), Math.floor(place / width) % room, place % width];
          expect(value).toBe(r < rows ? source[(r * columns + c) * width + i] : 9);
        });
        const back = nines(source.length + 1);
        swapAxesBack(swapped, room, rows, columns, width, back);
        expect(back).toEqual(Float64Array.of(...source, 9));
      }),
    );
  });
});
