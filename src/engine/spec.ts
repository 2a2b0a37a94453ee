/** One declared parameter of a registry entry: its control, its link key, its check and its documentation all follow from this. */
export interface ParamSpec {
  readonly name: string;
  readonly label: string;
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
export const biases: ParamSpec = { name: 'biases', label: 'biases too', min: 0, max: 1, default: 0, integer: true, flag: true };

/** What every registry entry declares. `id` stands in links and never changes; `label` is what the page shows. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  /** One sentence: what it is, with its formula where that is short. */
  readonly summary: string;
  readonly params: readonly ParamSpec[];
}

/** Values of an entry's parameters by name. */
export type ParamValues = Readonly<Record<string, number>>;

/** A registry entry chosen with its parameters, as it stands in an experiment. */
export interface Choice {
  readonly id: string;
  readonly params: ParamValues;
}

/** @throws RangeError if the registry has no such id */
export function entryOf<E extends Entry>(registry: readonly E[], id: string): E {
  const entry = registry.find((candidate) => candidate.id === id);
  if (!entry) throw new RangeError(`there is no “${id}” among ${registry.map((candidate) => candidate.id).join(', ')}`);
  return entry;
}

export function defaultParams(entry: Entry): Record<string, number> {
  return Object.fromEntries(entry.params.map((param) => [param.name, param.default]));
}

export function choiceOf(registry: readonly Entry[], id: string): Choice {
  return { id, params: defaultParams(entryOf(registry, id)) };
}
