import { datasets } from '../data/registry';
import { losses } from '../engine/losses/registry';
import { entryOf } from '../engine/spec';
import { comparedCodec } from './comparedCodec';
import { withDataset, withLoss } from './edits';
import type { Experiment, ViewSettings } from './experiment';
import { encoded, excerpt, LinkReader } from './linkText';
import { defaultExperiment, normalizeExperiment } from './normalize';
import { fitsLink } from './ownFile';
import { isPlaygroundHash, playgroundReader } from './playgroundHash';
import { newKeys } from './recipes';
import { type ExperimentSentence, say } from './sentences';
import { type SettingName, settingNames, settingOf, settings } from './settings';
import type { OwnData } from './task';
import { viewNames, viewSettingOf } from './viewSettings';

export interface DecodedLink {
  readonly experiment: Experiment;
  /** What was corrected. */
  readonly notes: readonly ExperimentSentence[];
}

/** What dataset, own data and loss alone imply: what equals it is left out of a link. @param hasRecipe false: as before there were recipes */
function impliedBy(dataset: string, own: OwnData, loss: string | null, hasRecipe = true): Experiment {
  const base = defaultExperiment();
  const moved = dataset === base.dataset.id ? { ...base, ...own } : withDataset(base, dataset, own, hasRecipe);
  const withOwnLoss = loss === null || loss === moved.loss.id ? moved : withLoss(moved, loss);
  return normalizeExperiment(withOwnLoss).experiment;
}

/** The readable `key=value&…` form of an experiment, without #. Empty for the default one. */
export function encodeExperiment(experiment: Experiment): string {
  const { dataset, loss, points, csv, csvFile } = experiment;
  const own: OwnData = { points, csv: fitsLink(csv) ? csv : '', csvFile };
  const byDataset = impliedBy(dataset.id, own, null);
  const implied = impliedBy(dataset.id, own, loss.id);
  // the loss is written against what the dataset implies, the rest against both
  const usual: Experiment = { ...implied, loss: byDataset.loss };
  const pairs: string[] = dataset.id === defaultExperiment().dataset.id ? [] : [`${settings.dataset.key}=${dataset.id}`];
  for (const name of settingNames) {
    settingOf(name).write(experiment[name], usual[name], (key, value) => pairs.push(`${key}=${encoded(String(value))}`));
  }
  // a link that says more than its set, and nothing new, is one from before there were recipes
  const saysMore = pairs.some((pair) => !pair.startsWith(`${settings.dataset.key}=`));
  const isNew = pairs.some((pair) => newKeys.some((key) => pair.startsWith(`${key}=`)));
  const { recipe, hasOldLinks = true } = entryOf(datasets, dataset.id);
  if (recipe && hasOldLinks && saysMore && !isNew) pairs.push(`${settings.epochs.key}=${experiment.epochs}`);
  const { vs } = experiment.view;
  const text = vs.length > 0 ? comparedCodec()?.comparedText(experiment) : undefined;
  const compared = text === undefined ? [] : [`vs=${encoded(text)}`];
  return [...pairs, ...compared, ...viewPairs(experiment.view)].join('&');
}

/** Settings of the view that share a key make one list. */
function viewPairs(view: ViewSettings): string[] {
  const lists = new Map<string, (string | number)[]>();
  for (const name of viewNames) {
    viewSettingOf(name).write(view[name], viewSettingOf(name).default, (key, value) => {
      const list = lists.get(key) ?? [];
      if (value !== '') list.push(value);
      lists.set(key, list);
    });
  }
  return [...lists].map(([key, list]) => (list.length === 0 ? key : `${key}=${encoded(list.join(','))}`));
}

/** Reads either form of a link. Never throws; a bad link opens with notes. @param hash with or without # */
export function decodeLink(hash: string, freshSeed = () => String(Math.random()).slice(2, 8)): DecodedLink {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (!isPlaygroundHash(text)) return readOwn(text);
  if (!playgroundReader.isLoaded) return { experiment: defaultExperiment(), notes: [say('note.noPlaygroundReader', {})] };
  const read = playgroundReader.loaded.readPlaygroundHash(text, freshSeed);
  const checked = normalizeExperiment(read.experiment);
  return { experiment: checked.experiment, notes: [...read.notes, ...checked.notes] };
}

function readOwn(text: string): DecodedLink {
  const notes: ExperimentSentence[] = [];
  const link = new LinkReader(text, notes);
  link.take('v');
  const start = startOf(link);
  const raw: Partial<Record<SettingName | 'view', unknown>> = {};
  for (const name of settingNames) raw[name] = settingOf(name).read(link, start[name]);
  raw.view = Object.fromEntries(viewNames.map((name) => [name, viewSettingOf(name).read(link, viewSettingOf(name).default)]));
  const compared = link.look('vs');
  for (const name of viewNames) link.take(viewSettingOf(name).key);
  link.end();
  const checked = normalizeExperiment(raw);
  const found = [...notes, ...checked.notes];
  if (!compared) return { experiment: checked.experiment, notes: found };
  const codec = comparedCodec();
  if (!codec) return { experiment: checked.experiment, notes: [...found, say('note.noRunsReader', {})] };
  const vs = codec.comparedOf(compared, checked.experiment, found);
  return { experiment: { ...checked.experiment, view: { ...checked.experiment.view, vs } }, notes: found };
}

/** Of what a run depends on besides its set; what is chosen of the set stands in keys of their own. */
const runKeys = settingNames.map((name) => settingOf(name).key);

/** The experiment that dataset, own data and loss alone imply, which the other keys then change. */
function startOf(link: LinkReader): Readonly<Record<SettingName, unknown>> {
  const usual = defaultExperiment();
  const wanted = link.take('data') ?? usual.dataset.id;
  const id = datasets.find((entry) => entry.id === wanted)?.id ?? usual.dataset.id;
  if (id !== wanted) link.notes.push(say('note.unknownChoice', { choice: 'data', id: excerpt(wanted), used: id }));
  const loss = losses.find((entry) => entry.id === link.look('loss'))?.id ?? null;
  const own = { points: settings.points.read(link, []), csv: settings.csv.read(link, ''), csvFile: settings.csvFile.read(link, null) };
  const { hasOldLinks = true } = entryOf(datasets, id);
  const hasRecipe = !hasOldLinks || link.has(newKeys) || !link.has(runKeys);
  return { ...impliedBy(id, normalizeExperiment({ dataset: { id }, ...own }).experiment, loss, hasRecipe), ...own };
}
