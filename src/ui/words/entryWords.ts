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
}

/** An entry as it is shown: with its words, and those of its parameters. */
export type Named<E extends Entry> = Omit<E, 'params'> & {
  readonly label: string;
  readonly short: string;
  /** Empty while it has not come. */
  readonly summary: string;
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

/** The data sets of the kind that is open at first: the question that each of them asks stands beside its name. */
type AskedAtOnce =
  | 'circle'
  | 'xor'
  | 'gauss'
  | 'spiral'
  | 'moons'
  | 'rings'
  | 'checkerboard'
  | 'blobs'
  | 'multiSpiral'
  | 'plane'
  | 'multiGauss';
type Asking<W> = { readonly [Id in keyof W]: W[Id] & (Id extends AskedAtOnce ? { readonly summary: string } : unknown) };

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

type LateIds<R extends keyof EntryWords> = R extends 'datasets' ? Exclude<keyof EntryWords[R], AskedAtOnce> : keyof EntryWords[R];

type SummariesOf = { readonly [R in keyof EntryWords]: { readonly [Id in LateIds<R>]: string } };

/** What an entry is, in one sentence, with its formula where that is short: the title of what shows it. Of a data set, the question it asks. */
export interface EntrySummaries extends SummariesOf {
  /** Whose work the data are and under which licence, where they are not made here. */
  readonly sources: { readonly [Id in keyof EntryWords['datasets']]?: string };
}

/** What the size of a layer counts: several of them, and one. */
export type SizeWords = { readonly [Name in SizeName]: { readonly label: string; readonly one: string } };
