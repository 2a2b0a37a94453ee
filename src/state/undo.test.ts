import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedRunner } from '../../tests/openedRunner';
import { decodeLink } from '../experiment/link';
import { runFromBytes } from '../run/runBytes';
import { setActivation } from './changeLayer';
import {
  addLayer,
  drawOn,
  endGesture,
  holdColumns,
  newData,
  newStart,
  openExperiment,
  redo,
  removeLayer,
  selectDataset,
  selectOptimizer,
  setExperiment,
  setParam,
  setPoints,
  setUnits,
  setView,
  undo,
  useExperiment,
} from './experimentStore';
import type { Step } from './history';
import type { KeptPlaces } from './keptPlaces';
import { loadTable } from './loadTable';
import { type Moment, withoutBytes } from './moment';
import { useView } from './viewStore';

const small = 'examples=40&batch=8&seed=3';
const links = [
  `data=xor&layers=3&${small}`,
  `data=moons&layers=4;batchNorm,3;dropout0.3&optimizer=adam&rate=0.01&${small}`,
  `data=circle&layers=4&precision=single&optimizer=momentum&penalty=l2&${small}`,
  `data=sine&layers=3&validation=20&patience=3&rate=0.1&${small}`,
];

async function open(link: string) {
  useView.setState({ speed: 4, stepSize: 'batch' });
  const { clock, workers, runner, run, settled } = await openedRunner(link);
  const { frames } = runner.stores;
  /** All that the run is, and what is shown of it. */
  const state = async () => {
    await settled();
    const { view: _view, ...experiment } = useExperiment.getState().experiment;
    const saved = runner.savedRun();
    await clock.pass(100);
    const { link: _link, base, ...rest } = runFromBytes((await saved).bytes);
    const { view: _base, ...begun } = base;
    const series = frames.series();
    const { epoch, step, trainLoss, testLoss } = run.getState();
    return { experiment, run: { ...rest, begun }, epoch, step, trainLoss, testLoss, rows: series.rows(0).columns.map((rows) => [...rows]) };
  };
  const train = async (steps: number) => {
    for (let i = 0; i < steps; i++) runner.stepOnce();
    await settled();
  };
  return { clock, workers, runner, run, frames, settled, state, train };
}

type Page = Awaited<ReturnType<typeof open>>;
const experimentNow = () => useExperiment.getState().experiment;
const canUndo = () => useExperiment.getState().past.length;
const table = 'a,b,kind\n1,2,x\n2,1,y\n3,4,x\n4,3,y\n5,6,x\n6,5,y\n7,8,x\n8,7,y';
const point = (n: number) => ({ x: (n % 7) - 3, y: (n % 5) - 2, value: n % 2 });
const points = (count: number) => Array.from({ length: count }, (_, n) => point(n));

/** What a person can do, in one line each; `n` chooses among its kind. */
const acts: Readonly<Record<string, (page: Page, n: number) => void>> = {
  units: (_, n) => setUnits(0, 1 + (n % 6)),
  addLayer: () => addLayer(),
  removeLayer: () => removeLayer(0),
  activation: (_, n) => setActivation(0, ['relu', 'tanh', 'sigmoid'][n % 3] as string),
  rate: (_, n) => setExperiment({ learningRate: 0.01 * (1 + n) }),
  batch: (_, n) => setExperiment({ batchSize: 3 + n }),
  noise: (_, n) => setExperiment({ noisePercent: 2 * n }),
  optimizer: (_, n) => selectOptimizer(['sgd', 'adam', 'momentum'][n % 3] as string),
  param: (_, n) => setParam('penalty', 'rate', 0.001 * n),
  dataset: (_, n) => selectDataset(['circle', 'gauss', 'plane', 'moons'][n % 4] as string),
  draw: (_, n) => drawOn(points(6 + n), false),
  stroke: (_, n) => setPoints([...experimentNow().points, point(n)]),
  erase: () => setPoints(experimentNow().points.slice(1)),
  table: () => loadTable(table),
  newStart: () => newStart(),
  newData: () => newData(),
  link: (_, n) => openExperiment(decodeLink(links[n % links.length] as string).experiment, []),
  weight: ({ runner }, n) => runner.setParameterValue(n % 3, n - 4),
  drag({ runner }, n) {
    for (const value of [0.1, 0.2, 0.3]) runner.setParameterValue(0, value * (n + 1));
  },
  slider(_, n) {
    for (const learningRate of [0.1, 0.2, 0.05 + 0.01 * n]) setExperiment({ learningRate });
  },
  reset: ({ runner }) => runner.reset(),
  view: (_, n) => setView({ discretize: n % 2 === 0 }),
};
const training: Readonly<Record<string, (page: Page, n: number) => Promise<void> | void>> = {
  steps: ({ runner }, n) => {
    for (let i = 0; i < n; i++) runner.stepOnce();
  },
  async play({ runner, clock }, n) {
    runner.togglePlay();
    await clock.pass(30 * n);
    if (runner.stores.run.getState().isPlaying) runner.togglePlay();
  },
  seek: ({ runner, run }, n) => runner.seekEpoch(n % (1 + run.getState().lastEpoch)),
};

