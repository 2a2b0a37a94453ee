import { afterEach, describe, expect, it } from 'vitest';
import { FakeClock } from '../../tests/fakeClock';
import { withBranch, withChange, withPin } from '../experiment/comparedRuns';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { normalizeExperiment } from '../experiment/normalize';
import { Run } from '../run/run';
import type { StartRequest } from '../worker/protocol';
import { Trainer } from '../worker/trainer';
import { ComparedGroup } from './comparedGroup';
import { snapshotBytes, textOfCourse } from './comparedMember';
import { coursesOf } from './comparing';
import { createRunStores } from './runStores';
import { useView } from './viewStore';

const small = 'data=xor&layers=3&examples=40&seed=3';
const opened = (link: string) => decodeLink(`${small}&${link}`).experiment;
const changed = (experiment: Experiment, patch: Partial<Experiment>) =>
  withChange(experiment, normalizeExperiment({ ...experiment, ...patch }).experiment);

const groups: ComparedGroup[] = [];
afterEach(() => {
  for (const group of groups.splice(0)) group.stop();
});

/** A group whose trainers answer a little later, in short slices. */
function grouped(experiment: Experiment, epoch = 0, from: StartRequest['saved'] = undefined) {
  const stopped: boolean[] = [];
  const silent = new Set<number>();
  const clock = new FakeClock();
  const connect = () => {
    const trainer = new Trainer();
    const index = stopped.push(false) - 1;
    const later = async <T>(answer: () => T): Promise<T> => {
      await null;
      return silent.has(index) ? new Promise(() => {}) : answer();
    };
    return {
      start: (request: Parameters<Trainer['start']>[0]) => later(() => trainer.start(request)),
      advance: (request: Parameters<Trainer['advance']>[0]) =>
        later(() => trainer.advance({ ...request, maxSteps: Math.min(7, request.maxSteps) })),
      seek: (request: Parameters<Trainer['seek']>[0]) => later(() => trainer.seek({ ...request, budgetMs: 0 })),
      giveUpSeek: (request: Parameters<Trainer['giveUpSeek']>[0]) => later(() => trainer.giveUpSeek(request)),
      setParameters: (request: Parameters<Trainer['setParameters']>[0]) => later(() => trainer.setParameters(request)),
      stop() {
        stopped[index] = true;
      },
    };
  };
  const page = {
    places: { epochAt: () => null, isKept: () => true },
    openMoment() {},
    backToShown() {},
    savedRun: () => Promise.reject(new Error()),
  };
  const stores = createRunStores({ getState: () => ({ experiment }), subscribe: () => () => {} });
  const group = new ComparedGroup(connect, clock, stores, () => ({}), page);
  groups.push(group);
  const courses = coursesOf(experiment);
  group.setRuns(courses, epoch, { text: textOfCourse(courses[0] ?? []), from });
  const settled = () => clock.pass(400);
  const at = async (epoch: number) => {
    group.seek(epoch);
    await settled();
  };
  /** The worker of a run ends, and nobody is told. */
  const lose = (index: number) => void silent.add(index);
  return { group, at, settled, stores, stopped, lose, pass: (ms: number) => clock.pass(ms) };
}

function alone(experiment: Experiment, epochs: number, then?: { readonly experiment: Experiment; readonly epochs: number }) {
  const run = new Run({ experiment });
  const to = (epoch: number) => {
    while (run.loop.epoch < epoch && run.status.kind === 'ready') run.step();
  };
  to(epochs);
  if (then) {
    run.change(then.experiment);
    to(then.epochs);
  }
  return run;
}

const parameters = ({ group }: ReturnType<typeof grouped>) => group.members.map(({ frame }) => Array.from(frame?.parameters ?? []));
const ofRun = (run: Run) => Array.from(run.loop.network.parameters);

