import { describe, expect, it } from 'vitest';
import { asking, startedRun } from '../../tests/startedRun';

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(b));

describe('what the network answers to every example', () => {
  it.each(['circle', 'blobs', 'plane', 'sine'])('is that of each alone: %s', (dataset) => {
    const { info, answer } = startedRun(dataset, 3, asking({ answers: { test: true } }), {}, { examples: 300 });
    const found = answer('answers');
    expect(found).toHaveLength(info.count);
    for (const index of [0, 1, 150, info.trainCount, info.count - 1]) {
      const alone = startedRun(dataset, 3, asking({ example: { index } }), {}, { examples: 300 })
        .answer('example')
        .perLayer.at(-1)?.output;
      const output = alone as Float64Array;
      const [first] = output;
      const expected =
        info.task === 'regression'
          ? first
          : info.classes.length > 2
            ? output.indexOf(Math.max(...output))
            : Number((first as number) > (info.threshold as number));
      expect(near(found[index] as number, expected as number)).toBe(true);
    }
  });

  it('agrees with the accuracy beside it, on both parts', () => {
    const { info, frame, answer } = startedRun('moons', 4, asking({ answers: { test: true }, scores: {} }), {}, { examples: 200 });
    const found = answer('answers');
    const right = (from: number, to: number) => {
      let count = 0;
      for (let n = from; n < to; n++) count += Number(found[n] === info.t[n]);
      return count / (to - from);
    };
    expect(frame.runId).toBe(info.runId);
    expect(right(0, info.trainCount)).toBeCloseTo(answer('scores').trainMetric, 9);
    expect(right(info.trainCount, info.count)).toBeCloseTo(answer('scores').testMetric, 9);
  });

  it('follows another threshold, where one output decides', () => {
    const at = (dataset: string, threshold: number) =>
      startedRun(dataset, 4, asking({ answers: { test: true, threshold } }), {}, { examples: 200 }).answer('answers');
    const usual = startedRun('moons', 4, asking({ answers: { test: true } }), {}, { examples: 200 }).answer('answers');
    const positives = (found: Float32Array) => found.filter((answer) => answer === 1).length;
    expect(at('moons', 0.5)).toEqual(usual);
    expect([positives(at('moons', -1)), positives(at('moons', 1))]).toEqual([200, 0]);
    expect(positives(at('moons', 0.3))).toBeGreaterThan(positives(at('moons', 0.7)));
    expect(at('blobs', 0.3)).toEqual(at('blobs', 0.7));
  });

  it('is none to a test example that nobody sees', () => {
    const { info, answer } = startedRun('circle', 1, asking({ answers: { test: false } }));
    const found = answer('answers');
    expect([...found.subarray(info.trainCount)].every(Number.isNaN)).toBe(true);
    expect([...found.subarray(0, info.trainCount)].some(Number.isNaN)).toBe(false);
  });
});
