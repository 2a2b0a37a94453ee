import Papa from 'papaparse';
import { DataError, say } from '../sentences';
import { timesAcross } from '../tableFile/timesAcross';
import { namedPixels } from './pixelNames';
import { classesOf, className, type LeftOut, mostClasses, mostImages, type ReadImages } from './readImages';

/** Images have at least so many pixels a side: three numbers and a class are a table. */
const leastSide = 4;
/** Brightest values that pixels are counted to. */
const scales = [1, 16, 255];

interface Layout {
  readonly side: number;
  readonly channels: 1 | 3;
  /** Column of the class. */
  readonly label: number;
}

const rootOf = (numbers: number, channels: number) => Math.sqrt(numbers / channels);

/** How many pixels a side so many numbers are, in grey or in colour. */
function sidesOf(numbers: number): Pick<Layout, 'side' | 'channels'> | null {
  for (const channels of [1, 3] as const) {
    const side = rootOf(numbers, channels);
    if (Number.isInteger(side) && side >= leastSide) return { side, channels };
  }
  return null;
}

const isNumber = (cell: string) => cell.trim() !== '' && Number.isFinite(Number(cell));

/** What the values at one end of the rows are like. */
interface End {
  readonly column: number;
  readonly different: number;
  /** As many as classes can be, and whole numbers where they are numbers. */
  readonly canBeClasses: boolean;
  /** None of them stands there once alone. */
  readonly allRepeat: boolean;
  /** 0, 1, 2, … or 1, 2, 3, …, three at least. */
  readonly areCounted: boolean;
}

function endAt(column: number, rows: readonly (readonly string[])[]): End {
  const times = new Map<string, number>();
  for (const row of rows) times.set(row[column].trim(), (times.get(row[column].trim()) ?? 0) + 1);
  const numbers = [...times.keys()].map(Number).sort((a, b) => a - b);
  const different = times.size;
  return {
    column,
    different,
    canBeClasses: different >= 2 && different <= mostClasses && numbers.every(Number.isInteger),
    allRepeat: [...times.values()].every((count) => count > 1),
    areCounted: different > 2 && (numbers[0] === 0 || numbers[0] === 1) && numbers.every((value, k) => value === numbers[0] + k),
  };
}

/**
 * Where the class stands, at an end if it is not named otherwise: by its name, by words among numbers, or as the end whose whole numbers are classes rather than a pixel: as few as
 * there can be, each of them there again, counted from 0 or 1, or more than a dark corner has.
 */
function labelAt(heading: readonly string[] | null, rows: readonly (readonly string[])[], columns: number): number {
  const ends = [0, columns - 1];
  const all = Array.from({ length: columns }, (_, column) => column);
  for (const some of [ends, all]) {
    const named = heading && some.filter((column) => /label|class|target|digit|^y$/i.test(heading[column].trim()));
    if (named?.length === 1) return named[0];
    const words = some.filter((column) => rows.some((row) => row[column].trim() !== '' && !isNumber(row[column])));
    if (words.length === 1) return words[0];
  }
  const [first, last] = ends.map((column) => endAt(column, rows));
  for (const mark of ['canBeClasses', 'allRepeat', 'areCounted'] as const)
    if (first[mark] !== last[mark]) return (first[mark] ? first : last).column;
  return (last.different > first.different ? last : first).column;
}

const separators = [';', '\t', ','];

/** What stands between the cells of a line: a comma only where nothing else does, for a comma may be decimal. */
const separatorOf = (line: string) => separators.find((each) => line.includes(each)) ?? ',';

/** Cells as numbers are written where a comma is none of them. */
const pointed = (cell: string, separator: string) =>
  separator === ',' ? cell : cell.replace(/^(\s*[+-]?\d*),(\d+(?:e[+-]?\d+)?\s*)$/i, '$1.$2');

/** Beside a class and a number of the row so many pixels a side are images: fewer columns are a table. */
const leastCountedSide = 8;

/** How many columns that count the rows stand before class and pixels; null where there are no class and pixels. */
function countedBefore(columns: number): 0 | 1 | null {
  if (sidesOf(columns - 1)) return 0;
  return (sidesOf(columns - 2)?.side ?? 0) >= leastCountedSide ? 1 : null;
}

/** Lines of a text as cells, without empty lines. @param preview so many; 0: all */
function rowsOf(text: string, preview: number): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const delimiter = separatorOf(plain.slice(0, 1_000_000).trim().split(/\r?\n/)[1] ?? '');
  const { data } = Papa.parse<string[]>(plain, { skipEmptyLines: 'greedy', delimiter, preview });
  return data.map((row) => row.map((cell) => pointed(cell, delimiter)));
}

