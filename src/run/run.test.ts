import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { datasets } from '../data/registry';
import { EngineError } from '../engine/sentences';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { Run } from './run';
import { sharedHosts } from './sharedHosts';

const hosts = nodeSimdHosts();
if (!hosts) throw new Error('these tests need the kernels in singles');

function begin(link: string): Run {
  const { experiment } = decodeLink(link);
  return new Run({
    experiment,
    sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) },
    simd: sharedHosts(hosts as NonNullable<typeof hosts>),
  });
}

const changed = (run: Run, patch: Partial<Experiment>): Experiment => ({ ...run.experiment, ...patch });
const choice = (id: string, params: Record<string, number> = {}) => ({ id, params });
const state = (run: Run) => run.loop.snapshot();
const toEpoch = (run: Run, epoch: number) => {
  while (run.loop.epoch < epoch && run.status.kind === 'ready') run.step();
};

/** What a run was at the end of every epoch, as it came there the first time. */
function recorded(run: Run, epochs: number, byHand: (run: Run) => void): ReturnType<typeof state>[] {
  byHand(run);
  const seen = [state(run)];
  while (run.loop.epoch < epochs && run.status.kind === 'ready') {
    const before = run.loop.epoch;
    run.step();
    byHand(run); // at any step, the end of an epoch too
    if (run.loop.epoch > before) seen[run.loop.epoch] = state(run);
  }
  return seen;
}

