import type { TableRecord } from './records';

/** Of fewer lines blanks stand below each other by chance. */
const leastLines = 4;
/** By so many the places of the columns are judged, and so far. */
const judgedLines = 2000;
const widest = 4000;

/** A blank line, or one below the names. */
const isRule = (text: string) => /^[\s=_-]*$/.test(text);

/**
 * Where columns begin: after places that are blank in every line; after a single one only where the first line, which may name them, has
 * something to say there.
 */
function beginnings(lines: readonly string[]): readonly number[] {
  const width = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const isBlank = Array.from({ length: width }, (_, at) => lines.every((line) => at >= line.length || line[at] === ' '));
  const starts: number[] = [];
  for (let at = 0; at < width; at++) if (!isBlank[at] && (at === 0 || isBlank[at - 1])) starts.push(at);
  const [top] = lines;
  return starts.filter((start, i) => i === 0 || isBlank[start - 2] || top.slice(start, starts[i + 1]).trim() !== '');
}

/**
 * The rows of a text whose columns stand below each other, as reports and old programs print them: cells may hold blanks there. Null where the lines
 * show no such columns.
 * @param firstLine number of the first line in the file
 */
export function fixedWidthRecords(lines: readonly string[], firstLine: number): readonly TableRecord[] | null {
  const filled = lines.flatMap((text, n) => (isRule(text) ? [] : [{ text, line: firstLine + n }]));
  const judged = filled.slice(0, judgedLines).map(({ text }) => text);
  if (judged.length < leastLines || judged.some((text) => text.includes('\t') || text.length > widest)) return null;
  const starts = beginnings(judged);
  if (starts.length < 2) return null;
  const cellsOf = (text: string) => starts.map((start, i) => text.slice(i === 0 ? 0 : start, starts[i + 1]).trim());
  return filled.map(({ text, line }) => ({ cells: cellsOf(text), line }));
}
