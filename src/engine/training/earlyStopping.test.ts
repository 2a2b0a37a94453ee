import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EarlyStopping } from './earlyStopping';

/** Watches epochs 1, 2, … whose weights are [epoch, −epoch]. @returns the epoch of the stop, Infinity for none */
function watched(losses: readonly number[], patience: number, minDelta?: number) {
  const stopping = new EarlyStopping(new Float64Array(2), patience, minDelta);
  const weights = new Float64Array(2);
  const stop = losses.findIndex((loss, k) => {
    weights.set([k + 1, -k - 1]);
    return stopping.watch(k + 1, loss, weights);
  });
  return { stopping, stopEpoch: stop < 0 ? Number.POSITIVE_INFINITY : stop + 1 };
}

describe('early stopping', () => {
  it('stops after so many epochs without a new minimum, and has the weights of the best', () => {
    const { stopping, stopEpoch } = watched([5, 3, 4, 2, 2.5, 2, 9, 1], 3);
    expect(stopEpoch).toBe(7);
    expect([stopping.bestEpoch, stopping.bestLoss]).toEqual([4, 2]);
    expect(stopping.best).toEqual(Float64Array.of(4, -4));
  });

  it('goes on as long as the loss falls', () => {
    const { stopping, stopEpoch } = watched([5, 4, 3, 2, 1], 1);
    expect([stopEpoch, stopping.bestEpoch]).toEqual([Number.POSITIVE_INFINITY, 5]);
  });

  it('takes a loss for a minimum only when it lies more than minDelta below the last', () => {
    const losses = [1, 0.95, 0.9, 0.85, 0.8];
    expect(watched(losses, 2, 0.12).stopping.bestEpoch).toBe(1);
    expect(watched(losses, 2, 0.12).stopEpoch).toBe(3);
    const steady = watched([1, 0.875, 0.75, 0.5], 2, 0.125); // exactly minDelta is not more; 0.75 lies 0.25 below 1
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
        expect(whole.stopping.best[0]).toBe(whole.stopping.bestEpoch);
        if (whole.stopEpoch < Number.POSITIVE_INFINITY) expect(whole.stopEpoch - whole.stopping.bestEpoch).toBe(patience);

        const at = cut % seen.length;
        const first = watched(seen.slice(0, at), patience).stopping;
        const state = first.state();
        first.best.fill(7); // the state is a copy
        const second = new EarlyStopping(new Float64Array(2), patience);
        second.restore(state);
        seen.slice(at).forEach((loss, k) => {
          const epoch = at + k + 1;
          expect(second.watch(epoch, loss, Float64Array.of(epoch, -epoch))).toBe(epoch === whole.stopEpoch);
        });
        expect(second.state()).toEqual(whole.stopping.state());
      }),
    );
  });

  it('refuses what makes no sense, each with a sentence', () => {
    const create = (patience: number, minDelta?: number) => () => new EarlyStopping(new Float64Array(2), patience, minDelta);
    for (const patience of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) expect(create(patience)).toThrow(/at least one/);
    for (const minDelta of [-1, Number.NaN, Number.POSITIVE_INFINITY]) expect(create(1, minDelta)).toThrow(/below the last/);
    const other = new EarlyStopping(new Float64Array(3), 1);
    expect(() => create(1)().restore(other.state())).toThrow(/3 numbers, not 2/);
  });
});
