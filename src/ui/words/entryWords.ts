import type { KnownDataset } from '../../data/registry';
import type { KnownActivation } from '../../engine/activations/registry';
import type { KnownInitializer } from '../../engine/initializers/registry';
import type { KnownLoss } from '../../engine/losses/registry';
import type { KnownMinimizer } from '../../engine/minimizers/menu';
import type { KnownPenalty } from '../../engine/penalties/registry';
import type { KnownSchedule } from '../../engine/schedules/registry';
import type { Entry, ParamSpec } from '../../engine/spec';
import type { KnownUpdateRule } from '../../engine/updateRules/registry';
import type { KnownLayerKind, SizeName } from '../../experiment/layerKinds';

/** What an entry of a registry is called in one language. */
export interface Words<Param extends string = string> {
  readonly label: string;
  readonly params?: Readonly<Record<Param, string>>;
  /** A label for narrow places. */
  readonly short?: string;
  /** Whose work it is and under which licence, where it is not made here. */
  readonly source?: string;
}

/** An entry as it is shown: with its words, and those of its parameters. */
export type Named<E extends Entry> = Omit<E, 'params'> & {
  readonly label: string;
  readonly short: string;
  /** Empty while it has not come. */
  readonly summary: string;
  readonly source: string | null;
  readonly params: readonly NamedParam[];
};

export type NamedParam = ParamSpec & { readonly label: string };

type ParamOf<E extends Entry> = E['params'][number]['name'];

/** Words are asked for by name where the parameters are known by name. */
type WordsOf<E extends Entry> = [ParamOf<E>] extends [never]
  ? Words
  : string extends ParamOf<E>
    ? Words
    : Words<ParamOf<E>> & Required<Pick<Words<ParamOf<E>>, 'params'>>;

/** The words of a registry, by id: an entry or a parameter without them fails the type check. */
type RegistryWords<E extends Entry> = { readonly [Known in E as Known['id']]: WordsOf<Known> };

/** The question that each data set asks stands beside its name. */
type Asking<W> = { readonly [Id in keyof W]: W[Id] & { readonly summary: string } };

/** The words of every registry that a menu shows. */
export interface EntryWords {
  readonly activations: RegistryWords<KnownActivation>;
  readonly losses: RegistryWords<KnownLoss>;
  readonly penalties: RegistryWords<KnownPenalty>;
  readonly optimizers: RegistryWords<KnownUpdateRule | KnownMinimizer>;
  readonly schedules: RegistryWords<KnownSchedule>;
  readonly initializers: RegistryWords<KnownInitializer>;
  readonly datasets: Asking<RegistryWords<KnownDataset>>;
  readonly layerKinds: RegistryWords<KnownLayerKind>;
}

type TitledRegistry = Exclude<keyof EntryWords, 'datasets'>;

/** What an entry is, in one sentence, with its formula where that is short: the title of what shows it. */
export type EntrySummaries = { readonly [R in TitledRegistry]: { readonly [Id in keyof EntryWords[R]]: string } };

/** What the size of a layer counts: several of them, and one. */
export type SizeWords = { readonly [Name in SizeName]: { readonly label: string; readonly one: string } };
