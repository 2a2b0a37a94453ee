import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../experiment/link';
import { throughTime as asked } from '../../probes/throughTime/throughTimeAnswer';
import { Run } from '../run';
import { viewOf } from '../runView';
import { throughTime } from './throughTime';

const runOf = (link: string) => new Run({ experiment: decodeLink(`precision=double&${link}`).experiment });
const pool = { take: (length: number) => new Float32Array(length) };

describe('the series of the gradient through time', () => {
  it('has at every epoch what the probe says of the example that is shown first', () => {
    const run = runOf('data=addition&layers=lstm4,gru3&examples=40&batch=8');
    const { loop, series } = run;
    for (let epoch = 0; epoch <= 2; epoch++) {
      for (const column of [1, 2]) {
        const answer = asked(viewOf(loop, [], pool, () => loop.gradient()))?.({ index: loop.dataset.trainCount, column, at: 0 });
        const row = Array.from(
          { length: loop.network.inputShape[0] ?? 0 },
          (_, t) => series.column(`throughTime.${column}.${t + 1}`)[epoch],
        );
        expect(row).toEqual([...(answer?.h ?? [])]);
      }
      while (loop.epoch === epoch) run.step();
    }
  });

  it('has a column a step, of long sequences every second to fourth, the last one among them', () => {
    const columnsOf = (steps: number) => throughTime.columns(runOf(`data=addingProblem&data.steps=${steps}&layers=rnn2&examples=20`).loop);
    expect(columnsOf(50)).toHaveLength(50);
    expect(columnsOf(100)).toHaveLength(50);
    expect(columnsOf(100).slice(-2)).toEqual(['throughTime.1.98', 'throughTime.1.100']);
  });

  it('has no column where no layer has a state', () => {
    expect(throughTime.columns(runOf('data=moons&examples=20').loop)).toEqual([]);
  });
});
