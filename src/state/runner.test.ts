import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '../../tests/fakeClock';
import { FakeWorkers } from '../../tests/fakeWorkers';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { textOf } from '../probes/registry';
import { Run } from '../run/run';
import { inEnglish } from '../ui/words/inEnglish';
import type { Connect } from '../worker/protocol';
import { useExperiment } from './experimentStore';
import { createRunner } from './runner';
import type { SavedSource } from './runnerVerbs';
import { createRunStores, type RunStores } from './runStores';
import { useView } from './viewStore';

const link = 'data=xor&examples=40&layers=3&batch=5&seed=3';
const spoken = ({ getState }: RunStores['run']) => {
  const { problem } = getState();
  return problem && inEnglish.say(problem);
};
const never = () => new Promise<void>(() => {});

async function begin(hash = link, speed = 4) {
  const clock = new FakeClock();
  const workers = new FakeWorkers(clock);
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink(hash));
  const runner = createRunner(workers.connect, clock, createRunStores(experiment));
  const { run, frames } = runner.stores;
  const choose = (other: string) => experiment.setState({ experiment: decodeLink(other).experiment });
  useView.setState({ speed, stepSize: 'batch' });
  await clock.until(() => run.getState().standing === 'shown', 'the start');
  const toEpoch = async (epoch: number) => {
    runner.togglePlay();
    await clock.until(() => run.getState().epoch >= epoch, `epoch ${epoch}`);
    runner.togglePlay();
    await clock.pass(1000);
  };
  return { clock, workers, experiment, runner, run, frames, choose, toEpoch };
}

const shownData = ({ run }: Pick<Awaited<ReturnType<typeof begin>>, 'run'>) => run.getState().shown?.dataset.id;

describe('one request at a time', () => {
  it('whatever is pressed while one is open', async () => {
    const { clock, workers, runner, run, experiment } = await begin();
    runner.togglePlay();
    for (let i = 0; i < 10; i++) {
      runner.stepOnce();
      runner.setParameterValue(0, i);
      runner.questions.hold(textOf('boundary', { cells: 5 + i }));
      experiment.setState({ experiment: { ...experiment.getState().experiment, learningRate: 0.01 * (i + 1) } });
      await clock.pass(1);
    }
    await clock.pass(2000);
    expect(workers.mostOpen).toBe(1);
    expect(workers.isStopped).toEqual([false]);
    expect(run.getState()).toMatchObject({ step: 10, standing: 'shown' });
  });

  it('a frame of another run is not shown', async () => {
    const { clock, workers, runner, run, frames } = await begin();
    const before = frames.newest();
    workers.onTheWay = (frame) => ({ ...frame, runId: frame.runId - 1 });
    runner.stepOnce();
    await clock.pass(100);
    expect(workers.verbs.at(-1)).toBe('advance');
    expect(frames.newest()).toBe(before);
    expect(run.getState()).toMatchObject({ step: 0 });
  });
});

describe('questions', () => {
  it('are asked at every frame from when they are held until they are released', async () => {
    const { clock, workers, runner, frames } = await begin();
    const text = textOf('boundary', { cells: 7 });
    const release = runner.questions.hold(text);
    await clock.pass(100);
    expect(frames.current()?.answers[text]).toBeTruthy();
    runner.stepOnce();
    await clock.pass(100);
    expect(Object.keys(workers.asked.at(-1)?.request.questions)).toEqual([text]);
    release();
    runner.stepOnce();
    await clock.pass(100);
    expect(workers.asked.at(-1)?.request.questions).toEqual({});
  });

  it('that are answered are not asked again where the run stands still: whoever points at something waits for that alone', async () => {
    const { clock, workers, runner, frames } = await begin();
    const [large, small, other] = [60, 7, 8].map((cells) => textOf('boundary', { cells })) as [string, string, string];
    const hold = async (text: string) => {
      runner.questions.hold(text);
      await clock.pass(100);
    };
    const asked = () => Object.keys(workers.asked.at(-1)?.request.questions);
    await hold(large);
    await hold(small);
    expect(asked()).toEqual([small]);
    expect(frames.current()?.answers[large]).toBeTruthy();
    runner.stepOnce();
    await clock.pass(100);
    expect(asked()).toEqual([large, small]);
    runner.setParameterValue(0, 0.5);
    await clock.pass(100);
    expect(asked()).toEqual([large, small]);
    workers.fate = () => 'afterWork'; // the worker that was to answer is lost, and the next one knows nothing
    runner.questions.hold(other);
    await clock.pass(5);
    workers.fate = () => 'answered';
    await clock.until(() => other in (frames.current()?.answers ?? {}), 'the answer of another worker');
    expect(Object.keys(frames.current()?.answers ?? {}).sort()).toEqual([large, small, other].sort());
  });

  it('that rested while the run trained are asked of the place where it was paused', async () => {
    const { clock, runner, run, frames } = await begin('data=xor&examples=2000&layers=32,32,32&batch=5', 4);
    const text = textOf('boundary', { cells: 240 }); // dear enough to rest
    runner.questions.hold(text);
    await clock.pass(100);
    const before = frames.current()?.answers[text];
    runner.togglePlay();
    await clock.until(() => run.getState().step > 0, 'a step');
    expect(frames.current()?.answers[text]).toBe(before);
    runner.togglePlay();
    await clock.pass(100);
    expect(frames.current()?.answers[text]).not.toBe(before);
  });
});

