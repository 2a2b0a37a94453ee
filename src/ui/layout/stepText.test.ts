import { describe, expect, it } from 'vitest';
import { startedRun } from '../../../tests/startedRun';
import { asWritten } from '../../../tests/unitSpaces';
import { withDataset, withOwnData, withPoints } from '../../experiment/edits';
import type { Experiment } from '../../experiment/experiment';
import { decodeLink } from '../../experiment/link';
import { defaultExperiment, normalizeExperiment } from '../../experiment/normalize';
import { type SettingName, settingNames } from '../../experiment/settings';
import type { Act, Step } from '../../state/history';
import { inEnglish } from '../words/inEnglish';
import { stepText } from './stepText';

const word = await inEnglish.part('history');
const textOf = (act: Act, before: Experiment, after: Experiment) => {
  const step: Step = { act, before, after, place: { experiment: before } };
  return word('told', stepText({ language: inEnglish, word }, step));
};
const from = (link: string) => decodeLink(link).experiment;
const settings = (before: string, after: string, ...names: SettingName[]) => textOf({ kind: 'settings', names }, from(before), from(after));

describe('a step says what was changed, and from what to what', () => {
  it.each([
    ['units of layer 2 8 → 9', 'layers=4,8', 'layers=4,9'],
    ['layers 1 → 2', 'layers=4', 'layers=4,4'],
    ['activation of layer 1 tanh → ReLU', 'layers=4', 'layers=4:relu'],
    ['layer 1: dropout 0 → 0.5', 'layers=4', 'layers=4;dropout0.5'],
    ['learning rate 0.03 → 0.1', 'rate=0.03', 'rate=0.1'],
    ['noise 0 % → 15 %', '', 'noise=15'],
    ['penalty none → L2', '', 'penalty=l2'],
    ['data set Circle → Spiral', 'data=circle', 'data=spiral'],
    ['new weights', '', 'seed.init=9&seed.shuffle=10'],
    ['new data', '', 'seed=9&seed.init=7&seed.shuffle=7&seed.dropout=7'],
    ['seed: dropout 7 → 9', '', 'seed.dropout=9'],
    ['feature sin(x1) off → on', 'features=x1,x2', 'features=x1,x2,sin(x1)'],
    ['shuffle on → off', '', 'shuffle=no'],
  ])('%s', (text, before, after) => {
    expect(settings(before, after)).toBe(asWritten(text));
  });

  it('names what was meant where more came with it', () => {
    expect(settings('patience=0', 'patience=5&validation=20', 'patience')).toMatch(/ 0 → 5$/);
    const spiral = from('data=spiral&noise=20');
    const iris = normalizeExperiment(withDataset(spiral, 'iris')).experiment;
    expect(textOf({ kind: 'settings', names: ['dataset'] }, spiral, iris)).toBe('data set Spiral → Iris flowers');
  });

  it('counts what was drawn and erased', () => {
    const points = [0, 1, 2].map((n) => ({ x: n, y: n, value: n % 2 }));
    const empty = normalizeExperiment(withOwnData(defaultExperiment(), 'points', { points: [] })).experiment;
    const drawn = normalizeExperiment(withPoints(empty, points)).experiment;
    const act: Act = { kind: 'settings', names: ['points'] };
    expect([textOf(act, empty, drawn), textOf(act, drawn, empty)]).toEqual(['drawing 3 points', 'erasing 3 points']);
  });

  it('calls a weight by the unit that it leads to and the one that it comes from', () => {
    const { info } = startedRun('circle');
    const weight = (index: number) =>
      textOf(
        { kind: 'weight', index, from: -3.88, to: -3, layers: info.layers, featureNames: info.featureNames, axes: info.axes },
        defaultExperiment(),
        defaultExperiment(),
      );
    expect([1, 8, 12 + 5, 12 + 10 + 1, 12 + 10 + 2].map(weight)).toEqual([
      'weight of layer 1, unit 1 from x₂ −3.88 → −3.00',
      'bias of layer 1, unit 1 −3.88 → −3.00',
      'weight of layer 2, unit 2 from unit 2 −3.88 → −3.00',
      'weight of the output from unit 2 −3.88 → −3.00',
      'bias of the output −3.88 → −3.00',
    ]);
  });
});

/** Another value of the same kind, whatever it is. */
function another(value: unknown): unknown {
  if (value === null) return { name: 'a.csv', size: 9, hash: '0123456789abcdef', task: 'binary' };
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `${value}x`;
  if (Array.isArray(value)) return [...value, value[0] ?? 'x1'];
  const params = (value as { params?: Record<string, number> }).params;
  if (params && Object.keys(params).length > 0)
    return { ...(value as object), params: { ...params, [Object.keys(params)[0] as string]: 0.5 } };
  return { ...(value as object), id: 'other' };
}

it.each(settingNames)('a change of %s can be told', (name) => {
  const before = defaultExperiment();
  const after = { ...before, [name]: another(before[name]) } as Experiment;
  expect(textOf({ kind: 'settings', names: [] }, before, after)).toMatch(/^(?!none$)[^[\]{}]{4,}$/);
  expect(textOf({ kind: 'settings', names: [] }, before, after)).not.toMatch(/undefined|NaN|object/);
});
