import { readFileSync } from 'node:fs';
import { loadAllParts } from '../src/engine/part';
import { decodeLink } from '../src/experiment/link';
import type { LayerInfo, RunInfo } from '../src/run/runInfo';
import { SeriesTable } from '../src/run/seriesTable';
import { inEnglish } from '../src/ui/words/inEnglish';
import { Trainer } from '../src/worker/trainer';
import { fail, readArguments } from './commandLine';

// npm run parity -- FILE [--exact]: every TensorFlow Playground trace in FILE against a run of its link, a line a trace. With --exact every number must
// be the same double; without, near it.
interface TracedLayer {
  weights: number[][];
  biases: number[];
}
interface TracedPoint {
  x: number;
  y: number;
  label: number;
}
interface Trace {
  hash: string;
  samples: { train: number; test: number };
  firstTrain: TracedPoint[];
  firstTest: TracedPoint[];
  epochs: { epoch: number; lossTrain: number | null; lossTest: number | null; layers?: TracedLayer[] }[];
}

const startTolerance = 1e-12;
const earlyTolerance = 1e-9; // epoch 1
const lateTolerance = 1e-6; // up to epoch 200
/** Values smaller than this are compared absolutely: a weight may pass through zero. */
const smallest = 1e-3;

/** Compares numbers with recorded ones. JSON has null where a number had run off. */
class Comparison {
  compared = 0;
  different = 0;
  /** Names the first number that is not the same double. */
  first: string | null = null;
  worstRelativeError = 0;

  number(name: string, got: number, want: number | null | undefined): void {
    this.compared++;
    if (want === null ? !Number.isFinite(got) : got === want) return;
    this.different++;
    this.first ??= `${name} is ${got}, not ${want}`;
    const error = Math.abs(got - (want ?? Number.NaN)) / Math.max(Math.abs(want ?? 0), smallest);
    this.worstRelativeError = Math.max(this.worstRelativeError, Number.isNaN(error) ? Number.POSITIVE_INFINITY : error);
  }
}

/** Where a layer's weights [unit, input] and biases lie among all parameters. */
const placesOf = ({ params: [weights, biases], inputs }: LayerInfo) => ({
  weight: (unit: number, input: number) => weights.offset + unit * inputs + input,
  bias: (unit: number) => biases.offset + unit,
});

function compareLayer(comparison: Comparison, name: string, parameters: ArrayLike<number>, info: LayerInfo, traced: TracedLayer): void {
  const { weight, bias } = placesOf(info);
  comparison.number(`${name}: number of units`, info.units, traced.weights.length);
  traced.weights.forEach((row, unit) => {
    row.forEach((want, input) => {
      comparison.number(`${name}, weight ${unit} ${input}`, parameters[weight(unit, input)], want);
    });
    comparison.number(`${name}, bias ${unit}`, parameters[bias(unit)], traced.biases[unit]);
  });
}

function comparePoints(comparison: Comparison, info: RunInfo, from: number, points: readonly TracedPoint[]): void {
  points.forEach((point, i) => {
    const n = from + i;
    const value = info.task === 'regression' ? info.t[n] : info.t[n] === 1 ? 1 : -1;
    comparison.number(`point ${n}, x`, info.x[2 * n], point.x);
    comparison.number(`point ${n}, y`, info.x[2 * n + 1], point.y);
    comparison.number(`point ${n}, label`, value, point.label);
  });
}

/**
 * What a run that diverges can be held against: a trace that does so too, there or later. In between the original may still show a loss, of units that
 * are saturated by weights without end.
 */
function afterDivergence(rest: Trace['epochs'], epoch: number): { ok: boolean; words: string } {
  const ok = rest.some(({ lossTrain }) => lossTrain === null);
  return { ok, words: `; diverged in epoch ${epoch}, ${ok ? 'as the trace does' : 'and the trace does not'}` };
}

/** @returns a line of what was compared, and whether all of it was right */
function checkTrace(trace: Trace, isExact: boolean): { ok: boolean; line: string } {
  const { experiment } = decodeLink(trace.hash);
  const trainer = new Trainer();
  const started = trainer.start({ experiment });
  if (!started.ok) return { ok: false, line: inEnglish.say(started.sentence) };
  const { info } = started;
  if (info.trainCount !== trace.samples.train || info.count - info.trainCount !== trace.samples.test) {
    return {
      ok: false,
      line: `${info.trainCount} + ${info.count - info.trainCount} examples instead of ${trace.samples.train} + ${trace.samples.test}`,
    };
  }
  const start = new Comparison();
  const early = new Comparison();
  const late = new Comparison();
  comparePoints(start, info, 0, trace.firstTrain);
  comparePoints(start, info, info.trainCount, trace.firstTest);
  let frame = trainer.advance({ maxSteps: 0, budgetMs: 0 });
  const series = new SeriesTable(info.series);
  series.append(frame.series);
  let end = { ok: true, words: '' };
  for (const [row, traced] of trace.epochs.entries()) {
    while (frame.epoch < traced.epoch && frame.status.kind === 'ready') {
      frame = trainer.advance({ maxSteps: Math.max(1, info.stepsPerEpoch), budgetMs: Number.POSITIVE_INFINITY });
      series.append(frame.series);
    }
    if (frame.status.kind === 'diverged') {
      end = afterDivergence(trace.epochs.slice(row), frame.status.epoch);
      break;
    }
    const comparison = traced.epoch === 0 ? start : traced.epoch === 1 ? early : late;
    comparison.number(`epoch ${traced.epoch}, training loss`, series.column('trainLoss')[traced.epoch], traced.lossTrain);
    comparison.number(`epoch ${traced.epoch}, test loss`, series.column('testLoss')[traced.epoch], traced.lossTest);
    traced.layers?.forEach((layer, l) => {
      compareLayer(comparison, `epoch ${traced.epoch}, layer ${l + 1}`, frame.parameters, info.layers[l + 1], layer);
    });
  }
  const all = [start, early, late];
  const [first] = all.flatMap((comparison) => comparison.first ?? []);
  if (isExact) {
    const sum = (of: (comparison: Comparison) => number) => all.reduce((total, comparison) => total + of(comparison), 0);
    const different = sum((comparison) => comparison.different);
    const figures = `${sum((comparison) => comparison.compared)} numbers`;
    return {
      ok: first === undefined && end.ok,
      line: `${figures}, ${first === undefined ? 'the same doubles' : `${different} differ: ${first}`}${end.words}`,
    };
  }
  const [s, e, l] = all.map(({ worstRelativeError }) => worstRelativeError);
  const ok = s <= startTolerance && e <= earlyTolerance && l <= lateTolerance;
  const line = `points and start ${s.toExponential(1)}, epoch 1 ${e.toExponential(1)}, later ${l.toExponential(1)}${end.words}`;
  return { ok: ok && end.ok, line };
}

const usage = 'usage: npm run parity -- FILE [--exact]';

const { positionals, values } = readArguments(
  { allowPositionals: true, options: { exact: { type: 'boolean', default: false } } },
  usage,
  2,
);
if (positionals.length !== 1) fail(usage, 2);
await loadAllParts();
let passed = 0;
let failed = 0;
for (const trace of JSON.parse(readFileSync(positionals[0], 'utf8')) as Trace[]) {
  const { ok, line } = checkTrace(trace, values.exact);
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${trace.hash.slice(0, 72)}…  ${line}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
