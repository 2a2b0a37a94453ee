import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleChoice } from '../../../scripts/golden/optimizer';
import { vectorCase } from '../../../scripts/golden/vectorProblem';
import { minimizers } from '../minimizers/registry';
import { defaultParams, entryOf } from '../spec';
import { surfaces } from '../surfaces/registry';
import { surfaceProblem } from '../surfaces/surface';
import { updateRules } from '../updateRules/registry';
import { meanLogHeight, type Racer, race, rateTries } from './race';
import { minimizerTrail, ruleTrail, type TrailSpec } from './trail';

const rosenbrock = surfaces.find(({ id }) => id === 'rosenbrock') as (typeof surfaces)[number];
const valley = surfaces.find(({ id }) => id === 'valley') as (typeof surfaces)[number];
const specOf = (surface: (typeof surfaces)[number], patch: Partial<TrailSpec> = {}): TrailSpec => ({
  problem: surfaceProblem(surface),
  start: surface.start,
  evaluations: 300,
  furthest: 1e3,
  noise: 0,
  seed: '1',
  ...patch,
});
const ended = (entrants: Parameters<typeof race>[0], spec: Parameters<typeof race>[1]): Racer[] => {
  const running = race(entrants, spec);
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
};
const all = [...updateRules, ...minimizers].map(({ id }) => ({ id, rate: null }));

describe('paths of the update rules', () => {
  const folder = new URL('../../../tests/golden/optimizer/', import.meta.url);
  const constant = readdirSync(folder).filter((file) => !/^sgd_(cosine|exponential|inverse|step)/.test(file));

  it.each(constant)('%s: the golden trajectory', (file) => {
    const golden = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    const { problem, network, places } = vectorCase(golden);
    const run = golden.expected.none;
    const { id, params } = ruleChoice(golden.spec.optimizer);
    const rule = entryOf(updateRules, id);
    const steps = run.learning_rate.length;
    const trail = ruleTrail(rule, { ...defaultParams(rule), ...params }, run.learning_rate[0], {
      ...specOf(rosenbrock),
      problem,
      start: network.parameters.slice(),
      evaluations: steps + 1,
    });
    expect(trail.end).toBe('budget');
    run.loss.forEach((loss: number, k: number) => {
      expect(Math.abs(trail.values[k] - loss)).toBeLessThan(golden.tol.atol + golden.tol.rtol * Math.abs(loss));
    });
    for (const [step, tensors] of Object.entries<Record<string, { data: number[] }>>(run.params_after_step)) {
      network.parameters.set(trail.places.subarray(Number(step) * problem.size, (Number(step) + 1) * problem.size));
      for (const [name, { data }] of Object.entries(tensors)) {
        const mine = [...(places.get(name)?.value ?? [])].sort();
        [...data].sort().forEach((wanted, i) => {
          expect(Math.abs(mine[i] - wanted)).toBeLessThan(golden.tol.atol + golden.tol.rtol * Math.abs(wanted));
        });
      }
    }
  });

  it('gradient descent in the valley is (1 − η)ᵏ and (1 − 40 η)ᵏ', () => {
    const { places, values, evaluations } = ruleTrail(entryOf(updateRules, 'sgd'), {}, 0.03, specOf(valley, { evaluations: 20 }));
    expect([...evaluations]).toEqual(Array.from({ length: 20 }, (_, k) => k + 1));
    values.forEach((value, k) => {
      const [x, y] = [-1.7 * 0.97 ** k, 0.9 * (1 - 1.2) ** k];
      expect(places[2 * k]).toBeCloseTo(x, 12);
      expect(places[2 * k + 1]).toBeCloseTo(y, 12);
      expect(value).toBeCloseTo((x * x + 40 * y * y) / 2, 12);
    });
  });

  it('the velocity of momentum is what moved it', () => {
    const { places, velocities } = ruleTrail(entryOf(updateRules, 'momentum'), { gamma: 0.9 }, 0.01, specOf(valley, { evaluations: 9 }));
    if (!velocities) throw new Error('no velocities');
    expect([velocities[0], velocities[1]]).toEqual([0, 0]);
    for (let i = 2; i < places.length; i++) expect(places[i] - places[i - 2]).toBeCloseTo(-0.01 * velocities[i], 14);
  });

  it('one that leaves is followed as far as it is in bounds', () => {
    const { places, values, end } = ruleTrail(entryOf(updateRules, 'sgd'), {}, 0.5, specOf(valley));
    expect(end).toBe('diverged');
    expect(values.length).toBeGreaterThan(2);
    expect(places.every((number) => Math.abs(number) <= 1e3)).toBe(true);
  });

  it('noise is the same for equal seeds, and for every method', () => {
    const rule = entryOf(updateRules, 'sgd');
    const path = (patch: Partial<TrailSpec>) => ruleTrail(rule, {}, 0.01, specOf(valley, { evaluations: 5, noise: 1, ...patch })).places;
    expect(path({})).toEqual(path({}));
    expect(path({})).not.toEqual(path({ seed: '2' }));
    expect(path({})).not.toEqual(path({ noise: 0 }));
  });
});

