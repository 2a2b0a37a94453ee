type HideableGroup = 'run' | 'data' | 'network' | 'training' | 'output';

interface HideableEntry {
  /** Stands in links after `hide=` and `embed=`, and never changes. */
  readonly id: string;
  /** In the words of the page. */
  readonly label: string;
  readonly group: HideableGroup;
  /** Whether an embedded page shows it by itself, only where its link asks for it, or has no place for it. */
  readonly embed: 'byItself' | 'onRequest' | 'never';
}

/** What a link can hide from the page or embed in another one. Links write them in this order. */
export const hideables = [
  { id: 'play', label: 'play', group: 'run', embed: 'byItself' },
  { id: 'step', label: 'step', group: 'run', embed: 'byItself' },
  { id: 'reset', label: 'reset', group: 'run', embed: 'byItself' },
  { id: 'speed', label: 'speed', group: 'run', embed: 'onRequest' },
  { id: 'timeline', label: 'time line', group: 'run', embed: 'byItself' },
  { id: 'data', label: 'data panel', group: 'data', embed: 'never' },
  { id: 'dataset', label: 'data set', group: 'data', embed: 'onRequest' },
  { id: 'examples', label: 'examples', group: 'data', embed: 'onRequest' },
  { id: 'noise', label: 'noise', group: 'data', embed: 'onRequest' },
  { id: 'split', label: 'training share', group: 'data', embed: 'onRequest' },
  { id: 'seed', label: 'seed', group: 'data', embed: 'onRequest' },
  { id: 'features', label: 'features', group: 'network', embed: 'never' },
  { id: 'network', label: 'network', group: 'network', embed: 'byItself' },
  { id: 'layers', label: 'layers', group: 'network', embed: 'never' },
  { id: 'activation', label: 'activation', group: 'network', embed: 'never' },
  { id: 'loss', label: 'loss', group: 'training', embed: 'onRequest' },
  { id: 'optimizer', label: 'optimizer', group: 'training', embed: 'onRequest' },
  { id: 'learningRate', label: 'learning rate', group: 'training', embed: 'onRequest' },
  { id: 'batchSize', label: 'batch size', group: 'training', embed: 'onRequest' },
  { id: 'penalty', label: 'penalty', group: 'training', embed: 'onRequest' },
  { id: 'penaltyRate', label: 'penalty rate', group: 'training', embed: 'never' },
  { id: 'more', label: 'more training settings', group: 'training', embed: 'onRequest' },
  { id: 'initializer', label: 'start', group: 'training', embed: 'onRequest' },
  { id: 'problem', label: 'kind of problem', group: 'training', embed: 'never' },
  { id: 'output', label: 'output picture', group: 'output', embed: 'byItself' },
  { id: 'chart', label: 'loss chart', group: 'output', embed: 'never' },
  { id: 'showTest', label: 'test data', group: 'output', embed: 'never' },
  { id: 'discretize', label: 'discrete output', group: 'output', embed: 'never' },
] as const satisfies readonly HideableEntry[];

export type HideableControl = (typeof hideables)[number]['id'];

/** Those of the names that are known, each once, in the order of the registry. */
export const hideableAmong = (names: readonly string[]): HideableControl[] =>
  hideables.map(({ id }) => id).filter((id) => names.includes(id));

const showsByItself = (control: HideableControl) => hideables.some(({ id, embed }) => id === control && embed === 'byItself');

/** What of the view decides on what is shown. */
interface Visibility {
  readonly embed: boolean;
  readonly embedControls: readonly HideableControl[];
  readonly hidden: readonly HideableControl[];
}

/** Whether the page shows a control: an embedded one its basics and what its link asks for, and neither what is hidden. */
export function shows({ embed, embedControls, hidden }: Visibility, control: HideableControl): boolean {
  if (hidden.includes(control)) return false;
  return !embed || showsByItself(control) || embedControls.includes(control);
}

/** An embedded page that shows these controls and no others: the inverse of `shows`. */
export function embedOf(kept: readonly HideableControl[]): Visibility {
  return {
    embed: true,
    embedControls: hideableAmong(kept).filter((control) => !showsByItself(control)),
    hidden: hideables.map(({ id }) => id).filter((control) => showsByItself(control) && !kept.includes(control)),
  };
}
