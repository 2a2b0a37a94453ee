import { describe, expect, it, vi } from 'vitest';
import { answerIn, asking } from '../../tests/startedRun';
import { decodeLink } from '../experiment/link';
import type { Question } from '../probes/registry';
import { Run } from '../run/run';
import { SeriesTable } from '../run/seriesTable';
import { inEnglish } from '../ui/words/inEnglish';
import type { Frame } from './protocol';
import { Trainer } from './trainer';

type Questions = Readonly<Record<string, Question>>;
const everything = asking({ boundary: { cells: 20 }, unitMaps: { cells: 12 }, example: { index: 3 }, predictions: {}, gradient: {} });
const spiral = 'data=spiral&examples=120&noise=5&layers=5,4:relu&optimizer=adam&rate=0.02&batch=7&penalty=l2&penalty.rate=0.001&seed=11';

function begin(link: string) {
  const trainer = new Trainer();
  const result = trainer.start({ experiment: decodeLink(link).experiment });
  if (!result.ok) throw new Error(inEnglish.say(result.sentence));
  const series = new SeriesTable(result.info.series);
  const take = (frame: Frame) => {
    series.append(frame.series);
    series.truncate(frame.lastEpoch);
    return frame;
  };
  const steps = (maxSteps: number, questions: Questions = {}) =>
    take(trainer.advance({ maxSteps, budgetMs: Number.POSITIVE_INFINITY, questions }));
  const seek = (epoch: number, questions: Questions = {}) => take(trainer.seek({ epoch, budgetMs: Number.POSITIVE_INFINITY, questions }));
  return { trainer, info: result.info, series, take, steps, seek };
}

const rows = (series: SeriesTable) => series.rows(0).columns;

