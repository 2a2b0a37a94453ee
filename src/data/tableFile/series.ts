import { longestUsual, type OwnSeries } from '../ownSeries';
import { type DataSentence, say } from '../sentences';
import { cut } from '../wellFormed';
import { type PartialChoices, type RowProblem, type SeriesGuess, tableLimits } from './choices';
import type { ChosenColumn } from './chosenColumns';
import { byOneClock } from './clockOffset';
import { numbersOf } from './column';
import { type ComposedTimes, composedTimes } from './composedTimes';
import type { ColumnFacts } from './facts';
import { filledHoles } from './filledHoles';
import type { SeriesReading, TableReading } from './reading';
import { mostLooked } from './records';
import { whyNot } from './rows';
import { markerIn, numberedTimes } from './seriesTimes';
import type { TableShape } from './shape';

const longestLabel = 120;

/** What a table of shares is read for, wherever it stands. */
const priceName = /^(?:close|last|schluss(?:kurs)?)$/i;

const isOfValues = ({ kind, distinct }: ColumnFacts) => kind === 'number' && distinct > 1;

/** The columns of times: dates as they are written, otherwise numbers that are times, or years beside months. */
function timeColumns(columns: readonly ColumnFacts[]): readonly ColumnFacts[] {
  const written = columns.filter(({ kind }) => kind === 'date');
  if (written.length > 0) return written;
  const numbered = columns.filter((column) => numberedTimes(column) !== null);
  const composed = numbered.length > 0 ? null : composedTimes(columns, null);
  return composed ? columns.filter(({ index }) => index === composed.index) : numbered;
}

/** The days of a column of times, and what other columns say of them. */
function timesFrom(columns: readonly ColumnFacts[], date: ColumnFacts): ComposedTimes {
  const own = { index: date.index, days: daysOf(date) };
  const isTime = date.kind === 'date' || numberedTimes(date) !== null;
  return composedTimes(columns, isTime ? own : null) ?? { ...own, others: [] };
}

/** Numbers of the rows. */
const isOfRows = ({ counts1, values }: ColumnFacts) => counts1 && (values?.[0] === 0 || values?.[0] === 1);

/** One column alone, or beside the numbers of its rows, which stand in the order of time. */
function alone(columns: readonly ColumnFacts[]): ColumnFacts | null {
  const values = columns.length > 1 ? columns.filter((column) => !isOfRows(column)) : columns;
  return values.length === 1 && columns.length <= 2 && isOfValues(values[0]) ? values[0] : null;
}

/** What a series could be made of. */
export interface SeriesColumns {
  /** Whether it is one column of numbers, dated by the order of its rows. */
  readonly isAlone: boolean;
  readonly dates: readonly ColumnFacts[];
  /** What the first of them says. */
  readonly times: ComposedTimes | null;
  readonly values: readonly ColumnFacts[];
}

export function seriesColumns(columns: readonly ColumnFacts[]): SeriesColumns {
  const only = alone(columns);
  const dates = only ? [] : timeColumns(columns);
  const times = dates.length > 0 ? timesFrom(columns, dates[0]) : null;
  const values = columns.filter((column) => isOfValues(column) && !dates.includes(column) && !times?.others.includes(column.index));
  return { isAlone: only !== null, dates, times, values: only ? [only] : values };
}

export const canBeSeries = ({ isAlone, dates, values }: SeriesColumns): boolean => values.length > 0 && (dates.length > 0 || isAlone);

/** Whether rows are a series where nobody has said what they are. */
export function isLikelySeries(
  found: SeriesColumns,
  columns: readonly ColumnFacts[],
  chosen: readonly ChosenColumn[],
  guess: SeriesGuess | undefined,
): boolean {
  if (guess === undefined || !canBeSeries(found)) return false;
  const { isAlone, dates, times, values } = found;
  if (guess === 'wherePossible' || isAlone) return true;
  const saysWhen = ({ index }: ColumnFacts) => dates.some((date) => date.index === index) || times?.others.includes(index);
  const isBeside = (column: ColumnFacts) => isOfRows(column) || chosen[column.index].role === 'out';
  const [value, ...others] = values.filter((column) => !isBeside(column));
  return others.length === 0 && columns.every((column) => column === value || saysWhen(column) || isBeside(column));
}

