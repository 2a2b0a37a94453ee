import { afterEach, expect, it, vi } from 'vitest';
import type { Clock } from './clock';
import { Pace, speeds } from './pace';

const clock: Clock = { now: () => 0, onRepaint: () => () => {}, after: () => () => {} };
const full = speeds.length - 1;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it('at full speed a page that answers slowly is sent half as many frames, one behind a dialog fewer still, pictures that take long fewer still', async () => {
  const quick = new Pace(clock, () => 'full');
  const slow = new Pace(clock, () => 'half');
  const covered = new Pace(clock, () => 'seldom');
  const budget = async (pace: Pace, answerMs: number) => (await pace.next(full, 10, answerMs))?.budgetMs as number;
  expect(await budget(slow, 2)).toBeGreaterThan(2 * (await budget(quick, 2)));
  expect(await budget(covered, 2)).toBeGreaterThan(2 * (await budget(slow, 2)));
  expect(await budget(slow, 200)).toBe(200);
  expect(await budget(quick, 200)).toBe(200);
});

it('a page answers slowly for some seconds after the browser has told of something seen late', async () => {
  let tell: () => void = () => {};
  class Observer {
    static supportedEntryTypes = ['event'];
    constructor(told: () => void) {
      tell = told;
    }
    observe({ type }: { type: string }) {
      expect(type).toBe('event');
    }
  }
  vi.stubGlobal('PerformanceObserver', Observer);
  vi.stubGlobal('addEventListener', () => {});
  const now = vi.spyOn(performance, 'now').mockReturnValue(50_000);
  const { coverPage, frameNeed, watchResponses } = await import('./responses');
  watchResponses();
  expect(frameNeed()).toBe('full');
  tell();
  expect(frameNeed()).toBe('half');
  const uncover = coverPage();
  expect(frameNeed()).toBe('seldom');
  uncover();
  expect(frameNeed()).toBe('half');
  now.mockReturnValue(70_000);
  expect(frameNeed()).toBe('full');
  now.mockRestore();
});
