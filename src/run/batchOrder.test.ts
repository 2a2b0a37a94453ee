import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/rng';
import { BatchOrder } from './batchOrder';

const orderOf = (examples: number, batch: number, shuffle: boolean, leftover: 'own' | 'carry') =>
  new BatchOrder(examples, batch, shuffle, leftover, createRng('5', 'shuffle'), (length) => new Int32Array(length));

function epoch(order: BatchOrder): number[][] {
  const batches: number[][] = [];
  while (order.next()) {
    batches.push([...order.queue.subarray(order.from, order.from + order.count)]);
    order.take();
  }
  order.beginEpoch();
  return batches;
}

describe('the order of the examples', () => {
  it('passes every example once an epoch, the last batch short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 70 }), fc.boolean(), (examples, batch, shuffle) => {
        const order = orderOf(examples, batch, shuffle, 'own');
        for (let e = 0; e < 3; e++) {
          const batches = epoch(order);
          expect(batches).toHaveLength(order.stepsPerEpoch);
          expect(batches.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: examples }, (_, i) => i));
          expect(Math.max(...batches.map((b) => b.length))).toBeLessThanOrEqual(order.maxBatch);
        }
      }),
    );
  });

  it('shuffles every epoch anew, or never', () => {
    const shuffled = orderOf(30, 7, true, 'own');
    expect(epoch(shuffled).flat()).not.toEqual(epoch(shuffled).flat());
    const fixed = orderOf(5, 2, false, 'own');
    expect(epoch(fixed)).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('carries leftovers into the first batch of the next epoch', () => {
    const order = orderOf(7, 3, false, 'carry');
    expect(epoch(order)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(epoch(order)).toEqual([
      [6, 0, 1, 2],
      [3, 4, 5],
    ]);
    expect(order.maxBatch).toBe(5);
  });

  it('never fills a carried batch larger than the set', () => {
    const order = orderOf(4, 10, false, 'carry');
    for (let e = 0; e < 5; e++) expect(epoch(order)).toEqual([]);
  });

  it('goes on from a state just as it would have', () => {
    const order = orderOf(11, 4, true, 'own');
    epoch(order);
    order.next();
    order.take();
    const state = order.state();
    const wanted = [epoch(order), epoch(order)];
    const other = orderOf(11, 4, true, 'own');
    other.restore(state);
    expect([epoch(other), epoch(other)]).toEqual(wanted);
  });
});