const doing = fc.record({
  name: fc.constantFrom(...Object.keys(acts), ...Object.keys(training), ...Object.keys(training)),
  n: fc.nat(7),
});
const doIt = async (page: Page, { name, n }: { name: string; n: number }) => {
  await (acts[name] ?? training[name])?.(page, n);
  endGesture();
};

describe('undo gives back what was, redo what came of it', () => {
  it.each(links)(
    '%s: every state on the way, to the bit',
    async (link) => {
      await fc.assert(
        fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 7 }), async (doings) => {
          const page = await open(link);
          const before: Awaited<ReturnType<Page['state']>>[] = [];
          for (const one of doings) {
            const state = await page.state();
            await doIt(page, one);
            await page.settled();
            if (canUndo() > before.length) before.push(state);
          }
          expect(canUndo()).toBe(before.length);
          const end = await page.state();
          for (const state of [...before].reverse()) {
            undo();
            expect(await page.state()).toEqual(state);
          }
          expect(canUndo()).toBe(0);
          for (const state of [...before.slice(1), end]) {
            redo();
            expect(await page.state()).toEqual(state);
          }
          page.runner.stop();
        }),
        { numRuns: 12 },
      );
    },
    240_000,
  );

  it.each(links)(
    '%s: however fast it is done, undone and done again',
    async (link) => {
      await fc.assert(
        fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 7 }), fc.nat(20), async (doings, pause) => {
          const page = await open(link);
          const start = await page.state();
          for (const one of doings) {
            await doIt(page, one);
            await page.clock.pass(pause);
          }
          const end = await page.state();
          const count = canUndo();
          for (let i = 0; i < count; i++) {
            undo();
            await page.clock.pass(pause);
          }
          const back = await page.state();
          if (doings.every(({ name }) => name in acts)) expect(back).toEqual(start);
          for (let i = 0; i < count; i++) {
            redo();
            await page.clock.pass(pause);
          }
          expect(await page.state()).toEqual(end);
          page.runner.stop();
        }),
        { numRuns: 12 },
      );
    },
    240_000,
  );
});

