import { SeriesTable } from '../run/seriesTable';
import type { Frame } from '../worker/protocol';

let newest: Frame | null = null;
let series = new SeriesTable([]);
const listeners = new Set<() => void>();

export const newestFrame = () => newest;
/** Every epoch of the present run; `length` rows are valid. */
export const newestSeries = (): SeriesTable => series;

/** Loss and metric of every epoch, as the charts read them; the first `length` numbers of each are valid. */
export const newestScores = () => ({
  length: series.length,
  trainLoss: series.column('trainLoss'),
  testLoss: series.column('testLoss'),
  trainMetric: series.column('trainMetric'),
  testMetric: series.column('testMetric'),
  validationLoss: series.column('validationLoss'),
});

/**
 * Takes a frame in.
 * @param isHeld whether somebody still reads the answer to a question: an answer that this frame does not bring anew then stays
 * @returns what is no longer shown, whose arrays may be filled again
 */
export function publishFrame(frame: Frame, isHeld: (text: string) => boolean = () => false): unknown {
  const before = newest?.runId === frame.runId ? newest.answers : {};
  const [kept, replaced]: [Record<string, unknown>, unknown[]] = [{}, []];
  for (const [text, answer] of Object.entries(before)) {
    if (!(text in frame.answers) && isHeld(text)) kept[text] = answer;
    else replaced.push(answer);
  }
  newest = { ...frame, answers: { ...kept, ...frame.answers } };
  series.append(frame.series);
  series.truncate(frame.lastEpoch);
  for (const listener of listeners) listener();
  return replaced;
}

/** A new run: its curves start anew; the last picture stays until the new one comes. */
export function beginSeries(columns: readonly string[]): void {
  series = new SeriesTable(columns);
}

export function subscribeFrames(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
