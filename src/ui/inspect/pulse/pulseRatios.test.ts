import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { startedRun } from '../../../../tests/startedRun';
import { Frames } from '../../../state/frames';
import type { RunState } from '../../../state/runStore';
import { flatWordOf, isTooFlat } from './flatWord';
import { ratioAt } from './pulseRatios';

function framesOf(seriesEvery: number, batchSize = 10) {
  const { info, frame } = startedRun('circle', 3, {}, {}, { seriesEvery, batchSize });
  const frames = new Frames(createStore(() => ({ info }) as RunState));
  frames.beginSeries(info);
  frames.publish(frame);
  return { info, frames };
}

it('an epoch has the ratio of its last update where no other is recorded', () => {
  const { info, frames } = framesOf(0);
  expect(ratioAt(info, frames, 1, 0)).toBeNaN();
  expect(ratioAt(info, frames, 1, 3)).toBe(frames.series().column('updateRatio.1')[3]);
  expect(ratioAt(info, frames, 1, 9)).toBeNaN();
});

it.each([
  [10, 3],
  [8, 4],
])('and the median of all its updates where they are: batches of %i', (batchSize, batches) => {
  const { info, frames } = framesOf(1, batchSize);
  expect(info.stepsPerEpoch).toBe(batches);
  const steps = frames.steps();
  for (const epoch of [1, 3]) {
    const own = [...steps.column('updateRatio.2').subarray((epoch - 1) * batches, epoch * batches)].sort((one, other) => one - other);
    expect(own).toHaveLength(batches);
    const median = batches === 3 ? own[1] : ((own[1] ?? 0) + (own[2] ?? 0)) / 2;
    expect(ratioAt(info, frames, 2, epoch)).toBe(median);
  }
});

it('saturation is a fault from half on, being at zero never is', () => {
  expect(flatWordOf('sigmoid')).toBe('flat.saturated');
  expect([isTooFlat('sigmoid', 0.494), isTooFlat('sigmoid', 0.5), isTooFlat('tanh', 0.9)]).toEqual([false, true, true]);
  expect(flatWordOf('relu')).toBe('flat.atZero');
  expect(isTooFlat('relu', 1)).toBe(false);
  expect([flatWordOf('gelu'), flatWordOf('step'), flatWordOf('linear')]).toEqual(['flat.flat', 'flat.flat', 'flat.linear']);
});