describe('a run', () => {
  it('has the same bits at two speeds and with different views on screen', () => {
    const fast = begin(spiral);
    const slow = begin(spiral);
    let fastFrame = fast.steps(0);
    while (fastFrame.epoch < 12) fastFrame = fast.steps(1000);
    const target = fastFrame.step;
    let slowFrame = slow.steps(0, everything);
    for (let i = 0; slowFrame.step < target; i++) {
      const left = target - slowFrame.step;
      slowFrame = slow.steps(Math.min(left, 1 + (i % 3)), i % 2 ? everything : asking({ unitMaps: { cells: 5 } }));
    }
    expect(slowFrame.epoch).toBe(fastFrame.epoch);
    expect(slowFrame.parameters).toEqual(fastFrame.parameters);
    expect(rows(slow.series)).toEqual(rows(fast.series));
  });

  it('loses no epoch of the curve however many pass in one frame', () => {
    const { steps, info, series } = begin(spiral);
    steps(info.stepsPerEpoch * 40);
    expect(series.length).toBe(41);
    for (const name of ['trainLoss', 'testLoss', 'trainMetric', 'testMetric'])
      expect(series.column(name).subarray(0, 41).every(Number.isFinite)).toBe(true);
  });

  it('goes back and forward to the same numbers', () => {
    const { steps, info, seek, series } = begin(spiral);
    const at10 = steps(info.stepsPerEpoch * 10);
    const at60 = steps(info.stepsPerEpoch * 50);
    const before = rows(series);
    expect(seek(10, everything).parameters).toEqual(at10.parameters);
    expect(seek(60).parameters).toEqual(at60.parameters);
    expect(seek(10).step).toBe(at10.step);
    expect(steps(info.stepsPerEpoch * 50).parameters).toEqual(at60.parameters);
    expect(rows(series)).toEqual(before);
  });

  it('goes back exactly from the middle of an epoch, long runs with thinned snapshots included', () => {
    const { seek, steps, info } = begin('data=xor&examples=40&layers=2&batch=5&seed=3');
    const at301 = steps(info.stepsPerEpoch * 301);
    steps(info.stepsPerEpoch * 700 + 2);
    const back = seek(301);
    expect([back.epoch, back.stepInEpoch]).toEqual([301, 0]);
    expect(back.parameters).toEqual(at301.parameters);
  });

  it('updates after the last example of a batch just as a whole batch does', () => {
    const whole = begin(spiral);
    const single = begin(spiral);
    const wanted = whole.steps(2);
    let frame = single.steps(0);
    const read: number[] = [];
    while (frame.step < 2) {
      frame = single.trainer.advance({ maxSteps: 1, budgetMs: Number.POSITIVE_INFINITY, byExample: true });
      read.push(frame.readingExample);
    }
    expect(read).toHaveLength(14);
    const { loop } = new Run({ experiment: decodeLink(spiral).experiment });
    const batches = [0, 1].flatMap(() => {
      loop.order.next();
      const { queue, from, count } = loop.order;
      const batch = Array.from(queue.slice(from, from + count));
      loop.advance(false);
      return batch;
    });
    expect(read).toEqual(batches);
    expect(frame.parameters).toEqual(wanted.parameters);
  });

  it('keeps weights and curve when only the learning rate changes, and starts anew when the network does', () => {
    const { trainer, steps, info } = begin(spiral);
    const frame = steps(info.stepsPerEpoch * 5);
    const slower = trainer.start({ experiment: decodeLink(spiral.replace('rate=0.02', 'rate=0.001')).experiment, keepTraining: true });
    expect(slower).toMatchObject({ ok: true, kept: true });
    const kept = trainer.advance({ maxSteps: 0, budgetMs: 0 });
    expect(kept).toMatchObject({ epoch: 5, step: frame.step, changedByHand: true });
    expect(kept.parameters).toEqual(frame.parameters);
    const wider = trainer.start({ experiment: decodeLink(spiral.replace('layers=5', 'layers=6')).experiment, keepTraining: true });
    expect(wider).toMatchObject({ ok: true, kept: false });
    expect(trainer.advance({ maxSteps: 0, budgetMs: 0 })).toMatchObject({ epoch: 0, step: 0, changedByHand: false });
  });

  it('takes a typed weight, forgets the curve after it and can come back to it', () => {
    const { trainer, steps, info, take, seek, series } = begin(spiral);
    steps(info.stepsPerEpoch * 6);
    seek(3);
    const edited = take(trainer.setParameters({ values: new Map([[0, 2.5]]) }));
    expect(edited).toMatchObject({ epoch: 3, changedByHand: true });
    expect(edited.parameters[0]).toBe(2.5);
    expect(series.length).toBe(4);
    steps(info.stepsPerEpoch * 4);
    expect(seek(3).parameters[0]).toBe(2.5);
  });

  it('stops as a result when the numbers leave the finite, with finite numbers on show', () => {
    const { steps, info } = begin('data=plane&layers=4:relu,4:relu&loss=squaredError&rate=10&batch=10&seed=1');
    const frame = steps(info.stepsPerEpoch * 50, everything);
    expect(frame.status.kind).toBe('diverged');
    expect(frame.parameters.every(Number.isFinite)).toBe(true);
    expect(steps(100).step).toBe(frame.step);
  });

  it('names the weight that left the finite, where the loss hides it', () => {
    // tanh of ±∞ is ±1, with gradient 0; only the penalty, w ← (1 − ηλ)w, moves that weight, and takes it beyond the finite
    const penalty = 'penalty=l2&penalty.rate=10';
    const { trainer, steps } = begin(`data=xor&examples=40&layers=3&rate=10&batch=40&optimizer=sgd&${penalty}&seed=2`);
    trainer.setParameters({ values: new Map([[1, 1.7e308]]) });
    const frame = steps(1);
    expect(frame.status).toEqual({ kind: 'diverged', step: 1, epoch: 1, what: 'layer 1.weight', index: 1 });
    expect(frame.parameters[1]).toBe(1.7e308);
  });

  it('answers data that cannot be used with one sentence and keeps the run before', () => {
    const { trainer, steps } = begin(spiral);
    const before = steps(3);
    const result = trainer.start({ experiment: { ...decodeLink('').experiment, dataset: { id: 'csv', params: {} }, csv: 'a' } });
    expect(result.ok ? '' : inEnglish.say(result.sentence)).toMatch(/^[A-Z“].*\.$/);
    expect(steps(0)).toMatchObject({ runId: before.runId, step: 3 });
  });

  it('answers arrays that find no memory with a sentence and its sizes, and keeps the run before', () => {
    const { trainer, steps } = begin(spiral);
    const before = steps(3);
    const Original = Float64Array;
    vi.stubGlobal(
      'Float64Array',
      new Proxy(Original, {
        construct(target, args, self) {
          if (args[0] > 3000) throw new RangeError('Array buffer allocation failed');
          return Reflect.construct(target, args, self);
        },
      }),
    );
    const result = trainer.start({ experiment: decodeLink('data=xor&layers=64,64&batch=20').experiment });
    vi.unstubAllGlobals();
    expect(result).toMatchObject({
      ok: false,
      sentence: { key: 'run.noRoom', values: { widths: [64, 64], batch: 20, dataset: 'xor' } },
    });
    expect(steps(0)).toMatchObject({ runId: before.runId, step: 3 });
  });

  it('computes only what is visible', () => {
    const { steps } = begin(spiral);
    expect(steps(1).answers).toEqual({});
    const frame = steps(0, everything);
    expect(answerIn(frame, 'boundary')?.values).toHaveLength(400);
    expect(answerIn(frame, 'unitMaps')?.values).toHaveLength((2 + 5 + 4 + 1) * 144);
    expect(answerIn(frame, 'example')?.perLayer.map((layer) => layer.output.length)).toEqual([2, 5, 4, 1]);
  });

  it('fills recycled arrays again', () => {
    const { trainer } = begin(spiral);
    const questions = asking({ boundary: { cells: 20 } });
    const first = trainer.advance({ maxSteps: 1, budgetMs: 1, questions });
    const values = answerIn(first, 'boundary')?.values as Float32Array;
    const second = trainer.advance({ maxSteps: 1, budgetMs: 1, questions, recycle: [values] });
    expect(answerIn(second, 'boundary')?.values).toBe(values);
  });
});

