import * as v from 'valibot';
import type { HeldValue } from '../data/heldValues';
import type { Experiment } from './experiment';
import { type HideableControl, hideableAmong } from './hideable';
import { excerpt } from './linkText';
import { lookablesPart } from './lookablesPart';
import type { Looks } from './looks';
import { isPanel, mostPanels, type PanelId } from './panels';
import { say } from './sentences';
import { finite, ofImages, oneOf, type Setting, text } from './settingKinds';
import { exampleText } from './shownExample';
import { isStage, type StageId } from './stages';

/** How the page shows the run: nothing here changes a bit of the training. */
const shown = <Value, Raw = Value>(row: Omit<Setting<Value, Raw>, 'keeps' | 'group'>): Setting<Value, Raw> => ({
  ...row,
  keeps: 'everything',
  group: 'view',
});

/** Several settings share the key `show`; each has a word there for what is not the default. */
const shownAs = (word: string, usual: boolean): Setting<boolean> =>
  shown({
    key: 'show',
    default: usual,
    shape: v.boolean(),
    check: (value) => value,
    write: (value, _usual, put) => value !== usual && put('show', word),
    read: (link) => link.listOf('show').includes(word) !== usual,
  });

const controls: v.GenericSchema<unknown, readonly HideableControl[]> = v.pipe(
  v.array(v.string()),
  v.transform((names) => hideableAmong(names)),
);

/** Names of the two inputs that span the picture; empty = the first two. */
const axes: Setting<readonly string[]> = shown({
  key: 'axes',
  default: [],
  shape: v.pipe(v.array(v.pipe(text, v.regex(/^[^,]+$/), v.maxLength(80))), v.maxLength(2)),
  check: (value) => value,
  write: (value, _usual, put) => value.length > 0 && put('axes', value.join(',')),
  read: (link) => link.listOf('axes'),
});

/** A short text in a key of its own; empty where nothing is said. */
const short = (key: string, shape: Setting<string>['shape']): Setting<string> =>
  shown({
    key,
    default: '',
    shape,
    check: (value) => value,
    write: (value, usual, put) => value !== usual && put(key, value),
    read: (link, usual) => link.take(key) ?? usual,
  });

/** Name of the target that is looked at, of several. */
const answer = short('answer', text);

const mostHeld = 64;

/** Where columns stand that span no side of the picture, `at=alcohol:13.2,hue:1`; those that are not named stand at their mean. */
const held: Setting<readonly HeldValue[]> = shown({
  key: 'at',
  default: [],
  shape: v.pipe(v.array(v.object({ column: v.pipe(text, v.regex(/^[^,]+$/), v.maxLength(80)), value: finite })), v.maxLength(mostHeld)),
  check: (value) => [...new Map(value.map((one) => [one.column, one])).values()],
  write: (value, _usual, put) => value.length > 0 && put('at', value.map(({ column, value: at }) => `${column}:${at}`).join(',')),
  read: (link) =>
    link.listOf('at').flatMap((word) => {
      const [, column, value] = /^(.{1,80}):(.+)$/s.exec(word) ?? [];
      return column !== undefined && Number.isFinite(Number(value)) ? [{ column, value: Number(value) }] : [];
    }),
});

const hidden: Setting<readonly HideableControl[]> = shown({
  key: 'hide',
  default: [],
  shape: controls,
  check: (value) => value,
  write: (value, _usual, put) => value.length > 0 && put('hide', value.join(',')),
  read: (link) => link.listOf('hide'),
});

/** Panels that are open below the network, side by side. */
const open: Setting<readonly PanelId[], readonly string[]> = shown({
  key: 'open',
  default: [],
  shape: v.array(text),
  check(value, { notes }) {
    const distinct = [...new Set(value)];
    for (const id of distinct) if (!isPanel(id)) notes.push(say('note.noPanel', { panel: excerpt(id) }));
    const known = distinct.filter(isPanel);
    if (known.length > mostPanels) notes.push(say('note.manyPanels', { panels: known.length, most: mostPanels }));
    return known.slice(0, mostPanels);
  },
  write: (value, _usual, put) => value.length > 0 && put('open', value.join(',')),
  read: (link) => link.listOf('open'),
});

/** What stands in the place of network and output. */
const stage: Setting<StageId | 'none', string> = shown<StageId | 'none', string>({
  key: 'stage',
  default: 'none',
  shape: text,
  check(value, { notes }) {
    if (value === 'none' || isStage(value)) return value;
    notes.push(say('note.noStage', { stage: excerpt(value) }));
    return 'none';
  },
  write: (value, usual, put) => value !== usual && put('stage', value),
  read: (link, usual) => link.take('stage') ?? usual,
});

