import { datasets } from '../data/registry';
import { initializers } from '../engine/initializers/registry';
import { losses } from '../engine/losses/registry';
import { penalties } from '../engine/penalties/registry';
import { schedules } from '../engine/schedules/registry';
import { type Choice, choiceOf, type Entry } from '../engine/spec';
import { type Experiment, seedNames } from './experiment';
import { layerText, readLayer } from './layerText';
import { limits } from './limits';
import { defaultExperiment, normalizeExperiment, withDataset, withLoss } from './normalize';
import { optimizers } from './optimizers';
import { isPlaygroundHash, readPlaygroundHash } from './playgroundLink';

export interface DecodedLink {
  readonly experiment: Experiment;
  /** What was corrected, a sentence each. */
  readonly notes: readonly string[];
}

/** Registry choices: `optimizer=adam&optimizer.beta1=0.8`. */
const choices = [
  { key: 'data', field: 'dataset', registry: datasets },
  { key: 'loss', field: 'loss', registry: losses },
  { key: 'optimizer', field: 'optimizer', registry: optimizers },
  { key: 'schedule', field: 'schedule', registry: schedules },
  { key: 'penalty', field: 'penalty', registry: penalties },
  { key: 'init', field: 'initializer', registry: initializers },
] as const satisfies readonly { key: string; field: keyof Experiment; registry: readonly Entry[] }[];

const numbers = [
  { key: 'examples', field: 'examples' },
  { key: 'noise', field: 'noisePercent' },
  { key: 'train', field: 'trainPercent' },
  { key: 'rate', field: 'learningRate' },
  { key: 'batch', field: 'batchSize' },
  { key: 'clip', field: 'clipNorm' },
  { key: 'inputNoise', field: 'inputNoise' },
  { key: 'validation', field: 'validationPercent' },
  { key: 'patience', field: 'patience' },
] as const;

const shows = [
  { word: 'test', field: 'showTest' },
  { word: 'discretize', field: 'discretize' },
] as const;

/** Percent-encodes what would end a value or not survive a link; what formulas and lists are made of stays readable. */
const encoded = (text: string) => encodeURIComponent(text).replace(/%(2C|3A|5E|2F|3B|40)/g, (sequence) => decodeURIComponent(sequence));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a link cut short in the middle of an escape
  }
}

type OwnData = Pick<Experiment, 'points' | 'csv'>;

/** What dataset, own data and loss alone imply: what equals it is left out of a link. */
function impliedBy(dataset: string, { points, csv }: OwnData, loss: string | null): Experiment {
  const base = { ...defaultExperiment(), points, csv };
  const moved = dataset === base.dataset.id ? base : withDataset(base, dataset);
  const withOwnLoss = loss === null || loss === moved.loss.id ? moved : withLoss(moved, loss);
  return normalizeExperiment(withOwnLoss).experiment;
}

/** The readable `key=value&…` form of an experiment, without #. Empty for the default one. */
export function encodeExperiment(experiment: Experiment): string {
  const pairs: string[] = [];
  const put = (key: string, value: string | number) => pairs.push(`${key}=${encoded(String(value))}`);
  const own: OwnData = { points: experiment.points, csv: experiment.csv.length <= limits.csvInLink ? experiment.csv : '' };
  const byDataset = impliedBy(experiment.dataset.id, own, null);
  const implied = impliedBy(experiment.dataset.id, own, experiment.loss.id);
  for (const { key, field, registry } of choices) {
    const choice = experiment[field];
    // the dataset is written against the default one, the loss against what the dataset implies, the rest against both
    const usual = (field === 'dataset' ? defaultExperiment() : field === 'loss' ? byDataset : implied)[field];
    const same = choice.id === usual.id;
    if (!same) put(key, choice.id);
    const usualParams = same ? usual.params : choiceOf(registry, choice.id).params;
    for (const [name, value] of Object.entries(choice.params)) if (value !== usualParams[name]) put(`${key}.${name}`, value);
  }
  if (experiment.points.length > 0) put('points', experiment.points.map(({ x, y, value }) => `${x},${y},${value}`).join(';'));
  if (own.csv !== '') put('csv', own.csv);
  for (const { key, field } of numbers) if (experiment[field] !== implied[field]) put(key, experiment[field]);
  if (experiment.features.length > 0) put('features', experiment.features.join(','));
  const layers = layersText(experiment);
  if (layers !== layersText(implied)) put('layers', layers);
  if (experiment.outputActivation !== implied.outputActivation) put('output', experiment.outputActivation);
  if (experiment.shuffle !== implied.shuffle) put('shuffle', experiment.shuffle ? 'yes' : 'no');
  if (experiment.precision !== 'auto') put('precision', experiment.precision);
  if (experiment.leftover !== implied.leftover) put('leftover', experiment.leftover);
  const { seeds } = experiment;
  if (seeds.data !== implied.seeds.data) put('seed', seeds.data);
  for (const name of seedNames) if (seeds[name] !== seeds.data) put(`seed.${name}`, seeds[name]);
  putView(experiment, pairs, put);
  return pairs.join('&');
}

const layersText = ({ hidden }: Experiment) => hidden.map(layerText).join(',');

