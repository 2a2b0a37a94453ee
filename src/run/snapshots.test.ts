import { expect, it } from 'vitest';
import { Snapshots } from './snapshots';
import type { RunSnapshot } from './trainingLoop';

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
const stateAt = (epoch: number, stepInEpoch = 0) => ({ snapshot: snapshotAt(epoch, stepInEpoch), applied: 0 });
const epochOf = (snapshots: Snapshots, epoch: number) => snapshots.nearest(epoch)?.snapshot.epoch;
const any = () => true;

it('thins out but keeps the start and stays near every epoch', () => {
  const snapshots = new Snapshots();
  for (let epoch = 0; epoch <= 5000; epoch++) if (snapshots.wants(epoch)) snapshots.add(stateAt(epoch));
  expect(epochOf(snapshots, 0)).toBe(0);
  for (let epoch = 0; epoch <= 5000; epoch += 37) {
    const found = epochOf(snapshots, epoch) ?? -1;
    expect(found).toBeLessThanOrEqual(epoch);
    expect(epoch - found).toBeLessThanOrEqual(64);
  }
});

it('never thins out what was kept right after a change by hand', () => {
  const snapshots = new Snapshots();
  for (let epoch = 0; epoch <= 5000; epoch++) {
    if (epoch % 501 === 7) snapshots.add(stateAt(epoch, 3), true);
    else if (snapshots.wants(epoch)) snapshots.add(stateAt(epoch));
  }
  for (let epoch = 7; epoch <= 5000; epoch += 501) expect(snapshots.nearest(epoch + 1)?.snapshot).toMatchObject({ epoch, stepInEpoch: 3 });
});

it('drops what lies after a change made further back', () => {
  const snapshots = new Snapshots();
  for (let epoch = 0; epoch < 20; epoch++) snapshots.add(stateAt(epoch));
  snapshots.truncate({ epoch: 5, step: 53 });
  snapshots.add(stateAt(5, 3));
  expect(snapshots.latest(any)?.snapshot.step).toBe(53);
  expect(snapshots.nearest(12)?.snapshot.step).toBe(53);
  expect(snapshots.nearest(5)?.snapshot).toMatchObject({ epoch: 5, stepInEpoch: 0 });
});

it('keeps the start of a run whose epochs pass without an update', () => {
  const snapshots = new Snapshots();
  const still = (epoch: number) => ({ snapshot: { ...snapshotAt(epoch), step: 0 }, applied: 0 });
  for (let epoch = 0; epoch < 5; epoch++) snapshots.add(still(epoch));
  expect(epochOf(snapshots, 0)).toBe(0);
  expect(epochOf(snapshots, 3)).toBe(3);
});

it('finds the latest that passes, or else the first', () => {
  const snapshots = new Snapshots();
  for (let epoch = 0; epoch < 5; epoch++) snapshots.add(stateAt(epoch));
  expect(snapshots.latest(({ epoch }) => epoch < 3)?.snapshot.epoch).toBe(2);
  expect(snapshots.latest(() => false)?.snapshot.epoch).toBe(0);
});
