import { describe, expect, it } from 'vitest';
import { kernelPair, smallestNormal } from '../../../../tests/kernelPair';
import { geluTanh } from '../../activations/geluTanh';
import { activations } from '../../activations/registry';
import { losses } from '../../losses/registry';
import { createRng } from '../../rng';
import { defaultParams, entryOf } from '../../spec';

// How far the functions of assembly/vectorMath.ts are from the true ones, over all singles: every exponent with random digits, more where the functions
// bend, runs of neighbours, and the places where one formula gives way to another. They are reached through the activations that are made of them.
// The unit of error is the ulp, the distance between neighbouring singles of the true value's size.

const rng = createRng('1', 'singles');

/** Every single has a number here: neighbours have neighbouring ones. */
function fromBits(bits: number): number {
  return new Float32Array(Uint32Array.of(bits).buffer)[0];
}
const toBits = (x: number) => new Uint32Array(Float32Array.of(x).buffer)[0];

const singles = ((): Float32Array => {
  const sizes: number[] = [0, fromBits(1), fromBits(0x7f7fffff)];
  const digits = () => Math.floor(rng.uniform() * 2 ** 23);
  for (let exponent = 0; exponent < 255; exponent++) {
    for (let i = 0; i < 100; i++) sizes.push(fromBits(exponent * 2 ** 23 + (i === 0 ? 0 : i === 1 ? 2 ** 23 - 1 : digits())));
  }
  for (let i = 0; i < 30_000; i++) sizes.push(20 * rng.uniform(), 100 * rng.uniform(), 8192 * rng.uniform());
  const borders = [0.5, 1, 9.02, 13.19, 87, 87.34, 88, 8192, ...Array.from({ length: 100 }, () => 20 * rng.uniform())];
  for (const border of borders) for (let i = -30; i <= 30; i++) sizes.push(fromBits(toBits(border) + i));
  // as near as a single comes to where sine and cosine are 0
  for (let n = 1; n <= 5215; n++) sizes.push((n * Math.PI) / 2);
  return Float32Array.from([...sizes, ...sizes.map((size) => -size)]).sort();
})();

/** f over all samples, or its derivative. */
function outputs(id: string, way: 'value' | 'derivative'): Float32Array {
  const activation = entryOf(activations, id);
  const params = defaultParams(activation);
  const { kernels, floats } = kernelPair(1);
  const [[z], [y], [dy]] = [floats(singles.length), floats(singles.length), floats(singles.length, () => 1)];
  z.set(singles);
  kernels[0].activate(activation, params, z, y, z.length);
  if (way === 'value') return y;
  kernels[0].activateBackward(activation, params, z, y, dy, dy, z.length);
  return dy;
}

const ulpOf = (x: number) => 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(x)))) - 23);

interface Range {
  readonly from?: number;
  readonly to?: number;
  /** Where the true value is smaller than this, the error is at most this. */
  readonly least?: number;
}

/** The largest error in ulp, and in itself. */
function errors(got: Float32Array, want: (x: number) => number, { from = -Infinity, to = Infinity, least = smallestNormal }: Range = {}) {
  let [ulps, absolute] = [0, 0];
  singles.forEach((x, i) => {
    if (x < from || x > to) return;
    const value = want(x);
    const error = Math.abs(got[i] - value);
    if (Number.isNaN(error)) throw new Error(`${got[i]} at ${x}`);
    absolute = Math.max(absolute, error);
    if (Math.abs(value) >= least) ulps = Math.max(ulps, error / ulpOf(value));
    else if (error > least) throw new Error(`${got[i]} for ${value} at ${x}`);
  });
  return { ulps, absolute };
}