describe('what the run says of itself', () => {
  const noteOf = (link: string) => {
    const result = new Trainer().start({ experiment: decodeLink(link).experiment });
    return result.ok ? result.info.notes.map(inEnglish.say).join(' ') || null : inEnglish.say(result.sentence);
  };
  it('names a batch that the training part cannot fill', () => {
    expect(noteOf('data=xor&examples=40&batch=30')).toBe(
      'A batch of 30 is larger than the training part of 20: every update sees all of it.',
    );
    expect(noteOf('data=xor&examples=40&batch=30&leftover=carry')).toMatch(/it never fills, and nothing is learnt/);
    expect(noteOf('data=xor&examples=40&batch=20')).toBeNull();
    expect(noteOf('data=sine&optimizer=bfgs&batch=2000')).toBeNull();
  });
  it('tells kernels that did not come from a browser that cannot have them', () => {
    const experiment = decodeLink('data=xor&precision=single').experiment;
    const keys = (lacksKernels: boolean) => {
      const result = new Trainer().start({ experiment, lacksKernels });
      return result.ok ? result.info.notes.map(({ key }) => key) : null;
    };
    expect(keys(true)).toEqual(['run.lacksKernels']);
    expect(keys(false)).toEqual(['run.noSimd']);
  });
  it('names settings that a whole-vector method has no use for', () => {
    expect(noteOf('data=sine&optimizer=lbfgs&batch=500&clip=1&inputNoise=0.1')).toBe(
      'L-BFGS measures its own step length: clipping and input noise change nothing.',
    );
    expect(noteOf('data=sine&optimizer=bfgs&batch=500&schedule=cosine')).toMatch(/: a schedule changes nothing\.$/);
    expect(noteOf('data=sine&optimizer=bfgs&batch=500')).toBeNull();
  });
  it('names a class that no training example is of', () => {
    expect(noteOf(`data=csv&csv=${encodeURIComponent('a,b,kind\n0,0,x\n1,1,x\n2,1,x\n3,1,y\n')}&train=1`)).toMatch(
      /No training example is of class/,
    );
  });
  it('refuses what a whole-vector method cannot do', () => {
    expect(noteOf('data=xor&optimizer=marquardt')).toMatch(/squared error/);
  });
});
