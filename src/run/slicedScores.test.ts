import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { Trainer } from '../worker/trainer';
import { Run } from './run';

const always = () => true;
const digits = 'data=digits8x8&examples=700&validation=20&batch=100&layers=conv2,gap&rate=0.01&every=3';
const specOf = (link: string) => {
  const { experiment } = decodeLink(link);
  return { experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } };
};
const runOf = (link: string) => new Run(specOf(link));

/** Steps until `epoch`, in one piece or with a pause after every sweep of the scores. */
function trained(run: Run, epoch: number, isTimeUp?: () => boolean): { readonly run: Run; readonly calls: number } {
  let calls = 0;
  for (; run.loop.epoch < epoch && run.status.kind === 'ready'; calls++) run.step(isTimeUp);
  return { run, calls };
}

const leftBehind = (run: Run) => ({ bytes: run.toBytes(), series: run.series.rows(0), steps: run.steps.table.rows(0) });

it('scores of images are over every test and validation image and the first 500 that train, however many train', () => {
  const { parts } = runOf(digits).loop;
  expect(parts.scored).toEqual({ train: { from: 0, count: 500 }, validation: { from: 560, count: 140 }, test: { from: 700, count: 359 } });
  expect(runOf('data=digits8x8&examples=100&layers=conv2,gap').loop.parts.scored.test.count).toBe(359);
});

describe('scores in slices', () => {
  it.each([digits, `${digits}&patience=1`, 'data=moons&examples=600&batch=100&every=2'])(
    'are those of one piece, to the bit: %s',
    (link) => {
      const whole = trained(runOf(link), 4);
      const sliced = trained(runOf(link), 4, always);
      expect(sliced.calls).toBeGreaterThan(whole.calls);
      expect(leftBehind(sliced.run)).toEqual(leftBehind(whole.run));
    },
  );

  it('under way end before something is done by hand, which so has its place at the end of the epoch', () => {
    const typed = (isTimeUp?: () => boolean) => {
      const run = runOf(digits);
      for (let call = 0; call < run.loop.order.stepsPerEpoch; call++) run.step(isTimeUp);
      expect(run.loop.isClosing).toBe(isTimeUp !== undefined);
      run.setParameters(new Map([[0, 0.5]]));
      expect(run.loop).toMatchObject({ epoch: 1, stepInEpoch: 0 });
      trained(run, 3, isTimeUp).run.seek(1);
      run.seek(3);
      return leftBehind(run);
    };
    expect(typed(always)).toEqual(typed());
  });

  it('are left where the run goes elsewhere', () => {
    const run = trained(runOf(digits), 1).run;
    for (let call = 0; call < run.loop.order.stepsPerEpoch; call++) run.step(always);
    expect(run.loop.isClosing).toBe(true);
    run.seek(1);
    expect(run.loop).toMatchObject({ epoch: 1, stepInEpoch: 0, isClosing: false });
    expect(leftBehind(trained(run, 3).run)).toEqual(leftBehind(trained(runOf(digits), 3).run));
  });

  it('make a frame wait for one sweep at most: a trainer without time gets there all the same, and rests at the end of an epoch only', () => {
    const { experiment, sources } = specOf(digits);
    const [hasty, patient] = [new Trainer(), new Trainer()];
    for (const trainer of [hasty, patient]) trainer.start({ experiment, files: sources.files });
    const whole = patient.advance({ maxSteps: 12, budgetMs: Number.POSITIVE_INFINITY });
    let frame = hasty.advance({ maxSteps: 0, budgetMs: 0 });
    const places: string[] = [];
    while (frame.epoch < whole.epoch) {
      frame = hasty.advance({ maxSteps: 99, budgetMs: 0, save: true });
      places.push(`${frame.epoch}:${frame.stepInEpoch}${frame.saved ? '' : ' closing'}`);
    }
    expect(places.filter((place) => place === '0:6 closing').length).toBeGreaterThan(10);
    expect(frame.parameters).toEqual(whole.parameters);
    expect(hasty.save()).toEqual(patient.save());
    for (let call = 0; call < 6; call++) frame = hasty.advance({ maxSteps: 1, budgetMs: 0 });
    expect(frame).toMatchObject({ epoch: 2, stepInEpoch: 6 });
    expect(hasty.advance({ maxSteps: 0, budgetMs: 0 })).toMatchObject({ epoch: 3, stepInEpoch: 0, lastEpoch: 3 });
  });
});
