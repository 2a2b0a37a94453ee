import { expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { probeAsks } from '../../tests/probeAsks';
import type { DatasetEntry } from '../data/dataset';
import { writeImages } from '../data/ownImages/keptImages';
import { datasets } from '../data/registry';
import { withDataset } from '../experiment/edits';
import { defaultExperiment, normalizeExperiment } from '../experiment/normalize';
import type { OwnData } from '../experiment/task';
import { Run } from '../run/run';
import { describeRun } from '../run/runInfo';
import { viewOf } from '../run/runView';
import { createAsker } from './asker';
import { type ProbeName, probes, questionOf, textOf } from './registry';

// all examples may train: there is no test part then, and of nothing else a number is missing

const points = Array.from({ length: 20 }, (_, i) => ({ x: i / 4 - 2, y: (i % 5) - 2, value: i % 2 }));
const own: Readonly<Record<NonNullable<DatasetEntry['own']>, Partial<OwnData>>> = {
  points: { points },
  curve: { points },
  drawings: {},
  text: { csv: `a,b,kind\n${points.map(({ x, y, value }) => `${x},${y},${value ? 'yes' : 'no'}`).join('\n')}\n` },
};

const series = { csv: `#series\nday,value\n${Array.from({ length: 90 }, (_, n) => `${1900 + n}-01-01,${n % 7}`).join('\n')}\n` };
const images = {
  csv: writeImages({
    shape: [8, 8, 1],
    classes: ['a', 'b'],
    labels: Uint8Array.from({ length: 20 }, (_, n) => n % 2),
    pixels: Uint8Array.from({ length: 1280 }, (_, i) => (i * 37) % 256),
  }),
};
const words = Array.from(
  { length: 60 },
  (_, n) => `${'bcdfg'[n % 5]}${'aeiou'[(n >> 2) % 5]}${'lmnrs'[(n * 3) % 5]}${'aeiou'[n % 5]}${n % 7 ? '' : 'na'}`,
);
const texts = [own.text, series, images, { csv: `#text\n${words.join(' ')}.` }, { csv: `#names\n${[...new Set(words)].join('\n')}\n` }];
const ownOf = (entry: DatasetEntry): Partial<OwnData> => {
  if (!entry.own) return {};
  return entry.own === 'text' ? (texts.find(({ csv = '' }) => entry.isFor?.(csv)) ?? {}) : own[entry.own];
};

/** Where in an answer no number stands, by the names on the way to it. */
function missing(value: unknown, path = ''): readonly string[] {
  if (typeof value === 'number') return Number.isNaN(value) ? [path] : [];
  if (value instanceof Float64Array || value instanceof Float32Array) return value.some(Number.isNaN) ? [path] : [];
  if (ArrayBuffer.isView(value) || typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return [...new Set(Object.entries(value).flatMap(([key, each]) => missing(each, isList ? path : `${path}.${key}`)))];
}

/** All that is missing in the answers to every probe, and in the series. */
function missingAt(entry: DatasetEntry, trainPercent: number): ReadonlySet<string> {
  const { experiment } = normalizeExperiment({
    ...withDataset(defaultExperiment(), entry.id, ownOf(entry)),
    examples: 20,
    batchSize: 7,
    trainPercent,
  });
  expect(experiment.trainPercent).toBe(trainPercent);
  const run = new Run({ experiment, sources: { files: shippedFiles(entry) } });
  while (run.loop.epoch < 2) run.step();
  const info = describeRun({ runId: 1, run, axes: [] });
  expect(info.scored.test > 0).toBe(trainPercent < 100);
  const pool = { take: (length: number) => new Float32Array(length) };
  const ask = createAsker(viewOf(run.loop, info.pictureAxes, pool, () => run.loop.gradient()));
  const found = (Object.keys(probes) as ProbeName[]).flatMap((probe) =>
    [1, 2, 3].flatMap((n) => {
      const text = textOf(probe, probeAsks[probe](n) as never);
      return missing(ask({ [text]: questionOf(text) })[text], probe);
    }),
  );
  const columns = run.series.names.filter((name) => run.series.column(name).subarray(0, run.series.length).some(Number.isNaN));
  return new Set([...found, ...columns, ...missing(info, 'info')]);
}

const ofTest = new Set(['scores.testLoss', 'scores.testMetric', 'testLoss', 'testMetric']);

it.each(datasets.filter(({ uses }) => uses.split))('$id: without a test part its scores are missing, and nothing else', (entry) => {
  const usual = missingAt(entry, 80);
  const untested = missingAt(entry, 100);
  for (const name of ofTest) expect(untested).toContain(name);
  expect([...untested].filter((name) => !usual.has(name) && !ofTest.has(name))).toEqual([]);
});
