import * as v from 'valibot';
import { csvReader } from '../data/csv';
import { type DrawnPoint, keepsText } from '../data/dataset';
import type { FileMark } from '../data/fileMark';
import { cut } from '../data/wellFormed';
import { checkFeatures, checkFormula, checkPoints } from './dataChecks';
import { checkLayers } from './layerChecks';
import type { HiddenLayer } from './layerKinds';
import { layersText, readLayers } from './layerText';
import { limits } from './limits';
import { topLevelParts } from './linkText';
import { fitsLink, isMark, mostCharacters } from './ownFile';
import { say } from './sentences';
import { finite, type Setting, text } from './settingKinds';
import { firstStarter } from './starters';

// The rows of settings that are lists or texts, each with a form of its own in a link.

export const seedNames = ['data', 'split', 'init', 'shuffle', 'dropout'] as const;
export type SeedName = (typeof seedNames)[number];

/** Points placed by hand, `x,y,value` each, for the datasets that take them. */
export const points: Setting<readonly DrawnPoint[]> = {
  key: 'points',
  keeps: 'nothing',
  group: 'data',
  default: [],
  shape: v.array(v.object({ x: finite, y: finite, value: finite })),
  check: checkPoints,
  write: (value, _usual, put) => value.length > 0 && put('points', value.map(({ x, y, value: t }) => `${x},${y},${t}`).join(';')),
  read: (link, usual) =>
    link
      .take('points')
      ?.split(';')
      .flatMap((triple) => {
        const [x, y, value] = triple.split(',').map(Number);
        return [x, y, value].every(Number.isFinite) ? [{ x, y, value }] : [];
      }) ?? usual,
};

/** The text of the user's own file, for the dataset that takes one; otherwise empty. */
export const csv: Setting<string> = {
  key: 'csv',
  keeps: 'nothing',
  group: 'data',
  default: '',
  shape: text,
  check(value, { entry, notes }) {
    const most = mostCharacters(value);
    const tooLong = value.length > most;
    if (tooLong) notes.push(say('note.longFile', { most }));
    return keepsText(entry) && !tooLong ? value : '';
  },
  write: (value, _usual, put) => value !== '' && fitsLink(value) && put('csv', value),
  read: (link, usual) => link.take('csv') ?? usual,
};

/**
 * What the user's own file is known by where a link has no room for it, `hash,bytes,task,name`: whoever opens the link is asked for the file.
 * Null where the link carries it.
 */
export const csvFile: Setting<FileMark | null> = {
  key: 'csvFile',
  keeps: 'everything',
  group: 'data',
  default: null,
  shape: v.custom<FileMark | null>((value) => value === null || isMark(value)),
  check: (value, { entry }) => (keepsText(entry) && isMark(value) ? csvReader.loaded.fileMark(value) : null),
  write: (value, _usual, put) => value && put('csvFile', [value.hash, value.size, value.task, value.name].join(',')),
  read(link, usual) {
    const given = link.take('csvFile');
    if (given === undefined) return usual;
    const [, hash, size, task, name] = /^([^,]*),(\d{1,9}),([^,]*),(.*)$/s.exec(given) ?? [];
    return hash === undefined ? given : { hash, size: Number(size), task, name }; // what is none is told by the check
  },
};

/** The rule or function that the examples follow, for the datasets that take one; empty: the dataset's own. */
export const formula: Setting<string> = {
  key: 'formula',
  keeps: 'nothing',
  group: 'data',
  default: '',
  shape: v.pipe(text, v.maxLength(130)),
  check: checkFormula,
  write: (value, _usual, put) => value !== '' && put('formula', value),
  read: (link, usual) => link.take('formula') ?? usual,
};

/** On the road: a track of one's own, or laps driven by hand; empty: those of the dataset alone. Its examples say what is wrong with it. */
export const laps: Setting<string> = {
  key: 'laps',
  keeps: 'nothing',
  group: 'data',
  default: '',
  shape: v.pipe(text, v.maxLength(6000)),
  check: (value, { entry }) => (entry.shownAs ? value : ''),
  write: (value, _usual, put) => value !== '' && put('laps', value),
  read: (link, usual) => link.take('laps') ?? usual,
};

/** Expressions in the names of the raw inputs: `x1`, `x1^2`, `sin(x2)`; column names of a table. Empty = the dataset's own default. */
export const features: Setting<readonly string[]> = {
  key: 'features',
  keeps: 'nothing',
  group: 'network',
  default: [],
  shape: v.array(v.pipe(text, v.maxLength(80))),
  check: checkFeatures,
  write: (value, _usual, put) => value.length > 0 && put('features', value.join(',')),
  read(link, usual) {
    const list = link.take('features');
    return list === undefined ? usual : topLevelParts(list);
  },
};

export const hidden: Setting<readonly HiddenLayer[]> = {
  key: 'layers',
  keeps: 'nothing',
  group: 'network',
  default: firstStarter.hidden,
  shape: v.array(
    v.object({
      kind: v.optional(text, 'dense'),
      units: v.optional(finite, 0),
      activation: v.optional(text, ''),
      params: v.optional(v.record(v.string(), finite), {}),
    }),
  ),
  check: checkLayers,
  write: (value, usual, put) => layersText(value) !== layersText(usual) && put('layers', layersText(value)),
  read(link, usual) {
    const list = link.take('layers');
    return list === undefined ? usual : readLayers(list, link.notes);
  },
};

/** Which go with the loss is checked with it. */
export const outputActivation: Setting<string> = {
  key: 'output',
  keeps: 'nothing',
  group: 'network',
  default: 'sigmoid',
  shape: text,
  check: (value) => value,
  write: (value, usual, put) => value !== usual && put('output', value),
  read: (link, usual) => link.take('output') ?? usual,
};

/** One seed for all, `seed=7`, and those that differ: `seed.init=9`. */
export const seeds: Setting<Readonly<Record<SeedName, string>>> = {
  key: 'seed',
  keeps: 'nothing',
  group: 'data',
  default: { data: '7', split: '7', init: '7', shuffle: '7', dropout: '7' },
  shape: v.object(v.entriesFromList(seedNames, text)),
  check: (value) => Object.fromEntries(seedNames.map((name) => [name, cut(value[name], limits.seed)])) as Record<SeedName, string>,
  write(value, usual, put) {
    if (value.data !== usual.data) put('seed', value.data);
    for (const name of seedNames) if (value[name] !== value.data) put(`seed.${name}`, value[name]);
  },
  read(link, usual) {
    const all = link.take('seed');
    return Object.fromEntries(seedNames.map((name) => [name, link.take(`seed.${name}`) ?? all ?? usual[name]]));
  },
};
