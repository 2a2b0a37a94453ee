import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '../../rng';
import type { PoolingShape } from '../convolution';
import { averagePoolBackward, averagePoolForward, maxPoolBackward, maxPoolForward } from './pooling';

const upTo = (max: number) => fc.integer({ min: 1, max });

/** Windows that overlap, touch or leave gaps; rows and columns left over on the far sides. */
const shapes: fc.Arbitrary<PoolingShape> = fc
  .record({
    kernelHeight: upTo(4),
    kernelWidth: upTo(4),
    strideHeight: upTo(4),
    strideWidth: upTo(4),
    outHeight: upTo(4),
    outWidth: upTo(4),
    channels: upTo(3),
    restHeight: fc.nat(3),
    restWidth: fc.nat(3),
  })
  .map(({ restHeight, restWidth, ...shape }) => ({
    ...shape,
    height: (shape.outHeight - 1) * shape.strideHeight + shape.kernelHeight + restHeight,
    width: (shape.outWidth - 1) * shape.strideWidth + shape.kernelWidth + restWidth,
  }));
const cases = fc.record({ shape: shapes, batch: upTo(3), seed: fc.nat(1e6) });

/** For every number of the output the places in x of its window, row by row. */
function windowsOf(shape: PoolingShape, batch: number): number[][] {
  const windows: number[][] = [];
  for (let b = 0; b < batch; b++)
    for (let i = 0; i < shape.outHeight; i++)
      for (let j = 0; j < shape.outWidth; j++)
        for (let c = 0; c < shape.channels; c++) {
          const places: number[] = [];
          for (let row = i * shape.strideHeight; row < i * shape.strideHeight + shape.kernelHeight; row++)
            for (let column = j * shape.strideWidth; column < j * shape.strideWidth + shape.kernelWidth; column++)
              places.push(((b * shape.height + row) * shape.width + column) * shape.channels + c);
          windows.push(places);
        }
  return windows;
}

function arraysOf({ shape, batch, seed }: { shape: PoolingShape; batch: number; seed: number }, draw?: (u: number) => number) {
  const rng = createRng(String(seed), 'kernels');
  const floats = (length: number) => Float64Array.from({ length }, () => (draw ? draw(rng.uniform()) : rng.normal()));
  const imageSize = shape.height * shape.width * shape.channels;
  const mapSize = shape.outHeight * shape.outWidth * shape.channels;
  // one example more than the batch: nobody may touch it
  return { x: floats((batch + 1) * imageSize), y: floats((batch + 1) * mapSize), imageSize, mapSize, windows: windowsOf(shape, batch) };
}

describe('max pooling', () => {
  it('takes the largest of each window and remembers the first place of it, equals among them', () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (one, ties) => {
        const { x, y, imageSize, mapSize, windows } = arraysOf(one, ties ? (u) => Math.floor(3 * u) - 1 : undefined);
        const winners = new Int32Array(y.length).fill(-1);
        const beyond = y.slice(windows.length);
        maxPoolForward(x, y, winners, one.batch, one.shape);
        windows.forEach((places, out) => {
          const largest = Math.max(...places.map((place) => x[place]));
          expect(y[out]).toBe(largest);
          const first = places.find((place) => x[place] === largest) ?? -1;
          expect(winners[out]).toBe(first - Math.floor(out / mapSize) * imageSize);
        });
        expect(y.subarray(windows.length)).toEqual(beyond);
      }),
    );
  });

  it('sends the gradient to the winners alone, several windows’ to the same place', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { x, y, imageSize, windows } = arraysOf(one);
        const winners = new Int32Array(y.length);
        maxPoolForward(x, y, winners, one.batch, one.shape);
        const dy = y.map((_, i) => Math.sin(i + 1));
        const dx = x.map(() => 7);
        const want = dx.map((before, place) => (place >= one.batch * imageSize ? before : 0));
        windows.forEach((places, out) => {
          const winner = places.find((place) => x[place] === y[out]) ?? -1;
          want[winner] += dy[out];
        });
        maxPoolBackward(dy, winners, dx, one.batch, one.shape);
        expect(dx).toEqual(want);
      }),
    );
  });

  it('does not hide what is not a number', () => {
    const shape = {
      height: 1,
      width: 3,
      channels: 1,
      kernelHeight: 1,
      kernelWidth: 3,
      strideHeight: 1,
      strideWidth: 1,
      outHeight: 1,
      outWidth: 1,
    };
    for (const x of [
      [Number.NaN, 1, 2],
      [1, Number.NaN, 2],
      [1, 2, Number.NaN],
    ]) {
      const [y, winners] = [new Float64Array(1), new Int32Array(1)];
      maxPoolForward(Float64Array.from(x), y, winners, 1, shape);
      expect(y[0]).toBeNaN();
      expect(x[winners[0]]).toBeNaN();
    }
  });
});

describe('average pooling', () => {
  it('takes the mean of each window', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { x, y, windows } = arraysOf(one);
        const beyond = y.slice(windows.length);
        averagePoolForward(x, y, one.batch, one.shape);
        windows.forEach((places, out) => {
          const mean = places.reduce((sum, place) => sum + x[place], 0) / places.length;
          expect(Math.abs(y[out] - mean)).toBeLessThan(1e-14);
        });
        expect(y.subarray(windows.length)).toEqual(beyond);
      }),
    );
  });

  it('shares the gradient among the places of each window', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { x: dx, y: dy, imageSize, windows } = arraysOf(one);
        const want = dx.map((before, place) => (place >= one.batch * imageSize ? before : 0));
        windows.forEach((places, out) => {
          for (const place of places) want[place] += dy[out] / places.length;
        });
        averagePoolBackward(dy, dx, one.batch, one.shape);
        dx.forEach((value, place) => {
          expect(Math.abs(value - want[place])).toBeLessThan(1e-13);
        });
      }),
    );
  });
});
