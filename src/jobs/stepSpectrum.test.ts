import { expect, it } from 'vitest';
import { decodeLink } from '../experiment/link';
import { throughTime } from '../probes/throughTime/throughTimeAnswer';
import { Run } from '../run/run';
import { viewOf } from '../run/runView';
import { stepSpectrum } from './stepSpectrum';

const runOf = (layers: string) => new Run({ experiment: decodeLink(`data=addition&layers=${layers}&examples=40`).experiment });
function resultOf(run: Run, ask: { readonly index: number; readonly column: number; readonly at: number }) {
  const work = stepSpectrum.run({ run, lastEpoch: 0, now: () => 0 }, ask);
  let next = work.next();
  while (!next.done) next = work.next();
  return next.value;
}

it('has of a narrow layer what the probe has', () => {
  const run = runOf('lstm4');
  const ask = { index: 5, column: 1, at: 3 };
  const pool = { take: (length: number) => new Float32Array(length) };
  expect(resultOf(run, ask).reading).toEqual(throughTime(viewOf(run.loop, [], pool, () => run.loop.gradient()))?.(ask).step);
});

it('has two eigenvalues a unit of a wide LSTM, and none where no layer has a state', () => {
  expect(resultOf(runOf('lstm40'), { index: 0, column: 1, at: 0 }).reading?.step?.re).toHaveLength(80);
  expect(
    resultOf(new Run({ experiment: decodeLink('data=moons&examples=20').experiment }), { index: 0, column: 1, at: 0 }).reading,
  ).toBeNull();
});
