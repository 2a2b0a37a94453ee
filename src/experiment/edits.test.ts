import Papa from 'papaparse';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { datasets } from '../data/registry';
import { losses, naturalLoss } from '../engine/losses/registry';
import { entryOf } from '../engine/spec';
import type { Task } from '../engine/task';
import { inEnglish } from '../ui/words/inEnglish';
import { onLikeData, withDataset, withLoss, withOwnData, withPoints } from './edits';
import type { Experiment } from './experiment';
import { decodeLink, encodeExperiment } from './link';
import { defaultExperiment, normalizeExperiment } from './normalize';
import { taskOf } from './task';

const checked = (experiment: Experiment) => normalizeExperiment(experiment).experiment;

const tasks: readonly Task[] = ['binary', 'multiclass', 'regression'];
const pairs = tasks.flatMap((before) => tasks.map((after) => [before, after] as const));

/** Rows of a table with such a target. */
const table = (task: Task, from = 0): string => {
  const target = (i: number) => (task === 'regression' ? `${i / 7 + 0.3}` : 'xyz'[i % (task === 'binary' ? 2 : 3)]);
  return `a,b,t\n${Array.from({ length: 9 }, (_, i) => `${i + from},${(i * i) % 5},${target(i)}`).join('\n')}\n`;
};

const loaded = (experiment: Experiment, task: Task, from?: number) => checked(withOwnData(experiment, 'text', { csv: table(task, from) }));

/** The losses that go with a task: some go with the next task as well, and are yet not the natural one there. */
const lossesOf = (task: Task) => losses.filter(({ tasks: fitting }) => fitting.includes(task)).map(({ id }) => id);

const expectNatural = ({ loss, outputActivation }: Experiment, task: Task) => {
  expect(loss.id).toBe(naturalLoss(task).id);
  expect(outputActivation).toBe(naturalLoss(task).naturalOutput(task));
};

describe('the loss', () => {
  it.each(pairs)('of a table with a task %s, then %s', (before, after) => {
    for (const loss of lossesOf(before)) {
      const first = checked(withLoss(loaded(defaultExperiment(), before), loss));
      expect(first.loss.id).toBe(loss);
      const second = loaded(first, after, 1);
      if (before === after) expect(second.loss.id).toBe(loss);
      else expectNatural(second, after);
      expect(normalizeExperiment(second).notes).toEqual([]);
    }
  });

  it.each(pairs)('of a dataset with a task %s, then %s', (before, after) => {
    const having = (task: Task, skip: number) => datasets.filter((entry) => entry.task === task && !entry.own)[skip]?.id ?? '';
    for (const loss of lossesOf(before)) {
      const first = checked(withLoss(withDataset(defaultExperiment(), having(before, 0)), loss));
      const second = checked(withDataset(first, having(after, 1)));
      if (before === after) expect(second.loss.id).toBe(loss);
      else expectNatural(second, after);
    }
  });

  it.each(pairs)('of a table with a task %s, after a dataset with %s', (after, before) => {
    const first = checked(withDataset(defaultExperiment(), datasets.find((entry) => entry.task === before && !entry.own)?.id ?? ''));
    expectNatural(loaded(first, after), after);
  });

  it('of drawn points is that of their classes, there and back', () => {
    const two = [
      { x: 0, y: 0, value: 0 },
      { x: 1, y: 1, value: 1 },
    ];
    const three = [...two, { x: 2, y: 2, value: 2 }];
    const drawn = checked(withOwnData(defaultExperiment(), 'points', { points: two }));
    const more = checked(withPoints(drawn, three));
    expectNatural(more, 'multiclass');
    expectNatural(checked(withPoints(more, two)), 'binary');
    expectNatural(checked(withOwnData(defaultExperiment(), 'points', { points: three })), 'multiclass');
  });
});