/** All that a run depends on: an experiment without its showing. */
export type RunSettings = Omit<Experiment, 'view'>;

/** A run that stands beside others, or is the page's own. */
export interface ComparedRun {
  /** Null: those of the page. One of all runs has none of its own. */
  readonly settings: RunSettings | null;
  /** The run that it leaves (its place among them), and after which epoch; null: it begins at the start. */
  readonly from: { readonly parent: number; readonly epoch: number } | null;
  /** Changes of the page's settings leave it as it is. */
  readonly isKept: boolean;
}

/** Runs side by side, in the order of their letters. Read and written with the experiment, from which they differ: `comparedText.ts`. */
const vs: Setting<readonly ComparedRun[], unknown[]> = shown<readonly ComparedRun[], unknown[]>({
  key: 'vs',
  default: [],
  shape: v.array(v.any()),
  check: (value) => value as readonly ComparedRun[],
  write() {},
  read: (_link, usual) => usual,
});

/** How panels and stages are looked at: `landscape.plane=random`. */
const looks: Setting<Looks> = shown({
  key: 'look',
  default: {},
  shape: v.record(v.string(), v.record(v.string(), v.any())),
  // without them nobody has opened what is looked at, nor a link that names it
  check: (value) => (lookablesPart.isLoaded ? lookablesPart.loaded.checkedLooks(value) : value),
  write(value, _usual, put) {
    for (const [id, looked] of Object.entries(value)) for (const [name, each] of Object.entries(looked)) put(`${id}.${name}`, each);
  },
  read: (link) => (lookablesPart.isLoaded ? lookablesPart.loaded.looksIn(link) : {}),
});

/** Shares the key of what it shows: `embed`, `embed=noise,seed`. */
const embed: Setting<boolean> = shown({
  key: 'embed',
  default: false,
  shape: v.boolean(),
  check: (value) => value,
  write: (value, _usual, put) => value && put('embed', ''),
  read(link) {
    const word = link.look('embed');
    return word !== undefined && word !== 'no';
  },
});

/** Controls that an embedded page shows beside pictures and transport. */
const embedControls: Setting<readonly HideableControl[]> = shown({
  key: 'embed',
  default: [],
  shape: controls,
  check: (value) => value,
  write: (value, _usual, put) => value.length > 0 && put('embed', value.join(',')),
  read: (link) => link.listOf('embed'),
});

/** The page as it is shown in a lecture hall. */
const present: Setting<boolean> = shown({
  key: 'present',
  default: false,
  shape: v.boolean(),
  check: (value) => value,
  write: (value, _usual, put) => value && put('present', ''),
  read(link) {
    const word = link.look('present');
    return word !== undefined && word !== 'no';
  },
});

/** A row a setting of the view, in the order of the link. Settings with one key are written as its list. */
export const viewSettings = {
  showTest: shownAs('test', false),
  discretize: shownAs('discretize', false),
  logLoss: shownAs('linear', true),
  axes,
  answer,
  held,
  /** The example that images and sequences show, `example=test13`; empty: the first test example. */
  example: short('example', v.pipe(text, v.regex(exampleText))),
  /** What was typed into the run's weights, each at its place: `run/typedText.ts`. Only a run that a link begins is moved by it. */
  typed: short('typed', v.pipe(text, v.maxLength(4000))),
  theme: oneOf({
    key: 'theme',
    options: ['auto', 'light', 'dark'],
    default: 'auto',
    keeps: 'everything',
    group: 'view',
  }),
  hidden,
  open,
  stage,
  vs,
  looks,
  /** What the network's place shows of a network that reads images. */
  imageTab: ofImages(
    oneOf({
      key: 'tab',
      options: ['maps', 'microscope', 'wants'],
      default: 'maps',
      keeps: 'everything',
      group: 'view',
    }),
  ),
  embed,
  embedControls,
  present,
  /** What a press of a remote clicker steps in a presentation. */
  clicker: oneOf({
    key: 'clicker',
    options: ['epoch', 'tenEpochs', 'batch'],
    default: 'epoch',
    keeps: 'everything',
    group: 'view',
  }),
} as const;

export type ViewName = keyof typeof viewSettings;

export const viewNames = Object.keys(viewSettings) as readonly ViewName[];

/** A row as all are alike. */
export const viewSettingOf = (name: ViewName): Setting<unknown> => viewSettings[name];
