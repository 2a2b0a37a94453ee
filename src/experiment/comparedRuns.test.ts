import { beforeAll, describe, expect, it } from 'vitest';
import { comparedPart } from './comparedPart';
import { changeFor, differing, letters, settingsOf, withBranch, withChange, withOwn, without, withPin, withRunsOf } from './comparedRuns';
import type { Experiment } from './experiment';
import { decodeLink, encodeExperiment } from './link';
import { normalizeExperiment } from './normalize';

beforeAll(() => comparedPart.load());

const opened = (link: string) => decodeLink(link).experiment;
const changed = (experiment: Experiment, patch: Partial<Experiment>) =>
  withChange(experiment, normalizeExperiment({ ...experiment, ...patch }).experiment);
const rates = (experiment: Experiment) => experiment.view.vs.map(({ settings }) => (settings ?? experiment).learningRate);

describe('what is changed after a run was kept', () => {
  it('is another run, which further changes move until it is kept too', () => {
    const pinned = withPin(opened('rate=0.03'));
    expect(changeFor(pinned.view.vs)).toEqual({ kind: 'another', letter: 'B' });
    const two = changed(pinned, { learningRate: 0.3 });
    expect(rates(two)).toEqual([0.03, 0.3]);
    expect(changeFor(two.view.vs)).toEqual({ kind: 'this', letter: 'B' });
    const moved = changed(two, { learningRate: 1 });
    expect(rates(moved)).toEqual([0.03, 1]);
    const three = changed(withPin(moved), { batchSize: 5 });
    expect(rates(three)).toEqual([0.03, 1, 1]);
    expect(three.view.vs.map(({ settings }) => (settings ?? three).batchSize)).toEqual([opened('').batchSize, opened('').batchSize, 5]);
  });

  it('is changed in all where four are kept', () => {
    const four = withRunsOf(
      opened('rate=0.003'),
      [0.003, 0.03, 0.3, 3].map((learningRate) => settingsOf({ ...opened(''), learningRate })),
    );
    expect(changeFor(four.view.vs)).toEqual({ kind: 'all' });
    const other = changed(four, { batchSize: 7 });
    expect(rates(other)).toEqual([0.003, 0.03, 0.3, 3]);
    expect(other.view.vs.every(({ settings }) => (settings ?? other).batchSize === 7)).toBe(true);
  });

  it('leaves a branch on its way, unless it begins anew', () => {
    const branch = withBranch(withPin(opened('rate=0.03')), 0, 100);
    const goesOn = changed(branch, { learningRate: 0.09 });
    expect(goesOn.view.vs[1]?.from).toEqual({ parent: 0, epoch: 100 });
    expect(changed(branch, { noisePercent: 20 }).view.vs[1]?.from).toBeNull();
  });
});

describe('the runs themselves', () => {
  const three = changed(withPin(changed(withPin(opened('rate=0.03')), { learningRate: 0.3 })), { learningRate: 1 });

  it('change places with the page: nothing else moves', () => {
    const own = withOwn(three, 0);
    expect(own.learningRate).toBe(0.03);
    expect(rates(own)).toEqual(rates(three));
  });

  it('go one by one, and what left one that goes begins at the start', () => {
    const branched = changed(withBranch(three, 1, 20), { learningRate: 2 });
    expect(rates(without(branched, 0))).toEqual([0.3, 1, 2]);
    expect(without(branched, 0).view.vs[2]?.from).toEqual({ parent: 0, epoch: 20 });
    expect(without(branched, 1).view.vs[2]?.from).toBeNull();
    expect(rates(without(three, 2))).toEqual([0.03, 0.3]);
    expect(without(three, 2).learningRate).toBe(0.03);
  });
});

describe('in the link', () => {
  const fan = (rate: number) =>
    withRunsOf(
      opened(`rate=${rate}`),
      [0.003, 0.03, 0.3, 3].map((learningRate) => settingsOf({ ...opened(''), learningRate })),
    );

  it('stand differences only', () => {
    expect(encodeExperiment(fan(0.003))).toBe('rate=0.003&vs=rate:0.03;rate:0.3;rate:3&stage=compare');
    expect(encodeExperiment(fan(0.3))).toBe('rate=0.3&vs=rate:0.003;rate:0.03;*;rate:3&stage=compare');
    const branch = changed(withBranch(withPin(opened('rate=0.03')), 0, 100), { learningRate: 0.09 });
    expect(encodeExperiment(branch)).toBe('rate=0.09&vs=rate:0.03;100:*&stage=compare');
    expect(encodeExperiment(withPin(opened('')))).toBe('vs=*&stage=compare');
  });

  const page = 'layers=8;dropout0.2,4:tanh&optimizer=adam&optimizer.beta1=0.8&seed=7&seed.init=9&features=x1,x1^2&data=xor&noise=10';
  it.each([
    'rate=0.5',
    'optimizer=momentum',
    'optimizer=adam&optimizer.beta1=0.9',
    'layers=3:relu,lstm4:tanh',
    'layers=8;batchNorm:relu',
    'seed=7',
    'seed=7&seed.shuffle=5',
    'features=x1,max(x1,x2)',
    'noise=0&penalty=l2',
    'data=moons&examples=200',
    'data=iris',
    '',
  ])('a run of %j is as it was beside another', (link) => {
    const first = opened(page);
    const both = withRunsOf(first, [settingsOf(first), settingsOf(opened(link))]);
    const again = decodeLink(encodeExperiment(both));
    expect(again.notes).toEqual([]);
    expect(again.experiment).toEqual(both);
  });

  it.each(['%', ';;;', 'rate', 'rate:fast', 'nonsense:3', '100:', 'D9:rate:1', '*;*;*;*;*;*', 'A1:*;B2:*', 'layers:%253'])(
    'what cannot be read leaves runs that can: %s',
    (text) => {
      const { experiment } = decodeLink(`vs=${text}`);
      const { vs } = experiment.view;
      expect(vs.filter(({ settings }) => settings === null)).toHaveLength(1);
      expect(vs.length).toBeLessThanOrEqual(letters.length);
      vs.forEach(({ from }, index) => {
        expect(from === null || from.parent < index).toBe(true);
      });
      expect(decodeLink(encodeExperiment(experiment)).experiment).toEqual(experiment);
    },
  );

  it('five runs are four, with a note', () => {
    const { experiment, notes } = decodeLink('vs=rate:1;rate:2;rate:3;rate:4');
    expect(experiment.view.vs).toHaveLength(4);
    expect(notes).toEqual([{ key: 'note.manyRuns', values: { runs: 5, most: 4 } }]);
  });

  it('a branch with other data begins at the start, with a note', () => {
    const { experiment, notes } = decodeLink('vs=100:data:moons');
    expect(experiment.view.vs[1]).toMatchObject({ from: null });
    expect(notes).toEqual([{ key: 'note.noBranch', values: { run: 'B' } }]);
  });
});

it('settings that differ are named in the order of the link', () => {
  expect(differing(opened('rate=0.1&noise=5&optimizer=adam'), opened(''))).toEqual(['optimizer', 'noisePercent', 'learningRate']);
});
