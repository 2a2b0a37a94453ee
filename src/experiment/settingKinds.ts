import * as v from 'valibot';
import type { DatasetEntry } from '../data/dataset';
import { cut, wellFormed } from '../data/wellFormed';
import { type Choice, choiceOf, type Entry, type ParamSpec, type ParamValues } from '../engine/spec';
import type { Task } from '../engine/task';
import type { LinkReader, Put } from './linkText';
import { type ChoiceName, type Note, say } from './sentences';

/** What of a training stays when a setting is changed: nothing (another start), weights and position, or everything (it is only shown otherwise). */
type Keeps = 'nothing' | 'weights' | 'everything';

/** Where a setting stands on the page. */
export type SettingGroup = 'data' | 'network' | 'training' | 'more' | 'start' | 'view';

/** What a value's check may depend on. */
export interface CheckPlace {
  readonly entry: DatasetEntry;
  readonly task: Task;
  /** What was corrected, a sentence each. */
  readonly notes: Note[];
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
  /** The value as it can be. Checking twice changes nothing more. @param name of the setting, for its notes */
  check(value: Raw, place: CheckPlace, name: string): Value;
  /** Puts the value into a link where it is not the usual one. */
  write(value: Value, usual: Value, put: Put): void;
  /** The value of a link, otherwise the usual one; not yet checked. */
  read(link: LinkReader, usual: Value): unknown;
}

/** A number: its range is what it is clamped to. */
export interface NumberSetting extends Setting<number>, Omit<ParamSpec, 'name' | 'default' | 'flag'> {
  /** What the page's slider spans, where that is less than the whole range. */
  readonly slider: { readonly min: number; readonly max: number };
}

export interface WordSetting<Word extends string> extends Setting<Word> {
  readonly options: readonly Word[];
}

type Common = Pick<Setting<unknown>, 'key' | 'keeps' | 'group'>;

export const finite = v.pipe(v.number(), v.finite());
export const text = v.pipe(v.string(), v.transform(wellFormed));

/** The nearest number in the range; `note` is called with it where it is another one. */
export function within(value: number, { min, max }: { min: number; max: number }, note: (kept: number) => void): number {
  if (value >= min && value <= max) return value + 0; // −0 becomes 0, as a link would write it
  const kept = value < min ? min : max;
  note(kept);
  return kept;
}

interface NumberRow extends Common, Omit<ParamSpec, 'name' | 'flag'> {
  readonly slider?: Partial<NumberSetting['slider']>;
  /** The dataset's own limit. */
  readonly most?: (entry: DatasetEntry) => number | undefined;
}

export function number({ most, slider, ...row }: NumberRow): NumberSetting {
  const { key, min, max, integer } = row;
  return {
    ...row,
    slider: { min, max, ...slider },
    shape: finite,
    check(given, { entry, notes }, name) {
      const value = integer ? Math.round(given) : given;
      return within(value, { min, max: most?.(entry) ?? max }, (kept) => notes.push(say('note.clamped', { setting: name, value, kept })));
    },
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
  row: Common & { readonly default: NoInfer<Word>; readonly options: readonly Word[] },
): WordSetting<Word> {
  return {
    ...row,
    shape: v.picklist(row.options),
    check: (value) => value,
    write: (value, usual, put) => value !== usual && put(row.key, value),
    read: (link, usual) => link.take(row.key) ?? usual,
  };
}

const choiceShape = v.object({ id: text, params: v.optional(v.record(v.string(), finite), {}) });

interface ChoiceRow extends Common {
  readonly name: ChoiceName;
  readonly registry: readonly Entry[];
  readonly default: Choice;
  /** In place of an unknown one; otherwise the default. */
  readonly fallback?: (place: CheckPlace) => Choice;
}

/** An entry of a registry with its parameters: `optimizer=adam&optimizer.beta1=0.8`. */
export function choice({ fallback, name, registry, ...row }: ChoiceRow): Setting<Choice> {
  const { key } = row;
  return {
    ...row,
    shape: choiceShape,
    check({ id, params }, place) {
      const entry = registry.find((candidate) => candidate.id === id);
      if (entry) {
        const note = ({ name: param }: ParamSpec, value: number, kept: number) =>
          place.notes.push(say('note.choiceParam', { choice: name, id: entry.id, param, value, kept }));
        return { id: entry.id, params: checkParams(entry.params, params, note) };
      }
      const kept = fallback?.(place) ?? row.default;
      place.notes.push(say('note.unknownChoice', { choice: name, id: cut(id, 40), used: kept.id }));
      return kept;
    },
    write({ id, params }, usual, put) {
      if (id !== usual.id) put(key, id);
      const usualParams = id === usual.id ? usual.params : choiceOf(registry, id).params;
      for (const [param, value] of Object.entries(params)) if (value !== usualParams[param]) put(`${key}.${param}`, value);
    },
    read(link, usual) {
      const id = link.take(key) ?? usual.id;
      const params: Record<string, number> = { ...(id === usual.id ? usual.params : {}) };
      for (const { name: param } of registry.find((entry) => entry.id === id)?.params ?? []) {
        const value = link.takeNumber(`${key}.${param}`);
        if (value !== undefined) params[param] = value;
      }
      return { id, params };
    },
  };
}

/**
 * Every declared parameter, clamped; those that are not declared go.
 *
 * @param note is called for every value that was outside its range
 */
export function checkParams<S extends ParamSpec>(
  specs: readonly S[],
  given: ParamValues,
  note: (spec: S, value: number, kept: number) => void,
): ParamValues {
  const params = specs.map((spec) => {
    const value = Object.hasOwn(given, spec.name) ? given[spec.name] : spec.default;
    const rounded = spec.integer ? Math.round(value) : value;
    return [spec.name, within(rounded, spec, (kept) => note(spec, rounded, kept))] as const;
  });
  return Object.fromEntries(params);
}