describe('speed', () => {
  it('is kept, in steps that time has earned', async () => {
    const { clock, runner, run } = await begin(link, 1);
    runner.togglePlay();
    await clock.pass(4000);
    const stepsPerSecond = 5 * (run.getState().info?.stepsPerEpoch ?? 0);
    expect(run.getState().step).toBeGreaterThan(4 * stepsPerSecond - stepsPerSecond / 4);
    expect(run.getState().step).toBeLessThanOrEqual(4 * stepsPerSecond);
  });

  it('leaves no arrears where the worker is slower', async () => {
    const { clock, workers, runner, run } = await begin(link, 3);
    workers.stepsAtMost = 1;
    runner.togglePlay();
    await clock.pass(5000);
    workers.stepsAtMost = 1e9;
    const { step } = run.getState();
    await clock.pass(50);
    expect(run.getState().step - step).toBeLessThan(60 * 4 * 0.2);
  });

  it('is there in a hidden page, where nothing is repainted', async () => {
    const { clock, runner, run } = await begin(link, 1);
    clock.isHidden = true;
    runner.togglePlay();
    await clock.pass(4000);
    expect(run.getState().epoch).toBeGreaterThan(15);
  });
});

describe('going back', () => {
  it('only the last place counts while the time line is dragged', async () => {
    const { clock, workers, runner, run, toEpoch } = await begin();
    await toEpoch(20);
    let goOn = () => {};
    workers.fate = ({ verb }) => (verb === 'seek' ? new Promise<void>((resolve) => (goOn = resolve)) : 'answered');
    for (const epoch of [15, 12, 9, 6]) {
      runner.seekEpoch(epoch);
      await clock.pass(10);
    }
    workers.fate = () => 'answered';
    goOn();
    await clock.until(() => run.getState().epoch === 6 && run.getState().seeking === null, 'epoch 6');
    const sought = workers.asked.filter(({ verb }) => verb === 'seek').map(({ request }) => request.epoch);
    expect(new Set(sought)).toEqual(new Set([15, 6]));
  });

  it('is given up where it began, by a key or by whatever is chosen next', async () => {
    const { clock, workers, runner, run, frames, toEpoch } = await begin();
    await toEpoch(30);
    workers.fate = ({ worker }) => (worker === 0 ? 'beforeTaken' : 'answered'); // another worker has no snapshots to begin from
    const before = { step: run.getState().step, parameters: frames.current()?.parameters };
    const isBack = () => run.getState().seeking === null && run.getState().step === before.step;
    const seek = async () => {
      runner.seekEpoch(25);
      await clock.until(() => run.getState().seeking === 25 && run.getState().epoch < 20, 'the replay');
    };
    await seek();
    expect(runner.giveUpSeek()).toBe(true);
    await clock.until(isBack);
    expect(frames.current()?.parameters).toEqual(before.parameters);
    expect(runner.giveUpSeek()).toBe(false);
    await seek();
    runner.stepOnce();
    await clock.until(() => run.getState().step === before.step + 1);
    expect(run.getState().lastEpoch).toBeGreaterThanOrEqual(30);
  });
});

