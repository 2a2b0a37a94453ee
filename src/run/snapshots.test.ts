import { expect, it } from 'vitest';
import type { RunSnapshot } from './run';
import { Snapshots } from './snapshots';

const snapshotAt = (epoch: number, stepInEpoch = 0): RunSnapshot => ({
  precision: 'double',
  step: epoch * 10 + stepInEpoch,
  epoch,
  stepInEpoch,
  parameters: new Float64Array(4),
  training: [],
  buffers: new Float64Array(0),
  dropout: new Uint32Array(4),
  noise: new Uint32Array(4),
  earlyStopping: null,
  updateCount: 0,
  order: { queue: new Int32Array(2), length: 2, cursor: 0, carried: 0, rng: new Uint32Array(4) },
});

it('thins out but keeps the start and stays near every epoch', () => {
  const snapshots = new Snapshots();
  for (let epoch = 0; epoch <= 5000; epoch++) if (snapshots.wants(epoch)) snapshots.add(snapshotAt(epoch));
  expect(snapshots.nearest(0)?.epoch).toBe(0);
  for (let epoch = 0; epoch <= 5000; epoch += 37) {
    const found = snapshots.nearest(epoch)?.epoch ?? -1;
    expect(found).toBeLessThanOrEqual(epoch);
    expect(epoch - found).toBeLessThanOrEqual(64);
  }
});

it('drops what lies after a change made further back', () => {
  const snapshots = new Snapshots();
  for (let epoch = 0; epoch < 20; epoch++) snapshots.add(snapshotAt(epoch));
  snapshots.add(snapshotAt(5, 3));
  expect(snapshots.latest()?.step).toBe(53);
  expect(snapshots.nearest(12)?.step).toBe(53);
  expect(snapshots.nearest(5)?.epoch).toBe(5);
  expect(snapshots.nearest(5)?.stepInEpoch).toBe(0);
});
