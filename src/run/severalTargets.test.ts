import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { keptTask, type OwnTable, writeKept } from '../data/keptTable';
import { loadAllParts } from '../engine/part';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { createAsker } from '../probes/asker';
import { textOf } from '../probes/registry';
import { RecycledArrays } from '../worker/recycledArrays';
import { MeanAnswers } from './meanAnswers';
import { Run } from './run';
import { describeRun } from './runInfo';
import { viewOf } from './runView';
import { sharedHosts } from './sharedHosts';
import { testAnswers } from './testAnswers';
import type { TrainingLoop } from './trainingLoop';

beforeAll(() => loadAllParts());
const rowCount = 40;
const noise = (n: number, k: number) => Math.sin(12.9898 * (n + 1) + 78.233 * k);
const x = Float64Array.from({ length: 2 * rowCount }, (_, i) => noise(i, 3));
const column = (of: (a: number, b: number, n: number) => number) =>
  Float64Array.from({ length: rowCount }, (_, n) => of(x[2 * n] as number, x[2 * n + 1] as number, n));
const heat = column((a, b, n) => 300 + 40 * a - 15 * b + 6 * noise(n, 1));
const cold = column((a, b, n) => 0.2 - 0.05 * a * b + 0.01 * noise(n, 2));
const light = column((a, b, n) => a * a + b + 0.3 * noise(n, 5));
const all = { heat, cold, light };

function tableOf(names: readonly (keyof typeof all)[]): OwnTable {
  const [first, ...others] = names;
  const labels = ['a', 'b', ...names];
  const further = others.map((name) => ({ name, t: all[name] }));
  const common = { columns: labels, labels, inputs: ['a', 'b'], target: first as string, task: 'regression', classes: [] } as const;
  return { ...common, x, t: all[first as keyof typeof all], rowCount, ...(others.length > 0 && { further }) };
}
const linkOf = (names: readonly (keyof typeof all)[], rest: string) =>
  `data=csv&csv=${encodeURIComponent(writeKept(tableOf(names)))}&train=75&seed=3&${rest}`;
const hosts = nodeSimdHosts();
const runOf = (names: readonly (keyof typeof all)[], rest: string) => {
  const { experiment, notes } = decodeLink(linkOf(names, rest));
  expect(notes).toEqual([]);
  return new Run({ experiment, simd: hosts && sharedHosts(hosts) });
};
const shown = (run: Run, answer: string) => {
  const info = describeRun({ runId: 1, run, axes: [], answer });
  const { loop } = run;
  const ask = createAsker(viewOf(loop, info.pictureAxes, new RecycledArrays(), () => loop.gradient(), info.answerAt));
  const of = { test: true };
  const texts = {
    quality: textOf('quality', of),
    answers: textOf('answers', of),
    scores: textOf('scores', {}),
    boundary: textOf('boundary', { cells: 5 }),
  };
  const found = ask({
    [texts.quality]: { probe: 'quality', ask: of },
    [texts.answers]: { probe: 'answers', ask: of },
    [texts.scores]: { probe: 'scores', ask: {} },
    [texts.boundary]: { probe: 'boundary', ask: { cells: 5 } },
  } as never) as Record<string, never>;
  return {
    info,
    quality: found[texts.quality] as unknown as { answers: Float64Array; outputs: Float64Array; losses: Float64Array },
    answers: found[texts.answers] as unknown as Float32Array,
    scores: found[texts.scores] as unknown as { testMetric: number; testMetrics: number[]; testLoss: number },
    boundary: found[texts.boundary] as unknown as { values: Float32Array },
  };
};
const losses = ['squaredError', 'absoluteError', 'huber', 'gaussianLikelihood'];

/** Loss of the training part by changing one parameter. */
function slopeOf(loop: TrainingLoop, index: number): number {
  const h = 1e-6;
  const at = (value: number) => {
    loop.network.parameters[index] = value;
    loop.evaluate();
    return loop.scores.trainLoss;
  };
  const there = loop.network.parameters[index] as number;
  const slope = (at(there + h) - at(there - h)) / (2 * h);
  at(there);
  return slope;
}

