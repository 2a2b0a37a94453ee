import { say } from '../sentences';
import { wellFormed } from '../wellFormed';
import { assemble } from './assemble';
import type { ColumnChoice, DecimalMark, Encoding, Grouping, PartialChoices, TableChoices } from './choices';
import { chosenColumns } from './chosenColumns';
import { type Column, columnOf } from './column';
import { withoutUnit } from './columnUnit';
import { dateOf } from './dates';
import { decodeText, encodingOf } from './decodeText';
import { type ColumnFacts, factsOf } from './facts';
import { finished } from './finished';
import { histogramOf } from './histogram';
import { kindsOf } from './inputs';
import { jsonTables, mayBeJson } from './json/jsonText';
import { missingTest } from './missingMarks';
import { isNumberSomehow, numberOf } from './numberStyle';
import { oneHotGroups } from './oneHot';
import type { ColumnReading, TableReading } from './reading';
import { assembleSeries, canBeSeries, isLikelySeries, seriesColumns } from './series';
import { noShape, shapeOf, shapeOfSheet, type TableShape } from './shape';
import { isOldSpreadsheet, isPacked, spreadsheets } from './spreadsheet/packed';
import type { SheetReading } from './spreadsheet/readSpreadsheet';
import { withoutTotals } from './totals';
import { type HeadsAcross, turnedRound } from './turnedRound';

/** A file in rows and columns, and what these are. */
interface Parted {
  readonly shape: TableShape;
  readonly columns: readonly Column[];
  readonly sheet: SheetReading | null;
  readonly totals: number;
  readonly across: HeadsAcross | null;
  /** Whether columns and rows have changed places. */
  readonly isTurned: boolean;
}

/** A file that is open: what was found out about it is kept, so that it can be read again with other choices. */
export interface OpenTable {
  /** Yields how much is done, from 0 to 1. Never throws, whatever the file holds. */
  reading(choices?: PartialChoices): Generator<number, TableReading>;
}

const usualSeed = '7';

const isNoNumber = missingTest(null);

/** What stands for a name where a column has none: x1, x2 … and target without a heading, its place under one. */
const nameOf = (names: TableShape['names'], i: number, count: number) =>
  names ? names[i].replace(/\s+/g, ' ').slice(0, 200) || `column ${i + 1}` : i === count - 1 ? 'target' : `x${i + 1}`;

/** The mark that most of the decided columns have; null where none is decided. */
function votedMark(columns: readonly Column[]): DecimalMark | null {
  const votes = { '.': 0, ',': 0 };
  for (const { kind, style } of columns) if (kind === 'number' && style.decimal) votes[style.decimal] += style.numbers;
  return votes['.'] === votes[','] ? null : votes['.'] > votes[','] ? '.' : ',';
}

/** Whether the columns that say it have days before months; null where none says so, or they differ. */
function votedOrder(columns: readonly Column[]): boolean | null {
  const votes = new Set(columns.flatMap(({ kind, days }) => (kind === 'date' && days.dayIsFirst !== null ? [days.dayIsFirst] : [])));
  const [only] = votes;
  return votes.size === 1 ? only : null;
}