function putView({ view }: Experiment, pairs: string[], put: (key: string, value: string) => void): void {
  const shown = shows.filter(({ field }) => view[field]).map(({ word }) => word);
  if (!view.logLoss) shown.push('linear' as never);
  if (shown.length > 0) put('show', shown.join(','));
  if (view.axes.length > 0) put('axes', view.axes.join(','));
  if (view.theme !== 'auto') put('theme', view.theme);
  if (view.hidden.length > 0) put('hide', view.hidden.join(','));
  if (view.open.length > 0) put('open', view.open.join(','));
  if (view.embed) pairs.push(view.embedControls.length > 0 ? `embed=${view.embedControls.join(',')}` : 'embed');
}

/** Splits at commas outside brackets: `x1,max(x1,x2)` has two parts. */
function topLevelParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (i === text.length || (c === ',' && depth <= 0)) {
      if (i > from) parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  return parts;
}

const words = (text: string) => text.split(',').filter((word) => word !== '');

/** Reads either form of a link. Never throws; a bad link opens with notes. @param hash with or without # */
export function decodeLink(hash: string, freshSeed = () => String(Math.random()).slice(2, 8)): DecodedLink {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  if (isPlaygroundHash(text)) return normalizeExperiment(readPlaygroundHash(text, freshSeed));
  return readOwn(text);
}

function readOwn(text: string): DecodedLink {
  const keys = new Map<string, string>();
  for (const pair of text.replace(/&amp;/g, '&').split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    keys.set(decoded(at < 0 ? pair : pair.slice(0, at)), at < 0 ? '' : decoded(pair.slice(at + 1)));
  }
  const notes: string[] = [];
  const take = (key: string) => {
    const value = keys.get(key);
    keys.delete(key);
    return value;
  };
  const takeNumber = (key: string): number | undefined => {
    const value = take(key);
    if (value === undefined) return undefined;
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (Number.isFinite(number)) return number;
    notes.push(`“${value.slice(0, 40)}” is not a number that ${key.slice(0, 40)} can be; it is left at its default.`);
    return undefined;
  };
  take('v');

  const raw: Record<string, unknown> = { ...startOf(take('data'), take('points'), take('csv'), keys.get('loss'), notes) };
  for (const { key, field, registry } of choices) {
    const id = key === 'data' ? undefined : take(key);
    const base = raw[field] as Choice;
    const entry = registry.find((candidate) => candidate.id === (id ?? base.id));
    const params: Record<string, number> = { ...(id === undefined || id === base.id ? base.params : {}) };
    for (const spec of entry?.params ?? []) {
      const value = takeNumber(`${key}.${spec.name}`);
      if (value !== undefined) params[spec.name] = value;
    }
    raw[field] = { id: id ?? base.id, params };
  }
  for (const { key, field } of numbers) raw[field] = takeNumber(key) ?? raw[field];
  const features = take('features');
  if (features !== undefined) raw.features = topLevelParts(features);
  const layers = take('layers');
  if (layers !== undefined) raw.hidden = readLayers(layers, notes);
  raw.outputActivation = take('output') ?? raw.outputActivation;
  const shuffle = take('shuffle');
  if (shuffle !== undefined) raw.shuffle = shuffle !== 'no';
  raw.leftover = take('leftover') ?? raw.leftover;
  raw.precision = take('precision') ?? raw.precision;
  const seed = take('seed');
  raw.seeds = Object.fromEntries(seedNames.map((name) => [name, take(`seed.${name}`) ?? seed ?? defaultExperiment().seeds[name]]));
  const show = words(take('show') ?? '');
  const embed = take('embed');
  raw.view = {
    ...defaultExperiment().view,
    showTest: show.includes('test'),
    discretize: show.includes('discretize'),
    logLoss: !show.includes('linear'),
    axes: words(take('axes') ?? ''),
    theme: take('theme') ?? 'auto',
    hidden: words(take('hide') ?? ''),
    open: words(take('open') ?? ''),
    embed: embed !== undefined && embed !== 'no',
    embedControls: words(embed ?? ''),
  };
  for (const key of [...keys.keys()].slice(0, 3)) notes.push(`“${key.slice(0, 40)}” is not known and was left out.`);
  const checked = normalizeExperiment(raw);
  return { experiment: checked.experiment, notes: [...notes, ...checked.notes] };
}

/** The experiment that dataset and loss alone imply, which the other keys then change. */
function startOf(
  data: string | undefined,
  points: string | undefined,
  csv: string | undefined,
  loss: string | undefined,
  notes: string[],
): Experiment {
  const id = data ?? defaultExperiment().dataset.id;
  const known = datasets.some((entry) => entry.id === id);
  if (!known) notes.push(`The dataset “${id.slice(0, 40)}” is not known; the usual one is used.`);
  const knownLoss = losses.some((entry) => entry.id === loss) ? (loss ?? null) : null;
  const own: OwnData = { points: readPoints(points ?? ''), csv: csv ?? '' };
  return { ...impliedBy(known ? id : defaultExperiment().dataset.id, own, knownLoss), ...own };
}

function readPoints(text: string): Experiment['points'] {
  return text.split(';').flatMap((triple) => {
    const [x, y, value] = triple.split(',').map(Number);
    return [x, y, value].every(Number.isFinite) ? [{ x, y, value }] : [];
  });
}

function readLayers(text: string, notes: string[]): Experiment['hidden'] {
  return words(text).flatMap((word) => {
    const layer = readLayer(word);
    if (!layer) notes.push(`“${word.slice(0, 40)}” is no layer and was left out.`);
    return layer ?? [];
  });
}
