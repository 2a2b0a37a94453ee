type HideableGroup = 'run' | 'data' | 'network' | 'training' | 'output';

interface HideableEntry {
  /** Stands in links after `hide=` and `embed=`, and never changes. */
  readonly id: string;
  /** In the words of the page. */
  readonly group: HideableGroup;
  /** An embedded page shows it by itself, or has no place for it; otherwise where its link asks for it. */
  readonly embed?: 'byItself' | 'never';
}

const entries = [
  { id: 'play', group: 'run', embed: 'byItself' },
  { id: 'step', group: 'run', embed: 'byItself' },
  { id: 'reset', group: 'run', embed: 'byItself' },
  { id: 'speed', group: 'run' },
  { id: 'timeline', group: 'run', embed: 'byItself' },
  { id: 'bar', group: 'run', embed: 'byItself' },
  { id: 'data', group: 'data', embed: 'never' },
  { id: 'dataset', group: 'data' },
  { id: 'examples', group: 'data' },
  { id: 'noise', group: 'data' },
  { id: 'split', group: 'data' },
  { id: 'seed', group: 'data' },
  { id: 'features', group: 'network' },
  { id: 'network', group: 'network', embed: 'byItself' },
  { id: 'layers', group: 'network' },
  { id: 'activation', group: 'network' },
  { id: 'loss', group: 'training' },
  { id: 'optimizer', group: 'training' },
  { id: 'learningRate', group: 'training' },
  { id: 'batchSize', group: 'training' },
  { id: 'penalty', group: 'training' },
  { id: 'penaltyRate', group: 'training', embed: 'byItself' },
  { id: 'more', group: 'training' },
  { id: 'inspect', group: 'network' },
  { id: 'initializer', group: 'training' },
  { id: 'problem', group: 'training', embed: 'never' },
  { id: 'output', group: 'output', embed: 'byItself' },
  { id: 'chart', group: 'output' },
  { id: 'showTest', group: 'output' },
  { id: 'discretize', group: 'output' },
] as const satisfies readonly HideableEntry[];

export type HideableControl = (typeof entries)[number]['id'];

/** What a link can hide from the page or embed in another one. Links write them in this order. */
export const hideables: readonly (HideableEntry & { readonly id: HideableControl })[] = entries;

/** Parts of the page that go when nothing is left in them: their room goes to the others. */
export const regions = {
  bar: ['bar'],
  data: ['data', 'dataset', 'examples', 'noise', 'split', 'seed'],
  network: ['network'],
  output: ['output'],
  objective: ['loss', 'optimizer', 'learningRate', 'batchSize', 'penalty', 'initializer', 'more'],
} as const satisfies Readonly<Record<string, readonly HideableControl[]>>;

export type Region = keyof typeof regions;

/** Those of the names that are known, each once, in the order of the registry. */
export const hideableAmong = (names: readonly string[]): HideableControl[] =>
  hideables.map(({ id }) => id).filter((id) => names.includes(id));

const showsByItself = (control: HideableControl) => hideables.some(({ id, embed }) => id === control && embed === 'byItself');

/** What of the view decides on what is shown. */
interface Visibility {
  readonly embed: boolean;
  readonly embedControls: readonly HideableControl[];
  readonly hidden: readonly HideableControl[];
  /** In a lecture hall the features that are off fold away. */
  readonly present?: boolean;
}

/** Whether the page shows a control: an embedded one its basics and what its link asks for, and neither what is hidden. */
export function shows({ embed, embedControls, hidden, present }: Visibility, control: HideableControl): boolean {
  if (hidden.includes(control) || (present && !embed && control === 'features')) return false;
  return !embed || showsByItself(control) || embedControls.includes(control);
}

/** Whether there is something to show in a part of the page, and the part itself is not hidden. */
export const showsRegion = (view: Visibility, region: Region): boolean =>
  !view.hidden.some((control) => control === region) && regions[region].some((control) => control !== 'data' && shows(view, control));

/** An embedded page that shows these controls and no others: the inverse of `shows`. */
export function embedOf(kept: readonly HideableControl[]): Visibility {
  return {
    embed: true,
    embedControls: hideableAmong(kept).filter((control) => !showsByItself(control)),
    hidden: hideables.map(({ id }) => id).filter((control) => showsByItself(control) && !kept.includes(control)),
  };
}