describe('another experiment', () => {
  it('chosen while a start is under way wins', async () => {
    const page = await begin();
    const { clock, workers, choose } = page;
    choose('data=circle&examples=40');
    await clock.pass(1);
    choose('data=moons&examples=40');
    choose('data=spiral&examples=40');
    await clock.until(() => shownData(page) === 'spiral');
    expect(workers.mostOpen).toBe(1);
    expect(page.run.getState().standing).toBe('shown');
  });

  it('wins within half a second over a worker that does not answer, which is ended', async () => {
    const page = await begin();
    const { clock, workers, choose, runner } = page;
    workers.fate = ({ worker }) => (worker === 0 ? never() : 'answered');
    runner.stepOnce();
    await clock.pass(100);
    choose('data=moons&examples=40');
    await clock.pass(600);
    expect(shownData(page)).toBe('moons');
    expect(workers.isStopped).toEqual([true, false]);
    expect(page.run.getState().problem).toBeNull();
  });

  it('a worker that is busy with a choice of before gives way; the run before is whole and can be gone back to', async () => {
    const page = await begin();
    const { clock, workers, choose, run, frames, toEpoch } = page;
    await toEpoch(5);
    page.runner.seekEpoch(5);
    await clock.until(() => run.getState().epoch === 5 && frames.current()?.stepInEpoch === 0);
    const { step } = run.getState();
    const parameters = frames.current()?.parameters;
    workers.fate = ({ worker, verb }) => (worker === 0 && verb === 'start' ? never() : 'answered');
    choose('data=moons&examples=40');
    await clock.pass(700);
    expect(run.getState()).toMatchObject({ standing: 'waiting', step });
    choose(link);
    await clock.pass(700);
    expect(run.getState()).toMatchObject({ standing: 'shown', step });
    page.runner.stepOnce();
    await clock.until(() => run.getState().step === step + 1);
    page.runner.seekEpoch(5);
    await clock.until(() => run.getState().epoch === 5 && frames.current()?.stepInEpoch === 0);
    expect(frames.current()?.parameters).toEqual(parameters);
    expect(workers.isStopped).toEqual([true, false]);
  });

  it('that is refused leaves the run before as it is, which is not trained under its link', async () => {
    const page = await begin();
    const { clock, runner, run, choose, toEpoch } = page;
    await toEpoch(5);
    const { step } = run.getState();
    choose('data=drawn');
    await clock.pass(100);
    expect(run.getState()).toMatchObject({ standing: 'refused', step, problem: { key: 'drawn.tooFewClasses' } });
    runner.togglePlay();
    runner.stepOnce();
    runner.seekEpoch(1);
    runner.setParameterValue(0, 9);
    await clock.pass(1000);
    expect(run.getState()).toMatchObject({ step, isPlaying: false });
    choose(link);
    await clock.pass(100);
    expect(run.getState()).toMatchObject({ standing: 'shown', step, problem: null });
    runner.stepOnce();
    await clock.pass(100);
    expect(run.getState().step).toBe(step + 1);
  });

  it('in another precision that is refused leaves the worker before', async () => {
    const page = await begin();
    const { clock, workers, run, choose, toEpoch } = page;
    await toEpoch(5);
    const { step } = run.getState();
    choose('data=drawn&precision=single');
    await clock.pass(100);
    expect(run.getState().standing).toBe('refused');
    expect(workers.isStopped).toEqual([false, true]);
    choose(link);
    page.runner.stepOnce();
    await clock.pass(100);
    expect(run.getState().step).toBe(step + 1);
    choose(`${link}&precision=single`);
    await clock.until(() => run.getState().info?.precision === 'single');
    expect(workers.isStopped).toEqual([true, true, false]);
  });
});

