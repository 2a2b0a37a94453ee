import * as v from 'valibot';
import type { DatasetEntry } from '../data/dataset';
import { wellFormed } from '../data/wellFormed';
import { type Choice, choiceOf, type Entry, entryOf, type ParamSpec, type ParamValues } from '../engine/spec';
import type { Task } from '../engine/task';
import { type LinkReader, type Put, quoted } from './linkText';

/** What of a training stays when a setting is changed: nothing (another start), weights and position, or everything (it is only shown otherwise). */
type Keeps = 'nothing' | 'weights' | 'everything';

/** Where a setting stands on the page. */
export type SettingGroup = 'data' | 'network' | 'training' | 'more' | 'start' | 'view';

/** What a value's check may depend on. */
export interface CheckPlace {
  readonly entry: DatasetEntry;
  readonly task: Task;
  /** What was corrected, a sentence each. */
  readonly notes: string[];
}

/** A row of the table of settings: all that is to be known of one. `Raw` is what may still have to be corrected. */
export interface Setting<Value, Raw = Value> {
  /** Of its link; what belongs to a registry's entry follows after a dot. */
  readonly key: string;
  readonly keeps: Keeps;
  readonly group: SettingGroup;
  readonly default: Value;
  /** What its values look like; what they may be at most is checked afterwards, so that it can be clamped with a note. */
  readonly shape: v.GenericSchema<unknown, Raw>;
  /** The value as it can be. Checking twice changes nothing more. */
  check(value: Raw, place: CheckPlace): Value;
  /** Puts the value into a link where it is not the usual one. */
  write(value: Value, usual: Value, put: Put): void;
  /** The value of a link, otherwise the usual one; not yet checked. */
  read(link: LinkReader, usual: Value): unknown;
}

/** A number: its range is what it is clamped to. */
export interface NumberSetting extends Setting<number>, Omit<ParamSpec, 'name' | 'default' | 'flag'> {
  /** What a sentence calls it. */
  readonly noun: string;
  /** What the page's slider spans, where that is less than the whole range. */
  readonly slider: { readonly min: number; readonly max: number };
}

export interface WordSetting<Word extends string> extends Setting<Word> {
  readonly label: string;
  readonly options: readonly { readonly value: Word; readonly label: string }[];
}

type Common = Pick<Setting<unknown>, 'key' | 'keeps' | 'group'>;

export const finite = v.pipe(v.number(), v.finite());
export const text = v.pipe(v.string(), v.transform(wellFormed));

export function clamp(value: number, { min, max }: { min: number; max: number }, noun: string, notes: string[]): number {
  if (value >= min && value <= max) return value + 0; // −0 becomes 0, as a link would write it
  const kept = value < min ? min : max;
  notes.push(`${noun} ${value} is ${value < min ? 'below' : 'above'} ${kept} and became ${kept}.`);
  return kept;
}

interface NumberRow extends Common, Omit<ParamSpec, 'name' | 'flag'> {
  readonly noun?: string;
  readonly slider?: Partial<NumberSetting['slider']>;
  /** The dataset's own limit. */
  readonly most?: (entry: DatasetEntry) => number | undefined;
}

export function number({ most, slider, ...row }: NumberRow): NumberSetting {
  const { key, min, max, integer, noun = row.label } = row;
  return {
    ...row,
    noun,
    slider: { min, max, ...slider },
    shape: finite,
    check: (value, { entry, notes }) => clamp(integer ? Math.round(value) : value, { min, max: most?.(entry) ?? max }, noun, notes),
    write: (value, usual, put) => value !== usual && put(key, value),
    read: (link, usual) => link.takeNumber(key) ?? usual,
  };
}

export function flag(row: Common & { readonly default: boolean }): Setting<boolean> {
  return {
    ...row,
    shape: v.boolean(),
    check: (value) => value,
    write: (value, usual, put) => value !== usual && put(row.key, value ? 'yes' : 'no'),
    read(link, usual) {
      const word = link.take(row.key);
      return word === undefined ? usual : word !== 'no';
    },
  };
}

/** One of a few words; another is not read at all. */
export function oneOf<const Word extends string>(
  row: Common & { readonly label: string; readonly default: NoInfer<Word>; readonly options: Readonly<Record<Word, string>> },
): WordSetting<Word> {
  const options = (Object.keys(row.options) as Word[]).map((value) => ({ value, label: row.options[value] }));
  return {
    ...row,
    options,
    shape: v.picklist(options.map(({ value }) => value)),
    check: (value) => value,
    write: (value, usual, put) => value !== usual && put(row.key, value),
    read: (link, usual) => link.take(row.key) ?? usual,
  };
}

const choiceShape = v.object({ id: text, params: v.optional(v.record(v.string(), finite), {}) });

interface ChoiceRow extends Common {
  readonly noun: string;
  readonly registry: readonly Entry[];
  readonly default: Choice;
  /** In place of an unknown one; otherwise the default. */
  readonly fallback?: (place: CheckPlace) => Choice;
}

/** An entry of a registry with its parameters: `optimizer=adam&optimizer.beta1=0.8`. */
export function choice({ fallback, noun, registry, ...row }: ChoiceRow): Setting<Choice> {
  const { key } = row;
  return {
    ...row,
    shape: choiceShape,
    check({ id, params }, place) {
      const entry = registry.find((candidate) => candidate.id === id);
      if (entry) return { id: entry.id, params: checkParams(entry.params, params, entry.label, place.notes) };
      const kept = fallback?.(place) ?? row.default;
      place.notes.push(`${noun} ${quoted(id)} is not known; ${entryOf(registry, kept.id).label} is used.`);
      return kept;
    },
    write({ id, params }, usual, put) {
      if (id !== usual.id) put(key, id);
      const usualParams = id === usual.id ? usual.params : choiceOf(registry, id).params;
      for (const [name, value] of Object.entries(params)) if (value !== usualParams[name]) put(`${key}.${name}`, value);
    },
    read(link, usual) {
      const id = link.take(key) ?? usual.id;
      const params: Record<string, number> = { ...(id === usual.id ? usual.params : {}) };
      for (const { name } of registry.find((entry) => entry.id === id)?.params ?? []) {
        const value = link.takeNumber(`${key}.${name}`);
        if (value !== undefined) params[name] = value;
      }
      return { id, params };
    },
  };
}

/** Every declared parameter, clamped; those that are not declared go. */
export function checkParams(specs: readonly ParamSpec[], given: ParamValues, label: string, notes: string[]): ParamValues {
  const params = specs.map((spec) => {
    const value = Object.hasOwn(given, spec.name) ? given[spec.name] : spec.default;
    return [spec.name, clamp(spec.integer ? Math.round(value) : value, spec, `${label}: ${spec.label}`, notes)] as const;
  });
  return Object.fromEntries(params);
}
