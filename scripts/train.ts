import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import type { DataFiles } from '../src/data/dataset';
import { datasets } from '../src/data/registry';
import { loadAllParts } from '../src/engine/part';
import { entryOf } from '../src/engine/spec';
import type { Experiment } from '../src/experiment/experiment';
import { decodeLink } from '../src/experiment/link';
import type { TrainedRun } from '../src/jobs/training';
import { type AnswerOf, questionOf, textOf } from '../src/probes/registry';
import { SeriesTable } from '../src/run/seriesTable';
import { epochsTried, holdingSettings, shrinking } from '../src/state/holdingSettings';
import { inEnglish } from '../src/ui/words/inEnglish';
import { JobRunner } from '../src/worker/jobRunner';
import type { StartRequest } from '../src/worker/protocol';
import { Trainer } from '../src/worker/trainer';
import { fail, readArguments } from './commandLine';
import { nextEpoch } from './nextEpoch';
import { shippedFiles } from './shippedFiles';
import { nodeSimdHosts } from './simdModule';

// npm run train -- LINK [--epochs N] [--seconds S] [--data FILE] [--json FILE] [--save FILE] [--resume FILE]
const words = await inEnglish.part('train');

const { positionals, values } = readArguments(
  {
    allowPositionals: true,
    options: Object.fromEntries(['epochs', 'seconds', 'data', 'json', 'save', 'resume'].map((name) => [name, { type: 'string' as const }])),
  },
  words('usage'),
);
if (positionals.length > 1) fail(`${words('manyLinks')}\n${words('usage')}`);
const link = positionals[0] ?? '';
const number = (text: string | undefined, otherwise: number, name: string) => {
  if (text === undefined) return otherwise;
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : fail(words('notPositive', { name, text }));
};
const seconds = number(values.seconds, Number.POSITIVE_INFINITY, 'seconds');

await loadAllParts();
const { experiment, notes } = decodeLink(link.includes('#') ? link.slice(link.indexOf('#') + 1) : link);
// the run itself ends where its link has a last epoch
const hasEnd = values.seconds !== undefined || experiment.epochs > 0;
const epochs = number(values.epochs, hasEnd ? Number.POSITIVE_INFINITY : 100, 'epochs');
for (const note of notes) console.error(words('note', { text: inEnglish.say(note) }));
const entry = entryOf(datasets, experiment.dataset.id);
const shipped = (path: string) => new URL(`../public/${path}`, import.meta.url);
let file: string | undefined;
let files: DataFiles | undefined;
try {
  if (values.data ?? entry.file) file = readFileSync(values.data ?? shipped(entry.file ?? ''), 'utf8');
  files = shippedFiles(entry);
} catch (error) {
  fail(words('noData', { reason: (error as Error).message }));
}

let saved: StartRequest['saved'];
try {
  if (values.resume) saved = { bytes: new Uint8Array(readFileSync(values.resume)), series: null };
} catch (error) {
  fail(words('unreadable', { file: values.resume ?? '', reason: (error as Error).message }));
}

// tried before the first epoch, so that no training is lost to a place that cannot be written to
for (const target of [values.save, values.json]) {
  try {
    if (target !== undefined) closeSync(openSync(target, 'a'));
  } catch (error) {
    fail(words('unwritable', { file: target ?? '', reason: (error as Error).message }));
  }
}

const trainer = new Trainer(nodeSimdHosts());
const started = trainer.start({ experiment, file, files, saved, isTyped: true });
if (!started.ok) {
  const sentence = inEnglish.say(started.sentence);
  fail(saved ? words('cannotGoOn', { file: values.resume ?? '', reason: sentence }) : sentence);
}
const { info } = started;
const series = new SeriesTable(info.series);
const deadline = performance.now() + seconds * 1000;

