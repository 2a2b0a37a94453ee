import { expect, it } from 'vitest';
import { longSums as drawnSums } from '../../data/sequences/addition';
import { decodeLink } from '../../experiment/link';
import { shareWhollyRight } from '../../run/otherSequences';
import { viewOf } from '../../run/runView';
import { TrainingLoop } from '../../run/trainingLoop';
import { longSums, typedSum } from './sumAnswers';

const runOf = (link: string) => {
  const loop = new TrainingLoop({ experiment: decodeLink(link).experiment });
  return viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient());
};
const bitsOf = (value: number, count: number) => Array.from({ length: count }, (_, k) => Math.floor(value / 2 ** k) % 2);

it('a network that has learnt to add adds what is typed, of any length', () => {
  const run = runOf('data=addition&precision=double');
  const { loop } = run;
  while (loop.epoch < 25) loop.advance(false);
  const ask = typedSum(run);
  const { threshold } = run.objective;
  for (const [a, b, bits] of [
    [0b0101101, 0b1000001, 7],
    [3, 1, 2],
    [2 ** 31 - 1, 1, 32],
  ] as const) {
    const { output } = ask?.({ a: bitsOf(a, bits), b: bitsOf(b, bits) }) ?? { output: new Float64Array() };
    const said = Array.from(output, (share) => Number(share > (threshold ?? 0.5)));
    expect(said).toEqual(bitsOf(a + b, bits + 1));
  }
  for (const bits of [16, 32]) {
    expect(longSums(run)?.({ bits, count: 250 }).share).toBe(shareWhollyRight(loop, drawnSums(bits, 250, '1')));
  }
});

it('an untrained one is right by chance, and what adds no bits has no answer', () => {
  const run = runOf('data=addition&layers=rnn4&precision=double');
  const share = longSums(run)?.({ bits: 8, count: 130 }).share ?? 1;
  expect(share).toBe(shareWhollyRight(run.loop, drawnSums(8, 130, '1')));
  expect(share).toBeLessThan(0.2);
  const other = runOf('data=parity&layers=rnn2');
  expect([typedSum(other), longSums(other)]).toEqual([null, null]);
});
