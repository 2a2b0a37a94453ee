import { useEffect, useReducer } from 'react';
import type { InputAxis } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import type { RunInfo } from '../../run/runInfo';
import { useRun } from '../../state/runStore';
import type { PartMessages } from '../words/en/parts/parts';
import type { Language, Word } from '../words/language';
import { useLanguage } from '../words/useLanguage';

type DataName = keyof PartMessages['dataNames'];
type NameOf = Word<PartMessages['dataNames']>;

/** x1, 7 and ⏎ are the same in every language. */
const isWord = (name: string) => /\p{L}{2}/u.test(name);

/** Whether columns or classes are words, and not the user's own. */
const hasWords = ({ dataset, axes, classes }: RunInfo) =>
  !entryOf(datasets, dataset).own && (classes.some(isWord) || axes.some(({ name }) => isWord(name)));

const loaded = new WeakMap<Language, NameOf>();
/** Fetches what columns and classes are called. */
export async function loadDataNames(language: Language): Promise<void> {
  loaded.set(language, await language.part('dataNames'));
}

const shown = new WeakMap<NameOf, WeakMap<RunInfo, RunInfo>>();

/** The same run with columns and classes as the language calls them; the same object every time. */
function inWords(info: RunInfo, nameOf: NameOf): RunInfo {
  const known = shown.get(nameOf) ?? new WeakMap<RunInfo, RunInfo>();
  shown.set(nameOf, known);
  const { measures } = entryOf(datasets, info.dataset);
  const [columns, classes] = measures ? ['imageFeatures', measures] : [info.dataset, info.dataset];
  const called = (axis: InputAxis): InputAxis =>
    isWord(axis.name) ? { ...axis, label: nameOf(`${columns}.${axis.name}` as DataName) } : axis;
  const named = (name: string) => (isWord(name) ? nameOf(`${classes}.class.${name}` as DataName) : name);
  const run = known.get(info) ?? {
    ...info,
    axes: info.axes.map(called),
    classes: info.classes.map(named),
    outputNames: info.outputNames.map(named),
  };
  known.set(info, run);
  return run;
}

/**
 * The run on show, its columns and classes called as the language calls them. The words are fetched when data that have some are first
 * shown; until they have come, names are those of the file.
 */
export function useShownRun(): RunInfo | null {
  const info = useRun((state) => state.info);
  const language = useLanguage();
  const [, haveCome] = useReducer((count: number) => count + 1, 0);
  const hasNames = info !== null && hasWords(info);
  useEffect(() => {
    if (!hasNames || loaded.has(language)) return;
    let isWanted = true;
    loadDataNames(language).then(
      () => isWanted && haveCome(),
      () => {}, // offline: the names of the file will do
    );
    return () => {
      isWanted = false;
    };
  }, [hasNames, language]);
  const nameOf = loaded.get(language);
  return hasNames && nameOf ? inWords(info, nameOf) : info;
}
