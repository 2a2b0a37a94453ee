import { describe, expect, it } from 'vitest';
import type { ImageDataset } from '../data/dataset';
import { loadAllParts } from '../engine/part';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { createAsker } from '../probes/asker';
import { textOf } from '../probes/registry';
import { RecycledArrays } from '../worker/recycledArrays';
import { viewOf } from './runView';
import { TrainingLoop } from './trainingLoop';

const shape = [6, 16, 1] as const;

/** A bright column in an image that is wider than high; the target is its place, from −1 on the left to 1 on the right. */
function stripes(more: Partial<ImageDataset> = {}): ImageDataset {
  const places = Array.from({ length: 64 }, (_, n) => (7 * n) % 16);
  return {
    form: 'images',
    task: 'regression',
    shape,
    maxValue: 255,
    classes: [],
    pixels: Uint8Array.from(places.flatMap((place) => Array.from({ length: 96 }, (_, i) => (i % 16 === place ? 255 : 0)))),
    t: Float64Array.from(places, (place) => place / 7.5 - 1),
    trainCount: 48,
    target: { name: 'steering', label: 'steering', min: -1, max: 1 },
    ...more,
  };
}

const experimentOf = (link: string): Experiment => ({
  ...decodeLink(`data=digits8x8&layers=conv4;kernelSize3,8:relu&rate=0.01&batch=8&seed=1${link}`).experiment,
  loss: { id: 'squaredError', params: {} },
  outputActivation: 'linear',
});
const loopOf = (link = '', more: Partial<ImageDataset> = {}) =>
  new TrainingLoop({ experiment: experimentOf(link), dataset: stripes(more) });
function trained(loop: TrainingLoop, epochs: number): TrainingLoop {
  while (loop.epoch < epochs) loop.advance(true);
  return loop;
}

describe('images with a number as target', () => {
  it('of any height and width are learnt by squared error, with R² over every test image', () => {
    const loop = trained(loopOf(), 40);
    expect(loop.network.inputShape).toEqual(shape);
    expect(loop.objective.outputs).toBe(1);
    expect(loop.parts.scored.test).toEqual({ from: 48, count: 16 });
    expect(loop.scores.testMetric).toBeGreaterThan(0.9);
  });

  it('are asked like all data: the answer to an image, those to all of a part with their residuals, the scores', async () => {
    await loadAllParts();
    const loop = trained(loopOf(), 5);
    const ask = createAsker(viewOf(loop, [], new RecycledArrays(), () => loop.gradient()));
    const questions = [
      { probe: 'example', ask: { index: 50 } },
      { probe: 'quality', ask: { test: true } },
      { probe: 'scores', ask: {} },
      { probe: 'predictions', ask: {} },
    ] as const;
    const found = ask(Object.fromEntries(questions.map((question) => [textOf(question.probe, question.ask as never), question])));
    const [example, quality, scores, predictions] = questions.map(
      ({ probe, ask: asked }) => found[textOf(probe, asked as never)],
    ) as never[];
    const { answers, losses } = quality as { answers: Float64Array; losses: Float64Array };
    const answer = (example as { perLayer: { output: Float64Array }[] }).perLayer.at(-1)?.output as Float64Array;
    expect(answer).toHaveLength(1);
    expect(answers[2]).toBeCloseTo(answer[0] as number, 6);
    expect(answers).toHaveLength(16);
    const residuals = answers.map((value, k) => value - (loop.dataset.t[48 + k] as number));
    losses.forEach((loss, k) => {
      expect(loss).toBeCloseTo((residuals[k] as number) ** 2 / 2, 6);
    });
    expect((scores as { testLoss: number }).testLoss).toBeCloseTo(losses.reduce((sum, loss) => sum + loss, 0) / 16, 6);
    expect(predictions ?? null).toBeNull();
  });

  it('mirrored have the target of the other side where that is what left and right mean', () => {
    const [kept, negated] = [false, true].map((mirrorNegates) =>
      trained(loopOf('&epochs=9&augment.shift=0&augment.mirror', { mirrorNegates }), 40),
    );
    expect(negated?.scores.testMetric).toBeGreaterThan(0.9);
    expect(kept?.scores.testMetric).toBeLessThan(0.3); // either side is as right
  });
});
