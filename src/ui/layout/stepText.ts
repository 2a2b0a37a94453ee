import { featureLabel } from '../../data/features';
import { isDrawings, isImages } from '../../data/ownImages/marks';
import type { Choice } from '../../engine/spec';
import type { Experiment } from '../../experiment/experiment';
import type { HiddenLayer } from '../../experiment/layerKinds';
import { seedNames } from '../../experiment/listSettings';
import { sameValue } from '../../experiment/sameValue';
import type { ChoiceKey } from '../../experiment/sentences';
import { type SettingName, settingNames, settingOf } from '../../experiment/settings';
import { parameterPlace } from '../../render/parameterPlace';
import type { Act, Step } from '../../state/history';
import type { PartMessages } from '../words/en/parts/parts';
import type { Language, Word } from '../words/language';
import type { WordKey } from '../words/settingWords';

/** What a step did: what was changed, and from what to what; empty where that goes without saying. */
export interface StepText {
  readonly what: string;
  readonly change: string;
}

interface Sayer {
  readonly language: Language;
  readonly word: Word<PartMessages['history']>;
}

type Pair<Value> = { readonly was: Value; readonly is: Value };

/** The first name whose values differ. */
const firstChange = (was: Readonly<Record<string, unknown>>, is: Readonly<Record<string, unknown>>): string | undefined =>
  [...new Set([...Object.keys(is), ...Object.keys(was)])].find((name) => !sameValue(was[name], is[name]));

const fromTo = ({ word }: Sayer, what: string, from: string, to: string): StepText => ({ what, change: word('fromTo', { from, to }) });
const alone = (what: string): StepText => ({ what, change: '' });

/** Where a list or text says more than any other setting does. */
const own: Partial<Record<SettingName, (sayer: Sayer, pair: Pair<Experiment>) => StepText>> = {
  hidden: (sayer, { was, is }) => layersText(sayer, { was: was.hidden, is: is.hidden }),
  features: featuresText,
  points: ({ word }, { was, is }) => {
    const more = is.points.length - was.points.length;
    if (more === 0) return alone(word('pointsChanged'));
    return alone(more > 0 ? word('pointsDrawn', { count: more }) : word('pointsErased', { count: -more }));
  },
  csv: ({ word }, { is }) => alone(word(isDrawings(is.csv) ? 'drawings' : isImages(is.csv) ? 'images' : 'table')),
  csvFile: ({ word }) => alone(word('table')),
  seeds: seedsText,
  outputActivation: (sayer, { was, is }) => {
    const name = (id: string) => sayer.word('activationName', { id });
    return fromTo(sayer, sayer.word('outputActivation'), name(was.outputActivation), name(is.outputActivation));
  },
};

function layersText(sayer: Sayer, { was, is }: Pair<readonly HiddenLayer[]>): StepText {
  const { word, language } = sayer;
  if (was.length !== is.length) return fromTo(sayer, word('layers'), language.count(was.length), language.count(is.length));
  const l = is.findIndex((layer, index) => !sameValue(layer, was[index]));
  const [before, after] = [was[l], is[l]];
  if (!before || !after) return alone(word('layers'));
  const layer = l + 1;
  if (before.kind !== after.kind)
    return fromTo(sayer, word('layerKind', { layer }), word('kind', { id: before.kind }), word('kind', { id: after.kind }));
  if (before.units !== after.units)
    return fromTo(sayer, word('units', { layer, kind: after.kind }), language.count(before.units), language.count(after.units));
  if (before.activation !== after.activation) {
    const name = (id: string) => word('activationName', { id });
    return fromTo(sayer, word('activation', { layer }), name(before.activation), name(after.activation));
  }
  const param = firstChange(before.params, after.params) ?? '';
  const { kind, activation } = after;
  const value = (params: HiddenLayer['params']) => language.number(params[param] ?? 0);
  return fromTo(sayer, word('layerParam', { layer, kind, activation, param }), value(before.params), value(after.params));
}

function featuresText(sayer: Sayer, { was, is }: Pair<Experiment>): StepText {
  const { word, language } = sayer;
  const [added, removed] = [
    is.features.filter((feature) => !was.features.includes(feature)),
    was.features.filter((feature) => !is.features.includes(feature)),
  ];
  const [one] = [...added, ...removed];
  // features that are none are the data set's own
  if (one === undefined || added.length + removed.length > 1 || was.features.length * is.features.length === 0) {
    const many = (features: readonly string[]) => (features.length === 0 ? word('nothing') : language.count(features.length));
    return is.features.length * was.features.length === 0
      ? alone(word('features'))
      : fromTo(sayer, word('features'), many(was.features), many(is.features));
  }
  return fromTo(sayer, word('feature', { label: one }), word(added.length > 0 ? 'off' : 'on'), word(added.length > 0 ? 'on' : 'off'));
}

