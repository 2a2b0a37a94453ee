import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../tests/refusals';
import { EarlyStopping } from './earlyStopping';

/** Watches epochs 1, 2, … @returns the epoch of the stop, Infinity for none */
function watched(losses: readonly number[], patience: number, leastGain?: number) {
  const stopping = new EarlyStopping(patience, leastGain);
  const stop = losses.findIndex((loss, k) => stopping.watch(k + 1, loss));
  return { stopping, stopEpoch: stop < 0 ? Number.POSITIVE_INFINITY : stop + 1 };
}

describe('early stopping', () => {
  it('stops after so many epochs without a new minimum, and knows the best', () => {
    const { stopping, stopEpoch } = watched([5, 3, 4, 2, 2.5, 2, 9, 1], 3);
    expect(stopEpoch).toBe(7);
    expect([stopping.bestEpoch, stopping.bestLoss]).toEqual([4, 2]);
  });

  it('goes on as long as the loss falls', () => {
    const { stopping, stopEpoch } = watched([5, 4, 3, 2, 1], 1);
    expect([stopEpoch, stopping.bestEpoch]).toEqual([Number.POSITIVE_INFINITY, 5]);
  });

  it('takes a loss for a minimum only when it lies more than leastGain below the last', () => {
    const losses = [1, 0.95, 0.9, 0.85, 0.8];
    expect(watched(losses, 2, 0.12).stopping.bestEpoch).toBe(1);
    expect(watched(losses, 2, 0.12).stopEpoch).toBe(3);
    const steady = watched([1, 0.875, 0.75, 0.5], 2, 0.125); // exactly leastGain is not more; 0.75 lies 0.25 below 1
    expect([steady.stopEpoch, steady.stopping.bestEpoch]).toEqual([Number.POSITIVE_INFINITY, 4]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('a loss of %s is no minimum', (loss) => {
    expect(watched([loss, loss], 2)).toMatchObject({ stopEpoch: 2, stopping: { bestEpoch: 0 } });
    expect(watched([1, loss, 0.5], 2).stopping.bestEpoch).toBe(3);
  });

  it('keeps the minimum, stops no later than its patience, and goes on from a state as if nothing had happened', () => {
    const losses = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(losses, fc.integer({ min: 1, max: 5 }), fc.nat(), (values, patience, cut) => {
        const whole = watched(values, patience);
        const seen = values.slice(0, Math.min(values.length, whole.stopEpoch));
        expect(whole.stopping.bestLoss).toBe(Math.min(...seen));
        expect(whole.stopping.bestEpoch).toBe(seen.indexOf(whole.stopping.bestLoss) + 1);
        if (whole.stopEpoch < Number.POSITIVE_INFINITY) expect(whole.stopEpoch - whole.stopping.bestEpoch).toBe(patience);

        const at = cut % seen.length;
        const first = watched(seen.slice(0, at), patience).stopping;
        const state = first.state();
        first.watch(at + 1, -1); // the state is a copy
        const second = new EarlyStopping(patience);
        second.restore(state);
        seen.slice(at).forEach((loss, k) => {
          const epoch = at + k + 1;
          expect(second.watch(epoch, loss)).toBe(epoch === whole.stopEpoch);
        });
        expect(second.state()).toEqual(whole.stopping.state());
      }),
    );
  });

  it('refuses what makes no sense, each with a sentence', () => {
    const create = (patience: number, leastGain?: number) => () => new EarlyStopping(patience, leastGain);
    for (const patience of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(refusalText(create(patience))).toMatch(/at least one/);
    for (const leastGain of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(refusalText(create(1, leastGain))).toMatch(/below the last/);
  });
});