describe.each(minimizers)('the path of $id', (method) => {
  it('has all evaluations in it, and its places among its trials', () => {
    const trail = minimizerTrail(method, defaultParams(method), specOf(rosenbrock));
    const { values, evaluations, trials, controls, places } = trail;
    expect(trail.end === 'settled' || (evaluations.at(-1) ?? 0) > 200).toBe(true);
    expect(values.at(-1)).toBeLessThan(1e-12);
    values.slice(1).forEach((value, k) => {
      expect(value).toBeLessThan(values[k]);
    });
    expect(controls).toHaveLength(values.length);
    expect([...trials.evaluations]).toEqual([...trials.evaluations].sort((a, b) => a - b));
    for (let k = 1; k < values.length; k++) {
      const tried = [...trials.evaluations.keys()].filter((i) => trials.evaluations[i] <= evaluations[k]);
      expect(tried.some((i) => trials.places[2 * i] === places[2 * k] && trials.places[2 * i + 1] === places[2 * k + 1])).toBe(true);
    }
  });

  it('ends with the budget', () => {
    const { evaluations, trials } = minimizerTrail(method, defaultParams(method), specOf(rosenbrock, { evaluations: 15 }));
    expect(evaluations.at(-1)).toBeLessThanOrEqual(15);
    expect(trials.evaluations.at(-1)).toBeLessThanOrEqual(15);
  });
});

describe('a race', () => {
  it('gives each rule the best of the tries that never rises above the start', () => {
    const spec = { ...specOf(rosenbrock, { evaluations: 100 }), lowest: 0, gamma: 0.8 };
    for (const { id, rate, trail } of ended(all, spec)) {
      const rule = updateRules.find((entry) => entry.id === id);
      if (!rule) continue;
      const params = { ...defaultParams(rule), ...(id === 'momentum' || id === 'momentumEma' || id === 'nesterov' ? { gamma: 0.8 } : {}) };
      const score = (tried: number) => {
        const { values, end } = ruleTrail(rule, params, tried, spec);
        const isAbove = end === 'diverged' || values.some((value) => value > values[0]);
        return isAbove ? Number.POSITIVE_INFINITY : values.reduce((sum, v) => sum + Math.log(Math.max(1e-9, v)), 0) / values.length;
      };
      const best = rateTries.reduce((a, b) => (score(b) < score(a) ? b : a));
      expect([id, rate]).toEqual([id, best]);
      expect(trail?.values).toEqual(ruleTrail(rule, params, best, spec).values);
    }
  });

  it('says which rate is for want of a better one, and who cannot take part', () => {
    const saddle = surfaces.find(({ id }) => id === 'saddle') as (typeof surfaces)[number];
    // a noise in which nothing stays below its start
    const spec = { ...specOf(saddle, { noise: 1e3, evaluations: 50, start: [0, Math.SQRT2] }), lowest: -1, gamma: 0.9 };
    const racers = ended([...all, { id: 'sgd', rate: 0.01 }], spec);
    expect(racers.filter(({ trail }) => trail === null).map(({ id }) => id)).toEqual(['levenberg', 'marquardt']);
    expect(racers[0]).toMatchObject({ id: 'sgd', rate: 1e-4, isForWantOfBetter: true });
    expect(racers.at(-1)).toMatchObject({ id: 'sgd', rate: 0.01, isForWantOfBetter: false });
  });

  it('the score of a path that ends at the lowest place is finite', () => {
    const trail = { values: Float64Array.of(1, 0), end: 'budget' } as Parameters<typeof meanLogHeight>[0];
    expect(meanLogHeight(trail, 0)).toBeCloseTo(Math.log(1e-9) / 2, 12);
  });
});
