import { classesByColour } from '../classesByColour';
import { columnNames } from '../csvRows';
import { type OwnTable, taskOfClasses } from '../keptTable';
import { type DataSentence, say } from '../sentences';
import { cut } from '../wellFormed';
import { type ColumnChoice, tableLimits } from './choices';
import type { ChosenColumn } from './chosenColumns';
import type { ColumnFacts } from './facts';
import { classNames, classOrder, inputsOf, type TableInput } from './inputs';
import { saysTraining } from './parts';
import type { TableReading } from './reading';
import { drawnRows, duplicatesOf, usableRows, whyNot } from './rows';
import { canBeSeries, seriesColumns } from './series';
import type { TableShape } from './shape';
import { telling } from './telling';

/** Characters of the name of a class, and of a column. */
const longest = { class: 60, label: 120 };

interface Target {
  readonly label: string;
  /** Class index or number of every row, NaN where there is none. */
  readonly values: Float64Array;
  readonly classes: readonly string[];
  readonly column: number;
  /** Those beside it, where several numbers are wanted at once. */
  readonly further: readonly Pick<Target, 'label' | 'values' | 'column'>[];
}

/** Names that are cut stay different. */
function cutNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let shown = cut(name.replace(/\s+/g, ' ').trim(), longest.class) || '?';
    for (let k = 2; taken.has(shown); k++) shown = `${cut(name, longest.class - 6).trim()} (${k})`;
    taken.add(shown);
    return shown;
  });
}

function targetOf(columns: readonly ColumnFacts[], chosen: readonly ChosenColumn[]): Target | null {
  const places = chosen.flatMap(({ role }, i) => (role === 'target' ? [i] : []));
  if (places.length === 0) return null;
  const [column] = places;
  const asNumber = (i: number) => ({
    label: chosen[i].name,
    values: inputsOf(columns[i], { ...chosen[i], missing: 'leaveOut' })[0].values,
    column: i,
  });
  if (chosen[column].kind === 'number') return { ...asNumber(column), classes: [], further: places.slice(1).map(asNumber) };
  if (places.length > 1) {
    const values = Float64Array.from(columns[column].cells, (_, n) => places.findIndex((i) => columns[i].values?.[n] === 1));
    const classes = cutNames(places.map((i) => chosen[i].name));
    return { label: cut(classes.join(' / '), longest.label), values, classes, column, further: [] };
  }
  const [facts, choice] = [columns[column], chosen[column]];
  if (choice.kind !== 'classes') return { ...asNumber(column), classes: [], further: [] };
  const names = classNames(facts, choice);
  const order = classesByColour(classOrder(facts, names));
  const place = new Map(order.map((name, k) => [name, k]));
  return {
    label: choice.name,
    values: Float64Array.from(names, (name) => (name === null ? Number.NaN : (place.get(name) as number))),
    classes: cutNames(order),
    column,
    further: [],
  };
}

/** Of several targets the mean. */
const tellingOf = (input: TableInput, { values, classes, further }: Target) =>
  [values, ...further.map((one) => one.values)].reduce((sum, each) => sum + telling(input, each, classes.length), 0) / (1 + further.length);

/** The inputs that tell most about the target, in the order of the file; those of columns chosen by hand go before. */
function mostTelling(inputs: readonly TableInput[], target: Target, isChosen: (column: number) => boolean): readonly TableInput[] {
  if (inputs.length <= tableLimits.inputs) return inputs;
  const ranked = inputs.map((input, place) => ({
    place,
    score: tellingOf(input, target) + Number(isChosen(input.column)),
  }));
  ranked.sort((a, b) => b.score - a.score || a.place - b.place);
  const kept = new Set(ranked.slice(0, tableLimits.inputs).map(({ place }) => place));
  return inputs.filter((_, place) => kept.has(place));
}

/** Why there is nothing to learn of a target; null where there is. */
function problemOf(
  target: Pick<Target, 'values' | 'classes'>,
  facts: ColumnFacts,
  { name }: ColumnChoice,
  rows: readonly number[],
): DataSentence | null {
  const { values, classes } = target;
  if (rows.length < 2) return say('csv.tooFewRows', { rows: rows.length });
  if (classes.length === 0 && !facts.isInRange) return say('csv.targetRange', { target: name });
  const present = new Set<number>();
  for (const n of rows) present.add(values[n]);
  const [only] = present;
  if (present.size < 2) return say('csv.constantTarget', { target: name, value: classes[only] ?? String(only) });
  const most = tableLimits.classes;
  return present.size > most && classes.length > 0 ? say('csv.tooManyClasses', { target: name, classes: present.size, most }) : null;
}

function firstProblem(target: Target, columns: readonly ColumnFacts[], chosen: readonly ChosenColumn[], rows: readonly number[]) {
  for (const { values, column } of [target, ...target.further]) {
    const problem = problemOf({ values, classes: target.classes }, columns[column], chosen[column], rows);
    if (problem) return problem;
  }
  return null;
}