function seedsText(sayer: Sayer, { was, is }: Pair<Experiment>): StepText {
  const { word } = sayer;
  const changed = seedNames.filter((name) => was.seeds[name] !== is.seeds[name]);
  const [name] = changed;
  if (changed.join() === 'init,shuffle') return alone(word('newWeights'));
  if (changed.join() === 'data,split') return alone(word('newData'));
  if (!name) return alone(word('newWeights'));
  return fromTo(sayer, word('seed', { name }), was.seeds[name], is.seeds[name]);
}

const isChoice = (value: unknown): value is Choice => typeof value === 'object' && value !== null && 'id' in value && 'params' in value;

/** Any other setting follows from its row in the table of settings and its words: a new one needs nothing here. */
function settingText(sayer: Sayer, name: SettingName, pair: Pair<Experiment>): StepText {
  const { language, word } = sayer;
  const row = settingOf(name);
  const { was, is }: Pair<unknown> = { was: pair.was[name], is: pair.is[name] };
  if (isChoice(was) && isChoice(is)) {
    const choice = row.key as ChoiceKey;
    if (was.id !== is.id)
      return fromTo(sayer, word('setting', { key: choice }), word('value', { choice, id: was.id }), word('value', { choice, id: is.id }));
    const param = firstChange(was.params, is.params) ?? '';
    const value = ({ params }: Choice) => language.number(params[param] ?? 0);
    return fromTo(sayer, word('param', { choice, id: is.id, param }), value(was), value(is));
  }
  const unit = 'unit' in row && row.unit === '%';
  const text = (value: unknown): string => {
    if (typeof value === 'number') return unit ? language.percent(value) : language.number(value);
    if (typeof value === 'boolean') return word(value ? 'on' : 'off');
    if (Array.isArray(value)) return language.count(value.length);
    return 'options' in row ? language.option(row.key as WordKey, value as never) : String(value);
  };
  return fromTo(sayer, word('setting', { key: row.key }), text(was), text(is));
}

function weightText(sayer: Sayer, { index, from, to, layers, featureNames, axes }: Extract<Act, { kind: 'weight' }>): StepText {
  const { word, language } = sayer;
  const change = (what: string) => fromTo(sayer, what, language.weight(from), language.weight(to));
  const place = parameterPlace(layers, index);
  if (!place) return change(word('number', { index: index + 1 }));
  const { layer, unit, input } = place;
  const isOnlyOutput = layer === layers.length - 1 && layers[layer]?.units === 1;
  if (input === null) return change(isOnlyOutput ? word('outputBias') : word('bias', { layer, unit: unit + 1 }));
  const source = { feature: layer === 1 ? featureLabel(featureNames[input] ?? '', axes) : null, unit: input + 1 };
  return change(isOnlyOutput ? word('outputWeight', { source }) : word('weight', { layer, unit: unit + 1, source }));
}

/** What a step did, in words. */
export function stepText(sayer: Sayer, { act, before, after }: Step): StepText {
  if (act.kind === 'weight') return weightText(sayer, act);
  if (act.kind === 'runs') return alone(sayer.word(`runs.${act.what}`));
  if (act.kind === 'stage') return alone(sayer.word(`stage.${act.stage}`));
  if (act.kind === 'held')
    return act.label === null
      ? alone(sayer.word('heldAtMeans'))
      : fromTo(sayer, sayer.word('held', { label: act.label }), act.from, act.to);
  if (act.kind === 'wanted') return alone(sayer.word('wanted', { layer: act.layer, unit: act.unit }));
  if (act.kind === 'input') return fromTo(sayer, sayer.word('input', { step: act.step }), act.from, act.to);
  if (act.kind !== 'settings') return alone(sayer.word(act.kind));
  const isChanged = (name: SettingName) => !sameValue(before[name], after[name]);
  // what was meant, or else the first of all that is otherwise: the table begins with what decides on the rest
  const name = act.names.find(isChanged) ?? settingNames.find(isChanged);
  if (!name) return alone(sayer.word('nothing'));
  const pair = { was: before, is: after };
  return own[name]?.(sayer, pair) ?? settingText(sayer, name, pair);
}
