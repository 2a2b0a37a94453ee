import * as v from 'valibot';
import type { DatasetEntry } from '../data/dataset';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment, ViewSettings } from './experiment';
import { fittingFile } from './ownFile';
import { endedRun, fittingLoss, watchedPart } from './rules';
import { type ExperimentSentence, say } from './sentences';
import type { CheckPlace, Setting } from './settingKinds';
import { settingNames, settingOf, settings } from './settings';
import { taskOf } from './task';
import { viewNames, viewSettingOf } from './viewSettings';

type Loose = Readonly<Record<string, unknown>>;

const loose = (raw: unknown): Loose => (typeof raw === 'object' && raw !== null ? (raw as Loose) : {});

/** A value of each row, of its shape: what was given, or the default where there is nothing that can be read. */
function shaped<Name extends string>(
  names: readonly Name[],
  rowOf: (name: Name) => Setting<unknown>,
  given: Loose,
  unreadable: (name: Name) => void,
): Record<string, unknown> {
  const values = names.map((name) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) return [name, rowOf(name).default];
    const result = v.safeParse(rowOf(name).shape, value);
    if (!result.success) unreadable(name);
    return [name, result.success ? result.output : rowOf(name).default];
  });
  return Object.fromEntries(values);
}

function checkView(raw: unknown, place: CheckPlace): ViewSettings {
  if (raw !== undefined && (typeof raw !== 'object' || raw === null)) place.notes.push(say('note.unreadable', { setting: 'view' }));
  const draft = shaped(viewNames, viewSettingOf, loose(raw), () => {}); // what cannot be read changes nothing of the run
  const checked = Object.fromEntries(
    viewNames.map((name) => [name, viewSettingOf(name).check(draft[name], place)]),
  ) as unknown as ViewSettings;
  return checked.embed ? checked : { ...checked, embedControls: [] };
}

/** Drawings begin with nothing drawn, unless they are a file that is waited for. */
const begun = (csv: string, { csvFile }: Pick<Experiment, 'csvFile'>, { begins = '' }: DatasetEntry) =>
  csv === '' && csvFile === null ? begins : csv;

/**
 * Makes a complete, checked experiment of anything. Never throws; what was corrected stands in `notes`.
 * Normalising twice changes nothing more.
 */
export function normalizeExperiment(raw: unknown): { experiment: Experiment; notes: ExperimentSentence[] } {
  const notes: ExperimentSentence[] = [];
  const given = loose(raw);
  const draft = shaped(settingNames, settingOf, given, (name) =>
    notes.push(say('note.unreadable', { setting: name })),
  ) as unknown as Experiment;

  // what the data are decides on what all else can be
  const anywhere: CheckPlace = { entry: entryOf(datasets, settings.dataset.default.id), task: 'binary', notes };
  const dataset = settings.dataset.check(draft.dataset, anywhere);
  const entry = entryOf(datasets, dataset.id);
  const own = {
    points: settings.points.check(draft.points, { ...anywhere, entry }),
    csv: begun(settings.csv.check(draft.csv, { ...anywhere, entry }), draft, entry),
    csvFile: settings.csvFile.check(draft.csvFile, { ...anywhere, entry }),
  };
  const task = taskOf(entry, own);
  const data: Loose = { dataset, ...own, csvFile: fittingFile(own, task) };
  const place: CheckPlace = { entry, task, notes };
  const rows = settingNames.map((name) => [name, name in data ? data[name] : settingOf(name).check(draft[name], place)]);
  const checked = Object.fromEntries(rows) as unknown as Experiment;
  return {
    experiment: {
      ...checked,
      version: 1,
      ...fittingLoss(checked, place.task, notes),
      ...endedRun(checked, notes),
      ...watchedPart(checked, notes),
      view: checkView(given.view, place),
    },
    notes,
  };
}

const checkedDefaults = normalizeExperiment({}).experiment;

/** Checked like every other, so that two experiments can be compared as text. */
export const defaultExperiment = (): Experiment => checkedDefaults;
