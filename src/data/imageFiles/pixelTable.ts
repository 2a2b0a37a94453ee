import Papa from 'papaparse';
import { DataError, say } from '../sentences';
import { timesAcross } from '../tableFile/timesAcross';
import { isNumber, leastSide, leastSureSide, pixelLayout } from './pixelLayout';
import { classesOf, className, type LeftOut, mostImages, type ReadImages } from './readImages';

/** Brightest values that pixels are counted to. */
const scales = [1, 16, 255];

const separators = [';', '\t', ','];

/** What stands between the cells of a line: a comma only where nothing else does, for a comma may be decimal. */
const separatorOf = (line: string) => separators.find((each) => line.includes(each)) ?? ',';

/** Cells as numbers are written where a comma is none of them. */
const pointed = (cell: string, separator: string) =>
  separator === ',' ? cell : cell.replace(/^(\s*[+-]?\d*),(\d+(?:e[+-]?\d+)?\s*)$/i, '$1.$2');

/** Lines of a text as cells, without empty lines. @param preview so many; 0: all */
function rowsOf(text: string, preview: number): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = separatorOf(plain.slice(0, 1_000_000).trim().split(/\r?\n/)[1] ?? '');
  const { data } = Papa.parse<string[]>(plain, { skipEmptyLines: 'greedy', delimiter, preview });
  return data.map((row) => row.map((cell) => pointed(cell, delimiter)));
}

/** Whether a text is a table of pixels: as many as an image has and a class, in every row that counts; pixels without a class are one, too. */
export function isPixelTable(text: string): boolean {
  const rows = rowsOf(text.slice(0, 1_000_000), 52);
  // the last of them may be cut
  const lines = rows.length > 2 ? rows.slice(0, -1) : rows;
  const [names = [], cells = []] = lines;
  if (names.length !== cells.length || cells.length < leastSide ** 2) return false;
  if (timesAcross(names, [{ cells }])) return false;
  const layout = pixelLayout(lines.filter(({ length }) => length === names.length));
  const side = layout ? Math.min(layout.shape[0], layout.shape[1]) : 0;
  if (!layout || side < leastSide) return false;
  const pixels = layout.columns.map((column) => cells[column]);
  // what is not plainly a class and pixels may be measurements
  if ((layout.label === null || layout.rowNames !== null) && pixels.some((cell) => Number(cell) < 0)) return false;
  const isBlank = (cell: string) => side >= leastSureSide && cell.trim() === '';
  return pixels.every((cell) => isNumber(cell) || isBlank(cell)) && pixels.filter(isNumber).length > pixels.length / 2;
}

/** Rows of a class and the pixels of an image, line by line. @throws DataError where there are no such rows */
export function readPixelTable(text: string): ReadImages {
  const all = rowsOf(text, 0);
  const width = all[0]?.length ?? 0;
  const layout = pixelLayout(all.filter(({ length }) => length === width));
  if (!layout) throw new DataError(say('pixels.notSquare', { columns: width }));
  const { heading, shape, label, columns, rowNames } = layout;
  if (label === null)
    throw new DataError(say('pixels.noLabel', { columns: columns.length, sides: [shape[1], shape[0]], isColour: shape[2] === 3 }));
  const leftOut: LeftOut[] =
    rowNames === null ? [] : [{ name: heading ? all[0][rowNames].trim() : '', reason: say('pixels.rowNames', { column: rowNames + 1 }) }];
  const kept: { name: string; numbers: number[] }[] = [];
  for (const [i, row] of all.entries()) {
    if (heading && i === 0) continue;
    const cells = columns.map((column) => row[column] ?? '');
    const problem = row.length !== width || !cells.every(isNumber) || row[label].trim() === '';
    if (problem) leftOut.push({ name: String(i + 1), reason: say('pixels.row', { values: row.length, wanted: width }) });
    else if (kept.length < mostImages) kept.push({ name: className(row[label]), numbers: cells.map(Number) });
  }
  if (kept.length === 0) throw new DataError(say('pixels.noRows', {}));
  const brightest = kept.reduce((most, { numbers }) => numbers.reduce((a, b) => Math.max(a, b), most), 0);
  const darkest = kept.reduce((least, { numbers }) => numbers.reduce((a, b) => Math.min(a, b), least), 0);
  const scale = scales.find((each) => brightest <= each) ?? brightest;
  // around 0: from −1 to 1, or in standard deviations
  const [low, high] = darkest < 0 ? (darkest >= -1 && brightest <= 1 ? [-1, 1] : [darkest, brightest]) : [0, scale];
  const classes = classesOf(kept.map(({ name }) => name));
  const size = columns.length;
  const pixels = new Uint8Array(kept.length * size);
  kept.forEach(({ numbers }, i) => {
    pixels.set(
      numbers.map((value) => Math.round((255 * (value - low)) / (high - low))),
      i * size,
    );
  });
  return {
    shape,
    pixels,
    classes,
    labels: Uint8Array.from(kept, ({ name }) => classes.indexOf(name)),
    leftOut,
  };
}
