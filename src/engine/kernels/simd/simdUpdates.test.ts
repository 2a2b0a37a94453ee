import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyDraw,
  anySeed,
  draws,
  expectClose,
  expectEqual,
  goOn,
  kernelPair,
  smallestNormal,
  withoutFormula,
} from '../../../../tests/kernelPair';
import { penalties } from '../../penalties/registry';
import { defaultParams, type Entry, type ParamValues } from '../../spec';
import { updateRules } from '../../updateRules/registry';
import { penaltyFormulas, updateFormulas } from './simdUpdates';

// Every formula of a rule or a penalty, step by step: the doubles go on from what the singles have become, so that an error of one step is seen in that
// step. And every entry in its own loop, which is to give the bits that it gives over any array of singles.

const counts = fc.nat(23);
const steps = 6;
/** Running means below this are 0 in singles. */
const leastMean = 1e-30;

/** What the entry declares: its defaults, or the ends of its ranges. */
const paramsOf = ({ params }: Entry) =>
  fc
    .constantFrom<'min' | 'default' | 'max'>('min', 'default', 'max')
    .map((key): ParamValues => Object.fromEntries(params.map((param) => [param.name, param[key]])));

/** Gradients whose squares are singles; or now and then 0, tiny, or no finite number. */
const gradients = {
  ordinary: draws.ordinary,
  sparse: (rng) => (rng.uniform() < 0.4 ? 0 : 10 ** (32 * rng.uniform() - 24) * rng.normal()),
  notFinite: draws.notFinite,
} satisfies Record<string, typeof draws.ordinary>;
const anyGradient = fc.constantFrom<keyof typeof gradients>('ordinary', 'sparse', 'notFinite');