function usualGrouping(columns: readonly Column[], decimal: DecimalMark): Grouping {
  const counts = new Map<Grouping, number>();
  for (const { kind, style } of columns) {
    if (kind === 'number' && style.grouping !== null && (style.decimal ?? decimal) !== style.grouping)
      counts.set(style.grouping, (counts.get(style.grouping) ?? 0) + style.numbers);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Fetches what a file is read with, where that is not here yet. */
export async function prepareFor(source: Uint8Array | string): Promise<void> {
  if (isPacked(source)) await spreadsheets.load();
  else if (mayBeJson(source)) await jsonTables.load();
}

const isOfText = (encoding: TableChoices['encoding'] | undefined): encoding is Encoding =>
  encoding !== undefined && encoding !== 'xlsx' && encoding !== 'ods';

/** Opens a file or a pasted text; `prepareFor` it first. */
export function openTable(source: Uint8Array | string): OpenTable {
  const texts = new Map<Encoding, string>();
  const shapes = new Map<string, Parted>();
  const facts = new Map<string, ColumnFacts>();
  let packed: { readonly key: string; readonly sheet: SheetReading } | null = null;
  let guessed: Encoding | null = null;
  const found = (): Encoding => {
    guessed ??= typeof source === 'string' ? 'utf-8' : encodingOf(source);
    return guessed;
  };
  const encodingIn = ({ encoding }: PartialChoices) => (isOfText(encoding) ? encoding : found());
  const textIn = (encoding: Encoding): string => {
    const known = texts.get(encoding);
    if (known !== undefined) return known;
    const text = wellFormed((typeof source === 'string' ? source : decodeText(source, encoding)).replace(/^\uFEFF/, ''));
    texts.set(encoding, text);
    return text;
  };

  /** The sheet that is asked for, kept until another one is. */
  function* sheetOf(bytes: Uint8Array, { sheet: wanted, seed = usualSeed }: PartialChoices): Generator<number, SheetReading> {
    const key = JSON.stringify([wanted, seed]);
    packed = packed?.key === key ? packed : { key, sheet: yield* spreadsheets.loaded.readSpreadsheet(bytes, wanted ?? undefined, seed) };
    return packed.sheet;
  }

  function* shapeSteps(choices: PartialChoices): Generator<number, { readonly shape: TableShape; readonly sheet: SheetReading | null }> {
    if (isPacked(source)) {
      const sheet = yield* sheetOf(source, choices);
      return { sheet, shape: sheet.problem ? noShape(say(sheet.problem, {})) : shapeOfSheet(sheet, choices) };
    }
    if (isOldSpreadsheet(source)) return { sheet: null, shape: noShape(say('csv.oldSpreadsheet', {})) };
    const encoding = encodingIn(choices);
    yield 0;
    const text = textIn(encoding);
    yield 0;
    const json = jsonTables.isLoaded && mayBeJson(text) ? jsonTables.loaded.readJson(text, choices.seed ?? usualSeed) : null;
    if (json) {
      const heading = choices.heading ?? (json.hasNames || undefined);
      return { sheet: null, shape: json.problem ? noShape(json.problem) : shapeOfSheet(json, { ...choices, heading }) };
    }
    return { sheet: null, shape: yield* shapeOf(text, choices) };
  }

  function* parted(choices: PartialChoices): Generator<number, Parted> {
    const { encoding, separator, heading, sheet: wanted, seed, keepTotals } = choices;
    const key = JSON.stringify([encoding, separator, heading, wanted, seed, keepTotals, choices.rowsAre, choices.seriesGuess]);
    const known = shapes.get(key);
    if (known) return known;
    const steps = shapeSteps(choices);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield step.value * 0.5;
    const { sheet } = step.value;
    const turned = turnedRound(step.value.shape);
    const isTurned = turned !== null && (choices.rowsAre ? choices.rowsAre === 'series' : choices.seriesGuess !== undefined);
    const { shape, totals } = isTurned ? { ...turned, totals: 0 } : withoutTotals(step.value.shape, choices.keepTotals === true);
    const columns: Column[] = [];
    const units: (string | null)[] = [];
    const width = shape.rows[0]?.cells.length ?? 0;
    for (let i = 0; i < width; i++) {
      const declared = shape.classes.get(i);
      const written = shape.rows.map(({ cells }) => cells[i]);
      const { cells, unit } = declared || shape.exact.has(i) ? { cells: written, unit: null } : withoutUnit(written, isNoNumber);
      units.push(unit);
      const columnSteps = columnOf(
        declared && declaresNumbers(cells, declared) ? named(cells, declared) : cells,
        declared,
        shape.exact.has(i),
      );
      let found = columnSteps.next();
      for (; !found.done; found = columnSteps.next()) yield 0.5 + (0.5 * i) / width;
      columns.push(found.value);
      yield 0.5 + (0.5 * (i + 1)) / width;
    }
    shapes.clear(); // of one file, read in one way at a time
    facts.clear();
    const names = shape.names?.map((name, i) => (units[i] && name !== '' && !/[[(]/.test(name) ? `${name} (${units[i]})` : name)) ?? null;
    const made = {
      shape: { ...shape, names },
      columns,
      sheet,
      totals,
      across: turned?.across ?? null,
      isTurned,
    };
    shapes.set(key, made);
    return made;
  }

  return {
    *reading(choices = {}) {
      const { shape, columns, sheet, totals, across, isTurned } = yield* parted({ seed: usualSeed, ...choices });
      const voted = votedMark(columns);
      // who parts cells by semicolons needs the comma for something else
      const usual = shape.separator === ';' && columns.some(({ style }) => style.either !== null) ? ',' : '.';
      const decimal = choices.decimal ?? voted ?? usual;
      const isDayFirst = choices.dayFirst ?? votedOrder(columns) ?? false;
      const lines = shape.skipped > 0 ? shape.rows.map(({ line }) => line) : null;
      const all: ColumnFacts[] = [];
      for (const [i, column] of columns.entries()) {
        const mark = choices.columns?.[i]?.decimal ?? column.style.decimal ?? decimal;
        const key = `${i}${mark}${isDayFirst}`;
        const marks = { decimal: mark, isDayFirst };
        const known = facts.get(key) ?? factsOf(column, i, shape.names?.[i] ?? '', marks, lines);
        facts.set(key, known);
        all.push(known);
        yield 1;
      }
      const groups = oneHotGroups(all);
      const names = all.map((_, i) => nameOf(shape.names, i, all.length));
      const chosen = chosenColumns(all, groups, shape.names !== null, names, choices);
      yield 1;
      const found = seriesColumns(all);
      const rowsAre = choices.rowsAre ?? (isTurned || isLikelySeries(found, all, chosen, choices.seriesGuess) ? 'series' : 'examples');
      const made =
        rowsAre === 'series'
          ? assembleSeries(found, shape, all, chosen, choices, isTurned)
          : { ...(yield* assemble(shape, all, chosen, choices.seed ?? usualSeed)), series: null };
      const isAsked = (i: number) => choices.decimal === undefined && choices.columns?.[i]?.decimal === undefined && voted === null;
      const readings = all.map((each, i): ColumnReading => {
        const { either } = each.style;
        const cell = each.kind === 'number' && isAsked(i) ? either : null;
        const date = each.kind === 'date' && choices.dayFirst === undefined && votedOrder(columns) === null ? each.days.either : null;
        return {
          ...made.columns[i],
          kinds: kindsOf(each, chosen[i]),
          gaps: each.missing,
          distinct: each.distinct,
          either: cell === null ? null : { cell, point: numberOf(cell, '.'), comma: numberOf(cell, ',') },
          eitherDay: date === null ? null : { cell: date, month: dateOf(date, false), day: dateOf(date, true) },
          histogram: histogramOf(each),
        };
      });
      const plain = ({ name, role, kind, missing, decimal: mark }: ColumnChoice) => ({ name, role, kind, missing, decimal: mark });
      const whole: TableChoices = {
        encoding: sheet?.form ?? encodingIn(choices),
        separator: shape.separator,
        sheet: sheet?.sheet ?? null,
        heading: shape.heading,
        decimal,
        dayFirst: isDayFirst,
        rowsAre,
        holes: choices.holes === 'line' ? 'line' : 'leaveOut',
        keepTotals: choices.keepTotals === true,
        seed: choices.seed ?? usualSeed,
        columns: made.columns.map(plain),
      };
      return {
        ...made,
        choices: whole,
        totals,
        sheets: sheet?.sheets ?? [],
        canBeSeries: across !== null || canBeSeries(found),
        across,
        grouping: usualGrouping(columns, decimal),
        columns: readings,
      };
    },
  };
}

/** Whether cells are places in a list of names: 0, 1, 2. */
const declaresNumbers = (cells: readonly string[], names: readonly string[]) =>
  !names.some(isNumberSomehow) && cells.every((cell) => cell === '' || (/^\d{1,4}(?:\.0+)?$/.test(cell) && Number(cell) < names.length));
const named = (cells: readonly string[], names: readonly string[]) => cells.map((cell) => (cell === '' ? cell : names[Number(cell)]));

/** Reads a file at one go. */
export const readTable = (source: Uint8Array | string, choices?: PartialChoices): TableReading =>
  finished(openTable(source).reading(choices));
