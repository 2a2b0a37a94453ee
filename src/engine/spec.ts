import { refusal } from './sentences';
/** One declared parameter of a registry entry: its control, its link key, its check and its documentation all follow from this. */
export interface ParamSpec<Name extends string = string> {
  readonly name: Name;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly scale?: 'linear' | 'log';
  readonly integer?: boolean;
  /** 0 or 1: a tick. */
  readonly flag?: boolean;
  readonly unit?: string;
}

/** Whether penalty or decay act on biases too; usually they do not. */
export const biases: ParamSpec<'biases'> = { name: 'biases', min: 0, max: 1, default: 0, integer: true, flag: true };

/** What every registry entry declares. `id` stands in links and never changes; what people call it stands in the catalogues of the page. */
export interface Entry<Id extends string = string, Param extends string = string> {
  readonly id: Id;
  readonly params: readonly ParamSpec<Param>[];
}

/** Values of an entry's parameters by name. */
export type ParamValues = Readonly<Record<string, number>>;

/** A registry entry chosen with its parameters, as it stands in an experiment. */
export interface Choice {
  readonly id: string;
  readonly params: ParamValues;
}

/** @throws EngineError if the registry has no such id */
export function entryOf<E extends Entry>(registry: readonly E[], id: string): E {
  const entry = registry.find((candidate) => candidate.id === id);
  if (!entry) throw refusal('registry.unknown', { id, known: registry.map((candidate) => candidate.id) });
  return entry;
}

export function defaultParams(entry: Entry): Record<string, number> {
  return Object.fromEntries(entry.params.map((param) => [param.name, param.default]));
}

export function choiceOf(registry: readonly Entry[], id: string): Choice {
  return { id, params: defaultParams(entryOf(registry, id)) };
}
