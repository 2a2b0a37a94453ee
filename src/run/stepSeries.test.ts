import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { Run } from './run';
import { runFromBytes } from './runBytes';

const links = [
  'data=moons&examples=40&layers=5;batchNorm,4:relu;dropout0.4&optimizer=adam&batch=7',
  'data=blobs&examples=60&layers=4&penalty=l1Clipped&penalty.rate=0.01&leftover=carry&batch=7',
  'data=digits8x8&examples=60&layers=conv3;batchNorm,maxpool,6;dropout0.5&batch=9',
  'data=addition&examples=24&layers=lstm3;dropout0.3&clip=0.5&batch=5',
  'data=sine&examples=40&layers=4&optimizer=lbfgs&batch=40',
  'data=xor&examples=40&batch=30&leftover=carry', // no batch is ever full
];

const specOf = (link: string) => {
  const { experiment } = decodeLink(link);
  return { experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } };
};
const columnsOf = (run: Run, steps: number, epochs: number) => ({
  steps: run.steps.table.rows(0, steps).columns,
  series: run.series.rows(0, epochs).columns,
});

/** The same course without a way back: what was done by hand is done where the log has it. */
function straight(run: Run, spec: ReturnType<typeof specOf>): Run {
  const { base, events } = runFromBytes(run.toBytes());
  const other = new Run({ ...spec, experiment: base });
  const [lastStep, lastEpoch] = [run.steps.table.column('step')[run.steps.table.length - 1] ?? 0, run.series.length - 1];
  for (let done = 0; ; other.step()) {
    for (; events[done]?.atStep === other.loop.step && events[done]?.atEpoch === other.loop.epoch; done++) {
      const event = events[done];
      if (event?.kind === 'settings') other.change({ ...other.experiment, ...event.settings });
      else if (event?.kind === 'several') other.setParameters(new Map(event.changed));
    }
    const isThere = done === events.length && other.loop.step >= lastStep && other.loop.epoch >= lastEpoch;
    if (isThere || other.status.kind !== 'ready') return other;
  }
}

const action = fc.oneof(
  fc.record({ kind: fc.constant('step' as const), count: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('seek' as const), epoch: fc.nat(8) }),
  fc.record({ kind: fc.constant('rate' as const), rate: fc.constantFrom(0.003, 0.03, 0.1) }),
  fc.record({ kind: fc.constant('every' as const), every: fc.nat(4) }),
  fc.record({ kind: fc.constant('weight' as const), value: fc.constantFrom(-0.5, 0.25) }),
  fc.record({ kind: fc.constant('weights' as const), value: fc.constantFrom(-0.25, 0.5) }),
  fc.record({ kind: fc.constant('bytes' as const), isWithRows: fc.boolean() }),
);

it.each(links)('%s: the rows of steps are those of the straight way, wherever the run was meanwhile', (link) => {
  const spec = specOf(link);
  fc.assert(
    fc.property(fc.nat(3), fc.array(action, { minLength: 2, maxLength: 14 }), (every, actions) => {
      let run = new Run({ ...spec, experiment: { ...spec.experiment, seriesEvery: every } });
      for (const one of actions) {
        if (one.kind === 'step') for (let k = 0; k < one.count; k++) run.step();
        else if (one.kind === 'seek') run.seek(one.epoch);
        else if (one.kind === 'rate') run.change({ ...run.experiment, learningRate: one.rate });
        else if (one.kind === 'every') run.change({ ...run.experiment, seriesEvery: one.every });
        else if (one.kind === 'weight') run.setParameters(new Map([[1, one.value]]));
        else if (one.kind === 'weights')
          run.setParameters(new Map(Array.from(run.loop.network.parameters, (value, i) => [i, value + one.value])));
        else {
          const rows = { series: run.series.rows(0), steps: run.steps.table.rows(0) };
          run = Run.fromBytes(run.toBytes(one.isWithRows), { ...spec, experiment: run.experiment }, rows);
        }
      }
      const [steps, epochs] = [run.steps.table.length, run.series.length];
      expect(columnsOf(run, steps, epochs)).toEqual(columnsOf(straight(run, spec), steps, epochs));
    }),
    { numRuns: 25 },
  );
});

it.each(links)('%s: the rows of epochs do not hang on what is written between them', (link) => {
  const [with2, without] = [2, 0].map((seriesEvery) => {
    const spec = specOf(link);
    const run = new Run({ ...spec, experiment: { ...spec.experiment, seriesEvery } });
    for (let k = 0; k < 25; k++) run.step();
    return run;
  });
  expect(with2?.series.rows(0)).toEqual(without?.series.rows(0));
  expect(without?.steps.takeNews()).toBeNull();
});

it('the row of a step at the end of an epoch is that of the epoch', () => {
  const run = new Run(specOf('data=xor&examples=40&batch=5&every=2'));
  for (let k = 0; k < 24; k++) run.step();
  const { table } = run.steps;
  expect([...table.column('step').subarray(0, table.length)]).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24]);
  const names = table.names.slice(1);
  expect(names).toEqual(run.series.names.filter((name) => /^(gradientNorm|updateRatio)\./.test(name)));
  for (const name of names) {
    expect(table.column(name)[1]).toBe(run.series.column(name)[1]);
    expect(table.column(name)[11]).toBe(run.series.column(name)[6]);
    expect(table.column(name)[0]).not.toBe(table.column(name)[1]);
  }
});

it('a long run, thinned out, is the same after another course from its past', () => {
  const spec = specOf('data=xor&examples=40&layers=2&batch=1&every=1&rate=0.01');
  const run = new Run(spec);
  const on = (to: number) => {
    while (run.loop.step < to) run.step();
  };
  on(9000);
  run.seek(100); // 2,000 steps: before anything was thinned out
  run.change({ ...run.experiment, learningRate: 0.02 });
  on(2500);
  run.seek(120);
  run.setParameters(new Map([[0, 0.3]]));
  on(5000);
  const { length } = run.steps.table;
  expect(length).toBe(2048 + 1024 + (5000 - 4096) / 4);
  expect(columnsOf(run, length, run.series.length)).toEqual(columnsOf(straight(run, spec), length, run.series.length));
});
