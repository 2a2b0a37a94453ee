import { type Separator, separators } from './choices';
import { finished } from './finished';
import { isNumberSomehow } from './numberStyle';
import { recordsOf, usualWidth } from './records';

const sampledLines = 200;
const sampledCharacters = 64_000;

/** Lines by which the rest is judged, without comments. */
function sampleOf(lines: readonly string[]): readonly string[] {
  const sample: string[] = [];
  let characters = 0;
  for (const line of lines) {
    if (line.trim() === '' || /^\s*[#%]/.test(line)) continue;
    sample.push(line.slice(0, sampledCharacters));
    characters += line.length;
    if (sample.length >= sampledLines || characters > sampledCharacters) break;
  }
  return sample;
}

/** From 0 to 1: how much like a table a sample looks with this separator; 0 where there is but one column. */
function quality(sample: readonly string[], separator: Separator): number {
  const { records } = finished(recordsOf(sample, separator));
  const width = usualWidth(records);
  if (width < 2) return 0;
  let good = 0;
  let cellCount = 0;
  for (const { cells } of records) {
    cellCount += Math.max(width, cells.length);
    if (cells.length !== width) continue;
    for (const cell of cells) {
      if (isNumberSomehow(cell)) good += 1;
      else if (separator !== ' ' && /^[\d.,+-]+\s/.test(cell))
        good += 0.25; // a number and more
      else if (!separators.some((other) => other !== separator && other !== ' ' && cell.includes(other)))
        good += separator === ' ' ? 0.5 : 0.75;
      else if (/[^\d.,;|\t]/.test(cell)) good += 0.25; // a sentence may hold what elsewhere parts columns
    }
  }
  return good / cellCount;
}

const decimalAlone = /^\s*[-+]?\d+,\d+\s*$/;

/** Whether one column of decimal commas is all there is: its name has no comma, or a part behind one begins with 0, as no whole number does. */
function isOneOfCommas(sample: readonly string[]): boolean {
  const hasName = sample.length > 2 && !/[,\d]/.test(sample[0]);
  const rows = hasName ? sample.slice(1) : sample;
  return rows.length > 1 && rows.every((line) => decimalAlone.test(line)) && (hasName || rows.some((line) => /,0\d/.test(line)));
}

/** What parts the cells: of all that could, what makes most of them numbers or plain words in rows of one width. */
export function separatorOf(lines: readonly string[]): Separator {
  const sample = sampleOf(lines);
  if (isOneOfCommas(sample)) return ';';
  const readings = separators.map((separator) => ({ separator, quality: quality(sample, separator) }));
  const [best] = readings.sort((a, b) => b.quality - a.quality);
  return best.quality > 0 ? best.separator : ',';
}