/** So many pixels a side are an image where some of them are missing, too. */
const leastHoledSide = 8;

/** Whether a text is a table of pixels: as many as an image has and a class, in every row that counts. */
export function isPixelTable(text: string): boolean {
  const rows = rowsOf(text.slice(0, 1_000_000), 52);
  // the last of them may be cut
  const [names = [], cells = [], ...more] = rows.length > 2 ? rows.slice(0, -1) : rows;
  if (names.length !== cells.length || cells.length <= leastSide ** 2) return false;
  if (timesAcross(names, [{ cells }])) return false;
  const counted = countedBefore(cells.length);
  const named = namedPixels(names);
  const isCounted = counted === 1 && isCounting([cells, ...more]) && cells.every((cell) => !(Number(cell) < 0));
  if (!named && counted !== 0 && !isCounted) return false;
  const isNamed = named !== null && Math.min(named.shape[0], named.shape[1]) >= leastSide;
  const side = isNamed ? leastHoledSide : (sidesOf(cells.length - 1 - (counted ?? 0))?.side ?? 0);
  const isBlank = (cell: string) => side >= leastHoledSide && cell.trim() === '';
  const isPixels = (row: readonly string[]) =>
    row.filter((cell) => isNumber(cell) || isBlank(cell)).length >= row.length - 1 && row.filter(isNumber).length > row.length / 2;
  return (isNamed || counted !== null) && isPixels(cells);
}

/** Whether the first column says which row it is, as programs write it that keep an index. */
const isCounting = (rows: readonly (readonly string[])[]) =>
  rows.every(([cell], i) => isNumber(cell) && Number(cell) === Number(rows[0][0]) + i);

/** Rows of a class and the pixels of an image, line by line. @throws DataError where there are no such rows */
export function readPixelTable(text: string): ReadImages {
  const all = rowsOf(text, 0);
  const width = all[0]?.length ?? 0;
  const named = namedPixels(all[0] ?? []);
  const counted = named ? 0 : countedBefore(width);
  if (counted === null || (counted === 1 && !isCounting(all.slice(1).filter((row) => row.length === width))))
    throw new DataError(say('pixels.notSquare', { columns: width }));
  const data = all.map((row) => row.slice(counted));
  const columns = width - counted;
  const heading = data[0].filter((cell) => !isNumber(cell)).length > 1 ? data[0] : null;
  const body = heading ? data.slice(1) : data;
  const whole = body.map((row, i) => ({ row, line: i + (heading ? 2 : 1) }));
  const label =
    named?.label ??
    labelAt(
      heading,
      whole.filter(({ row }) => row.length === columns).map(({ row }) => row),
      columns,
    );
  const { side, channels } = sidesOf(columns - 1) ?? { side: 0, channels: 1 };
  const inOrder = named?.columns ?? Array.from({ length: columns - 1 }, (_, i) => i + Number(i >= label));
  const leftOut: LeftOut[] = [];
  const kept: { name: string; numbers: number[] }[] = [];
  for (const { row, line } of whole) {
    const cells = inOrder.map((column) => row[column] ?? '');
    const problem = row.length !== columns || !cells.every(isNumber) || row[label].trim() === '';
    if (problem) leftOut.push({ name: String(line), reason: say('pixels.row', { values: row.length + counted, wanted: width }) });
    else if (kept.length < mostImages) kept.push({ name: className(row[label]), numbers: cells.map(Number) });
  }
  if (kept.length === 0) throw new DataError(say('pixels.noRows', {}));
  const brightest = kept.reduce((most, { numbers }) => numbers.reduce((a, b) => Math.max(a, b), most), 0);
  const darkest = kept.reduce((least, { numbers }) => numbers.reduce((a, b) => Math.min(a, b), least), 0);
  const scale = scales.find((each) => brightest <= each) ?? brightest;
  // around 0: from −1 to 1, or in standard deviations
  const [low, high] = darkest < 0 ? (darkest >= -1 && brightest <= 1 ? [-1, 1] : [darkest, brightest]) : [0, scale];
  const classes = classesOf(kept.map(({ name }) => name));
  const size = columns - 1;
  const pixels = new Uint8Array(kept.length * size);
  kept.forEach(({ numbers }, i) => {
    pixels.set(
      numbers.map((value) => Math.round((255 * (value - low)) / (high - low))),
      i * size,
    );
  });
  return {
    shape: named?.shape ?? [side, side, channels],
    pixels,
    classes,
    labels: Uint8Array.from(kept, ({ name }) => classes.indexOf(name)),
    leftOut,
  };
}
