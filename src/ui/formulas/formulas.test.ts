import { describe, expect, it } from 'vitest';
import { typeset } from '../../../scripts/typesetFormulas';
import { datasets } from '../../data/registry';
import { activations } from '../../engine/activations/registry';
import { initializers } from '../../engine/initializers/registry';
import { losses } from '../../engine/losses/registry';
import { penalties } from '../../engine/penalties/registry';
import { schedules } from '../../engine/schedules/registry';
import { layerKinds } from '../../experiment/layerKinds';
import { optimizers } from '../../experiment/optimizers';
import { summaries } from '../words/en/summaries';
import { type TexCatalogue, tex } from './tex';
import { formulas } from './typeset';

const registries = { activations, initializers, layerKinds, losses, optimizers, penalties, schedules };

describe('the formulas of the menus', () => {
  it.each(Object.entries(registries))('are there for every entry of %s, and for nothing else', (registry, entries) => {
    const typesetOnes = formulas[registry as keyof typeof registries];
    expect(Object.keys(typesetOnes).sort()).toEqual(entries.map(({ id }) => id).sort());
    for (const mathml of Object.values(typesetOnes)) expect(mathml).toMatch(/^<math .*<\/math>$/);
  });

  it('are there for every set of data that is made here, and its source for every other', () => {
    const hasOne = datasets.filter(({ id }) => formulas.datasets[id] !== undefined).map(({ id }) => id);
    expect(Object.keys(formulas.datasets).sort()).toEqual(hasOne.sort());
    const others = datasets.filter(({ id }) => !hasOne.includes(id));
    expect(others.filter(({ id, own, typed }) => !own && !typed && !(id in summaries.sources))).toEqual([]);
    expect(hasOne.filter((id) => id in summaries.sources)).toEqual([]);
  });

  it('are there for all that an output can do', () => {
    const ids = new Set(losses.flatMap(({ outputActivations }) => outputActivations));
    for (const id of ids) expect(formulas.activations[id] ?? formulas.outputs[id], id).toBeDefined();
  });

  it('have nothing in them that the policy of the page forbids, and no sheet of their own', () => {
    const all = Object.values(formulas).flatMap((registry) => Object.values(registry));
    expect(all.length).toBeGreaterThan(70);
    expect(all.filter((mathml) => / (style|class|id|href|on\w+)=|<(?!\/?m[a-z]+[ >])/.test(mathml))).toEqual([]);
  });

  it('are written by TeX, and a slip in one stops the build', () => {
    expect(typeset(String.raw`f(z) = \tanh z`)).toContain('<mi>tanh</mi>');
    expect(() => typeset(String.raw`\frac{1}{`)).toThrow();
    expect(() => typeset(String.raw`\sigmoid z`)).toThrow();
  });

  it('fail the type check where one is missing', () => {
    const { huber: _, ...withoutOne } = tex.losses;
    // @ts-expect-error a loss has no formula
    const incomplete: TexCatalogue = { ...tex, losses: withoutOne };
    expect(incomplete.losses).not.toHaveProperty('huber');
  });
});