type Assembled = Pick<TableReading, 'rows' | 'problems' | 'table' | 'series' | 'problem' | 'inputsFound'> & {
  readonly columns: readonly (ChosenColumn & { readonly costs: number })[];
};

/**
 * The column of dates and that of values: what was chosen by hand, otherwise the first and what the target would be; beside them the columns
 * that were made inputs by hand.
 * @param isTurned whether each column was a row: then the first of the fullest, where none was chosen
 */
function placesOf(
  { dates, times, values: numbers }: SeriesColumns,
  columns: readonly ColumnFacts[],
  chosen: readonly ChosenColumn[],
  choices: PartialChoices,
  isTurned: boolean,
) {
  const isByHand = (i: number, role: string) => choices.columns?.[i]?.role === role;
  const named = numbers.filter(({ index }) => chosen[index].role !== 'out' && chosen[index].reason.key !== 'guess.rowNumbers');
  const wanted = columns.find(({ index }) => isByHand(index, 'target'));
  const guessed = numbers.find(({ index }) => chosen[index].role === 'target');
  const isSure = guessed && chosen[guessed.index].reason.key === 'guess.targetByName';
  const [fullest] = isTurned ? numbers.toSorted((a, b) => a.missing - b.missing) : [];
  const value =
    wanted ??
    fullest ??
    (isSure ? guessed : (numbers.find(({ heading }) => priceName.test(heading)) ?? guessed)) ??
    named.at(-1) ??
    numbers.at(-1);
  const date = dates.find(({ index }) => isByHand(index, 'input')) ?? dates.at(0);
  return {
    date,
    times: date && date !== dates[0] ? timesFrom(columns, date) : times,
    value,
    beside: numbers
      .filter((column) => column !== value && column.isInRange && isByHand(column.index, 'input'))
      .slice(0, tableLimits.inputs - 1),
  };
}

/** Why there is no column of dates. */
function withoutDates(columns: readonly ColumnFacts[], chosen: readonly ChosenColumn[]): DataSentence {
  const mixed = columns.find(({ days }) => days.both !== null);
  if (!mixed?.days.both) return say('csv.noDates', {});
  const [dayFirst, monthFirst] = mixed.days.both;
  return say('csv.mixedDates', { column: chosen[mixed.index].name, dayFirst, monthFirst });
}

/** Why a column of values is none. */
function withoutValues(columns: readonly ColumnFacts[], chosen: readonly ChosenColumn[], rows: number): DataSentence {
  const only = columns.findLast(({ kind, distinct }) => kind === 'number' && distinct === 1);
  if (rows < 2) return say('csv.tooFewRows', { rows });
  return only
    ? say('csv.constantTarget', { target: chosen[only.index].name, value: only.words[0].slice(0, 30) })
    : say('csv.noValues', { target: '' });
}

