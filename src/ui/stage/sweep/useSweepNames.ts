import { activations } from '../../../engine/activations/registry';
import { initializers } from '../../../engine/initializers/registry';
import { losses } from '../../../engine/losses/registry';
import { penalties } from '../../../engine/penalties/registry';
import { schedules } from '../../../engine/schedules/registry';
import { type Entry, entryOf } from '../../../engine/spec';
import type { Experiment } from '../../../experiment/experiment';
import { optimizers } from '../../../experiment/optimizers';
import type { SweepAxis } from '../../../experiment/sweep/axes';
import { readTreatment } from '../../../experiment/sweep/treatments';
import type { SettingKey } from '../../words/settingWords';
import { useLanguage, useWords } from '../../words/useLanguage';

const registries: Readonly<Record<NonNullable<SweepAxis['registry']>, readonly Entry[]>> = {
  losses,
  optimizers,
  schedules,
  penalties,
  initializers,
  activations,
};
const ownNames = ['activation', 'regulariser', 'shuffle'] as const;

/** What settings and their values are called. */
export function useSweepNames(experiment: Experiment) {
  const word = useWords('sweep');
  const { named, number, option, setting } = useLanguage();
  const nameOf = ({ id, registry, kind }: SweepAxis): string => {
    const own = ownNames.find((name) => name === id);
    if (own) return word(own);
    const [key = '', part] = id.split('.');
    if (key === 'units') return word('units', { layer: Number(part) });
    if (part === undefined || registry === null || kind === 'word') return setting(id as SettingKey).label;
    const chosen = {
      losses: 'loss',
      optimizers: 'optimizer',
      schedules: 'schedule',
      penalties: 'penalty',
      initializers: 'initializer',
    } as const;
    const choice = registry === 'activations' ? null : experiment[chosen[registry]];
    const entry = choice && named(registry, entryOf<Entry>(registries[registry], choice.id));
    return word('ofEntry', { label: entry?.label ?? key, param: entry?.params.find(({ name }) => name === part)?.label ?? part });
  };
  const textOf = ({ id, kind, registry }: SweepAxis, value: string): string => {
    if (kind === 'number') return number(Number(value));
    if (kind === 'word' && registry) {
      const entry = registries[registry].find(({ id }) => id === value);
      return entry ? named(registry, entry).label : value;
    }
    if (id === 'precision' || id === 'leftover' || id === 'columns') return option(id, value as never);
    if (id === 'shuffle') return word(value === 'yes' ? 'shuffle.yes' : 'shuffle.no');
    const treatment = readTreatment(value);
    return treatment ? word(`way.${treatment.kind}`) : value;
  };
  /** A value with all that it is: Dropout, p 0.3. */
  const fullOf = (axis: SweepAxis, value: string): string => {
    const treatment = axis.kind === 'treatment' ? readTreatment(value) : null;
    if (!treatment) return textOf(axis, value);
    const { kind } = treatment;
    const strength = kind === 'none' || kind === 'batchNorm' ? word(`strength.${kind}`) : word(`strength.${kind}`, treatment);
    return word('ofEntry', { label: word(`way.${kind}`), param: strength });
  };
  /** A value by itself, in a sentence: 6 units, 0.1. */
  const saidOf = (axis: SweepAxis, value: string): string =>
    axis.id.startsWith('units.') ? word('unitsOf', { value: textOf(axis, value), count: Number(value) }) : textOf(axis, value);
  /** A value with the name of its setting, in a sentence: 6 units, learning rate 0.1. */
  const atOf = (axis: SweepAxis, value: string): string =>
    axis.kind === 'number' && !axis.id.startsWith('units.')
      ? word('at', { name: nameOf(axis), value: textOf(axis, value) })
      : saidOf(axis, value);
  return { nameOf, textOf, fullOf, saidOf, atOf };
}
