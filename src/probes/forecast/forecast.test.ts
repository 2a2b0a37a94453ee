import { describe, expect, it } from 'vitest';
import type { SequenceDataset } from '../../data/dataset';
import { originalValue } from '../../data/originalValue';
import { decodeLink } from '../../experiment/link';
import { viewOf } from '../../run/runView';
import { TrainingLoop } from '../../run/trainingLoop';
import { forecastErrors, freeForecast } from './forecastAnswers';

const months = Array.from({ length: 90 }, (_, n) => new Date(Date.UTC(2010, n, 1)).toISOString().slice(0, 10));
const text = `#series\nmonth,v\n${months.map((month, n) => `${month},${(n / 4 + 3 * Math.sin(n / 2)).toFixed(4)}`).join('\n')}`;

function runOf(link: string) {
  const loop = new TrainingLoop({
    experiment: decodeLink(`data=csvSeries&data.steps=6&precision=double&seed=4&${link}`).experiment,
    sources: { text },
  });
  for (let step = 0; step < 30; step++) loop.advance(false);
  return viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient());
}

describe.each(['layers=lstm5', 'layers=gru4&data.changes=1', 'layers=6;window'])('forecasts of %s', (link) => {
  const run = runOf(link);
  const { loop } = run;
  const dataset = run.dataset as SequenceDataset;
  const { series } = dataset;
  const errors = forecastErrors(run)?.({});
  const free = freeForecast(run);
  if (!series || !errors || !free) throw new Error('no forecast');

  it('one place ahead are what the network answers at the end of each window', () => {
    const { changes } = loop.experiment.dataset.params;
    expect(errors.from).toBe(6 + (changes ?? 0));
    const pass = loop.network.createPass({ capacity: 1, mode: 'eval', backward: false, keepsPreActivations: false });
    errors.ahead.forEach((said, n) => {
      pass.x.set(loop.data.inputs.subarray(n * 6, n * 6 + 6));
      pass.forward(1);
      const answer = originalValue(dataset.target, pass.y[pass.y.length - 1] as number);
      expect(said).toBeCloseTo(changes ? (series.values[errors.from + n - 1] as number) + answer : answer, 9);
    });
  });

  it('further ahead err as free runs from every place of the test part do', () => {
    const horizon = errors.errors.length;
    const { values, trainRows } = series;
    expect([horizon, errors.starts]).toEqual([(values.length - trainRows) >> 1, values.length - trainRows]);
    const squares = new Float64Array(horizon);
    const ofSame = new Float64Array(horizon);
    for (let now = trainRows - 1; now + 1 < values.length; now++) {
      const { network } = free({ now, horizon: Math.min(horizon, values.length - 1 - now) });
      network.forEach((said, k) => {
        squares[k] = (squares[k] as number) + (said - (values[now + 1 + k] as number)) ** 2;
        ofSame[k] = (ofSame[k] as number) + ((values[now] as number) - (values[now + 1 + k] as number)) ** 2;
      });
    }
    const same = errors.rivals.find(({ id }) => id === 'same')?.errors;
    for (let k = 0; k < horizon; k++) {
      expect(errors.errors[k]).toBeCloseTo(Math.sqrt((squares[k] as number) / (errors.starts - k)), 9);
      expect(same?.[k]).toBeCloseTo(Math.sqrt((ofSame[k] as number) / (errors.starts - k)), 9);
    }
  });

  it('R² of the values, and of how much they change', () => {
    const { values, trainRows } = series;
    const test = Array.from(
      values.subarray(trainRows),
      (value, k) => [value, values[trainRows + k - 1] as number, errors.ahead[trainRows + k - errors.from] as number] as const,
    );
    const mean = test.reduce((sum, [value]) => sum + value / test.length, 0);
    const sum = (of: (row: readonly [number, number, number]) => number) => test.reduce((total, row) => total + of(row), 0);
    const missed = sum(([value, , said]) => (said - value) ** 2);
    expect(errors.r2).toBeCloseTo(1 - missed / sum(([value]) => (value - mean) ** 2), 9);
    expect(errors.r2OfChanges).toBeCloseTo(1 - missed / sum(([value, before]) => (value - before) ** 2), 9);
  });

  it('are given away: each answer has arrays of its own', () => {
    const ask = forecastErrors(run);
    const buffersOf = () => ask?.({}).rivals.map((rival) => rival.errors.buffer) ?? [];
    const before = new Set(buffersOf());
    for (const buffer of buffersOf()) expect(before.has(buffer)).toBe(false);
  });

  it('follow the weights, and move nothing', () => {
    const before = loop.network.parameters.slice();
    const said = free({ now: 70, horizon: 4 }).network.slice();
    expect(loop.network.parameters).toEqual(before);
    loop.advance(false);
    expect(free({ now: 70, horizon: 4 }).network).not.toEqual(said);
  });
});

it.each(['layers=lstm5', 'layers=gru4&data.changes=1', 'layers=6;window'])(
  'what is read beside a series stays as it is now: %s',
  (link) => {
    const wide = text.replace('month,v', 'month,v,w').replaceAll(/(-01,[-\d.]+)$/gm, (row, _, at) => `${row},${(at % 17) / 3}`);
    const loop = new TrainingLoop({
      experiment: decodeLink(`data=csvSeries&data.steps=6&precision=double&seed=4&${link}`).experiment,
      sources: { text: wide },
    });
    for (let step = 0; step < 30; step++) loop.advance(false);
    const run = viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient());
    const dataset = run.dataset as SequenceDataset;
    const { changes } = loop.experiment.dataset.params;
    const { values, beside } = dataset.series!;
    const [{ axis, values: other }] = beside!;
    expect(dataset.width).toBe(2);
    const pass = loop.network.createPass({ capacity: 1, mode: 'eval', backward: false, keepsPreActivations: false });
    const own = dataset.target!;
    const now = 70;
    const series = [...values.slice(0, now + 1)];
    const held = [...other.slice(0, now + 1)];
    const said = freeForecast(run)!({ now, horizon: 3 }).network;
    for (const value of said) {
      const at = series.length - 6;
      for (let k = 0; k < 6; k++) {
        const of = (all: readonly number[]) => all[at + k]! - (changes ? all[at + k - 1]! : 0);
        pass.x[2 * k] = (of(series) - own.mean!) / own.standardDeviation!;
        pass.x[2 * k + 1] = (of(held) - axis.mean!) / axis.standardDeviation!;
      }
      pass.forward(1);
      // a network with a state has read all of the past: the first forecast alone is that of one window
      const answer = originalValue(own, pass.y[pass.y.length - 1] as number) + (changes ? series.at(-1)! : 0);
      if (series.length === now + 1 || link.includes('window')) expect(value).toBeCloseTo(answer, 9);
      else expect(value).not.toBeCloseTo(answer, 9);
      series.push(value);
      held.push(held.at(-1)!);
    }
  },
);

it('has none where no series is forecast', () => {
  const loop = new TrainingLoop({ experiment: decodeLink('data=addition&layers=rnn2').experiment });
  const run = viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient());
  expect([forecastErrors(run), freeForecast(run)]).toEqual([null, null]);
});