describe('stories', () => {
  const link = 'data=spiral&layers=8,8&optimizer=adam&rate=0.01&examples=60&batch=10';
  const where = ({ run }: Page) => ({ epoch: run.getState().epoch, step: run.getState().step });
  const parameters = ({ frames }: Page) => [...(frames.current()?.parameters ?? [])];

  it('undo after opening a link: there is nothing to undo, and an opened link is the bottom of the past', async () => {
    const page = await open(link);
    await page.train(9);
    expect(canUndo()).toBe(0);
    undo();
    await page.settled();
    expect(where(page)).toEqual({ epoch: 3, step: 9 });
    expect(experimentNow().dataset.id).toBe('spiral');
    setUnits(0, 9);
    undo();
    undo();
    await page.settled();
    expect(where(page)).toEqual({ epoch: 3, step: 9 });
    expect(experimentNow()).toMatchObject({ dataset: { id: 'spiral' }, optimizer: { id: 'adam' }, hidden: [{ units: 8 }, { units: 8 }] });
  });

  it('a link that is opened in the page can be undone, its view with it', async () => {
    const page = await open(link);
    await page.train(4);
    openExperiment(decodeLink('data=circle&show=test').experiment, []);
    await page.settled();
    undo();
    await page.settled();
    expect(where(page)).toEqual({ epoch: 1, step: 4 });
    expect(experimentNow()).toMatchObject({ dataset: { id: 'spiral' }, view: { showTest: false } });
  });

  it('a typed weight is undone and the training is back', async () => {
    const page = await open(link);
    await page.train(7);
    const trained = parameters(page);
    page.runner.setParameterValue(5, -9);
    await page.settled();
    expect(parameters(page)[5]).toBe(-9);
    await page.train(2);
    undo();
    await page.settled();
    expect(where(page)).toEqual({ epoch: 2, step: 7 });
    expect(parameters(page)).toEqual(trained);
    redo();
    await page.settled();
    expect(where(page)).toEqual({ epoch: 3, step: 9 });
  });

  it('a weight that belongs to what was done last is undone with it, and done again with it', async () => {
    const page = await open(link);
    await page.train(3);
    const trained = parameters(page);
    setUnits(0, 6);
    await page.settled();
    const steps = canUndo();
    page.runner.setParameterValue(0, 7, true);
    await page.settled();
    expect(parameters(page)[0]).toBe(7);
    expect(canUndo()).toBe(steps);
    undo();
    await page.settled();
    expect(parameters(page)).toEqual(trained);
    redo();
    await page.settled();
    expect(parameters(page)[0]).toBe(7);
  });

  it('a weight or a slider that is dragged is one step, a second drag another', async () => {
    const page = await open(link);
    const [start] = parameters(page);
    for (let drag = 0; drag < 2; drag++) {
      for (const value of [1, 2, 3]) page.runner.setParameterValue(0, value + drag);
      endGesture();
    }
    expect(useExperiment.getState().past.map(({ act }) => act)).toMatchObject([
      { kind: 'weight', index: 0, from: start, to: 3 },
      { kind: 'weight', index: 0, to: 4 },
    ]);
    await page.settled();
    undo();
    await page.settled();
    expect(parameters(page)[0]).toBe(3);
    undo();
    await page.settled();
    expect(parameters(page)[0]).toBe(start);
  });

  it('Reset is undone; where nothing has come it is no step', async () => {
    const page = await open(link);
    page.runner.reset();
    await page.settled();
    expect(canUndo()).toBe(0);
    await page.train(5);
    const trained = parameters(page);
    page.runner.reset();
    await page.settled();
    expect(where(page)).toEqual({ epoch: 0, step: 0 });
    undo();
    await page.settled();
    expect(where(page)).toEqual({ epoch: 1, step: 5 });
    expect(parameters(page)).toEqual(trained);
  });

  it('what is only shown otherwise is no step, and undo leaves it', async () => {
    await open(link);
    setUnits(0, 9);
    setView({ discretize: true, theme: 'dark' });
    expect(canUndo()).toBe(1);
    undo();
    expect(experimentNow()).toMatchObject({ hidden: [{ units: 8 }, { units: 8 }], view: { discretize: true, theme: 'dark' } });
  });

  it('a column held elsewhere is one step while it is dragged, and undoing it leaves the run where it is', async () => {
    const page = await open(links[0] as string);
    await page.train(3);
    const before = await page.state();
    const hold = (value: number) => holdColumns({ label: 'x', from: '0', to: String(value) }, [{ column: 'x', value }], 'held.x');
    hold(1);
    hold(2);
    endGesture();
    hold(3);
    expect(useExperiment.getState().past.map(({ act }) => act)).toMatchObject([
      { from: '0', to: '2' },
      { from: '0', to: '3' },
    ]);
    await page.train(2);
    const after = await page.state();
    undo();
    expect(experimentNow().view.held).toEqual([{ column: 'x', value: 2 }]);
    undo();
    expect(experimentNow().view.held).toEqual([]);
    expect(await page.state()).toEqual(after);
    expect(after.step).toBe(before.step + 2);
  });

  it('what changes nothing is no step', async () => {
    await open(link);
    setExperiment({ learningRate: 0.01 });
    setUnits(0, 8);
    expect(canUndo()).toBe(0);
  });

  it('stands still after undo: the run is not trained on by itself', async () => {
    const page = await open(link);
    await page.train(3);
    setUnits(0, 9);
    page.runner.togglePlay();
    await page.clock.pass(500);
    undo();
    await page.settled();
    expect(page.run.getState().isPlaying).toBe(false);
    expect(where(page)).toEqual({ epoch: 1, step: 3 });
  });

  it('sets up one run, however often undo is pressed in a row', async () => {
    const page = await open(link);
    await page.train(3);
    for (const units of [2, 3, 4, 5]) {
      setUnits(0, units);
      await page.settled();
    }
    const begun = page.workers.verbs.filter((verb) => verb === 'start').length;
    for (let i = 0; i < 4; i++) undo();
    await page.settled();
    expect(page.workers.verbs.filter((verb) => verb === 'start').length).toBe(begun + 1);
    expect(where(page)).toEqual({ epoch: 1, step: 3 });
  });

  it('says so where the training took too much memory to be kept', async () => {
    const page = await open(link);
    await page.train(7);
    setUnits(0, 9);
    await page.settled();
    const [step] = useExperiment.getState().past;
    const keeping = (page.runner.places as KeptPlaces).of((step as Step).place);
    keeping.moment = withoutBytes(keeping.moment as Moment);
    expect(page.runner.places.epochAt((step as Step).place)).toBe(2);
    undo();
    await page.settled();
    expect(page.run.getState().problem).toEqual({ key: 'runner.notGivenBack', values: { epoch: 2 } });
    expect(where(page)).toEqual({ epoch: 0, step: 0 });
    expect(experimentNow().hidden[0]?.units).toBe(8);
  });
});
