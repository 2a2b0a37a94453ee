import { beforeEach, expect, it } from 'vitest';
import { openedRunner } from '../../tests/openedRunner';
import { decodeLink, encodeExperiment } from '../experiment/link';
import { runFromBytes } from '../run/runBytes';
import { endGesture, openExperiment, selectDataset, setExperiment, undo, useExperiment } from './experimentStore';
import { useView } from './viewStore';

const link = 'data=moons&layers=4&examples=40&batch=10&seed=3';
beforeEach(() => useView.setState({ speed: 4 }));

async function open(hash: string) {
  const { clock, workers, runner, run, notes, settled } = await openedRunner(hash);
  expect(notes).toEqual([]);
  return {
    clock,
    workers,
    runner,
    run,
    settled,
    async train(epochs: number, size: 'epoch' | 'batch' = 'epoch') {
      for (let k = 0; k < epochs; k++) runner.stepOnce(size);
      await settled();
    },
    /** Where it stands, with all that the next update depends on. */
    async snapshot() {
      const saved = runner.savedRun();
      await clock.pass(100);
      return runFromBytes((await saved).bytes).snapshot;
    },
    async type(index: number, value: number) {
      runner.setParameterValue(index, value);
      endGesture();
      await settled();
    },
    parameters: () => Array.from(runner.stores.frames.current()?.parameters ?? []),
  };
}

const hash = () => encodeExperiment(useExperiment.getState().experiment);

async function shared() {
  const page = await open(link);
  await page.train(3);
  await page.type(2, 1.25);
  await page.train(1, 'batch');
  page.runner.setParameterValues(new Map([0, 1, 2].map((i) => [i, -0.5])));
  await page.settled();
  await page.train(3);
  return { end: await page.snapshot(), text: hash(), page };
}

it('weights typed at epoch 3 and on the way stand in the link with their places: trained as far it is the run, to the bit', async () => {
  const { end, text, page } = await shared();
  expect(text).toMatch(/typed=3\.6~2:1\.25;3\.7~0:-0\.5,-0\.5,-0\.5(&|$)/);
  page.runner.stop();
  const other = await open(text);
  expect(other.run.getState()).toMatchObject({ changedByHand: false, typed: { isWhole: true } });
  await other.train(6);
  expect(hash()).toBe(text);
  expect(await other.snapshot()).toEqual(end);
});

it('a link opened over the same experiment begins its own run; one that says the same lets it stand', async () => {
  const { end, text, page } = await shared();
  page.runner.stop();
  const other = await open(link);
  await other.train(2);
  openExperiment(decodeLink(text).experiment, []);
  await other.settled();
  expect(other.run.getState()).toMatchObject({ epoch: 0, changedByHand: false });
  await other.train(6);
  expect(await other.snapshot()).toEqual(end);
  openExperiment(decodeLink(`${text}&theme=dark`).experiment, []);
  await other.settled();
  expect(await other.snapshot()).toEqual(end);
});

it('undo takes it out of the link, and a run that something else begins has none of it', async () => {
  const page = await open(link);
  await page.train(2);
  const plain = hash();
  await page.type(0, 2);
  expect(hash()).toContain('typed=2.4~0:2');
  undo();
  await page.settled();
  expect(hash()).toBe(plain);
  await page.type(0, 3);
  for (const act of [() => page.runner.reset(), () => selectDataset('xor'), () => setExperiment({ batchSize: 5 })]) {
    await page.type(0, 3);
    act();
    await page.settled();
    const { typed, changedByHand } = page.run.getState();
    expect(useExperiment.getState().experiment.view.typed).toBe(typed.text);
    expect(page.parameters()[0] === 3).toBe(changedByHand);
  }
});

it('a setting changed on the way is not in the link, and the run says so', async () => {
  const page = await open(link);
  await page.train(1);
  setExperiment({ learningRate: 0.07 });
  await page.settled();
  expect(page.run.getState().typed).toEqual({ text: '', isWhole: false });
});

it('a worker that is lost before anything was kept begins again with what the link has typed', async () => {
  const page = await open(`${link}&typed=0.0~0:2;2.4~1:-1`);
  expect(page.parameters()[0]).toBe(2);
  await page.train(3);
  const end = page.parameters();
  page.runner.stop();
  const other = await open(`${link}&typed=0.0~0:2;2.4~1:-1`);
  const { asked } = other.workers;
  const from = asked.length;
  other.workers.fate = (_, index) => (index === from ? 'beforeTaken' : 'answered');
  for (let k = 0; k < 3; k++) other.runner.stepOnce('epoch');
  await other.clock.until(() => other.run.getState().epoch === 3, 'epoch 3');
  await other.settled();
  expect(other.parameters()).toEqual(end);
});
