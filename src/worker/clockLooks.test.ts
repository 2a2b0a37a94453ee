import { afterEach, expect, it, vi } from 'vitest';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { Trainer } from './trainer';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Trains for 10 ms, every update taking so long by the clock. @returns updates made, and looks at the clock among them */
function trainFor10Ms(updateMs: (step: number) => number): { steps: number; looks: number } {
  let nowMs = 0;
  let looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const trainer = new Trainer(null, () => void looks++);
  trainer.start({ experiment: decodeLink('data=xor&examples=2000&layers=2&batch=1').experiment });
  const step = Run.prototype.step;
  vi.spyOn(Run.prototype, 'step').mockImplementation(function (this: Run) {
    step.call(this);
    nowMs += updateMs(this.loop.step);
  });
  looks = 0;
  const { step: steps } = trainer.advance({ maxSteps: 900, budgetMs: 10 });
  return { steps, looks };
}

it('looks at the clock after every update where updates are long', () => {
  expect(trainFor10Ms(() => 0.5)).toEqual({ steps: 20, looks: 20 });
});

it('looks seldom where they are short, and is hardly late', () => {
  const { steps, looks } = trainFor10Ms(() => 1 / 64);
  expect(steps).toBeGreaterThanOrEqual(640);
  expect(steps).toBeLessThanOrEqual(640 + 32);
  expect(looks).toBeLessThan(steps / 4);
});

it('sees at the next look that updates have become long', () => {
  const { steps } = trainFor10Ms((step) => (step > 320 ? 0.5 : 1 / 64));
  expect(steps).toBeLessThanOrEqual(331);
});
