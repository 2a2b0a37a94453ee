import { expect, it } from 'vitest';
import { decodeLink } from '../../../experiment/link';
import { withEachKind } from './sideBySide';

it('every layer with a state becomes an RNN, an LSTM, a GRU; all else stays', () => {
  const { experiment } = decodeLink('data=prose&layers=embedding6,lstm12;forgetBias3;truncation5&rate=0.02&seed=4');
  const runs = withEachKind(experiment);
  expect(runs.map(({ hidden }) => hidden.map(({ kind, units }) => `${kind}${units}`))).toEqual([
    ['embedding6', 'rnn12'],
    ['embedding6', 'lstm12'],
    ['embedding6', 'gru12'],
  ]);
  expect(runs.map(({ hidden }) => hidden[1]?.params.truncation)).toEqual([5, 5, 5]);
  expect(runs[1]?.hidden[1]?.params.forgetBias).toBe(3);
  expect(runs[0]?.hidden[1]?.activation).toBe('tanh');
  for (const { learningRate, seeds } of runs) expect([learningRate, seeds]).toEqual([0.02, experiment.seeds]);
});