describe('a long table', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${(i * 37) % 1000},${(i * 91) % 777}.25,${(i * 13) % 500}.5,${'abc'[i % 3]}`);
  const csv = (mark: string) => `length,width,height,${mark}\n${rows.join('\n')}\n`;
  afterEach(() => void vi.restoreAllMocks());

  it('is read once, not at every change', () => {
    const parse = vi.spyOn(Papa, 'parse');
    const table = csv('kind');
    expect(table.length).toBeGreaterThan(50_000);
    let experiment = checked(withOwnData(defaultExperiment(), 'text', { csv: table }));
    const once = parse.mock.calls.length;
    expect(once).toBeGreaterThan(0);
    for (let step = 1; step <= 50; step++) {
      experiment = checked({ ...experiment, noisePercent: step, learningRate: step / 100 });
      encodeExperiment(experiment);
    }
    experiment = checked(withLoss(experiment, 'squaredError'));
    entryOf(datasets, experiment.dataset.id).generate({
      params: {},
      examples: 0,
      noisePercent: 0,
      trainPercent: 80,
      seeds: experiment.seeds,
      text: experiment.csv,
    });
    // the text without a file, as too long a link has it, is read once as well
    expect(parse.mock.calls.length).toBeLessThanOrEqual(2 * once);
    const soFar = parse.mock.calls.length;
    for (let step = 1; step <= 50; step++) encodeExperiment(checked({ ...experiment, noisePercent: step }));
    expect(parse.mock.calls.length).toBe(soFar);
  });

  it('is forgotten when others have come', () => {
    const parse = vi.spyOn(Papa, 'parse');
    const entry = entryOf(datasets, 'csv');
    const task = (mark: string) => taskOf(entry, { points: [], csv: csv(mark) });
    expect(['p', 'q', 'r', 's', 't'].map(task)).toEqual(Array(5).fill('multiclass'));
    const soFar = parse.mock.calls.length;
    task('t');
    expect(parse.mock.calls.length).toBe(soFar);
    task('p');
    expect(parse.mock.calls.length).toBeGreaterThan(soFar);
  });
});

it('checking twice changes nothing, not even the order of keys', () => {
  const once = normalizeExperiment({ view: { embed: true, embedControls: ['noise'], theme: 'dark' } }).experiment;
  expect(JSON.stringify(checked(once))).toBe(JSON.stringify(once));
  expect(JSON.stringify(checked(defaultExperiment()))).toBe(JSON.stringify(defaultExperiment()));
});

it('a layer without a size says nothing of one', () => {
  const image = withDataset(defaultExperiment(), 'digits8x8');
  const { notes } = normalizeExperiment({
    ...image,
    hidden: [
      { kind: 'conv', units: 900, activation: 'relu' },
      { kind: 'maxpool', units: 900 },
    ],
  });
  expect(notes.map(inEnglish.say)).toEqual(['Filters of layer 1: 900 is above 64 and became 64.']);
});

describe('a table in the place of another', () => {
  const rows = Array.from({ length: 20 }, (_, n) => n);
  const numbers = `#target number\na,b\n${rows.map((n) => `${n},${n * n}`).join('\n')}`;
  const classes = `#target classes,no,yes\na,b\n${rows.map((n) => `${n},${n % 2 ? 'yes' : 'no'}`).join('\n')}`;
  const series = `#series\nday,value\n${rows.map((n) => `2021-01-${n + 10},${n * n}`).join('\n')}`;

  it('brings the natural loss of its task, and what it is read as', () => {
    let experiment = withOwnData(defaultExperiment(), 'text', { csv: numbers });
    const first = experiment.dataset.id;
    for (const [csv, task, isSeries] of [
      [classes, 'binary', false],
      [numbers, 'regression', false],
      [series, 'regression', true],
      [classes, 'binary', false],
    ] as const) {
      experiment = withOwnData(experiment, 'text', { csv });
      expect(experiment.loss.id).toBe(naturalLoss(task).id);
      expect(experiment.outputActivation).toBe(naturalLoss(task).naturalOutput(task));
      expect(experiment.dataset.id === first).toBe(!isSeries);
      expect(normalizeExperiment(experiment)).toMatchObject({ experiment: { csv, dataset: experiment.dataset }, notes: [] });
    }
  });

  it('that is a short series has windows so short that some are left to test', () => {
    const stepsOf = (count: number) => {
      const lines = Array.from({ length: count }, (_, n) => `${new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10)},${n}`);
      return withOwnData(defaultExperiment(), 'text', { csv: `#series\nday,value\n${lines.join('\n')}` }).dataset.params.steps;
    };
    expect([10, 60, 130, 150, 400].map(stepsOf)).toEqual([4, 6, 12, 12, 12]);
  });

  it('that is a series and missing stands on another series meanwhile', () => {
    const like = onLikeData({ ...withOwnData(defaultExperiment(), 'text', { csv: series }), csv: '' });
    expect(like?.hidden).toEqual(withOwnData(defaultExperiment(), 'text', { csv: series }).hidden);
    expect(entryOf(datasets, like?.dataset.id ?? '')).toMatchObject({ gives: 'sequence', task: 'regression' });
  });
});

