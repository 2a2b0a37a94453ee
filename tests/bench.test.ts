import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Contender, Figures, Start } from '../bench/peers/contender';
import { onOneCore } from '../bench/peers/oneCore';
import { peersOptions } from '../bench/peers/options';
import { ratios } from '../bench/peers/ratios';
import { differingLosses } from '../bench/peers/report';
import { timeByTurns } from '../bench/peers/rounds';

const start: Start = { lossAtStart: 0.5, lossAfterPass: 0.25, sameUpdates: true };
const figures = (rates: readonly (number | null)[], said: Partial<Start> = {}): Figures => ({
  ...start,
  ...said,
  rates,
  median: 0,
  least: 0,
  most: 0,
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes at least so long for a round, and answers with one rate after the other. */
function contender(leastMs: number, rateOf: (round: number) => number, asked: () => void = () => {}): Contender {
  let round = 0;
  return {
    start,
    async round(milliseconds) {
      asked();
      vi.advanceTimersByTime(Math.max(milliseconds, leastMs));
      return rateOf(round++);
    },
    close() {},
  };
}

it('engines work by turns, in every round all of them', async () => {
  const order: string[] = [];
  const one = contender(
    0,
    (round) => round,
    () => order.push('one'),
  );
  const two = contender(
    0,
    (round) => 2 * round,
    () => order.push('two'),
  );
  const [first, second] = (await timeByTurns([one, two], false)) as Figures[];
  expect(order.slice(-4)).toEqual(['one', 'two', 'one', 'two']);
  expect(first.rates).toEqual(Array.from({ length: 75 }, (_, k) => k + 2)); // after a round to warm up and one to see how long it takes
  expect(first).toMatchObject({ ...start, median: 39, least: 2, most: 76 });
  expect(second.median).toBe(78);
});

it('an engine that takes long is asked in every fifteenth round, and so is the next one', async () => {
  const outcomes = (await timeByTurns([contender(2000, () => 1), contender(200, () => 1), contender(140, () => 1)], false)) as Figures[];
  const askedIn = outcomes.map(({ rates }) => rates.flatMap((rate, round) => (rate === null ? [] : [round])));
  expect(askedIn[0]).toEqual([0, 15, 30, 45, 60]);
  expect(askedIn[1]).toEqual([0, 15, 30, 45, 60]);
  expect(askedIn[2]).toHaveLength(75);
});

it('an engine that fails says why and is not asked again, and the others go on', async () => {
  let asked = 0;
  const failing = contender(
    0,
    (round) => {
      if (round === 4) throw new Error('');
      return 1;
    },
    () => asked++,
  );
  const [failure, other] = await timeByTurns([failing, contender(0, () => 1)], true);
  expect(failure).toBe('it failed without a word');
  expect(asked).toBe(5);
  expect(other).toMatchObject({ median: 1 });
});

it('a ratio is the median of the ratios of rounds that both have', () => {
  const known: Record<string, Figures> = {
    'descent single': figures([10, 1000, 30, 60]),
    'brain.js': figures([1, null, 2, 3]),
  };
  const found = ratios((engine, workload) => (workload === 'W1' ? known[engine] : undefined));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ against: ['brain.js'], ratio: 15, atLeast: 8, aim: 12 });
});

it('a share of the peak counts the rounds in which the peak came near its best', () => {
  const known: Record<string, Figures> = {
    'descent single': figures([10, 30, 36, 40]),
    'peak: multiply and add': { ...figures([20, 48, 50, 30]), most: 50 },
  };
  const found = ratios((engine, workload) => (workload === 'W6' ? known[engine] : undefined));
  expect(found.map(({ ratio }) => ratio)).toEqual([(30 / 48 + 36 / 50) / 2]);
});

it('of several engines the fastest is the one to beat', () => {
  const known: Record<string, Figures> = {
    'descent single': figures([300]),
    'tfjs cpu': { ...figures([3]), median: 3 },
    'tfjs wasm': { ...figures([2]), median: 2 },
  };
  const found = ratios((engine, workload) => (workload === 'W1' ? known[engine] : undefined));
  expect(found.map(({ ratio }) => ratio)).toEqual([100]);
});

it('tells which engine did other work, at the start or after a pass', () => {
  const results = {
    chromium: { a: { W1: figures([1]) }, b: { W1: figures([1], { lossAtStart: 0.51 }) } },
    node: {
      a: { W1: figures([1], { lossAfterPass: 0.3 }), W2: 'it cannot' },
      c: { W1: figures([1], { lossAfterPass: 0.3, sameUpdates: false }) },
    },
  };
  expect(differingLosses(results, ['W1', 'W2'])).toEqual([
    'W1: the loss at the start is 0.51 with b (chromium), 0.5 with a (chromium)',
    'W1: the loss after a pass is 0.3 with a (node), 0.25 with a (chromium)',
  ]);
});

it('takes workloads by the beginning of their names, and only what there is', () => {
  expect(peersOptions({ quick: false, only: 'W1,W4' }).workloads).toEqual(['W1', 'W4 train', 'W4 infer']);
  expect(peersOptions({ quick: false }).workloads).toHaveLength(9);
  expect(() => peersOptions({ quick: false, only: 'W1,W9' })).toThrow('no workload “W9”');
  expect(() => peersOptions({ quick: false, env: 'mars' })).toThrow('no environment “mars”');
  expect(() => peersOptions({ quick: false, engines: 'ConvNetJS,theano' })).toThrow('no engine “theano”');
});

it.skipIf(process.platform !== 'linux')('what is to work on one core does, and what comes after it on all', async () => {
  const cores = () => Number(execFileSync('nproc'));
  const before = cores();
  expect(await onOneCore(async () => cores())).toBe(1);
  expect(cores()).toBe(before);
  await expect(onOneCore(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(cores()).toBe(before);
});
