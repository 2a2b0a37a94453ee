import { describe, expect, it } from 'vitest';
import { activations, isLaterActivation, laterActivations } from './activations/registry';
import { isLaterRule, laterRules, updateRules } from './updateRules/registry';

const registries = [
  { name: 'activations', entries: activations, isLater: isLaterActivation, wholes: () => laterActivations.loaded },
  { name: 'update rules', entries: updateRules, isLater: isLaterRule, wholes: () => laterRules.loaded },
];

describe.each(registries)('$name that come later', ({ entries, isLater, wholes }) => {
  it('are the entries that they stand for, with all that these have', () => {
    const later = entries.filter(({ id }) => isLater(id));
    expect(later.map(({ id }) => id).toSorted()).toEqual(Object.keys(wholes()).toSorted());
    for (const entry of later)
      for (const [name, value] of Object.entries(wholes()[entry.id as keyof ReturnType<typeof wholes>]))
        expect(entry[name as keyof typeof entry]).toEqual(value);
  });
});
