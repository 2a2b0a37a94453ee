type HideableGroup = 'run' | 'data' | 'network' | 'training' | 'output';

interface HideableEntry {
  /** Stands in links after `hide=` and `embed=`, and never changes. */
  readonly id: string;
  /** In the words of the page. */
  readonly group: HideableGroup;
  /** Whether an embedded page shows it by itself, only where its link asks for it, or has no place for it. */
  readonly embed: 'byItself' | 'onRequest' | 'never';
}

/** What a link can hide from the page or embed in another one. Links write them in this order. */
export const hideables = [
  { id: 'play', group: 'run', embed: 'byItself' },
  { id: 'step', group: 'run', embed: 'byItself' },
  { id: 'reset', group: 'run', embed: 'byItself' },
  { id: 'speed', group: 'run', embed: 'onRequest' },
  { id: 'timeline', group: 'run', embed: 'byItself' },
  { id: 'bar', group: 'run', embed: 'byItself' },
  { id: 'data', group: 'data', embed: 'never' },
  { id: 'dataset', group: 'data', embed: 'onRequest' },
  { id: 'examples', group: 'data', embed: 'onRequest' },
  { id: 'noise', group: 'data', embed: 'onRequest' },
  { id: 'split', group: 'data', embed: 'onRequest' },
  { id: 'seed', group: 'data', embed: 'onRequest' },
  { id: 'features', group: 'network', embed: 'onRequest' },
  { id: 'network', group: 'network', embed: 'byItself' },
  { id: 'layers', group: 'network', embed: 'onRequest' },
  { id: 'activation', group: 'network', embed: 'onRequest' },
  { id: 'loss', group: 'training', embed: 'onRequest' },
  { id: 'optimizer', group: 'training', embed: 'onRequest' },
  { id: 'learningRate', group: 'training', embed: 'onRequest' },
  { id: 'batchSize', group: 'training', embed: 'onRequest' },
  { id: 'penalty', group: 'training', embed: 'onRequest' },
  { id: 'penaltyRate', group: 'training', embed: 'byItself' },
  { id: 'more', group: 'training', embed: 'onRequest' },
  { id: 'inspect', group: 'network', embed: 'onRequest' },
  { id: 'initializer', group: 'training', embed: 'onRequest' },
  { id: 'problem', group: 'training', embed: 'never' },
  { id: 'output', group: 'output', embed: 'byItself' },
  { id: 'chart', group: 'output', embed: 'onRequest' },
  { id: 'showTest', group: 'output', embed: 'onRequest' },
  { id: 'discretize', group: 'output', embed: 'onRequest' },
] as const satisfies readonly HideableEntry[];

export type HideableControl = (typeof hideables)[number]['id'];

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