describe('how own data are divided', () => {
  const xor = 'a,b,a xor b\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n';
  const divided = (csv: string) => {
    const { trainPercent, split } = withOwnData(defaultExperiment(), 'text', { csv });
    return [trainPercent, split];
  };
  const rows = (count: number, row: (n: number) => string) => Array.from({ length: count }, (_, n) => row(n)).join('\n');
  const bits = (n: number, width: number) => Array.from({ length: width }, (_, k) => (n >> k) & 1).join();
  const parity = (n: number, width: number) => Array.from({ length: width }, (_, k) => (n >> k) & 1).reduce((a, b) => a ^ b, 0);

  it('a truth table trains whole', () => {
    expect(divided(xor)).toEqual([100, 'classes']);
    expect(divided(xor.replace(/0(?=,)/g, '-1'))).toEqual([100, 'classes']);
    for (const width of [2, 3, 4]) {
      const table = `${'abcd'.slice(0, width).split('').join()},odd\n${rows(2 ** width, (n) => `${bits(n, width)},${parity(n, width)}`)}\n`;
      expect(divided(table)).toEqual([100, 'classes']);
    }
  });

  it('a table with more rows, with more values or with a row twice does not', () => {
    expect(divided(`a,b,c,d,e,odd\n${rows(32, (n) => `${bits(n, 5)},${parity(n, 5)}`)}\n`)).toEqual([80, 'classes']);
    expect(divided(`${xor}2,1,0\n`)).toEqual([80, 'classes']);
    expect(divided(`${xor}1,1,0\n`)).toEqual([80, 'classes']);
  });

  it('values are divided by lot', () => {
    expect(divided(`a,b,y\n${rows(20, (n) => `${n},${n * n},${n / 3}`)}\n`)).toEqual([80, 'random']);
  });

  it('a drawing that begins trains whole', () => {
    expect(withOwnData(defaultExperiment(), 'points', { points: [] }).trainPercent).toBe(100);
    const points = Array.from({ length: 17 }, (_, n) => ({ x: n / 4, y: 0, value: n % 2 }));
    expect(withOwnData(defaultExperiment(), 'curve', { points }).trainPercent).toBe(80);
  });

  it('a link that says nothing of it stays as it was, and one of new data says it', () => {
    const old = decodeLink(`data=csv&csv=${encodeURIComponent(xor)}`).experiment;
    expect([old.trainPercent, old.split]).toEqual([80, 'random']);
    const fresh = normalizeExperiment(withOwnData(defaultExperiment(), 'text', { csv: xor })).experiment;
    const link = encodeExperiment(fresh);
    expect(link).toContain('train=100');
    expect(link).toContain('split=classes');
    expect(decodeLink(link)).toEqual({ experiment: fresh, notes: [] });
    expect(withDataset(fresh, 'moons')).toMatchObject({ trainPercent: 50, split: 'random' });
  });
});

it('what is looked at of a set’s own classes and examples, or changed in them, goes with the set; how the page is looked at stays', () => {
  const looks = {
    errors: { true: 4, taken: 9 },
    unrolled: { unit: 2, edit: '3.0:1' },
    forecast: { now: 500, height: 'tall' },
    shift: { along: 'turn' },
  };
  const digits = withDataset(defaultExperiment(), 'digits8x8');
  const { view } = withDataset({ ...digits, view: { ...digits.view, example: 'test13', looks } }, 'fashion');
  expect(view).toMatchObject({ example: '' });
  expect(view.looks).toEqual({ unrolled: { unit: 2 }, forecast: { height: 'tall' }, shift: looks.shift });
});

it('each of them is declared', () => {
  const link = 'data=digits8x8&errors.true=4&errors.taken=9&unrolled.edit=3.0:1&forecast.now=500';
  const { experiment } = decodeLink(link);
  expect(experiment.view.looks).toEqual({ errors: { true: 4, taken: 9 }, unrolled: { edit: '3.0:1' }, forecast: { now: 500 } });
  expect(withDataset(experiment, 'fashion').view.looks).toEqual({});
});