type Assembled = Pick<TableReading, 'rows' | 'problems' | 'table' | 'problem' | 'inputsFound'> & {
  readonly columns: readonly (ChosenColumn & { readonly costs: number })[];
};

/** Makes a table of the columns as they were chosen, or says why there is none. */
export function* assemble(
  shape: TableShape,
  columns: readonly ColumnFacts[],
  chosen: readonly ChosenColumn[],
  seed: string,
): Generator<number, Assembled> {
  const target = targetOf(columns, chosen);
  const found: TableInput[] = [];
  for (const [i, choice] of chosen.entries()) {
    if (choice.role === 'input') found.push(...inputsOf(columns[i], choice));
    yield 1;
  }
  const isChosen = (i: number) => chosen[i].reason.key === 'guess.chosen';
  const inputs = target ? mostTelling(found, target, isChosen) : found.slice(0, tableLimits.inputs);
  const kept = new Set(inputs.map(({ column }) => column));
  const roles = chosen.map(
    (choice, i): ChosenColumn =>
      choice.role === 'input' && !kept.has(i)
        ? { ...choice, role: 'out', reason: say('guess.tellsLess', { most: tableLimits.inputs }) }
        : choice,
  );
  const needed = target ? [...inputs, target, ...target.further].sort((a, b) => a.column - b.column) : inputs;
  const { good, problems } = usableRows(shape.rows, needed, (i, n) => whyNot(columns[i], chosen[i], n));
  yield 1;
  const rows = drawnRows(good, tableLimits.rows, seed);
  const costs = (i: number) => {
    const values = needed.find(({ column }) => column === i)?.values;
    return values ? values.reduce((count, value) => count + Number(Number.isNaN(value)), 0) : 0;
  };
  const parts = chosen.findIndex(({ role }) => role === 'parts');
  const { cells } = columns[parts] ?? {};
  const trains = cells && ((n: number) => saysTraining(cells[n]));
  const problem =
    shape.problem ??
    (columns.length < 2 ? say(canBeSeries(seriesColumns(columns)) ? 'csv.oneColumnSeries' : 'csv.oneColumn', {}) : null) ??
    (target ? null : say('csv.noTarget', {})) ??
    (inputs.length > 0 ? null : say('csv.noInput', {})) ??
    (trains && target && new Set(rows.map(trains)).size < 2 ? say('csv.oneParts', { column: chosen[parts].name }) : null) ??
    (target && firstProblem(target, columns, chosen, rows));
  const listed = [...shape.problems, ...problems].sort((a, b) => a.line - b.line);
  return {
    columns: roles.map((choice, i) => ({ ...choice, costs: costs(i) })),
    rows: {
      read: shape.rows.length + shape.problems.length + shape.skipped,
      usable: good.length,
      used: problem ? 0 : rows.length,
      duplicates: target ? duplicatesOf(rows, inputs, [target, ...target.further]) : 0,
    },
    problems: listed,
    problem,
    table:
      target && !problem
        ? tableOf(trains ? rows.toSorted((a, b) => Number(trains(b)) - Number(trains(a))) : rows, inputs, target, trains)
        : null,
    inputsFound: found.length,
  };
}

/** @param trains whether a row trains, where a column says so: those that do come first */
function tableOf(
  rows: readonly number[],
  inputs: readonly TableInput[],
  { label, values, classes, further }: Target,
  trains: ((row: number) => boolean) | undefined,
): OwnTable {
  const shown = (text: string) => cut(text.replace(/\s+/g, ' ').trim(), longest.label) || '?';
  const labels = [...inputs.map((input) => shown(input.label)), shown(label), ...further.map((one) => shown(one.label))];
  const columns = columnNames(labels, labels.length);
  const x = new Float64Array(rows.length * inputs.length);
  rows.forEach((n, r) => {
    for (let i = 0; i < inputs.length; i++) x[r * inputs.length + i] = inputs[i].values[n] + 0; // there is one nought
  });
  // classes of which no row was left are none
  const present = classes.flatMap((_, k) => (rows.some((n) => values[n] === k) ? [k] : []));
  const t = Float64Array.from(rows, (n) => (classes.length > 0 ? present.indexOf(values[n]) : values[n] + 0));
  return {
    columns,
    labels,
    inputs: columns.slice(0, inputs.length),
    target: columns[inputs.length],
    ...(further.length > 0 && {
      further: further.map((one, k) => ({
        name: columns[inputs.length + 1 + k],
        t: Float64Array.from(rows, (n) => one.values[n] + 0),
      })),
    }),
    task: taskOfClasses(present.length),
    classes: present.map((k) => classes[k]),
    x,
    t,
    rowCount: rows.length,
    ...(trains ? { trainRows: rows.filter(trains).length } : {}),
  };
}
