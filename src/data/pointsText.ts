import type { DrawnPoint } from './dataset';

// Drawn points as rows of text, as a table program takes and gives them.

/** The plane and the line in which points are drawn. */
const reach = 6;

const letterOf = (classIndex: number) => String.fromCharCode(65 + classIndex);

/** A row a point below the names of the columns, parted by tabs: x1, x2 and the letter of the class, or x and y of a curve. */
export function textOfPoints(points: readonly DrawnPoint[], isCurve: boolean): string {
  const rows = isCurve
    ? [['x', 'y'], ...points.toSorted((a, b) => a.x - b.x).map(({ x, value }) => [x, value])]
    : [['x1', 'x2', 'class'], ...points.map(({ x, y, value }) => [x, y, letterOf(value)])];
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}

/** Why a row gives no point. */
export type BadRow = 'notNumbers' | 'outside' | 'manyClasses' | 'full';

export interface ReadPoints {
  readonly points: readonly DrawnPoint[];
  /** Rows that are not empty and no heading. */
  readonly rows: number;
  /** Those that were left out, by their number from 1. */
  readonly bad: readonly { readonly row: number; readonly why: BadRow }[];
}

/** Parted by tabs or semicolons, then a comma is a decimal one; otherwise by commas or by blanks. */
function cellsOf(line: string): string[] {
  const wide = line.includes('\t') ? '\t' : line.includes(';') ? ';' : null;
  const cells =
    wide === null
      ? line.split(line.includes(',') ? ',' : /\s+/)
      : line.split(wide).map((cell) => cell.replace(/^([^,]*),([^,]*)$/, '$1.$2'));
  return cells.map((cell) => cell.trim().replace('−', '-'));
}

const numberOf = (cell: string | undefined) => (cell === undefined || cell === '' ? Number.NaN : Number(cell));

/**
 * Which class each label is: −1 and 1 are the first two; whole numbers from 0 are themselves, others in order; the letters of the classes; other words
 * in the order in which they come.
 */
function classesOf(labels: readonly string[], mostClasses: number): ReadonlyMap<string, number> {
  const distinct = [...new Set(labels)];
  const numbers = distinct.map(numberOf);
  if (numbers.every(Number.isFinite)) {
    const isIndex = numbers.every((value) => Number.isInteger(value) && value >= 0 && value < mostClasses) && numbers.includes(0);
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    const isSign = sorted.every((value) => Math.abs(value) === 1);
    return new Map(distinct.map((label, i) => [label, isIndex ? numbers[i] : isSign ? (numbers[i] + 1) / 2 : sorted.indexOf(numbers[i])]));
  }
  const isLetter = (label: string) => label.length === 1 && label.toUpperCase() >= 'A' && label.toUpperCase() <= letterOf(mostClasses - 1);
  if (distinct.every(isLetter)) return new Map(distinct.map((label) => [label, label.toUpperCase().charCodeAt(0) - 65]));
  return new Map(distinct.map((label, i) => [label, i]));
}

/**
 * The points of pasted rows: two numbers and a class (without one: `usualClass`), or x and y of a curve. A first row without a number is a heading.
 * What is no point in the picture is left out.
 * @param room points there are room for
 */
export function pointsOfText(
  text: string,
  { isCurve, usualClass, mostClasses, room }: { isCurve: boolean; usualClass: number; mostClasses: number; room: number },
): ReadPoints {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const all = lines.map((line) => cellsOf(line.trim()));
  const rows = all.length > 1 && all[0].every((cell) => !Number.isFinite(numberOf(cell))) ? all.slice(1) : all;
  const isPlace = ([x, y]: readonly string[]) => Number.isFinite(numberOf(x)) && Number.isFinite(numberOf(y));
  const labelled = isCurve ? [] : rows.filter((cells) => isPlace(cells) && (cells[2] ?? '') !== '');
  const classes = classesOf(
    labelled.map((cells) => cells[2]),
    mostClasses,
  );
  const points: DrawnPoint[] = [];
  const bad: { row: number; why: BadRow }[] = [];
  rows.forEach((cells, i) => {
    const [x, second] = [numberOf(cells[0]), numberOf(cells[1])];
    const value = isCurve ? second : (classes.get(cells[2] ?? '') ?? usualClass);
    const why = !isPlace(cells)
      ? 'notNumbers'
      : Math.abs(x) > reach || Math.abs(second) > reach
        ? 'outside'
        : !isCurve && value >= mostClasses
          ? 'manyClasses'
          : points.length >= room
            ? 'full'
            : null;
    if (why === null) points.push({ x, y: isCurve ? 0 : second, value });
    else bad.push({ row: i + 1 + all.length - rows.length, why });
  });
  return { points, rows: rows.length, bad };
}
