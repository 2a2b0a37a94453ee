import * as v from 'valibot';
import type { DatasetEntry } from '../data/dataset';
import { wellFormed } from '../data/wellFormed';
import { type Choice, choiceOf, type Entry, type ParamSpec, type ParamValues } from '../engine/spec';
import type { Task } from '../engine/task';
import { excerpt, type LinkReader, type Put } from './linkText';
import { type ChoiceKey, type Clamped, type ExperimentSentence, say } from './sentences';

/** What of a training stays when a setting is changed: nothing (another start), weights and position, or everything (it is only shown otherwise). */
type Keeps = 'nothing' | 'weights' | 'everything';

/** Where a setting stands on the page. */
export type SettingGroup = 'data' | 'network' | 'training' | 'more' | 'start' | 'view';

/** What a value's check may depend on. */
export interface CheckPlace {
  readonly entry: DatasetEntry;
  readonly task: Task;
  /** What was corrected. */
  readonly notes: ExperimentSentence[];
}

/** A row of the table of settings: all that is to be known of one. `Raw` is what may still have to be corrected. */
export interface Setting<Value, Raw = Value> {
  /** Of its link; what belongs to a registry's entry follows after a dot. */
  readonly key: string;
  readonly keeps: Keeps;
  readonly group: SettingGroup;
  readonly default: Value;
  /** Whether it means something for images alone; of other data it is as usual. */
  readonly ofImages?: boolean;
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
export interface NumberSetting<Key extends string = string> extends Setting<number>, Omit<ParamSpec, 'name' | 'default' | 'flag'> {
  readonly key: Key;
  /** What the page's slider spans, where that is less than the whole range. */
  readonly slider: { readonly min: number; readonly max: number };
}

export interface FlagSetting<Key extends string = string> extends Setting<boolean> {
  readonly key: Key;
}

/** One of a few words. */
export interface WordSetting<Key extends string, Word extends string> extends Setting<Word> {
  readonly key: Key;
  readonly options: readonly Word[];
}

/** An entry of a registry with its parameters. */
export interface ChoiceSetting<Key extends ChoiceKey> extends Setting<Choice> {
  readonly key: Key;
}

interface Common<Key extends string> extends Pick<Setting<unknown>, 'keeps' | 'group'> {
  readonly key: Key;
}

export const finite = v.pipe(v.number(), v.finite());
export const text = v.pipe(v.string(), v.transform(wellFormed));

/** The nearest number in the range; `note` is called where it is another one. */
export function clamp(value: number, { min, max }: { min: number; max: number }, note: (clamped: Clamped) => void): number {
  if (value >= min && value <= max) return value + 0; // −0 becomes 0, as a link would write it
  const kept = value < min ? min : max;
  note({ value, kept });
  return kept;
}

/** A setting that only images have. */
export const ofImages = <Row extends Setting<unknown>>(row: Row): Row => ({
  ...row,
  ofImages: true,
  check: (value: never, place: CheckPlace) => (place.entry.gives === 'image' ? row.check(value, place) : row.default),
});

interface NumberRow<Key extends string> extends Common<Key>, Omit<ParamSpec, 'name' | 'flag'> {
  readonly slider?: Partial<NumberSetting['slider']>;
  /** The dataset's own limit. */
  readonly most?: (entry: DatasetEntry) => number | undefined;
}

export function number<const Key extends string>({ most, slider, ...row }: NumberRow<Key>): NumberSetting<Key> {
  const { key, min, max, integer } = row;
  return {
    ...row,
    slider: { min, max, ...slider },
    shape: finite,
    check: (value, { entry, notes }) =>
      clamp(integer ? Math.round(value) : value, { min, max: most?.(entry) ?? max }, (clamped) =>
        notes.push(say('note.setting', { setting: key, ...clamped })),
      ),
    write: (value, usual, put) => value !== usual && put(key, value),
    read: (link, usual) => link.takeNumber(key) ?? usual,
  };
}

export function flag<const Key extends string>(row: Common<Key> & { readonly default: boolean }): FlagSetting<Key> {
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

interface WordRow<Key extends string, Word extends string> extends Common<Key> {
  readonly default: NoInfer<Word>;
  readonly options: readonly Word[];
  /** Whether the dataset can have it; otherwise it has the default. Absent: every one can. */
  readonly fits?: (word: Word, entry: DatasetEntry) => boolean;
}

/** One of a few words; another is not read at all. */
export function oneOf<const Key extends string, const Word extends string>({
  fits = () => true,
  ...row
}: WordRow<Key, Word>): WordSetting<Key, Word> {
  return {
    ...row,
    shape: v.picklist(row.options),
    check: (value, { entry }) => (fits(value, entry) ? value : row.default),
    write: (value, usual, put) => value !== usual && put(row.key, value),
    read: (link, usual) => link.take(row.key) ?? usual,
  };
}

const choiceShape = v.object({ id: text, params: v.optional(v.record(v.string(), finite), {}) });

interface ChoiceRow<Key extends ChoiceKey> extends Common<Key> {
  readonly registry: readonly Entry[];
  readonly default: Choice;
  /** In place of an unknown one; otherwise the default. */
  readonly fallback?: (place: CheckPlace) => Choice;
}

/** An entry of a registry with its parameters: `optimizer=adam&optimizer.beta1=0.8`. */
export function choice<const Key extends ChoiceKey>({ fallback, registry, ...row }: ChoiceRow<Key>): ChoiceSetting<Key> {
  const { key } = row;
  return {
    ...row,
    shape: choiceShape,
    check({ id, params }, place) {
      const entry = registry.find((candidate) => candidate.id === id);
      if (entry) {
        const note = ({ name }: ParamSpec, clamped: Clamped) =>
          place.notes.push(say('note.choiceParam', { choice: key, id: entry.id, param: name, ...clamped }));
        return { id: entry.id, params: checkParams(entry.params, params, note) };
      }
      const kept = fallback?.(place) ?? row.default;
      place.notes.push(say('note.unknownChoice', { choice: key, id: excerpt(id), used: kept.id }));
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

/** Every declared parameter, clamped; those that are not declared go. @param note is called for every value that was outside its range */
export function checkParams(
  specs: readonly ParamSpec[],
  given: ParamValues,
  note: (spec: ParamSpec, clamped: Clamped) => void,
): ParamValues {
  const params = specs.map((spec) => {
    const value = Object.hasOwn(given, spec.name) ? given[spec.name] : spec.default;
    return [spec.name, clamp(spec.integer ? Math.round(value) : value, spec, (clamped) => note(spec, clamped))] as const;
  });
  return Object.fromEntries(params);
}
