import { exp } from '../engine/elementary/exp';
import { log } from '../engine/elementary/log';
import { initializers } from '../engine/initializers/registry';
import { losses } from '../engine/losses/registry';
import { penalties } from '../engine/penalties/registry';
import { schedules } from '../engine/schedules/registry';
import { choiceOf, type Entry } from '../engine/spec';
import { mostCompared, settingsOf } from './comparedRuns';
import { withLoss, withOptimizer } from './edits';
import type { Experiment } from './experiment';
import { normalizeExperiment } from './normalize';
import { optimizers } from './optimizers';
import { type NumberName, settings } from './settings';
import type { RunSettings } from './viewSettings';

// Several runs in one gesture: one setting, up to four of its values.

/** Menus whose entries can be set side by side. */
export const fanMenus = {
  optimizer: optimizers,
  loss: losses,
  penalty: penalties,
  initializer: initializers,
  schedule: schedules,
} as const satisfies Readonly<Record<string, readonly Entry[]>>;

export type FanMenuName = keyof typeof fanMenus;

/** factor to a whole power from 0 on, with the same bits everywhere. */
const power = (factor: number, k: number): number => (k === 0 ? 1 : factor * power(factor, k - 1));

const round = (value: number) => Number(value.toPrecision(2));

/**
 * Four values at equal factors, rising, the present one among them: it stands where the others still fit into the setting's range. A setting that
 * can be zero and is has no factors: its values are spread over what its slider spans.
 */
export function fanValues(name: NumberName, value: number, factor: number): readonly number[] {
  const { min, max, slider, integer } = settings[name];
  const kept = (each: number) => Math.min(max, Math.max(min, integer ? Math.round(each) : round(each)));
  const distinct = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  if (value <= 0) return distinct([0, 1, 2, 3].map((k) => kept(slider.min + (k * (slider.max - slider.min)) / 3)));
  const [least, most] = [Math.max(min, slider.min), Math.min(max, slider.max)];
  const below = [1, 2, 0, 3].find((k) => value / power(factor, k) >= least && value * power(factor, mostCompared - 1 - k) <= most) ?? 1;
  const values = Array.from({ length: mostCompared }, (_, k) =>
    k === below ? value : kept(k < below ? value / power(factor, below - k) : value * power(factor, k - below)),
  );
  return distinct(values.filter((each) => each >= min && each <= max));
}

/** Values at equal factors from one to another, rising; at equal distances where one of them is none above zero. */
export function fanBetween(name: NumberName, from: number, to: number): readonly number[] {
  const { min, max, integer } = settings[name];
  const values = Array.from({ length: mostCompared }, (_, k) => {
    if (k === 0) return from;
    const share = k / (mostCompared - 1);
    const value = from > 0 && to > 0 ? from * exp(share * log(to / from)) : from + share * (to - from);
    return Math.min(max, Math.max(min, integer ? Math.round(value) : round(value)));
  });
  return [...new Set(values)].sort((a, b) => a - b);
}

const checked = (raw: unknown): RunSettings => settingsOf(normalizeExperiment(raw).experiment);

export const fanOfNumber = (experiment: Experiment, name: NumberName, values: readonly number[]): readonly RunSettings[] =>
  values.map((value) => checked({ ...experiment, [name]: value }));

/** With each of these entries of a menu; the present one keeps its parameters. */
export function fanOfMenu(experiment: Experiment, name: FanMenuName, ids: readonly string[]): readonly RunSettings[] {
  return ids.map((id) => {
    if (experiment[name].id === id) return checked(experiment);
    if (name === 'optimizer') return checked(withOptimizer(experiment, id));
    if (name === 'loss') return checked(withLoss(experiment, id));
    return checked({ ...experiment, [name]: choiceOf(fanMenus[name], id) });
  });
}