describe('every epoch is found again as it was', () => {
  it('after the rate was changed, long after snapshots were thinned out', () => {
    const run = begin('data=xor&examples=40&layers=2&batch=20&seed=3');
    const seen = recorded(run, 600, ({ loop }) => {
      if (loop.epoch === 450 && loop.stepInEpoch === 0) run.change(changed(run, { learningRate: 0.3 }));
    });
    for (const epoch of [101, 600, 449, 450, 451, 333, 0, 599]) {
      run.seek(epoch);
      expect(state(run)).toEqual(seen[epoch]);
    }
  });

  it('after a weight was typed in the middle of an epoch', () => {
    const run = begin('data=xor&examples=40&layers=2&batch=5&seed=3');
    const seen = recorded(run, 420, ({ loop }) => {
      if (loop.epoch === 5 && loop.stepInEpoch === 2) run.setParameters(new Map([[1, 2.5]]));
    });
    for (const epoch of [7, 5, 6, 420, 4]) {
      run.seek(epoch);
      expect(state(run)).toEqual(seen[epoch]);
    }
  });

  const rules = ['sgd', 'momentum', 'adam', 'adadelta', 'lbfgs', 'bfgs'] as const;
  it.each(rules.flatMap((from) => rules.filter((to) => to !== from).map((to) => [from, to] as const)))(
    'when %s became %s on the way',
    (from, to) => {
      const optimizer = (id: string) => choice(id, decodeLink(`optimizer=${id}`).experiment.optimizer.params);
      const run = begin(`data=moons&examples=40&layers=3&batch=40&optimizer=${from}`);
      const seen = recorded(run, 60, ({ loop }) => {
        if (loop.epoch === 30) run.change(changed(run, { optimizer: optimizer(to) }));
      });
      for (const epoch of [10, 45, 29, 30, 60, 0]) {
        run.seek(epoch);
        expect(state(run)).toEqual(seen[epoch]);
      }
    },
  );

  it('whatever was changed, in whatever order, in doubles and singles', () => {
    const changes: ((run: Run) => void)[] = [
      (run) => run.change(changed(run, { learningRate: run.experiment.learningRate * 1.5 })),
      (run) => run.change(changed(run, { optimizer: choice('adam', { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }) })),
      (run) => run.change(changed(run, { optimizer: choice('momentum', { momentum: 0.5 }) })),
      (run) => run.change(changed(run, { penalty: choice('l2', { rate: 0.01, biases: 0 }) })),
      (run) => run.change(changed(run, { batchSize: 1 + ((run.experiment.batchSize + 3) % 9) })),
      (run) => run.change(changed(run, { clipNorm: 0.5 - run.experiment.clipNorm, inputNoise: 0.1 })),
      (run) => void run.setParameters(new Map([[0, run.loop.network.parameters[0] * -1.25]])),
      (run) => void run.setParameters(new Map([[run.loop.network.parameterCount - 1, 0.5]])),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(
          'data=moons&examples=30&layers=4;batchNorm,3;dropout0.3&batch=4',
          'data=xor&examples=30&layers=4,3&batch=4&leftover=carry&precision=single',
          'data=digits8x8&examples=60&layers=conv2;batchNorm,maxpool,4;dropout0.4&batch=6',
          'data=addition&examples=16&layers=gru3;dropout0.2&batch=5',
        ),
        fc.array(fc.tuple(fc.nat(40), fc.nat(changes.length - 1)), { maxLength: 5 }),
        fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }),
        (link, plan, visits) => {
          const run = begin(link);
          const seen = recorded(run, 12, ({ loop }) => {
            for (const [step, kind] of plan) if (loop.step === step && run.status.kind === 'ready') changes[kind]?.(run);
          });
          for (const epoch of visits) {
            if (!seen[epoch]) continue; // it diverged before
            run.seek(epoch);
            expect(state(run)).toEqual(seen[epoch]);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});

describe('going on from the past', () => {
  it('uses the settings of now, and forgets what was done by hand further on', () => {
    const run = begin('data=xor&examples=40&layers=2&batch=20');
    toEpoch(run, 10);
    run.change(changed(run, { learningRate: 0.3 }));
    run.setParameters(new Map([[0, 2]]));
    toEpoch(run, 20);
    run.seek(4);
    expect(run.series.length).toBe(21);
    run.step();
    expect(run.series.length).toBe(6); // an epoch is one update here
    toEpoch(run, 20);
    const other = begin('data=xor&examples=40&layers=2&batch=20');
    toEpoch(other, 4);
    other.change(changed(other, { learningRate: 0.3 }));
    toEpoch(other, 20);
    expect(run.toBytes()).toEqual(other.toBytes());
  });

  it('keeps the curve where nothing was done by hand', () => {
    const run = begin('data=xor&examples=40&layers=2&batch=20');
    toEpoch(run, 20);
    const rows = run.series.rows(0);
    run.seek(4);
    run.step();
    expect(run.series.rows(0)).toEqual(rows);
  });
});

describe('a seek', () => {
  it('goes in slices to the same place', () => {
    const run = begin('data=xor&examples=40&layers=2&batch=5&seed=3');
    toEpoch(run, 700);
    run.seek(699);
    const wanted = state(run);
    run.seek(3);
    let slices = 1;
    run.seek(1); // so that all has to be replayed that lies between two snapshots
    while (!run.seek(699, () => true)) slices++;
    expect(slices).toBeGreaterThan(3);
    expect(state(run)).toEqual(wanted);
  });

  it('can be given up: the run is where it was, in the middle of an epoch too', () => {
    const run = begin('data=xor&examples=40&layers=2&batch=5&seed=3');
    toEpoch(run, 701);
    run.step();
    const wanted = state(run);
    expect(run.seek(699, () => true)).toBe(false);
    run.seek(3, () => true);
    run.giveUpSeek();
    expect(state(run)).toEqual(wanted);
    run.giveUpSeek(); // nothing to give up
    expect(state(run)).toEqual(wanted);
  });
});

describe('changing settings', () => {
  it('while the run stands still is one change, wherever the slider was on its way', () => {
    const [run, other] = [0, 0].map(() => begin('data=xor&examples=40&layers=2&batch=5&optimizer=momentum'));
    if (!run || !other) throw new Error('no run');
    for (const one of [run, other]) toEpoch(one, 5);
    for (const rate of [0.1, 0.2, 0.3]) run.change(changed(run, { learningRate: rate }));
    run.change(changed(run, { optimizer: choice('adam', { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }) }));
    run.change(changed(run, { optimizer: other.experiment.optimizer }));
    other.change(changed(other, { learningRate: 0.3 }));
    expect(run.toBytes()).toEqual(other.toBytes());
    run.change(decodeLink('data=xor&examples=40&layers=2&batch=5&optimizer=momentum').experiment);
    expect(run.isChangedByHand).toBe(false);
  });

  it('before the first update is another start', () => {
    const run = begin('data=xor&examples=40&layers=2');
    run.change(changed(run, { learningRate: 0.5 }));
    expect(run.isChangedByHand).toBe(false);
    expect(run.toBytes()).toEqual(begin('data=xor&examples=40&layers=2&rate=0.5').toBytes());
  });

  it('that the network cannot be trained with leaves the run as it is', () => {
    const run = begin('data=moons&examples=40&layers=3;dropout0.5&batch=40');
    toEpoch(run, 3);
    const before = run.toBytes();
    expect(() => run.change(changed(run, { optimizer: choice('bfgs') }))).toThrow(EngineError);
    expect(run.toBytes()).toEqual(before);
    run.step();
    expect(run.loop.step).toBeGreaterThan(3);
  });
});

describe('typing a number', () => {
  it.each([
    [-1, 1],
    [0.5, 1],
    [1e9, 1],
    [0, Number.NaN],
    [0, Number.POSITIVE_INFINITY],
    [Number.NaN, 1],
  ])('parameter %d as %d is no change', (index, value) => {
    const run = begin('data=xor&examples=40&layers=2');
    const before = run.toBytes();
    expect(run.setParameters(new Map([[index, value]]))).toBe(false);
    expect(run.toBytes()).toEqual(before);
  });
});

it('a run that diverges stands where its loss was at most ten times that of the start', () => {
  const run = begin('data=plane&examples=60&layers=4:relu,4:relu&loss=squaredError&rate=0.05&batch=10&seed=1');
  for (let k = 0; k < 120; k++) run.step();
  run.change(changed(run, { learningRate: 3 }));
  for (let k = 0; k < 3000 && run.status.kind === 'ready'; k++) run.step();
  expect(run.status.kind).toBe('diverged');
  const losses = run.series.column('trainLoss');
  expect(Math.max(...losses.subarray(0, run.series.length))).toBeGreaterThan(10 * (losses[0] as number));
  expect(losses[run.loop.epoch]).toBeLessThanOrEqual(10 * (losses[0] as number));
});

it('a run that diverges goes back to numbers that can be shown', () => {
  const run = begin('data=plane&examples=60&layers=4:relu,4:relu&loss=squaredError&rate=10&batch=10&seed=1');
  for (let k = 0; k < 500; k++) run.step();
  expect(run.status.kind).toBe('diverged');
  for (const value of run.loop.network.parameters) expect(Math.abs(value)).toBeLessThan(1e15);
});

it.each([
  ['diverged', 'data=plane&examples=60&layers=4:relu,4:relu&loss=squaredError&rate=10&batch=10&seed=1', { learningRate: 0.001 }],
  ['stopped', 'data=moons&examples=60&layers=4&validation=30&patience=1&rate=1&seed=2', { patience: 0 }],
] as const)('a run that has %s goes on with other settings', (kind, link, settings) => {
  const run = begin(link);
  for (let k = 0; k < 3000 && run.status.kind === 'ready'; k++) run.step();
  expect(run.status.kind).toBe(kind);
  run.change(changed(run, settings));
  expect(run.status.kind).toBe('ready');
  const { step } = run.loop;
  run.step();
  expect(run.loop.step).toBe(step + 1);
});

it('a seek that was under way when the settings changed is over', () => {
  const run = begin('data=xor&examples=40&layers=2&batch=5&seed=3');
  toEpoch(run, 700);
  run.seek(1);
  expect(run.seek(699, () => true)).toBe(false);
  run.change(changed(run, { learningRate: 0.3 }));
  const here = state(run);
  run.giveUpSeek();
  expect(state(run)).toEqual(here);
});