console.log(
  words('size', {
    shapes: info.layers.map((layer) => layer.shape),
    parameters: info.parameterCount,
    training: info.trainCount,
    testing: info.count - info.trainCount,
  }),
);
console.log(words('scored', { ...info.scored, training: info.fitCount }));
const metrics = info.task === 'regression' ? (['trainR2', 'testR2'] as const) : (['trainAccuracy', 'testAccuracy'] as const);
console.log(
  [
    words('epoch').padEnd(5),
    ...(['trainLoss', 'testLoss'] as const).map((key) => words(key).padStart(16)),
    ...metrics.map((key) => words(key).padStart(16)),
  ].join(''),
);
const show = (row: number) => {
  const cells = [series.column('trainLoss')[row], series.column('testLoss')[row]].map((value) =>
    (Number.isNaN(value) ? '–' : value.toPrecision(8)).padStart(16),
  );
  const scores = [series.column('trainMetric')[row], series.column('testMetric')[row]].map((value) =>
    (Number.isNaN(value) ? '–' : Math.abs(value) < 1000 ? value.toFixed(4) : value.toExponential(3)).padStart(16),
  );
  console.log(String(row).padStart(5) + cells.join('') + scores.join(''));
};

let frame = trainer.advance({ maxSteps: 0, budgetMs: 0 });
series.append(frame.series);
let shown = frame.epoch;
show(shown);
while (frame.epoch < epochs && frame.status.kind === 'ready' && performance.now() < deadline) {
  frame = nextEpoch(trainer, info, frame);
  series.append(frame.series);
  if (frame.epoch >= Math.min(epochs, Math.max(shown * 1.25, shown + 1))) {
    shown = frame.epoch;
    show(shown);
  }
}
if (shown !== frame.epoch) show(frame.epoch);
const { status } = frame;
const word = await inEnglish.part('notices');
if (status.kind === 'diverged') {
  const { index, what } = status;
  const { learningRate: rate, penalty } = experiment;
  const train = async (copy: Experiment): Promise<TrainedRun> => {
    const runner = new JobRunner(nodeSimdHosts());
    runner.startJob({
      name: 'training',
      ask: { epochs: epochsTried(status.epoch) },
      source: { experiment: copy, file, files, bytes: null },
    });
    const answer = runner.continueJob({ budgetMs: Number.POSITIVE_INFINITY });
    if (answer.kind !== 'done') throw new Error('a copy of a run that trains does not train');
    return answer.result as TrainedRun;
  };
  const { blame, change } = await holdingSettings(experiment, train);
  console.log(
    word('notices.diverged', {
      index: index === null ? null : index + 1,
      what,
      epoch: series.length,
      rate,
      since: null,
      blame,
      penaltyRate: penalty.params.rate ?? 0,
      factor: shrinking(experiment),
    }),
  );
  if (change)
    console.log(
      'penalty' in change
        ? word('notices.tryPenalty', { rate: change.penalty.params.rate ?? 0 })
        : word('notices.tryRate', { rate: change.learningRate }),
    );
}
if (status.kind === 'stopped')
  console.log(word('notices.stopped', { epoch: status.epoch, patience: experiment.patience, best: status.bestEpoch }));
if (status.kind === 'finished') console.log(word('notices.finished', { epoch: status.epoch }));
/** Of several targets each with its R² at the end. */
const targets = () => {
  const text = textOf('scores', {});
  const { answers } = trainer.advance({ maxSteps: 0, budgetMs: 0, questions: { [text]: questionOf(text) } });
  const { trainMetrics = [], testMetrics = [] } = answers[text] as AnswerOf<'scores'>;
  return info.targets.map(({ target }, k) => ({ name: target.label, trainR2: trainMetrics[k], testR2: testMetrics[k] }));
};
const learnt = info.targets.length > 0 ? targets() : [];
if (learnt.length > 0) {
  const scores = learnt.map(({ name, testR2, trainR2 }) => ({ name, value: info.scored.test > 0 ? testR2 : trainR2 }));
  const ofAnswers = await inEnglish.part('answers');
  console.log(ofAnswers('scores', { targets: learnt.length, isTest: info.scored.test > 0, scores }));
}
if (values.save) writeFileSync(values.save, trainer.save());
if (values.json) {
  const column = (name: string) => [...series.column(name).subarray(0, series.length)];
  const report = {
    experiment,
    notes,
    epoch: frame.epoch,
    step: frame.step,
    status,
    trainLoss: column('trainLoss'),
    testLoss: column('testLoss'),
    metric: info.metricName,
    trainMetric: column('trainMetric'),
    testMetric: column('testMetric'),
    ...(learnt.length > 0 && { targets: learnt }),
    layers: info.layers,
    parameters: [...frame.parameters],
  };
  writeFileSync(values.json, JSON.stringify(report));
}
