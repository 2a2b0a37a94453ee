import { createRng, shuffleInPlace } from '../../engine/rng';
import type { DatasetRequest, SequenceDataset } from '../dataset';
import { DataError, say } from '../sentences';
import { trainCountOf } from '../split';
import { textFiles } from './textFiles';

const endOfName = '\n';

function textOf({ files }: DatasetRequest, path: string, dataset: string): string {
  const bytes = files?.[path];
  if (!(bytes instanceof Uint8Array)) throw new DataError(say('text.notLoaded', { dataset }));
  const text = new TextDecoder().decode(bytes);
  // many hosts answer a missing file with their own page
  if (text.trimStart().startsWith('<')) throw new DataError(say('text.damaged', { dataset }));
  return text;
}

const alphabetOf = (text: string) => [...new Set(text)].sort().join('');

/** Symbols in, the next symbol wanted at every step; after the end of a text there is no target. */
function nextLetters(texts: readonly (readonly string[])[], alphabet: string, steps: number, trainCount: number): SequenceDataset {
  const x = new Float64Array(texts.length * steps);
  const t = new Float64Array(texts.length * steps).fill(-1);
  const classes = [...alphabet];
  const place = new Map(classes.map((letter, k) => [letter, k]));
  texts.forEach((text, n) => {
    for (let step = 0; step < steps; step++) {
      x[n * steps + step] = place.get(text[step] ?? endOfName) ?? 0;
      const next = text[step + 1];
      if (next !== undefined) t[n * steps + step] = place.get(next) ?? -1;
    }
  });
  return {
    form: 'sequences',
    task: 'multiclass',
    classes,
    steps,
    width: null,
    symbols: classes.length,
    alphabet,
    x,
    perStep: true,
    t,
    trainCount,
  };
}

/** Names, letter by letter: ⏎ begins and ends each, what follows every letter is wanted. Of those that are too long none is read. */
export function namesOf(all: readonly string[], { params, examples, trainPercent, seeds }: DatasetRequest): SequenceDataset {
  const fitting = all.map((_, place) => place).filter((place) => [...all[place]].length <= params.steps);
  const rng = createRng(seeds.data, 'data');
  shuffleInPlace(fitting, rng);
  const chosen = fitting.slice(0, examples);
  shuffleInPlace(chosen, createRng(seeds.split, 'split'));
  // the whole list gives the alphabet, so that another choice of names has the same symbols
  const texts = chosen.map((place) => [endOfName, ...all[place], endOfName]);
  const dataset = nextLetters(texts, alphabetOf(endOfName + all.join('')), params.steps + 1, trainCountOf(chosen.length, trainPercent));
  return { ...dataset, places: Int32Array.from(chosen) };
}

/** Windows of a text, letter by letter. The test part is cut from the end of the text, so no window of it was seen. */
export function windowsOf(text: readonly string[], { params, examples, trainPercent, seeds }: DatasetRequest): SequenceDataset {
  const trainCount = trainCountOf(examples, trainPercent);
  const border = Math.floor((text.length * trainPercent) / 100);
  const rng = createRng(seeds.data, 'data');
  const window = (from: number, to: number) => {
    const start = from + Math.floor(rng.uniform() * Math.max(0, to - from - params.steps - 1));
    return text.slice(start, Math.min(to, start + params.steps + 1));
  };
  const windows = Array.from({ length: examples }, (_, n) => (n < trainCount ? window(0, border) : window(border, text.length)));
  return nextLetters(windows, alphabetOf(text.join('')), params.steps, trainCount);
}

/** First names of the list that ships. */
export function names(request: DatasetRequest): SequenceDataset {
  const list = textOf(request, textFiles.names, 'names').trim().toLowerCase().split(/\r?\n/);
  // links call them by their number in their part
  return { ...namesOf(list, request), places: undefined };
}

/** Windows of a novel. */
export function prose(request: DatasetRequest): SequenceDataset {
  return windowsOf([...textOf(request, textFiles.prose, 'prose')], request);
}