describe('a table with several targets', () => {
  it('is the same when its link is opened, and the target that is looked at too', () => {
    const { experiment } = decodeLink(linkOf(['heat', 'cold'], 'answer=cold'));
    expect(experiment.view.answer).toBe('cold');
    expect(keptTask(experiment.csv)).toBe('regression');
    expect(decodeLink(encodeExperiment(experiment))).toEqual({ experiment, notes: [] });
  });

  it('has an output a target, each standardised on the training part by itself', () => {
    const { loop } = runOf(['heat', 'cold', 'light'], 'layers=3&precision=double');
    const targets = loop.dataset.several?.all ?? [];
    expect(targets.map(({ target }) => target.label)).toEqual(['heat', 'cold', 'light']);
    expect(loop.objective.outputs).toBe(3);
    for (const [k, { target: axis, t }] of targets.entries()) {
      const training = t.subarray(0, loop.dataset.trainCount);
      expect(training.reduce((sum, value) => sum + value / training.length, 0)).toBeCloseTo(0, 12);
      expect(training.reduce((sum, value) => sum + value ** 2 / training.length, 0)).toBeCloseTo(1, 12);
      for (const n of [0, 7, 39]) {
        expect(loop.targets[n * 3 + k]).toBe(t[n]);
        const original = (axis.mean ?? 0) + (axis.standardDeviation ?? 1) * (t[n] as number);
        expect(all[axis.name as keyof typeof all].some((value) => Math.abs(value - original) < 1e-9)).toBe(true);
      }
    }
  });

  it.each(losses)('with %s its loss is the sum of those of its targets, and the slopes are those of what is computed', (loss) => {
    const { loop } = runOf(['heat', 'cold', 'light'], `layers=3&precision=double&loss=${loss}`);
    const gradient = [...loop.gradient()];
    expect(gradient.length).toBe(3 * 3 + 4 * loop.objective.outputs);
    for (const [index, slope] of gradient.entries()) expect(slopeOf(loop, index)).toBeCloseTo(slope, 6);
    loop.evaluate();
    // of each target alone, by the same outputs: a network of one that has the same first layer and its rows of the last
    const outputs = loop.objective.outputs / 3;
    let sum = 0;
    for (const [k, name] of (['heat', 'cold', 'light'] as const).entries()) {
      const alone = runOf([name], `layers=3&precision=double&loss=${loss}`).loop;
      const own = alone.network.parameters;
      own.set(loop.network.parameters.subarray(0, 9));
      own.set(loop.network.parameters.subarray(9 + 3 * outputs * k, 9 + 3 * outputs * (k + 1)), 9);
      const biases = 9 + 9 * outputs;
      own.set(loop.network.parameters.subarray(biases + outputs * k, biases + outputs * (k + 1)), 9 + 3 * outputs);
      alone.evaluate();
      sum += alone.scores.trainLoss;
    }
    expect(loop.scores.trainLoss).toBeCloseTo(sum, 12);
  });

  it.each(losses)('with %s single and double precision agree', (loss) => {
    const [single, double] = ['single', 'double'].map((precision) => {
      const run = runOf(['heat', 'cold'], `layers=4&rate=0.05&loss=${loss}&precision=${precision}`);
      while (run.loop.epoch < 3) run.step();
      return run.loop.scores;
    });
    expect(single?.testLoss).toBeCloseTo(double?.testLoss ?? Number.NaN, 4);
    expect(single?.testMetric).toBeCloseTo(double?.testMetric ?? Number.NaN, 4);
  });

  it.each(['lbfgs', 'levenberg'])(
    'without a hidden layer %s finds the least squares of each by itself, and R² is the mean of theirs',
    (optimizer) => {
      const to = `layers=&optimizer=${optimizer}&batch=30&precision=double`;
      const end = (names: readonly (keyof typeof all)[]) => {
        const run = runOf(names, to);
        while (run.loop.epoch < 60 && run.status.kind === 'ready') run.step();
        return run;
      };
      const both = end(['heat', 'cold']);
      const singles = (['heat', 'cold'] as const).map((name) => end([name]).loop.scores);
      expect(both.loop.scores.trainLoss).toBeCloseTo((singles[0]?.trainLoss ?? 0) + (singles[1]?.trainLoss ?? 0), 9);
      const { scores } = shown(both, 'cold');
      expect(scores.testMetrics[0]).toBeCloseTo(singles[0]?.testMetric ?? 0, 6);
      expect(scores.testMetrics[1]).toBeCloseTo(singles[1]?.testMetric ?? 0, 6);
      expect(scores.testMetric).toBeCloseTo(((singles[0]?.testMetric ?? 0) + (singles[1]?.testMetric ?? 0)) / 2, 6);
      expect(both.loop.scores.testMetric).toBeCloseTo(scores.testMetric, 12);
      const mean = new MeanAnswers();
      mean.add(testAnswers(both.loop));
      expect(mean.scores().metric).toBeCloseTo(scores.testMetric, 12);
      expect(mean.scores().loss).toBeCloseTo(scores.testLoss, 12);
    },
  );

  it.each(['squaredError', 'gaussianLikelihood'])('with %s shows the target that is asked for, everywhere', (loss) => {
    const run = runOf(['heat', 'cold', 'light'], `layers=4&precision=double&loss=${loss}`);
    for (let k = 0; k < 9; k++) run.step();
    run.endEpoch();
    const outputs = run.loop.objective.outputs;
    const each = outputs / 3;
    const { values } = testAnswers(run.loop);
    for (const [k, name] of ['heat', 'cold', 'light'].entries()) {
      const { info, quality, answers, boundary } = shown(run, name);
      expect([info.answerAt, info.target?.label, info.targets.map(({ target }) => target.label)]).toEqual([
        k * each,
        name,
        ['heat', 'cold', 'light'],
      ]);
      expect(info.t).toEqual(run.loop.dataset.several?.all[k]?.t);
      const wanted = Array.from(quality.answers, (_, n) => values[n * outputs + k * each] as number);
      for (const [n, value] of wanted.entries()) {
        expect(quality.answers[n]).toBeCloseTo(value, 12);
        expect(answers[info.trainCount + n]).toBeCloseTo(value, 5);
        if (each === 2) expect(quality.outputs[n]).toBeCloseTo(Math.exp((values[n * outputs + k * each + 1] as number) / 2), 9);
      }
      expect(new Set([...boundary.values].map((value) => value.toFixed(6))).size).toBeGreaterThan(3);
    }
    const [first, second] = ['heat', 'cold'].map((name) => shown(run, name).boundary.values);
    expect(first).not.toEqual(second);
    expect(shown(run, 'nothing of that name').info.answerAt).toBe(0);
  });
});
