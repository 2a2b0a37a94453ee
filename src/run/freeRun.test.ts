import { describe, expect, it } from 'vitest';
import { longSums } from '../data/sequences/addition';
import { loadAllParts } from '../engine/part';
import { decodeLink } from '../experiment/link';
import { freeRun } from './freeRun';
import { shareWhollyRight } from './otherSequences';
import { TrainingLoop } from './trainingLoop';

await loadAllParts();

const loopOf = (link: string) => new TrainingLoop({ experiment: decodeLink(link).experiment });

/** Sets the parameters whose names end so. */
function setParams(loop: TrainingLoop, values: Readonly<Record<string, readonly number[]>>): void {
  for (const { name, value } of loop.network.params) {
    const found = Object.entries(values).find(([end]) => name.endsWith(end));
    value.set(found ? found[1] : value.map(() => 0));
  }
}

describe('a network that reads its own forecasts', () => {
  const base = 'data=randomWalk&examples=20&data.steps=4&precision=double';
  const known = Float64Array.of(100, 101, 102, 103, 104, 50, 49, 48, 47, 46);

  it('and always answers the value that it read stays where it was', () => {
    const loop = loopOf(`${base}&layers=rnn1:linear`);
    setParams(loop, { 'layer 1.weight': [1], 'output.weight': [1] });
    for (const value of freeRun(loop, known, 2, 3).subarray(0, 3)) expect(value).toBeCloseTo(104, 9);
  });

  it('and always answers the mean change goes on by it, from the last known value', () => {
    const loop = loopOf(`${base}&data.ahead=1&layers=rnn1`);
    setParams(loop, {});
    const mean = loop.dataset.target?.mean ?? 0;
    const forecast = freeRun(loop, known, 2, 3);
    [104, 46].forEach((last, n) => {
      for (let k = 0; k < 3; k++) expect(forecast[n * 3 + k]).toBeCloseTo(last + (k + 1) * mean, 9);
    });
  });

  it.each(['changes', 'ahead'])('keeps its state (%s): the same as reading all from the first value on, again and again', (way) => {
    const loop = loopOf(`${base}&data.${way}=1&layers=lstm3,gru2`);
    const once = freeRun(loop, known, 2, 4);
    for (let k = 1; k < 4; k++) {
      const longer = [0, 1].flatMap((n) => [...known.subarray(n * 5, n * 5 + 5), ...once.subarray(n * 4, n * 4 + k)]);
      const next = freeRun(loop, Float64Array.from(longer), 2, 1);
      for (const n of [0, 1]) expect(next[n]).toBeCloseTo(once[n * 4 + k] as number, 9);
    }
  });

  it('that reads windows reads the newest values, in their order', () => {
    const loop = loopOf(`${base}&data.ahead=1&layers=1:linear;window`);
    // the answer is the second oldest of four values, standardised: the change is that times the scale of the changes
    setParams(loop, { 'layer 1.weight': [0, 1, 0, 0], 'output.weight': [1] });
    const { target, read } = loop.dataset as Extract<typeof loop.dataset, { form: 'sequences' }>;
    const answer = (value: number) =>
      (target?.mean ?? 0) + ((target?.standardDeviation ?? 1) * (value - (read?.mean ?? 0))) / (read?.standardDeviation ?? 1);
    const forecast = freeRun(loop, known, 2, 2);
    expect(forecast[0]).toBeCloseTo(104 + answer(102), 9);
    expect(forecast[1]).toBeCloseTo(forecast[0] + answer(103), 9);
  });
});

describe('sequences longer than those trained on', () => {
  it('are all right where the rule was written down, of any length, and are not where a weight of it is missing', () => {
    const loop = loopOf('data=addition&data.bits=3&examples=40&layers=rnn3:step&precision=double');
    // of the two bits and the carry are there at least 2 (the next carry), 1, 3? Odd is: one but not two, or three
    const rule = {
      'layer 1.weight': [1, 1, 1, 1, 1, 1],
      recurrentWeight: [1, 0, 0, 1, 0, 0, 1, 0, 0],
      'layer 1.bias': [-1.5, -0.5, -2.5],
      'output.weight': [-1, 1, 1],
      'output.bias': [-0.5],
    };
    setParams(loop, rule);
    for (const bits of [3, 16, 32]) expect(shareWhollyRight(loop, longSums(bits, 100, '1'))).toBe(1);
    setParams(loop, { ...rule, recurrentWeight: [0, 0, 0, 0, 0, 0, 0, 0, 0] });
    expect(shareWhollyRight(loop, longSums(16, 100, '1'))).toBeLessThan(0.2);
  });
});