/** Makes a series of the column of dates and one of values, or says why there is none. */
export function assembleSeries(
  found: SeriesColumns,
  shape: TableShape,
  columns: readonly ColumnFacts[],
  chosen: readonly ChosenColumn[],
  choices: PartialChoices,
  isTurned: boolean,
): Assembled {
  const { date, times, value, beside } = placesOf(found, columns, chosen, choices, isTurned);
  const roles = chosen.map((choice, i): ChosenColumn => {
    const reason = choices.columns?.[i]?.role === undefined ? choice.reason : say('guess.chosen', {});
    if (i === date?.index) return { ...choice, role: 'input', kind: 'date', missing: 'leaveOut', reason: say('guess.time', {}) };
    if (i === value?.index) return { ...choice, role: 'target', kind: 'number', missing: 'leaveOut', reason };
    if (beside.some(({ index }) => index === i)) return { ...choice, role: 'input', kind: 'number', missing: 'leaveOut', reason };
    if (times?.others.includes(i)) return { ...choice, role: 'out', reason: say('guess.timeToo', {}) };
    if (isOfRows(columns[i])) return { ...choice, role: 'out', reason: say('guess.rowNumbers', {}) };
    // each row was a series of its own, however few its different numbers are
    const kind = isTurned && columns[i].kind === 'number' ? 'number' : choice.kind;
    return { ...choice, kind, role: 'out', reason: say('guess.notSeries', {}) };
  });
  const read = shape.rows.length + shape.problems.length + shape.skipped;
  const refused = (problem: DataSentence): Assembled => ({
    columns: roles.map((role) => ({ ...role, costs: 0 })),
    rows: { read, usable: 0, used: 0, duplicates: 0 },
    problems: shape.problems,
    table: null,
    series: null,
    problem,
    inputsFound: 0,
  });
  if (shape.problem) return refused(shape.problem);
  if (!date && !alone(columns)) return refused(withoutDates(columns, chosen));
  if (!value) return refused(withoutValues(columns, chosen, shape.rows.length));
  if (value.kind !== 'number') return refused(say('csv.noValues', { target: chosen[value.index].name }));
  // of a part by chance no value is the next
  if (shape.skipped > 0) return refused(say('csv.seriesTooLong', { rows: read, most: mostLooked }));
  if (!value.isInRange) return refused(say('csv.targetRange', { target: chosen[value.index].name }));
  const days = times?.days ?? placesOfRows(value);
  const used = [value, ...beside];
  const numbers = used.map(({ index }, i) => numbersOf(used[i], chosen[index].decimal, false, 'number'));
  const missing = days.reduce(
    (count, day, n) => count + Number(!Number.isNaN(day) && numbers.some((values) => Number.isNaN(values[n]))),
    0,
  );
  const marked = used.flatMap((column, i) => takeMarkers(shape, column, numbers[i], chosen[column.index].name));
  const { good, problems, costs } = goodRows(shape, [date ?? value, ...used], [days, ...numbers], chosen);
  if (good.length < 2) return refused(say('csv.tooFewRows', { rows: good.length }));
  const fills = choices.holes === 'line';
  const taken = fills ? Array.from(days, (_, n) => n).filter((n) => !Number.isNaN(days[n])) : good;
  const wasNewestFirst = days[good[0]] > days[good[good.length - 1]];
  const wasInOrder = good.every((n, k) => k === 0 || days[n] >= days[good[k - 1]]);
  const hasAll = (n: number) => numbers.every((values) => !Number.isNaN(values[n]));
  const ordered = taken.sort((a, b) => days[a] - days[b] || Number(hasAll(b)) - Number(hasAll(a)) || a - b);
  const first = ordered.filter((n, k) => k === 0 || days[n] > days[ordered[k - 1]]);
  for (const [k, n] of ordered.entries())
    if (k > 0 && days[n] === days[ordered[k - 1]])
      problems.push({ line: shape.rows[n].line, reason: say('row.sameDate', { cell: (date ?? value).cells[n].slice(0, 30) }) });
  const there = {
    days: Float64Array.from(first, (n) => days[n]),
    columns: numbers.map((values) => Float64Array.from(first, (n) => values[n] + 0)),
  };
  const whole = fills ? filledHoles(there) : { ...there, made: 0 };
  const count = whole.days.length;
  if (count < 2) return refused(say('csv.tooFewRows', { rows: count }));
  const ends = [whole.days.at(-tableLimits.rows) ?? whole.days[0], whole.days[count - 1]] as const;
  const known = new Set(whole.days);
  const holes = new Set(days.filter((day) => day > ends[0] && day < ends[1] && !known.has(day)));
  const label = (i: number) => cut(chosen[i].name.replace(/\s+/g, ' ').trim(), longestLabel) || '?';
  const [own, ...others] = used.map(({ index }, i) => ({ label: label(index), values: whole.columns[i].slice(-tableLimits.rows) }));
  const series: OwnSeries = {
    dateLabel: date ? label(date.index) : '',
    ...own,
    days: whole.days.slice(-tableLimits.rows),
    ...(others.length > 0 ? { beside: others } : {}),
    ...(holes.size > 0 ? { holes: Float64Array.from(holes).sort() } : {}),
  };
  // what is filled is not left out; rows before the first number or after the last one are
  const filledLines = new Set(first.filter((n) => fills && known.has(days[n]) && !hasAll(n)).map((n) => shape.rows[n].line));
  return {
    columns: roles.map((role, i) => ({ ...role, costs: costs.get(i) ?? 0 })),
    rows: { read, usable: count, used: series.days.length, duplicates: 0 },
    problems: [...shape.problems, ...problems.filter(({ line }) => !marked.some((row) => row.line === line)), ...marked]
      .filter(({ line }) => !filledLines.has(line))
      .sort((a, b) => a.line - b.line),
    table: null,
    series: {
      ...series,
      wasNewestFirst,
      wasInOrder,
      earlier: count - series.days.length,
      ...gapsOf(series.days),
      dated: days.filter(Number.isFinite).length,
      absent: gapsOf([...new Set(days.filter(Number.isFinite))].sort((a, b) => a - b)).gaps,
      missing,
      marked: marked.length,
      made: whole.made,
    },
    problem: null,
    inputsFound: used.length,
  };
}

