import { namedPixels } from './pixelNames';
import { mostClasses } from './readImages';

// Where class and pixels stand in a table, told from its heading and its rows.

/** Images have at least so many pixels a side: three numbers and a class are a table. */
export const leastSide = 4;

type Cells = readonly string[];

interface Sides {
  readonly side: number;
  readonly channels: 1 | 3;
}

/** How many pixels a side so many numbers are, in grey or in colour. */
function sidesOf(numbers: number): Sides | null {
  for (const channels of [1, 3] as const) {
    const side = Math.sqrt(numbers / channels);
    if (Number.isInteger(side) && side >= leastSide) return { side, channels };
  }
  return null;
}

const upTo = (count: number) => Array.from({ length: count }, (_, column) => column);

/** Numbers that go up by one. */
const goUp = (numbers: readonly number[]) => numbers.every((value, i) => value === numbers[0] + i);

export const isNumber = (cell: string) => cell.trim() !== '' && Number.isFinite(Number(cell));

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

function endAt(column: number, rows: readonly Cells[]): End {
  const times = new Map<string, number>();
  for (const row of rows) times.set(row[column].trim(), (times.get(row[column].trim()) ?? 0) + 1);
  const numbers = [...times.keys()].map(Number).sort((a, b) => a - b);
  const different = times.size;
  return {
    column,
    different,
    canBeClasses: different >= 2 && different <= mostClasses && numbers.every(Number.isInteger),
    allRepeat: [...times.values()].every((count) => count > 1),
    areCounted: different > 2 && (numbers[0] === 0 || numbers[0] === 1) && goUp(numbers),
  };
}

const namesLabel = (name: string) => /label|class|target|digit|^y$/i.test(name.trim());

/**
 * Where the class stands, at an end if it is not named otherwise: by its name, by words among numbers, or as the end whose whole numbers are classes rather than a pixel: as few as
 * there can be, each of them there again, counted from 0 or 1, or more than a dark corner has.
 */
function labelAt(heading: Cells | null, rows: readonly Cells[], columns: number): number {
  const ends = [0, columns - 1];
  for (const some of [ends, upTo(columns)]) {
    const named = heading && some.filter((column) => namesLabel(heading[column]));
    if (named?.length === 1) return named[0];
    const words = some.filter((column) => rows.some((row) => row[column].trim() !== '' && !isNumber(row[column])));
    if (words.length === 1) return words[0];
  }
  const [first, last] = ends.map((column) => endAt(column, rows));
  for (const mark of ['canBeClasses', 'allRepeat', 'areCounted'] as const)
    if (first[mark] !== last[mark]) return (first[mark] ? first : last).column;
  return (last.different > first.different ? last : first).column;
}

/** Whether a column says which row it is, as programs write it that keep an index. */
const isCounting = (rows: readonly Cells[], column: number) =>
  rows.every((row) => isNumber(row[column])) && goUp(rows.map((row) => Number(row[column])));

/** Whether a column has a name for each row, as that of a file. */
const hasNames = (rows: readonly Cells[], column: number) =>
  new Set(rows.map((row) => row[column].trim())).size === rows.length &&
  rows.every((row) => row[column].trim() !== '' && !isNumber(row[column]));

/** So many pixels a side are an image where class or cells are missing, or the rows are named: fewer columns are a table. */
export const leastSureSide = 8;

const isSure = (sides: Sides | null) => sides !== null && sides.side >= leastSureSide;

const without = (cells: Cells, column: number | null): Cells => (column === null ? cells : cells.toSpliced(column, 1));

/** The column beside class and pixels that tells the rows apart; null where there is none. */
function rowNamesAt(names: Cells, rows: readonly Cells[]): number | null {
  const isOneTooMany = (column: number) => isSure(sidesOf(names.length - 2)) || namedPixels(without(names, column)) !== null;
  const candidates = [0, 1, names.length - 1].filter((column) => !namesLabel(names[column]) && isOneTooMany(column));
  for (const tells of [isCounting, hasNames]) {
    const found = candidates.find((column) => tells(rows, column));
    if (found !== undefined) return found;
  }
  return null;
}

