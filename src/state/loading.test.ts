import { expect, it } from 'vitest';
import { progressOf } from './loading';

const file = (loaded: number, total: number) => ({ loaded, total, isUnderWay: loaded < total });

it('adds the files up and tells the seconds that are left at the pace so far', () => {
  const files = { a: file(600, 600), b: file(400, 1400) };
  expect(progressOf({ files, sinceMs: 1000 }, 3000)).toEqual({ loaded: 1000, total: 2000, secondsLeft: 2 });
});

it('tells no pace that cannot be known yet, and no total where a file has none', () => {
  expect(progressOf({ files: { a: file(0, 100) }, sinceMs: 0 }, 5000).secondsLeft).toBeNull();
  expect(progressOf({ files: { a: file(50, 100) }, sinceMs: 0 }, 10).secondsLeft).toBeNull();
  expect(progressOf({ files: { a: file(50, 0), b: file(5, 10) }, sinceMs: 0 }, 5000)).toEqual({ loaded: 55, total: 0, secondsLeft: null });
  expect(progressOf({ files: {}, sinceMs: null }, 5000)).toEqual({ loaded: 0, total: 0, secondsLeft: null });
});
