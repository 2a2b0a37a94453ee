import { wellFormed } from '../data/wellFormed';
import type { LinkReader } from './linkText';

// How something is looked at: which plane, which seed, how high. Each stands in links as `panel.name=value` and moves nothing in the run.

/** One of a few words, a number or a short text. */
export type LookParam =
  | { readonly name: string; readonly options: readonly string[]; readonly default: string }
  | { readonly name: string; readonly min: number; readonly max: number; readonly integer?: boolean; readonly default: number }
  | { readonly name: string; readonly mostLetters: number; readonly default: string };

export type LookValue = string | number;

/** What can be looked at in several ways. */
export interface Lookable {
  /** Stands in links, and never changes. */
  readonly id: string;
  readonly params: readonly LookParam[];
}

type ValueOf<P> = P extends { readonly options: readonly (infer Word)[] } ? Word : P extends { readonly min: number } ? number : string;

/** The values of all parameters, by name. */
export type LookOf<L extends Lookable> = { readonly [P in L['params'][number] as P['name']]: ValueOf<P> };

/** What is not at its default, by the id of what is looked at and the parameter's name. */
export type Looks = Readonly<Record<string, Readonly<Record<string, LookValue>>>>;

/** The value as it can be; the default where it is of another kind. */
function checked(param: LookParam, value: unknown): LookValue {
  if ('options' in param) return param.options.includes(value as string) ? (value as string) : param.default;
  if ('mostLetters' in param) return typeof value === 'string' ? wellFormed(value).slice(0, param.mostLetters) : param.default;
  const number = typeof value === 'number' ? value : Number.NaN;
  if (!Number.isFinite(number)) return param.default;
  return Math.min(param.max, Math.max(param.min, param.integer ? Math.round(number) : number)) + 0;
}

/** Every parameter of one. */
export function lookOf<const L extends Lookable>({ id, params }: L, looks: Looks): LookOf<L> {
  return Object.fromEntries(params.map((param) => [param.name, looks[id]?.[param.name] ?? param.default])) as LookOf<L>;
}

/** Declared parameters that are not at their defaults; the rest goes. */
export function checkLooks(lookables: readonly Lookable[], given: Looks): Looks {
  const kept: Record<string, Record<string, LookValue>> = {};
  for (const { id, params } of lookables) {
    for (const param of params) {
      const value = Object.hasOwn(given, id) ? checked(param, given[id]?.[param.name]) : param.default;
      if (value !== param.default) kept[id] = { ...kept[id], [param.name]: value };
    }
  }
  return kept;
}

export function readLooks(lookables: readonly Lookable[], link: LinkReader): Looks {
  const looks: Record<string, Record<string, LookValue>> = {};
  for (const { id, params } of lookables) {
    for (const param of params) {
      const key = `${id}.${param.name}`;
      const value = 'min' in param ? link.takeNumber(key) : link.take(key);
      if (value !== undefined) looks[id] = { ...looks[id], [param.name]: value };
    }
  }
  return looks;
}