describe('a worker that is lost', () => {
  it('in mid-run: training goes on from what was kept, and that is said', async () => {
    const { clock, workers, runner, run } = await begin(link, 2);
    runner.togglePlay();
    await clock.pass(5000);
    const { epoch } = run.getState();
    let hasEnded = false;
    workers.fate = () => {
      if (hasEnded) return 'answered';
      hasEnded = true;
      return 'beforeTaken';
    };
    await clock.until(() => run.getState().problem !== null);
    const [, from = ''] = /^The worker did not answer; training goes on from epoch (\d+)\.$/.exec(spoken(run) ?? '') ?? [];
    expect(Number(from)).toBeGreaterThanOrEqual(epoch - 2 * 20 - 1);
    expect(run.getState()).toMatchObject({ isPlaying: true });
    await clock.until(() => run.getState().epoch > epoch + 20);
  });

  it('at the same step three times is given up, in a sentence, with a way to start over', async () => {
    const { clock, workers, runner, run, toEpoch } = await begin();
    await toEpoch(3);
    const { step } = run.getState();
    workers.fate = ({ verb, request }) => (verb === 'advance' && request.maxSteps === 1 ? 'beforeTaken' : 'answered');
    runner.stepOnce();
    await clock.until(() => run.getState().standing === 'lost');
    expect(spoken(run)).toMatch(new RegExp(`three times at step ${step}: .*fewer units.*\\.$`));
    const { length } = workers.isStopped;
    await clock.pass(60_000);
    expect(workers.isStopped).toHaveLength(length);
    workers.fate = () => 'answered';
    runner.reset();
    await clock.until(() => run.getState().standing === 'shown');
    expect(run.getState()).toMatchObject({ step: 0, problem: null });
  });

  it('now and then is always started again: failures are counted by time', async () => {
    const { clock, workers, runner, run, toEpoch } = await begin();
    await toEpoch(3);
    for (let lecture = 0; lecture < 6; lecture++) {
      const failing = workers.isStopped.length - 1;
      workers.fate = ({ worker }) => (worker === failing ? 'beforeTaken' : 'answered');
      runner.questions.hold(textOf('boundary', { cells: 5 + lecture }));
      await clock.until(() => workers.isStopped.length === failing + 2);
      await clock.pass(200_000);
      expect(run.getState().standing).toBe('shown');
    }
  });

  it('that never answers its first start is told of, and does not block what is chosen next', async () => {
    const clock = new FakeClock();
    const workers = new FakeWorkers(clock);
    workers.fate = ({ request }) => (request.experiment?.dataset.id === 'xor' ? 'beforeTaken' : 'answered');
    const experiment = createStore<{ experiment: Experiment }>(() => decodeLink(link));
    const { run } = createRunner(workers.connect, clock, createRunStores(experiment)).stores;
    await clock.until(() => run.getState().problem !== null);
    expect(spoken(run)).toBe('The worker did not answer while the experiment was started; it is tried again.');
    await clock.until(() => run.getState().standing === 'refused');
    expect(spoken(run)).toMatch(/three times while the experiment was started: .*\.$/);
    experiment.setState(decodeLink('data=moons&examples=40'));
    await clock.until(() => run.getState().standing === 'shown');
    expect(run.getState()).toMatchObject({ problem: null, shown: { dataset: { id: 'moons' } } });
  });

  it('that cannot be made is no exception', async () => {
    const clock = new FakeClock();
    const connect: Connect = () => {
      throw new Error('no worker here');
    };
    const { run } = createRunner(connect, clock, createRunStores(useExperiment)).stores;
    await clock.until(() => run.getState().standing === 'refused');
    expect(spoken(run)).toMatch(/no worker here/);
  });
});

describe('silence', () => {
  it('is no answer after ten seconds; with signs of life a long step is waited for', async () => {
    const { clock, workers, runner, run } = await begin();
    let finish = () => {};
    workers.fate = () => new Promise<void>((resolve) => (finish = resolve));
    runner.stepOnce();
    for (let second = 0; second < 60; second++) {
      await clock.pass(1000);
      workers.signs[0]?.('working');
    }
    expect(workers.isStopped).toEqual([false]);
    finish();
    workers.fate = () => 'answered';
    await clock.until(() => run.getState().step === 1);
    workers.fate = ({ worker }) => (worker === 0 ? never() : 'answered');
    runner.stepOnce();
    await clock.pass(9000);
    expect(workers.isStopped).toEqual([false]);
    await clock.until(() => run.getState().step === 2);
    expect(workers.isStopped).toEqual([true, false]);
    expect(spoken(run)).toBe('The worker did not answer; the run was set up again and stands at epoch 0.');
  });

  it('may be as long as twenty times the longest that was followed by an answer', async () => {
    const { clock, workers, runner, run } = await begin();
    let finish = () => {};
    const held = () => new Promise<void>((resolve) => (finish = resolve));
    workers.fate = held;
    runner.stepOnce();
    await clock.pass(5000);
    finish();
    await clock.pass(10);
    runner.stepOnce();
    await clock.pass(60_000);
    expect(workers.isStopped).toEqual([false]);
    workers.fate = () => 'answered';
    finish();
    await clock.until(() => run.getState().step === 2);
  });
});

