import { readFileSync } from 'node:fs';
import { loadAllParts } from '../src/engine/part';
import { decodeLink } from '../src/experiment/link';
import type { LayerInfo, RunInfo } from '../src/run/runInfo';
import { SeriesTable } from '../src/run/seriesTable';
import { Trainer } from '../src/worker/trainer';

// npm run parity -- FILE: every TensorFlow Playground trace in FILE against a run of its link, a line a trace.
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
  epochs: { epoch: number; lossTrain: number; lossTest: number; layers?: TracedLayer[] }[];
}

const startTolerance = 1e-12;
const earlyTolerance = 1e-9; // epoch 1
const lateTolerance = 1e-6; // up to epoch 200
/** Values smaller than this are compared absolutely: a weight may pass through zero. */
const smallest = 1e-3;

const relativeError = (got: number, want: number) => Math.abs(got - want) / Math.max(Math.abs(want), smallest);

function layerError(parameters: Float64Array, info: LayerInfo, traced: TracedLayer): number {
  let worst = 0;
  traced.weights.forEach((row, unit) => {
    row.forEach((weight, input) => {
      worst = Math.max(worst, relativeError(parameters[info.weightOffset + unit * info.inputs + input], weight));
    });
    worst = Math.max(worst, relativeError(parameters[info.biasOffset + unit], traced.biases[unit]));
  });
  return traced.weights.length === info.units ? worst : Number.POSITIVE_INFINITY;
}

function pointError(info: RunInfo, index: number, point: TracedPoint): number {
  const value = info.task === 'regression' ? info.t[index] : info.t[index] === 1 ? 1 : -1;
  return Math.max(
    relativeError(info.x[2 * index], point.x),
    relativeError(info.x[2 * index + 1], point.y),
    relativeError(value, point.label),
  );
}

/** @returns a line of what was compared, and whether all of it was within tolerance */
function checkTrace(trace: Trace): { ok: boolean; line: string } {
  const { experiment } = decodeLink(trace.hash);
  const trainer = new Trainer();
  const started = trainer.start({ experiment });
  if (!started.ok) return { ok: false, line: started.sentence };
  const { info } = started;
  if (info.trainCount !== trace.samples.train || info.count - info.trainCount !== trace.samples.test) {
    return {
      ok: false,
      line: `${info.trainCount} + ${info.count - info.trainCount} examples instead of ${trace.samples.train} + ${trace.samples.test}`,
    };
  }
  const points = Math.max(
    ...trace.firstTrain.map((point, i) => pointError(info, i, point)),
    ...trace.firstTest.map((point, i) => pointError(info, info.trainCount + i, point)),
  );
  let frame = trainer.advance({ maxSteps: 0, budgetMs: 0 });
  const series = new SeriesTable(info.series);
  series.append(frame.series);
  let start = points;
  let early = 0;
  let late = 0;
  for (const traced of trace.epochs) {
    while (frame.epoch < traced.epoch) {
      frame = trainer.advance({ maxSteps: Math.max(1, info.stepsPerEpoch), budgetMs: Number.POSITIVE_INFINITY });
      series.append(frame.series);
    }
    let error = Math.max(
      relativeError(series.column('trainLoss')[traced.epoch], traced.lossTrain),
      relativeError(series.column('testLoss')[traced.epoch], traced.lossTest),
    );
    traced.layers?.forEach((layer, l) => {
      error = Math.max(error, layerError(frame.parameters, info.layers[l + 1], layer));
    });
    if (!(error >= 0)) error = Number.POSITIVE_INFINITY;
    if (traced.epoch === 0) start = Math.max(start, error);
    else if (traced.epoch === 1) early = error;
    else late = Math.max(late, error);
  }
  const ok = start <= startTolerance && early <= earlyTolerance && late <= lateTolerance;
  return { ok, line: `points and start ${start.toExponential(1)}, epoch 1 ${early.toExponential(1)}, later ${late.toExponential(1)}` };
}

const file = process.argv[2];
if (!file) {
  console.error('usage: npm run parity -- FILE');
  process.exit(1);
}
await loadAllParts();
let passed = 0;
let failed = 0;
for (const trace of JSON.parse(readFileSync(file, 'utf8')) as Trace[]) {
  const { ok, line } = checkTrace(trace);
  if (ok) passed++;
  else failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${trace.hash.slice(0, 72)}…  ${line}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