/** From 1; what stands below the last number and is no mark for none is a note. */
function placesOfRows({ cells, values, isMissing }: ColumnFacts): Float64Array {
  const last = values?.findLastIndex((value) => !Number.isNaN(value)) ?? -1;
  return Float64Array.from(cells, (cell, n) => (n <= last || isMissing(cell) ? n + 1 : Number.NaN));
}

const daysOf = (date: ColumnFacts): Float64Array =>
  (date.kind !== 'date' && numberedTimes(date)) || byOneClock(numbersOf(date, date.decimal, date.isDayFirst, 'date'), date.cells);

/** Takes numbers that stand for none out of a column. @returns the rows that had one */
function takeMarkers({ rows }: TableShape, { cells }: ColumnFacts, values: Float64Array, column: string): RowProblem[] {
  const marker = markerIn(values);
  return Array.from(values).flatMap((value, n) => {
    if (marker === null || value !== marker) return [];
    values[n] = Number.NaN;
    return [{ line: rows[n].line, reason: say('row.marker', { cell: cells[n], column }) }];
  });
}

function goodRows(
  { rows }: TableShape,
  facts: readonly ColumnFacts[],
  values: readonly Float64Array[],
  chosen: readonly ChosenColumn[],
): { readonly good: number[]; readonly problems: RowProblem[]; readonly costs: ReadonlyMap<number, number> } {
  const good: number[] = [];
  const problems: RowProblem[] = [];
  const costs = new Map<number, number>();
  for (let n = 0; n < rows.length; n++) {
    const gap = values.findIndex((each) => Number.isNaN(each[n]));
    if (gap < 0) {
      good.push(n);
      continue;
    }
    const { index } = facts[gap];
    costs.set(index, (costs.get(index) ?? 0) + 1);
    problems.push({
      line: rows[n].line,
      reason: whyNot(facts[gap], { ...chosen[index], kind: gap === 0 && facts[0] !== facts[1] ? 'date' : 'number' }, n),
    });
  }
  return { good, problems, costs };
}

/** How far dates lie apart, usually (the median) and at most. */
function gapsOf(days: ArrayLike<number>): Pick<SeriesReading, 'stepDays' | 'gaps' | 'longestGapDays'> {
  const distances = Float64Array.from({ length: days.length - 1 }, (_, n) => days[n + 1] - days[n]);
  const stepDays = distances.toSorted()[distances.length >> 1];
  const usual = longestUsual(days);
  const long = distances.filter((distance) => distance > usual);
  return { stepDays, gaps: long.length, longestGapDays: long.reduce((most, distance) => Math.max(most, distance), 0) };
}
