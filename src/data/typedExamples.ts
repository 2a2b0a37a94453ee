import { createRng } from '../engine/rng';
import type { SentenceOf } from '../engine/sentence';
import type { DatasetEntry, DatasetRequest, InputAxis, PointDataset } from './dataset';
import { compileExpression, type Evaluate } from './expression';
import { lineAxes, planeAxes, rowsOf, twoClasses, unitTarget, valueAxis, withMargin } from './generated';
import { type DataClause, DataError, type DataSentences, say } from './sentences';
import { splitRows } from './split';

type Typed =
  /** `value`: 0 or 1 for a rule; not a number where there is none. `reach`: the largest in the picture. */
  | { readonly ok: true; readonly label: string; readonly reach: number; value(x: number, y: number): number }
  | { readonly ok: false; readonly sentence: SentenceOf<Pick<DataSentences, 'formula.refused'>> };

type Kind = Pick<DatasetEntry, 'task' | 'inputNames'>;

/** Places of a side of the grid on which it is looked for a value of each kind. */
const cells = 49;
/** Times that a place is drawn again where the formula has no value. */
const mostDraws = 200;
/** Of a normal noise on the inputs of a rule, or on values, at 100 %. */
const ruleNoise = 2.5;
/** What is larger is none: its square has to be a number too. */
const largest = 1e100;
/** Values that go further than that are standardised: a network that begins near 0 would take long to get there. */
const farthest = 3;

/** What a keyboard or a blackboard has for signs and powers, as the reader wants it. */
const plain = (text: string): string =>
  text
    .replaceAll('−', '-')
    .replace(/[·×]/g, '*')
    .replaceAll('²', '^2')
    .replaceAll('³', '^3')
    .replaceAll('π', 'pi')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=');

const comparisons: Readonly<Record<string, { readonly sign: string; holds(a: number, b: number): boolean }>> = {
  '<': { sign: '<', holds: (a, b) => a < b },
  '>': { sign: '>', holds: (a, b) => a > b },
  '<=': { sign: '≤', holds: (a, b) => a <= b },
  '>=': { sign: '≥', holds: (a, b) => a >= b },
};

const isRule = ({ task }: Kind) => task !== 'regression';

/** A rule of two sides, or a formula, in x and y (in the plane x1 and x2 too). Both have to have something to learn somewhere in the picture. */
export function readTyped(text: string, kind: Kind): Typed {
  const isPlane = kind.inputNames?.length === 2;
  const names = isPlane ? ['x', 'y', 'x1', 'x2'] : ['x'];
  const refuse = (reason: DataClause): Typed => ({
    ok: false,
    sentence: say('formula.refused', { formula: text.trim().slice(0, 60), reason }),
  });
  const parts = plain(text).split(/(<=|>=|<|>)/);
  if (isRule(kind) ? parts.length !== 3 : parts.length !== 1)
    return refuse(say(isRule(kind) ? 'formula.noComparison' : 'formula.notArithmetic', {}));
  const left = compileExpression(parts[0], names);
  if (!left.ok) return left;
  const right = parts.length === 3 ? compileExpression(parts[2], names) : null;
  if (right && !right.ok) return right;

  const inputs = new Float64Array(4);
  const at = (evaluate: Evaluate, x: number, y: number) => {
    inputs[0] = inputs[2] = x;
    inputs[1] = inputs[3] = y;
    const value = evaluate(inputs, 0);
    return Math.abs(value) < largest ? value : Number.NaN;
  };
  const comparison = comparisons[parts[1] ?? ''];
  const value =
    right && comparison
      ? (x: number, y: number) => {
          const [a, b] = [at(left.evaluate, x, y), at(right.evaluate, x, y)];
          return Number.isNaN(a + b) ? Number.NaN : Number(comparison.holds(a, b));
        }
      : (x: number, y: number) => at(left.evaluate, x, y);
  const found = valuesOnGrid(value, isPlane);
  if (found.size === 0) return refuse(say('formula.noValue', {}));
  if (isRule(kind) && found.size === 1) return refuse(say('formula.always', { isTrue: found.has(1) }));
  const reach = [...found].reduce((most, z) => Math.max(most, Math.abs(z)), 0);
  return { ok: true, value, reach, label: right ? `${left.label} ${comparison?.sign} ${right.label}` : left.label };
}