describe('update rules', () => {
  it.each(updateRules.filter(({ id }) => (updateFormulas as readonly string[]).includes(id)))('$id', (rule) => {
    fc.assert(
      fc.property(counts, paramsOf(rule), fc.constantFrom(1e-3, 0.1), anyGradient, anySeed, (count, params, rate, draw, seed) => {
        const { both, floats } = kernelPair(seed);
        const w = floats(count);
        const slots = rule.slots.map(() => floats(count, () => 0));
        for (let t = 1; t <= steps; t++) {
          const g = floats(count, gradients[draw]);
          const before = [w, ...slots].map(([, double]) => double.slice());
          both((kernels, k) =>
            kernels.update(
              rule,
              params,
              w[k],
              g[k],
              slots.map((slot) => slot[k]),
              { t, learningRate: rate },
            ),
          );
          // a mean of gradients may be small between large ones, and the step with it; squares add up
          const means = slots[rule.slots.indexOf('m')]?.[1].map((_, i) => Math.abs(before[1][i]) + Math.abs(g[1][i]));
          const wSizes = before[0].map((old, i) => {
            const step = Math.abs(w[1][i] - old);
            // squares that are 0 in singles leave at least 10/11 of the root in the denominator to ε
            if (slots.some(([single, double], s) => rule.slots[s] !== 'm' && single[i] === 0 && double[i] > 0))
              return Math.abs(old) + 1e5 * step;
            if (!means) return Math.abs(old) + step;
            if (slots.length === 1) return Math.abs(old) + 2 * rate * means[i];
            return Math.abs(old) + step * (slots[0][1][i] === 0 ? 1 : Math.max(1, means[i] / Math.abs(slots[0][1][i])));
          });
          expectClose('w', w, 1e-6, wSizes);
          slots.forEach((slot, s) => {
            const [single, double] = slot;
            const sizes = rule.slots[s] === 'm' ? means : double;
            expectClose(rule.slots[s], [single, double.map((v, i) => (Math.abs(v) < leastMean && single[i] === 0 ? 0 : v))], 1e-6, sizes);
            expect(single.filter((v) => v !== 0 && Math.abs(v) < smallestNormal)).toEqual(new Float32Array(0));
          });
          expectEqual('g', g);
          goOn(w, ...slots);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('means without a gradient', () => {
  const withMeans = [...updateRules, ...withoutFormula(updateRules)].filter(({ slots }) => slots.length > 0);
  it.each(withMeans)('$id: never come among subnormals, and hide nothing that is not a number', (rule) => {
    const { kernels, floats } = kernelPair(2);
    const params = defaultParams(rule);
    const [w] = floats(5);
    const [g] = floats(5, () => 1e-3);
    const slots = rule.slots.map(() => floats(5, () => 0)[0]);
    const update = (t: number) => kernels[0].update(rule, params, w, g, slots, { t, learningRate: 0.01 });
    update(1);
    g.fill(0);
    for (let t = 2; t < 1500; t++) {
      update(t);
      if (slots.some((slot) => slot.some((v) => v !== 0 && Math.abs(v) < smallestNormal))) throw new Error(`a subnormal mean in step ${t}`);
    }
    g[3] = Number.NaN;
    update(1500);
    expect([w, ...slots].every((array) => Number.isNaN(array[3]) && !Number.isNaN(array[2]))).toBe(true);
  });
});

it.each([...updateRules, ...withoutFormula(updateRules)])(
  '$id: a gradient whose square is more than any single leaves a number',
  (rule) => {
    const { kernels, floats } = kernelPair(3);
    const params = defaultParams(rule);
    const [w] = floats(5);
    const slots = rule.slots.map(() => floats(5, () => 0)[0]);
    for (let t = 1; t <= steps; t++) {
      const [g] = floats(5, () => (t === 2 ? 1e30 : 1));
      kernels[0].update(rule, params, w, g, slots, { t, learningRate: 0.01 });
    }
    expect(w.some(Number.isNaN)).toBe(false);
  },
);

it('decays by 1 − ηλ', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom(0, 0.01, 1), anyDraw, anySeed, (count, decay, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const w = floats(count);
      const sizes = w[1].map(Math.abs);
      both((kernels, k) => kernels.decay({ decay }, w[k], { t: 1, learningRate: 0.1 }));
      expectClose('w', w, 2e-7, sizes);
    }),
  );
});

describe('penalties', () => {
  it.each(penalties.filter(({ id }) => (penaltyFormulas as readonly string[]).includes(id)))('$id', (penalty) => {
    fc.assert(
      fc.property(counts, paramsOf(penalty), fc.constantFrom(1e-3, 0.1), anyDraw, anySeed, (count, params, rate, draw, seed) => {
        const { both, floats } = kernelPair(seed, draws[draw]);
        const w = floats(count);
        const slots = penalty.slots.map(() => floats(count, () => 0));
        for (let t = 1; t <= steps; t++) {
          const g = floats(count);
          const before = w[1].map((v) => Math.max(1, Math.abs(v)));
          const sizes = g[1].map((v, i) => Math.abs(v) + (params.rate ?? 0) * before[i]);
          both((kernels, k) => {
            const own = slots.map((slot) => slot[k]);
            kernels.beforeUpdate(penalty, params, w[k], g[k], own);
          });
          expectClose('g', g, 2e-7, sizes);
          for (const [s, slot] of slots.entries()) expectEqual(penalty.slots[s], slot);
          // what an update does: some weights come to lie near 0
          const near = floats(count, (rng) => (rng.uniform() < 0.5 ? 1e-3 * rng.normal() : Number.NaN));
          for (const k of [0, 1]) for (let i = 0; i < count; i++) w[k][i] = Number.isNaN(near[k][i]) ? w[k][i] : near[k][i];
          const wSizes = w[1].map((v, i) => Math.abs(v) + rate * (params.rate ?? 0) * before[i]);
          both((kernels, k) => {
            kernels.afterUpdate(
              penalty,
              params,
              w[k],
              slots.map((slot) => slot[k]),
              { t, learningRate: rate },
            );
          });
          expectClose('w', w, 2e-7, wSizes);
          for (const [s, slot] of slots.entries()) expectEqual(penalty.slots[s], slot);
          goOn(w);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('in their own loops', () => {
  const anySteps = [counts, fc.constantFrom(1e-3, 0.1), anyGradient, anySeed] as const;

  it.each(withoutFormula(updateRules))('$id', (rule) => {
    fc.assert(
      fc.property(paramsOf(rule), ...anySteps, (params, count, learningRate, draw, seed) => {
        const { kernels, floats } = kernelPair(seed);
        const [w] = floats(count);
        const slots = rule.slots.map(() => floats(count, () => 0)[0]);
        for (let t = 1; t <= steps; t++) {
          const [g] = floats(count, gradients[draw]);
          const want = [w.slice(), ...slots.map((slot) => slot.slice())];
          rule.update(want[0], g, want.slice(1), { t, learningRate }, params);
          for (const slot of want.slice(1)) for (let i = 0; i < count; i++) if (Math.abs(slot[i]) < smallestNormal) slot[i] = 0;
          kernels[0].update(rule, params, w, g, slots, { t, learningRate });
          expect([w, ...slots].map((array) => array.slice())).toEqual(want);
        }
      }),
    );
  });

  it.each(withoutFormula(penalties))('$id', (penalty) => {
    fc.assert(
      fc.property(paramsOf(penalty), ...anySteps, (params, count, learningRate, draw, seed) => {
        const { kernels, floats } = kernelPair(seed);
        const [w] = floats(count);
        const slots = penalty.slots.map(() => floats(count, () => 0)[0]);
        for (let t = 1; t <= steps; t++) {
          const [g] = floats(count, gradients[draw]);
          const [wantW, wantG, ...wantSlots] = [w.slice(), g.slice(), ...slots.map((slot) => slot.slice())];
          const pace = { t, learningRate };
          penalty.beforeUpdate(wantW, wantG, wantSlots, params);
          kernels[0].beforeUpdate(penalty, params, w, g, slots);
          for (let i = 0; i < count; i++) w[i] = wantW[i] -= learningRate * g[i];
          penalty.afterUpdate?.(wantW, wantSlots, pace, params);
          kernels[0].afterUpdate(penalty, params, w, slots, pace);
          expect([w, g, ...slots].map((array) => array.slice())).toEqual([wantW, wantG, ...wantSlots]);
        }
      }),
    );
  });
});