describe('the run for others', () => {
  const stepOf = ({ experiment, bytes }: SavedSource) => Run.fromBytes(bytes, { experiment, simd: null }).loop.step;

  it('is handed over as it stands when its turn comes, playing or not', async () => {
    const { clock, runner, run } = await begin();
    runner.stepOnce();
    const first = runner.savedRun();
    runner.stepOnce();
    await clock.pass(200);
    expect(stepOf(await first)).toBe(2);
    runner.togglePlay();
    await clock.pass(500);
    const { step } = run.getState();
    const source = runner.savedRun();
    await clock.pass(500);
    expect(stepOf(await source)).toBeGreaterThanOrEqual(step);
    expect(stepOf(await source)).toBeLessThan(run.getState().step);
    expect((await source).experiment.dataset.id).toBe('xor');
  });

  it('outlives its worker; one that is given up is handed over as it was kept', async () => {
    const { clock, workers, runner, run, toEpoch } = await begin();
    await toEpoch(3);
    const { step } = run.getState();
    workers.fate = ({ worker, request }) => (worker === 0 && request.save ? 'beforeTaken' : 'answered');
    const source = runner.savedRun();
    await clock.pass(20_000);
    expect(workers.isStopped).toEqual([true, false]);
    expect(stepOf(await source)).toBe(step);
    workers.fate = ({ verb }) => (verb === 'advance' ? 'beforeTaken' : 'answered');
    runner.stepOnce();
    await clock.until(() => run.getState().standing === 'lost');
    expect(stepOf(await runner.savedRun())).toBe(step);
  });

  it('does not come from a runner that is stopped', async () => {
    const { runner } = await begin();
    const source = runner.savedRun();
    runner.stop();
    await expect(source).rejects.toThrow('stopped');
  });
});

it('several runners stand on a page, each with its own run', async () => {
  const [one, other] = [await begin(), await begin('data=circle&examples=40')];
  one.runner.stepOnce();
  await one.clock.pass(100);
  expect(one.run.getState().step).toBe(1);
  expect(other.run.getState().step).toBe(0);
  expect([shownData(one), shownData(other)]).toEqual(['xor', 'circle']);
  expect(other.frames.current()).not.toBe(one.frames.current());
});

describe('an empty plane from the beginning', () => {
  it.each(['drawn', 'drawnFunction', 'csv', 'csv&csv=a'])(
    'has the network that is to be trained on it, untrained, and waits: %s',
    async (data) => {
      const clock = new FakeClock();
      const workers = new FakeWorkers(clock);
      const experiment = createStore<{ experiment: Experiment }>(() => decodeLink(`data=${data}&layers=5,3:relu`));
      const runner = createRunner(workers.connect, clock, createRunStores(experiment));
      const { run } = runner.stores;
      await clock.until(() => run.getState().standing === 'refused', 'the refusal');
      await clock.pass(1000);
      expect(run.getState().problem?.key).toMatch(/^drawn\./);
      expect(
        run
          .getState()
          .info?.layers.map(({ units }) => units)
          .slice(1),
      ).toEqual([5, 3, 1]);
      expect(run.getState()).toMatchObject({ step: 0, lastEpoch: 0 });
      expect(workers.verbs.filter((verb) => verb === 'start')).toHaveLength(2);
      runner.stepOnce();
      await clock.pass(1000);
      expect(run.getState()).toMatchObject({ step: 0, standing: 'refused' });
    },
  );

  it('takes the drawn points in its place as soon as there are enough', async () => {
    const { clock, run, experiment } = await beginDrawing();
    const points = [0, 1, 0, 1].map((value, i) => ({ x: i - 2, y: i, value }));
    experiment.setState({ experiment: { ...experiment.getState().experiment, points } });
    await clock.until(() => run.getState().standing === 'shown', 'the drawn run');
    expect(run.getState().info).toMatchObject({ dataset: 'drawn', count: 4 });
  });
});

async function beginDrawing() {
  const clock = new FakeClock();
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink('data=drawn&layers=3'));
  const runner = createRunner(new FakeWorkers(clock).connect, clock, createRunStores(experiment));
  const { run } = runner.stores;
  await clock.until(() => run.getState().standing === 'refused', 'the refusal');
  return { clock, run, experiment };
}
