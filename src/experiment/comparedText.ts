import { letters, mostCompared, ownIndex, settingsOf } from './comparedRuns';
import type { Experiment } from './experiment';
import { decoded, excerpt, LinkReader } from './linkText';
import { normalizeExperiment } from './normalize';
import { sameStart } from './sameStart';
import { sameValue } from './sameValue';
import { type ExperimentSentence, say } from './sentences';
import { type SettingName, settingNames, settingOf } from './settings';
import type { ComparedRun, RunSettings } from './viewSettings';

// Runs as a link names them beside the page's own: differences from it alone, `rate:0.03;rate:0.3,batch:30`. `*` is the page's own run where it
// is not the first, `~` one like it; `100:rate:0.09` leaves run A at epoch 100, `B100:rate:0.09` run B. A key and a colon after a sign make it a separator.

const own = '*';
/** A run that differs in nothing. */
const alike = '~';
const separators = { ';': /;(?=[*~]|[A-D]?\d+:|[A-Za-z][\w.]*:)/, ',': /,(?=[A-Za-z][\w.]*:)/ } as const;

const escaped = (value: string): string => {
  const signs = value.replace(/%/g, '%25');
  return Object.values(separators).some((sign) => sign.test(`${signs},`)) ? signs.replace(/:/g, '%3A') : signs;
};

type Pair = readonly [key: string, value: string];

const pairText = ([key, value]: Pair) => `${key}:${escaped(value)}`;

const reading = (pairs: readonly Pair[], notes: ExperimentSentence[]) =>
  new LinkReader(pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&'), notes);

/** A setting that is otherwise than the page's, as pairs that read as it is again. */
function pairsOf(name: SettingName, settings: RunSettings, experiment: Experiment): readonly Pair[] {
  const row = settingOf(name);
  const written = (usual: unknown) => {
    const pairs: Pair[] = [];
    row.write(settings[name], usual, (key, value) => pairs.push([key, String(value)]));
    return pairs;
  };
  const isRead = (pairs: readonly Pair[]) => {
    const raw = { ...settings, [name]: row.read(reading(pairs, []), experiment[name]) };
    return sameValue(normalizeExperiment(raw).experiment[name], settings[name]);
  };
  // some rows write no value that is their default: those are named in full, or as nothing
  for (const way of [() => written(experiment[name]), (): Pair[] => [[row.key, '']], () => written({})]) {
    const pairs = way();
    if (isRead(pairs)) return pairs;
  }
  return [];
}

export function comparedText(experiment: Experiment): string {
  const texts = experiment.view.vs.map(({ settings, from }) => {
    const place = from ? `${from.parent === 0 ? '' : letters[from.parent]}${from.epoch}:` : '';
    if (!settings) return `${place}${own}`;
    const changed = settingNames.filter((name) => !sameValue(settings[name], experiment[name]));
    return place + (changed.flatMap((name) => pairsOf(name, settings, experiment).map(pairText)).join(',') || alike);
  });
  return (texts[0] === own && texts.length > 1 ? texts.slice(1) : texts).join(';');
}

/** The runs of such a text; what cannot be read is left out with a note. */
export function comparedOf(text: string, experiment: Experiment, notes: ExperimentSentence[]): readonly ComparedRun[] {
  const items = text.split(separators[';']);
  const all = items.some((item) => item.endsWith(own)) ? items : [own, ...items];
  if (all.length > mostCompared) notes.push(say('note.manyRuns', { runs: all.length, most: mostCompared }));
  const read = all.slice(0, mostCompared).map((item) => readRun(item, experiment, notes));
  const page = Math.max(0, ownIndex(read));
  const runs = read.map((run, index) => ({ ...run, settings: index === page ? null : (run.settings ?? settingsOf(experiment)) }));
  return runs.map((run, index) => {
    const parent = run.from && run.from.parent < index ? runs[run.from.parent] : undefined;
    const isBranch = parent !== undefined && sameStart(asRun(parent, experiment), asRun(run, experiment));
    if (run.from && !isBranch) notes.push(say('note.noBranch', { run: letters[index] as string }));
    return isBranch ? run : { ...run, from: null };
  });
}

const asRun = ({ settings }: ComparedRun, { view, ...page }: Experiment): Experiment => ({ ...(settings ?? page), view });

function readRun(item: string, experiment: Experiment, notes: ExperimentSentence[]): ComparedRun {
  const [, letter = 'A', epoch, rest = ''] = /^(?:([A-D])?(\d{1,7}):)?(.*)$/s.exec(item) ?? [];
  const from = epoch === undefined ? null : { parent: letters.indexOf(letter as (typeof letters)[number]), epoch: Number(epoch) };
  if (rest === own) return { settings: null, from, isKept: true };
  const pairs = rest.split(separators[',']).flatMap((pair): Pair[] => {
    const at = pair.indexOf(':');
    if (at < 0 && pair !== '' && pair !== alike) notes.push(say('note.unknownKey', { key: excerpt(pair) }));
    return at < 0 ? [] : [[pair.slice(0, at), decoded(pair.slice(at + 1))]];
  });
  const link = reading(pairs, notes);
  const raw = Object.fromEntries(settingNames.map((name) => [name, settingOf(name).read(link, experiment[name])]));
  link.end();
  const checked = normalizeExperiment(raw);
  notes.push(...checked.notes);
  return { settings: settingsOf(checked.experiment), from, isKept: true };
}
