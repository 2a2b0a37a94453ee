import { describe, expect, it } from 'vitest';
import { activations } from './activations/registry';
import { initializers } from './initializers/registry';
import { losses } from './losses/registry';
import { minimizers } from './minimizers/registry';
import { penalties } from './penalties/registry';
import { schedules } from './schedules/registry';
import { EngineError } from './sentences';
import { choiceOf, type Entry, entryOf } from './spec';
import { updateRules } from './updateRules/registry';

const registries: Readonly<Record<string, readonly Entry[]>> = {
  activations,
  initializers,
  losses,
  minimizers,
  penalties,
  schedules,
  updateRules,
};

describe.each(Object.entries(registries))('%s', (_, registry) => {
  it('have ids of their own that fit a link', () => {
    const ids = registry.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
  });

  it('give every parameter a default within its range', () => {
    for (const entry of registry) {
      for (const param of entry.params) {
        expect(param.min).toBeLessThan(param.max);
        expect(param.default).toBeGreaterThanOrEqual(param.min);
        expect(param.default).toBeLessThanOrEqual(param.max);
      }
    }
  });

  it('are found by id, and an unknown id is named together with the known ones', () => {
    for (const entry of registry) expect(choiceOf(registry, entry.id).id).toBe(entry.id);
    expect(() => entryOf(registry, 'nonsense')).toThrow(EngineError);
    expect(() => entryOf(registry, 'nonsense')).toThrow(registry[0].id);
  });
});
