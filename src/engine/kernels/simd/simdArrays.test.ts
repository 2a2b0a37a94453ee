import fc from 'fast-check';
import { it } from 'vitest';
import { anyDraw, anySeed, draws, expectClose, expectEqual, kernelPair, rounding, sizesOf } from '../../../../tests/kernelPair';

// Whole arrays: copies to the bit, and arithmetic rounded once.

const count = fc.oneof(fc.nat(25), fc.integer({ min: 120, max: 140 })); // from 128 numbers on the engine's own routines are called
const extent = fc.nat(6);
const width = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 14, max: 18 }));
const factor = fc.constantFrom(0, -1, 0.1, 3, 1e-3, 1e20).map(Math.fround);

it('zero', () => {
  fc.assert(
    fc.property(count, anyDraw, anySeed, (length, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const target = floats(length);
      both((kernels, k) => kernels.zero(target[k]));
      expectEqual('target', target);
    }),
  );
});

it('copy', () => {
  fc.assert(
    fc.property(count, fc.nat(5), anyDraw, anySeed, (length, more, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const [source, target] = [floats(length), floats(length + more)];
      both((kernels, k) => kernels.copy(source[k], target[k], length));
      expectEqual('target', target);
      expectEqual('source', source);
    }),
  );
});

it('rows, from any one on and in any order', () => {
  fc.assert(
    fc.property(extent, extent, width, anyDraw, anySeed, (from, rows, wide, draw, seed) => {
      const { both, floats, indices } = kernelPair(seed, draws[draw]);
      const source = floats((from + rows + 1) * wide);
      const order = indices(from + rows, (rng) => Math.floor(rng.uniform() * (from + rows + 1)));
      const [copied, gathered] = [floats((rows + 1) * wide), floats((rows + 1) * wide)];
      both((kernels, k) => {
        kernels.copyRows(source[k], from, rows, wide, copied[k]);
        kernels.gatherRows(source[k], order[k], from, rows, wide, gathered[k]);
      });
      expectEqual('copied', copied);
      expectEqual('gathered', gathered);
    }),
  );
});

it('axes are swapped and swapped back, and places without a row are left alone', () => {
  fc.assert(
    fc.property(extent, extent, width, fc.nat(3), anyDraw, anySeed, (rows, columns, wide, more, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const source = floats(rows * columns * wide);
      const [target, back] = [floats((rows + more) * columns * wide), floats(rows * columns * wide)];
      both((kernels, k) => {
        kernels.swapAxes(source[k], rows, columns, wide, target[k], rows + more);
        kernels.swapAxesBack(target[k], rows + more, rows, columns, wide, back[k]);
      });
      expectEqual('target', target);
      expectEqual('back', back);
      expectEqual('the way there and back', [back[0], source[1]]);
    }),
  );
});

it('sums, each into an array of its own or into one of the two', () => {
  fc.assert(
    fc.property(count, fc.nat(3), factor, anyDraw, anySeed, (length, more, by, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const [a, b] = [floats(length), floats(length)];
      const [sum, scaled, grown, own] = Array.from({ length: 4 }, () => floats(length + more));
      both((kernels, k) => {
        kernels.add(a[k], b[k], sum[k], length);
        kernels.scale(scaled[k], by, length);
        kernels.addInto(grown[k], a[k], length);
        kernels.add(own[k], b[k], own[k], length);
      });
      expectEqual('sum', sum);
      expectEqual('scaled', scaled);
      expectEqual('grown', grown);
      expectEqual('sum in place', own);
    }),
  );
});

it('products, rounded after each factor, into an array of their own or into one of the two', () => {
  fc.assert(
    fc.property(count, fc.nat(3), factor, anyDraw, anySeed, (length, more, by, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const [a, b, product, first, second] = Array.from({ length: 5 }, () => floats(length + more));
      const roundedTimes = (x: Float64Array) => x.map((v, i) => (i < length ? Math.fround(by * v) : v));
      const plainA = roundedTimes(a[1]);
      first[1].set(roundedTimes(first[1]));
      both((kernels, k) => {
        const by1 = k === 0 ? by : 1;
        const a1 = k === 0 ? a[0] : plainA;
        kernels.multiply(a1, b[k], by1, product[k], length);
        kernels.multiply(first[k], b[k], by1, first[k], length);
        kernels.multiply(a1, second[k], by1, second[k], length);
      });
      expectEqual('product', product);
      expectEqual('product in its first factor', first);
      expectEqual('product in its second factor', second);
    }),
  );
});

it('clips to a norm, which neither overflows nor vanishes', () => {
  const longest = fc.constantFrom(1e-3, 1, 1e20);
  fc.assert(
    fc.property(count, fc.nat(3), longest, anyDraw, anySeed, (length, more, limit, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const x = floats(length + more);
      both((kernels, k) => kernels.clip(x[k], limit, length));
      expectClose('x', x, 2 * rounding);
    }),
  );
});

it('running means are blended', () => {
  const share = fc.constantFrom(0, 0.01, 0.1, 1);
  fc.assert(
    fc.property(count, fc.nat(3), share, fc.constantFrom(1, 4 / 3), anyDraw, anySeed, (length, more, part, by, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const [running, value] = [floats(length + more), floats(length)];
      const sizes = sizesOf(running[1]);
      for (let i = 0; i < length; i++) sizes[i] = (1 - part) * sizes[i] + part * by * Math.abs(value[1][i]);
      both((kernels, k) => kernels.blend(running[k], value[k], part, by, length));
      expectClose('running', running, 4 * rounding, sizes);
    }),
  );
});

it('symbols are looked up, led back to their rows, and written as ones', () => {
  fc.assert(
    fc.property(extent, width, fc.integer({ min: 1, max: 9 }), anyDraw, anySeed, (symbolCount, wide, symbols, draw, seed) => {
      const { both, floats, kernels } = kernelPair(seed, draws[draw]);
      const x = floats(symbolCount, (rng) => Math.floor(rng.uniform() * symbols));
      const [table, dTable] = [floats(symbols * wide), floats(symbols * wide)];
      const [y, dy, ones] = [floats((symbolCount + 1) * wide), floats(symbolCount * wide), floats((symbolCount + 1) * symbols)];
      const sizes = sizesOf(dTable[1]);
      kernels[1].lookUpBackward(x[1], sizesOf(dy[1]), sizes, symbolCount, wide);
      both((set, k) => {
        set.lookUp(x[k], table[k], y[k], symbolCount, wide);
        set.lookUpBackward(x[k], dy[k], dTable[k], symbolCount, wide);
        set.oneHot(x[k], ones[k], symbolCount, symbols);
      });
      expectEqual('y', y);
      expectClose('dTable', dTable, (symbolCount + 1) * rounding, sizes);
      expectEqual('ones', ones);
    }),
  );
});
