import { datasets } from '../../../data/registry';
import { initializers } from '../../../engine/initializers/registry';
import { losses } from '../../../engine/losses/registry';
import { penalties } from '../../../engine/penalties/registry';
import { schedules } from '../../../engine/schedules/registry';
import { type Choice, type Entry, entryOf } from '../../../engine/spec';
import { comparedExperiments, differing, letters, runsOf } from '../../../experiment/comparedRuns';
import type { Experiment } from '../../../experiment/experiment';
import { layersText } from '../../../experiment/layerText';
import { isWholeVector, optimizers } from '../../../experiment/optimizers';
import { type SettingName, settingNames, settingOf, settings } from '../../../experiment/settings';
import type { PartMessages } from '../../words/en/parts/parts';
import type { EntryWords } from '../../words/entryWords';
import type { Language, Word } from '../../words/language';
import type { SettingKey, WordKey } from '../../words/settingWords';

type Say = Word<PartMessages['compare']>;

const choices: Partial<Record<SettingName, readonly [registry: keyof EntryWords, entries: readonly Entry[]]>> = {
  dataset: ['datasets', datasets],
  loss: ['losses', losses],
  optimizer: ['optimizers', optimizers],
  schedule: ['schedules', schedules],
  penalty: ['penalties', penalties],
  initializer: ['initializers', initializers],
};

const small = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

const own: Partial<Record<SettingName, (experiment: Experiment, language: Language, word: Say) => string>> = {
  learningRate: ({ learningRate }, { number }, word) => word('name.rate', { text: number(learningRate) }),
  batchSize: ({ batchSize }, { number }, word) =>
    batchSize === settings.batchSize.max ? word('name.batchOfAll') : word('name.batch', { text: number(batchSize) }),
  hidden: ({ hidden }, _, word) =>
    word('name.setting', { what: word('noun.layers'), text: layersText(hidden).replaceAll(',', ' – ').replaceAll(':', ' ') }),
  features: ({ features }) => features.join(', '),
  points: (_, __, word) => word('name.own'),
  csv: (_, __, word) => word('name.own'),
  outputActivation: ({ outputActivation }, language) =>
    language.named('activations', { id: outputActivation, label: '', params: [] }).label,
  seeds: ({ seeds }, _, word) => word('name.setting', { what: word('name.seed'), text: seeds.init }),
};

/** A setting of one run, as short as it can be told: `η 0.3`, `Adam`, `batch 30`. */
export function nameOf(name: SettingName, experiment: Experiment, all: readonly Experiment[], language: Language, word: Say): string {
  const told = own[name]?.(experiment, language, word);
  if (told !== undefined) return told;
  const value: unknown = experiment[name];
  const row = settingOf(name);
  const registry = choices[name];
  if (registry) {
    const choice = value as Choice;
    const entry = language.named(registry[0], entryOf(registry[1], choice.id) as Entry);
    const alike = all.map((each) => each[name] as Choice).filter(({ id }) => id === choice.id);
    const params = entry.params.filter((param) => alike.some((other) => other.params[param.name] !== choice.params[param.name]));
    const parts = params.map((param) =>
      word('name.setting', { what: param.label, text: language.number(choice.params[param.name] ?? param.default) }),
    );
    return alike.length === all.length && parts.length > 0 ? parts.join(', ') : [entry.label, ...parts].join(', ');
  }
  const text =
    typeof value === 'number'
      ? 'unit' in row && row.unit === '%'
        ? language.percent(value)
        : language.number(value)
      : typeof value === 'boolean'
        ? word(value ? 'on' : 'off')
        : 'options' in row
          ? language.option(row.key as WordKey, value as never)
          : String(value);
  return word('name.setting', { what: small(language.setting(row.key as SettingKey).label), text });
}

/** All settings in which any two of the runs differ. */
export function namesOfDifference(all: readonly Experiment[]): readonly SettingName[] {
  const [first, ...others] = all;
  return settingNames.filter((name) => first && others.some((other) => differing(first, other).includes(name)));
}

/** What settings are called in a sentence. */
export const settingNoun = (name: SettingName, language: Language, word: Say): string => {
  const special: Partial<Record<SettingName, string>> = {
    hidden: word('noun.layers'),
    features: word('noun.features'),
    points: word('noun.points'),
    csv: word('noun.points'),
    outputActivation: word('noun.output'),
    seeds: word('noun.seeds'),
    shuffle: word('noun.shuffle'),
  };
  return special[name] ?? small(language.setting(settingOf(name).key as SettingKey).label);
};

/** The runs by their differences alone. */
export function runNames(experiment: Experiment, language: Language, word: Say): readonly string[] {
  const all = comparedExperiments(experiment);
  const runs = runsOf(experiment);
  const names = namesOfDifference(all);
  return all.map((each, index) => {
    const from = runs[index]?.from ?? null;
    const parent = from && all[from.parent];
    // the first says all in which the others differ from it; what left another differs from that one
    const shown = index === 0 ? names : differing(parent ?? (all[0] as Experiment), each);
    const name = shown
      .filter((setting) => setting !== 'learningRate' || !isWholeVector(each.optimizer.id)) // such a method has none
      .map((setting) => nameOf(setting, each, all, language, word))
      .join(', ');
    if (from) return word('from', { parent: letters[from.parent] as string, epoch: from.epoch, name });
    return name !== '' ? name : word(all.length < 2 ? 'page' : 'same');
  });
}