function valuesOnGrid(value: (x: number, y: number) => number, isPlane: boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (let row = 0; row < (isPlane ? cells : 1); row++) {
    for (let column = 0; column < cells; column++)
      found.add(value(gridPlace(planeAxes[0], column, cells), gridPlace(planeAxes[1], row, cells)));
  }
  found.delete(Number.NaN);
  return found;
}

/** The i-th of n places from one end to the other. */
const gridPlace = ({ min, max }: InputAxis, i: number, n: number) => (n === 1 ? (min + max) / 2 : min + ((max - min) * i) / (n - 1));

/**
 * Examples at random places, or on a grid (of the plane: ⌊√n⌋ places a side), whose class or value is that of the formula there. Places at which it
 * has none are drawn again, and left out of a grid. Noise moves the place that a rule is asked at, and is added to a value.
 * @throws DataError where the formula cannot be read
 */
export function typedExamples(entry: DatasetEntry, request: DatasetRequest): PointDataset {
  const read = readTyped(request.formula || (entry.typed ?? ''), entry);
  if (!read.ok) throw new DataError(read.sentence);
  const axes = entry.inputNames?.length === 1 ? lineAxes : planeAxes;
  const { task } = entry;
  const noise = request.noisePercent / 100;
  const isGrid = request.params.grid === 1;
  const classes = isRule(entry) ? twoClasses : [];

  const rows = rowsOf(task, classes.length, axes, request, (count) => {
    const rng = createRng(request.seeds.data, 'data');
    const targetAt = (place: readonly number[]) => {
      if (!isRule(entry)) return read.value(place[0], place[1] ?? 0) + noise * rng.normal();
      const near = place.map((x) => x + ruleNoise * noise * rng.normal());
      const moved = read.value(near[0], near[1]);
      return Number.isNaN(moved) ? read.value(place[0], place[1]) : moved;
    };
    const rowAt = (place: readonly number[]) => [...place, targetAt(place)];
    const isThere = (row: readonly number[]) => !Number.isNaN(row[row.length - 1]);
    if (isGrid) {
      const side = axes.length === 1 ? count : Math.floor(Math.sqrt(count));
      const places = Array.from({ length: axes.length === 1 ? side : side * side }, (_, i) =>
        axes.map((axis, d) => gridPlace(axis, Math.floor(d === 0 ? i : i / side) % side, side)),
      );
      return places.map(rowAt).filter(isThere);
    }
    return Array.from({ length: count }, () => {
      for (let attempt = 0; attempt < mostDraws; attempt++) {
        const row = rowAt(axes.map(({ min, max }) => min + (max - min) * rng.uniform()));
        if (isThere(row)) return row;
      }
      return null;
    }).filter((row) => row !== null);
  });
  if (rows.length < 2) throw new DataError(say('formula.refused', { formula: read.label, reason: say('formula.noValue', {}) }));

  const parts = splitRows(rows, axes.length, request, isRule(entry));
  const common = { form: 'points', task, axes: withMargin(axes), classes } as const;
  if (isRule(entry)) return { ...common, ...parts };
  const { t, target, scaled } = scaledTarget(parts.t, read.reach, axes.length === 1 ? valueAxis : unitTarget);
  return { ...common, ...parts, t, target, ...(axes.length === 1 && { trueFunction: (x: number) => scaled(read.value(x, 0)) }) };
}

/** Values of a formula that goes far as deviations from their mean, in standard deviations; others as they are. */
function scaledTarget(t: Float64Array, reach: number, axisOf: (t: Float64Array) => InputAxis) {
  if (reach <= farthest) return { t, target: axisOf(t), scaled: (value: number) => value };
  const mean = t.reduce((sum, value) => sum + value / t.length, 0);
  const standardDeviation = Math.sqrt(t.reduce((sum, value) => sum + (value - mean) ** 2 / t.length, 0)) || 1;
  const scaled = (value: number) => (value - mean) / standardDeviation;
  const standardised = t.map(scaled);
  return { t: standardised, target: { ...axisOf(standardised), mean, standardDeviation }, scaled };
}
