import { describe, expect, it } from 'vitest';
import { choiceOf, entryOf } from '../spec';
import { updateRules } from './registry';

// the trajectories themselves: tests/golden.test.ts

const start = [1, -2, 0.5];

/** Weights after updates with the given gradients. */
function trained(
  id: string,
  gradients: readonly (readonly number[])[],
  learningRate: number,
  params: Readonly<Record<string, number>> = {},
) {
  const rule = entryOf(updateRules, id);
  const w = Float64Array.from(start);
  const slots = rule.slots.map(() => new Float64Array(w.length));
  gradients.forEach((g, k) => {
    rule.update(w, Float64Array.from(g), slots, { t: k + 1, learningRate }, { ...choiceOf(updateRules, id).params, ...params });
  });
  return w;
}

const gradients = Array.from({ length: 10 }, (_, k) => [Math.sin(k), 1 / (k + 1), -2]);

describe('update rules', () => {
  it.each(updateRules)('$id: learning rate 0 moves nothing', ({ id }) => {
    expect(trained(id, gradients, 0)).toEqual(Float64Array.from(start));
  });

  it.each(updateRules)('$id: the first step goes downhill', ({ id }) => {
    const moved = trained(id, [[3, -0.1, 2]], 0.01);
    expect(Array.from(moved, (value, i) => Math.sign(value - start[i]))).toEqual([-1, 1, -1]);
  });

  const withMemory = updateRules.filter(({ slots }) => slots.length > 0);
  it.each(withMemory)('$id: the memory of a weight without gradient never comes among subnormal numbers', (rule) => {
    const { params } = choiceOf(updateRules, rule.id);
    const w = Float64Array.from(start);
    const slots = rule.slots.map(() => new Float64Array(w.length));
    const smallestNormal = 2.2250738585072014e-308;
    for (let t = 1; t <= 10_000; t++) {
      rule.update(w, Float64Array.from(t <= 3 ? [1, -1e-3, 1e-9] : [0, 0, 0]), slots, { t, learningRate: 0.01 }, params);
      for (const value of slots.flatMap((slot) => [...slot])) {
        if (value !== 0 && Math.abs(value) < smallestNormal) throw new Error(`${value} in step ${t}`);
      }
    }
  });

  it.each(withMemory)('$id: what is not a number stays so in its memory', (rule) => {
    const slots = rule.slots.map(() => new Float64Array(1));
    for (let t = 1; t <= 3; t++) {
      const g = Float64Array.of(t === 1 ? Number.NaN : 0);
      rule.update(Float64Array.of(1), g, slots, { t, learningRate: 0.01 }, choiceOf(updateRules, rule.id).params);
    }
    slots.forEach(([value]) => {
      expect(value).toBeNaN();
    });
  });

  it('averaged momentum is the heavy ball with rate η(1 − γ)', () => {
    const ball = trained('momentum', gradients, 0.1 * (1 - 0.8), { gamma: 0.8 });
    trained('momentumEma', gradients, 0.1, { gamma: 0.8 }).forEach((value, i) => {
      expect(value).toBeCloseTo(ball[i], 13);
    });
  });

  it('arithmetic momentum steps along the mean of all gradients so far', () => {
    const w = Float64Array.from(start);
    gradients.forEach((_, k) => {
      const soFar = gradients.slice(0, k + 1);
      for (let i = 0; i < w.length; i++) w[i] -= 0.1 * (soFar.reduce((sum, g) => sum + g[i], 0) / soFar.length);
    });
    trained('momentumMean', gradients, 0.1).forEach((value, i) => {
      expect(value).toBeCloseTo(w[i], 13);
    });
  });

  it('the lecture’s Adadelta has ε within the root, RMSprop outside', () => {
    const params = { gamma: 0.75, epsilon: 1 };
    // V = ¼ · 16 = 4: steps 4 / √5 and 4 / 3
    expect(trained('adadeltaLecture', [[4, 4, 4]], 1, params)[0]).toBeCloseTo(1 - 4 / Math.sqrt(5), 14);
    expect(trained('rmsprop', [[4, 4, 4]], 1, params)[0]).toBeCloseTo(1 - 4 / 3, 14);
  });

  it('Zeiler’s Adadelta steps as far for gradients of any unit, where ε is nothing beside them', () => {
    const params = { epsilon: 1e-12 };
    const scaled = gradients.map((g) => g.map((value) => 1000 * value));
    const [one, thousand] = [trained('adadelta', gradients.slice(1), 1, params), trained('adadelta', scaled.slice(1), 1, params)];
    thousand.forEach((value, i) => {
      expect((value - start[i]) / (one[i] - start[i])).toBeCloseTo(1, 5);
    });
  });

  it('AdamW is Adam where nothing decays it', () => {
    expect(trained('adamw', gradients, 0.1)).toEqual(trained('adam', gradients, 0.1));
    expect(updateRules.filter(({ decays }) => decays).map(({ id }) => id)).toEqual(['adamw']);
  });

  it('momentum without memory is gradient descent', () => {
    for (const id of ['momentum', 'momentumEma', 'nesterov'])
      expect(trained(id, gradients, 0.1, { gamma: 0 })).toEqual(trained('sgd', gradients, 0.1));
  });

  it('Adam moves by about η under a constant gradient of any size, from the first step on', () => {
    const tenSteps = trained('adam', Array(10).fill([1e-3, -50, 7]), 0.01);
    [-0.1, 0.1, -0.1].forEach((distance, i) => {
      expect(tenSteps[i] - start[i]).toBeCloseTo(distance, 5);
    });
  });
});