/** From here down e^x is 0. */
const leastPower = Math.exp(-87);
const sigmoid = (x: number) => {
  const power = Math.exp(-Math.abs(x));
  return (x < 0 ? power : 1) / (1 + power);
};
const softplus = (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** Φ to nearly all digits of doubles, also where it is small: Taylor's series (Marsaglia 2004), from 3 on Laplace's continued fraction for the tail. */
function normal(x: number): number {
  if (Math.abs(x) < 3) {
    let [term, sum, before] = [x, x, Number.NaN];
    for (let n = 3; sum !== before; n += 2) {
      before = sum;
      term *= (x * x) / n;
      sum += term;
    }
    return 0.5 + density(x) * sum;
  }
  let rest = 0;
  for (let n = 60; n > 0; n--) rest = n / (Math.abs(x) + rest);
  const tail = density(x) / (Math.abs(x) + rest);
  return x < 0 ? tail : 1 - tail;
}

type Case = readonly [what: string, id: string, way: 'value' | 'derivative', want: (x: number) => number, range: Range, bound: number];

describe('errors in ulp are at most', () => {
  const cases: readonly Case[] = [
    ['e^x, x ≤ 0', 'elu', 'derivative', Math.exp, { to: 0, least: leastPower }, 1],
    ['e^x − 1, x ≤ 0', 'elu', 'value', Math.expm1, { to: 0 }, 1],
    ['tanh', 'tanh', 'value', Math.tanh, {}, 2.5],
    ['σ', 'sigmoid', 'value', sigmoid, { least: leastPower }, 2.5],
    ['x σ(x)', 'silu', 'value', (x) => x * sigmoid(x), { least: 88 * leastPower }, 3.25],
    ['ln(1 + e^x)', 'softplus', 'value', softplus, { least: leastPower }, 2],
    ['sin, |x| < π', 'sin', 'value', Math.sin, { from: -3.1, to: 3.1 }, 1.5],
    ['cos, |x| < π/2', 'sin', 'derivative', Math.cos, { from: -1.5, to: 1.5 }, 1.25],
    ['sin, x > 8192: the host’s, rounded once', 'sin', 'value', Math.sin, { from: 8192.001 }, 0.50001],
    ['cos, x > 8192', 'sin', 'derivative', Math.cos, { from: 8192.001 }, 0.50001],
    ['e^−x², |x| ≤ 1', 'gaussian', 'value', (x) => Math.exp(-x * x), { from: -1, to: 1 }, 1.25],
    // the square is rounded: up to 44 ulp of the power for half an ulp of an exponent near 87
    ['e^−x²', 'gaussian', 'value', (x) => Math.exp(-x * x), { least: leastPower }, 70],
    ['x Φ(x), x ≥ −4', 'gelu', 'value', (x) => x * normal(x), { from: -4 }, 10],
    ['x σ(2u(x)) of GELU’s tanh form, x ≥ −2', 'geluTanh', 'value', geluTanh.value, { from: -2 }, 10],
    // the power has several roundings
    ['x σ(2u(x))', 'geluTanh', 'value', geluTanh.value, { least: 14 * leastPower }, 190],
    ['x Φ(x), with a tail as right as e^(−x²/2) is', 'gelu', 'value', (x) => x * normal(x), { least: 14 * leastPower }, 70],
  ];
  it.each(cases)('%s', (_what, id, way, want, range, bound) => {
    expect(errors(outputs(id, way), want, range).ulps).toBeLessThanOrEqual(bound);
  });

  it('ln of whole numbers', () => {
    const loss = entryOf(losses, 'softmaxCrossEntropy');
    const log = new Float64Array(1);
    const { kernels, floats } = kernelPair(1);
    const [[logits], [targets]] = [floats(2000, () => 0), floats(2000, () => 0)];
    targets[0] = 1;
    for (let classes = 2; classes <= logits.length; classes++) {
      kernels[0].loss(loss, {}, logits, targets, 1, classes, null, 1, log);
      expect(Math.abs(log[0] - Math.log(classes)) / ulpOf(Math.log(classes))).toBeLessThanOrEqual(0.75);
    }
  });
});

describe('errors in themselves are at most', () => {
  const cases: readonly Case[] = [
    ['sin, |x| ≤ 8192', 'sin', 'value', Math.sin, { from: -8192, to: 8192 }, 9.5e-8],
    ['cos, |x| ≤ 8192', 'sin', 'derivative', Math.cos, { from: -8192, to: 8192 }, 9.5e-8],
    ['Φ(x) + x φ(x)', 'gelu', 'derivative', (x) => normal(x) + x * density(x), { from: -1e10, to: 1e10 }, 3e-7],
  ];
  it.each(cases)('%s', (_what, id, way, want, range, bound) => {
    expect(errors(outputs(id, way), want, range).absolute).toBeLessThanOrEqual(bound);
  });
});

describe('tanh and σ', () => {
  it.each([
    ['tanh', -1],
    ['sigmoid', 0],
  ])('%s rises, or falls by an ulp at most, and stays between %i and 1', (id, low) => {
    const y = outputs(id, 'value');
    let highest = low;
    let [outside, falls] = [0, 0];
    for (const value of y) {
      if (!(value >= low && value <= 1)) outside++;
      if (!(value >= highest - ulpOf(Math.max(Math.abs(value), Math.abs(highest))))) falls++;
      highest = Math.max(highest, value);
    }
    expect({ outside, falls }).toEqual({ outside: 0, falls: 0 });
    expect([y[0], y[y.length - 1]]).toEqual([low, 1]);
  });

  it('tanh is odd to the bit', () => {
    const y = outputs('tanh', 'value');
    expect(y.findIndex((value, i) => !Object.is(value, -y[y.length - 1 - i]))).toBe(-1);
  });
});
