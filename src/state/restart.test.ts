import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '../../tests/fakeClock';
import { FakeWorkers, type Fate } from '../../tests/fakeWorkers';
import { createRng } from '../engine/rng';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { inEnglish } from '../ui/words/inEnglish';
import { createRunner } from './runner';
import { createRunStores } from './runStores';
import { type StepSize, useView } from './viewStore';

const small = 'examples=40&batch=6&seed=5';
const links: readonly (readonly [string, string])[] = [
  ['dropout', `data=xor&layers=6:dropout=0.3,3&optimizer=adam&rate=0.01&${small}`],
  ['batch norm', `data=circle&layers=5:batchNorm=1,3&optimizer=momentum&rate=0.02&${small}`],
  ['singles', `data=moons&layers=6,3&precision=single&optimizer=adam&rate=0.01&${small}`],
  ['early stopping', `data=xor&layers=4&validation=30&patience=2&rate=0.3&${small}`],
  ['recorded steps', `data=circle&layers=5,3&optimizer=adam&rate=0.01&every=2&${small}`],
  ['noise and a penalty', `data=spiral&layers=4,4&noise.input=0.1&penalty=l2&penalty.rate=0.01&optimizer=rmsprop&rate=0.01&${small}`],
];

interface Ending {
  readonly bytes: string;
  readonly rows: string;
  readonly requests: number;
  readonly workers: number;
  readonly problem: string | null;
}

/** A lesson's worth of doing: steps, other settings, a typed weight, play, back in time, on another course; the worker ends at one request. */
async function lesson(link: string, fateAt: number, fate: Fate): Promise<Ending> {
  const clock = new FakeClock();
  const workers = new FakeWorkers(clock);
  workers.fate = (_, index) => (index === fateAt ? fate : 'answered');
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink(link));
  const runner = createRunner(workers.connect, clock, createRunStores(experiment));
  const { run, frames } = runner.stores;
  const problems: string[] = [];
  run.subscribe(({ problem }) => {
    const text = problem && inEnglish.say(problem);
    if (text && text !== problems.at(-1)) problems.push(text);
  });

  const isThere = (epoch: number, stepInEpoch: number) => {
    const frame = frames.current();
    return frame?.epoch === epoch && frame.stepInEpoch === stepInEpoch;
  };
  const step = async (stepSize: StepSize, count: number) => {
    for (let i = 0; i < count; i++) {
      useView.setState({ stepSize });
      const { epoch, stepInEpoch = 0 } = frames.current() ?? { epoch: 0 };
      const isLast = stepInEpoch + 1 === run.getState().info?.stepsPerEpoch;
      runner.stepOnce();
      await clock.until(() => (stepSize === 'epoch' || isLast ? isThere(epoch + 1, 0) : isThere(epoch, stepInEpoch + 1)), 'the step');
    }
  };
  const setRate = async (learningRate: number) => {
    experiment.setState({ experiment: { ...experiment.getState().experiment, learningRate } });
    await clock.until(() => run.getState().standing === 'shown' && run.getState().shown?.learningRate === learningRate, 'the rate');
  };

  useView.setState({ speed: 4 });
  await clock.until(() => run.getState().standing === 'shown');
  await step('epoch', 2);
  await setRate(0.05);
  await step('batch', 2);
  runner.setParameterValue(1, 0.5);
  await clock.until(() => frames.current()?.parameters[1] === 0.5, 'the weight');
  runner.togglePlay();
  await clock.until(() => run.getState().epoch >= 8 || run.getState().status.kind !== 'ready', 'epoch 8');
  if (run.getState().isPlaying) runner.togglePlay();
  await clock.pass(40); // what was asked comes home
  const goal = Math.min(4, run.getState().lastEpoch);
  runner.seekEpoch(goal);
  await clock.until(() => isThere(goal, 0) && frames.current()?.seeking === null, 'the epoch that was sought');
  await step('batch', 2);
  await setRate(0.02);
  await step('epoch', 1);
  await clock.pass(30_000); // a loss is noticed, whenever it was
  runner.stop();
  expect(workers.mostOpen).toBe(1);
  return {
    bytes: Buffer.from(workers.saved ?? []).toString('base64'),
    rows: JSON.stringify([frames.series(), frames.steps()].map((table) => table.rows(0).columns.map((column) => [...column]))),
    requests: workers.asked.length,
    workers: workers.isStopped.length,
    problem: problems.at(-1) ?? null,
  };
}

const fates = ['beforeTaken', 'afterTaken', 'afterWork', 'crash'] as const;

it.each(links)(
  '%s: a worker that ends at any of 20 moments leaves no trace in the run',
  async (name, link) => {
    const undisturbed = await lesson(link, -1, 'answered');
    expect(undisturbed).toMatchObject({ workers: 1, problem: null });
    const rng = createRng(`moments of ${name}`, 'test');
    for (let k = 0; k < 20; k++) {
      const at = Math.floor(rng.uniform() * undisturbed.requests);
      const fate = fates[k % fates.length] as Fate;
      const ending = await lesson(link, at, fate);
      const where = `request ${at}, ${String(fate)}`;
      expect(ending.workers, where).toBe(2);
      expect(ending.problem, where).toMatch(/^(The worker did not answer|The training stopped with an error \(a fault\)).*\.$/);
      expect(ending.bytes === undisturbed.bytes, where).toBe(true);
      expect(ending.rows === undisturbed.rows, where).toBe(true);
    }
  },
  240_000,
);