const namesRows = (name: string) => /^\s*$|^unnamed|\bid\b|id$|index|^(?:nr|no|row|file)\b/i.test(name.trim());

/** Whether what would be the class only tells the rows apart: then there is none. */
function isRowName(heading: Cells | null, rows: readonly Cells[], label: number): boolean {
  if (heading && namesLabel(heading[label])) return false;
  const isNamedSo = heading !== null && namesRows(heading[label]);
  return ((isNamedSo || rows.length > mostClasses) && isCounting(rows, label)) || (isNamedSo && hasNames(rows, label));
}

/** Words, or numbers that count the columns, about which the class may have a word. */
function isHeading(cells: Cells): boolean {
  const numbers = cells.filter(isNumber).map(Number);
  return numbers.length < cells.length - 1 || goUp(numbers);
}

/** `pixel0`, `px 1`, `p_2` or only numbers. */
const pixelName = /^(?:px?|pix(?:el)?|x|v)?[\s_.-]*(\d+)$/i;
const areCounted = (names: Cells) => goUp(names.map((name) => Number(pixelName.exec(name.trim())?.[1] ?? Number.NaN)));

const isByte = (cell: string) => isNumber(cell) && Number.isInteger(Number(cell)) && Number(cell) >= 0 && Number(cell) <= 255;

/** Where everything stands in rows of pixels. */
export interface PixelLayout {
  readonly heading: Cells | null;
  /** [H, W, C] */
  readonly shape: readonly [number, number, 1 | 3];
  /** Column of the class; null where there is none. */
  readonly label: number | null;
  /** For each number of an image the column it stands in. */
  readonly columns: readonly number[];
  /** The column that only tells the rows apart; null where there is none. */
  readonly rowNames: number | null;
}

const shapeOf = ({ side, channels }: Sides) => [side, side, channels] as const;

/** Pixels and nothing else: heads that say their places or count them, or nothing but bytes. */
function pixelsAlone(heading: Cells | null, rows: readonly Cells[]): PixelLayout | null {
  const named = heading && namedPixels([...heading, '']);
  if (named) return { heading, ...named, label: null, rowNames: null };
  const { length } = heading ?? rows[0];
  const sides = sidesOf(length);
  const isEach = heading ? areCounted(heading) && rows.every((row) => row.every(isNumber)) : rows.every((row) => row.every(isByte));
  return sides && isSure(sides) && isEach ? { heading, shape: shapeOf(sides), label: null, columns: upTo(length), rowNames: null } : null;
}

/** @param lines as wide as each other; null where they are no class and pixels */
export function pixelLayout(lines: readonly Cells[]): PixelLayout | null {
  if (lines.length < 2) return null;
  const isWhole = namedPixels(lines[0]) !== null || sidesOf(lines[0].length - 1) !== null;
  const rowNames = isWhole ? null : rowNamesAt(lines[0], lines.slice(1));
  const [names, ...rest] = lines.map((line) => without(line, rowNames));
  const heading = isHeading(names) ? names : null;
  const rows = heading ? rest : [names, ...rest];
  const named = namedPixels(names);
  const sides = sidesOf(names.length - 1);
  const shape = named?.shape ?? (sides && shapeOf(sides));
  if (!shape) return pixelsAlone(heading, rows);
  const label = named?.label ?? labelAt(heading, rows, names.length);
  const columns = named?.columns ?? upTo(names.length).toSpliced(label, 1);
  const inFile = (column: number) => column + Number(rowNames !== null && column >= rowNames);
  const isNone = isRowName(heading, rows, label);
  return {
    heading,
    shape,
    label: isNone ? null : inFile(label),
    columns: columns.map(inFile),
    rowNames: isNone ? inFile(label) : rowNames,
  };
}