describe('runs side by side', () => {
  const first = opened('rate=0.03&batch=8');
  const both = changed(withPin(first), { learningRate: 0.3, batchSize: 5 });
  const [a, b] = [first, opened('rate=0.3&batch=5')];

  it('are to the bit what each is alone, wherever they were sought to on the way', async () => {
    const runs = grouped(both);
    await runs.at(12);
    expect(parameters(runs)).toEqual([ofRun(alone(a, 12)), ofRun(alone(b, 12))]);
    await runs.at(5);
    expect(parameters(runs)).toEqual([ofRun(alone(a, 5)), ofRun(alone(b, 5))]);
    await runs.at(20);
    expect(parameters(runs)).toEqual([ofRun(alone(a, 20)), ofRun(alone(b, 20))]);
    expect(runs.group.members.map(({ table }) => table.length)).toEqual([21, 21]);
    expect(runs.stores.run.getState()).toMatchObject({ epoch: 20, lastEpoch: 20, seeking: null });
  });

  it.each([
    ['from the start', both, 1, (epochs: number) => alone(b, epochs)],
    [
      'branched',
      changed(withBranch(withPin(first), 0, 6), { learningRate: 0.3 }),
      1,
      (epochs: number) => alone(a, 6, { experiment: changed(first, { learningRate: 0.3 }), epochs }),
    ],
  ] as const)(
    'go on when the worker of one of them ends without a word: another one takes it up, %s',
    async (_, experiment, index, expected) => {
      const runs = grouped(experiment, 9);
      await runs.settled();
      runs.lose(index);
      await runs.at(15);
      await runs.pass(11_000);
      expect(runs.stopped).toEqual([false, true, false]);
      expect(runs.stores.run.getState()).toMatchObject({ epoch: 15, seeking: null });
      expect(parameters(runs)[index]).toEqual(ofRun(expected(15)));
      expect(runs.group.members[index]?.costs.at(-1)?.epoch).toBe(15);

      runs.lose(2);
      await runs.at(18);
      await runs.pass(11_000);
      expect(runs.group.members[index]?.problem).toMatchObject({ key: 'jobs.ended' });
      expect(parameters(runs)[0]).toEqual(ofRun(alone(a, 18)));
    },
  );

  it('that are left in the midst of work end, and none begins anew', async () => {
    const runs = grouped(both);
    await runs.settled();
    runs.lose(1);
    runs.group.seek(9);
    await runs.pass(100); // the request to the second is open
    runs.group.setRuns(coursesOf(first));
    await runs.pass(100);
    expect(runs.stopped).toEqual([false, true]);
    runs.lose(0);
    runs.group.seek(20);
    await runs.pass(100);
    runs.group.stop();
    await runs.pass(100);
    expect(runs.stopped).toEqual([true, true]);
  });

  it('step together, an update or an epoch', async () => {
    const runs = grouped(both);
    useView.setState({ stepSize: 'batch' });
    runs.group.runner.stepOnce();
    await runs.settled();
    expect(runs.group.members.map(({ frame }) => frame?.step)).toEqual([1, 1]);
    runs.group.runner.stepOnce('epoch');
    await runs.settled();
    expect(runs.group.members.map(({ frame }) => [frame?.epoch, frame?.stepInEpoch])).toEqual([
      [1, 0],
      [1, 0],
    ]);
  });

  it('stand soon after a pause, all at one epoch, however far they were to go', async () => {
    const runs = grouped(both);
    await runs.at(0);
    useView.setState({ speed: 4 });
    runs.group.play(true);
    await runs.settled();
    const reached = Math.max(...runs.group.members.map(({ frame }) => frame?.epoch ?? 0));
    expect(reached).toBeGreaterThan(10);
    runs.group.play(false);
    await runs.settled();
    const ends = runs.group.members.map(({ frame }) => frame?.epoch ?? 0);
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toBeLessThanOrEqual(reached + 4);
    expect(runs.stores.run.getState()).toMatchObject({ epoch: ends[0], lastEpoch: ends[0], isPlaying: false, seeking: null });
  });

  it('stay while another comes, which catches up', async () => {
    const runs = grouped(withPin(first));
    await runs.at(9);
    const [before] = runs.group.members;
    runs.group.setRuns(coursesOf(both));
    await runs.settled();
    expect(runs.group.members[0]).toBe(before);
    expect(parameters(runs)[1]).toEqual(ofRun(alone(b, 9)));
    runs.group.setRuns(coursesOf(withPin(first)));
    expect(runs.stopped).toEqual([false, true]);
  });

  it('go on without one that diverges, and remember no more than they may', async () => {
    const runs = grouped(changed(withPin(first), { learningRate: 10, loss: opened('loss=meanSquaredError&output=linear').loss }));
    await runs.at(30);
    expect(runs.group.members[0]?.frame?.epoch).toBe(30);
    expect(runs.group.members.reduce((sum, { frame }) => sum + (frame?.snapshotBytes ?? 0), 0)).toBeLessThan(snapshotBytes);
  });

  it('count an evaluation an example', async () => {
    const runs = grouped(both);
    await runs.at(4);
    expect(runs.group.members.map(({ costs }) => costs.at(-1)?.evaluations)).toEqual([80, 80]);
  });
});

it('a run that was changed by hand goes on as it stood', async () => {
  const first = opened('rate=0.03&batch=8');
  const page = alone(first, 6);
  page.setParameters(new Map([[0, 2]]));
  const from = { bytes: page.toBytes(false), series: page.series.rows(0) };
  const runs = grouped(changed(withPin(first), { learningRate: 0.3 }), 6, from);
  await runs.settled();
  expect(parameters(runs)[0]?.[0]).toBe(2);
  await runs.at(9);
  while (page.loop.epoch < 9) page.step();
  expect(parameters(runs)).toEqual([ofRun(page), ofRun(alone(opened('rate=0.3&batch=8'), 9))]);
  expect(runs.group.members[0]?.table.length).toBe(10);
});

describe('a run that left another', () => {
  const first = opened('rate=0.03&batch=8&optimizer=adam');
  const branch = changed(withBranch(withPin(first), 0, 10), { learningRate: 0.09 });
  const changedThere = alone(first, 10, { experiment: opened('rate=0.09&batch=8&optimizer=adam'), epochs: 16 });

  it('takes over its order and its memory, to the bit', async () => {
    const runs = grouped(branch);
    await runs.at(16);
    expect(parameters(runs)).toEqual([ofRun(alone(first, 16)), ofRun(changedThere)]);
    await runs.at(6);
    expect(parameters(runs)[1]).toEqual(parameters(runs)[0]);
    await runs.at(16);
    expect(parameters(runs)[1]).toEqual(ofRun(changedThere));
  });

  it('is the same up to there', async () => {
    const runs = grouped(branch);
    await runs.at(16);
    const losses = runs.group.members.map(({ table }) => Array.from(table.column('trainLoss').subarray(0, 17)));
    expect(losses[1]?.slice(0, 11)).toEqual(losses[0]?.slice(0, 11));
    expect(losses[1]?.slice(11)).not.toEqual(losses[0]?.slice(11));
  });
});
