import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '../../tests/fakeClock';
import { FakeWorkers } from '../../tests/fakeWorkers';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { textOf } from '../probes/registry';
import type { PresentScores } from '../probes/scores';
import { Run } from '../run/run';
import { createRunner } from './runner';
import { createRunStores } from './runStores';
import { useView } from './viewStore';

// the four numbers are those of the weights that are shown, whatever was done to them

const text = textOf('scores', {});
const links = [
  'data=moons&examples=60&batch=7&layers=4;batchNorm,3;dropout0.3&precision=double',
  'data=sine&examples=50&batch=6&layers=4&validation=20&precision=double',
  'data=blobs&examples=60&batch=9&layers=4&leftover=carry&precision=double',
];

async function begin(link: string) {
  const clock = new FakeClock();
  const workers = new FakeWorkers(clock);
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink(link));
  const runner = createRunner(workers.connect, clock, createRunStores(experiment));
  const { run, frames } = runner.stores;
  useView.setState({ speed: 3, stepSize: 'batch' });
  runner.questions.hold(text);
  await clock.until(() => run.getState().standing === 'shown', 'the start');
  const told = () => frames.current()?.answers[text] as PresentScores;
  /** What an evaluation of the run as it stands says. */
  const wanted = async () => {
    const saving = runner.savedRun();
    await clock.pass(100);
    const { experiment: now, bytes } = await saving;
    const { loop } = Run.fromBytes(bytes, { experiment: now });
    loop.evaluate();
    return loop.scores;
  };
  return { clock, runner, run, frames, told, wanted };
}

const doing = fc.record({ name: fc.constantFrom('step', 'weight', 'seek', 'play', 'epoch'), n: fc.nat(9) });

it.each(links)(
  '%s',
  async (link) => {
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 6 }), async (doings) => {
        const { clock, runner, run, frames, told, wanted } = await begin(link);
        for (const { name, n } of doings) {
          if (name === 'step') for (let i = 0; i <= n; i++) runner.stepOnce();
          if (name === 'weight') runner.setParameterValue(n, n - 5);
          if (name === 'seek') runner.seekEpoch(n % (1 + run.getState().lastEpoch));
          if (name === 'epoch') {
            useView.setState({ stepSize: 'epoch' });
            runner.stepOnce();
            useView.setState({ stepSize: 'batch' });
          }
          if (name === 'play') {
            runner.togglePlay();
            await clock.pass(40 + 7 * n);
            if (run.getState().isPlaying) runner.togglePlay();
          }
          await clock.pass(300);
          const shown = told();
          const { batch } = run.getState();
          expect(batch).toBe(frames.current()?.stepInEpoch);
          const scores = await wanted();
          for (const key of ['trainLoss', 'testLoss', 'trainMetric', 'testMetric'] as const) expect(shown[key]).toBeCloseTo(scores[key], 9);
        }
        runner.stop();
      }),
      { numRuns: 15 },
    );
  },
  60_000,
);

it('are not asked at every frame of a training', async () => {
  const { clock, runner, frames } = await begin(links[0] as string);
  let [asked, all] = [0, 0];
  frames.subscribe(() => all++);
  let last = frames.current()?.answers[text];
  frames.subscribe(() => {
    const now = frames.current()?.answers[text];
    if (now !== last) asked++;
    last = now;
  });
  useView.setState({ speed: 4 });
  runner.togglePlay();
  await clock.pass(1600);
  runner.togglePlay();
  expect(asked).toBeLessThanOrEqual(22);
  expect(all).toBeGreaterThan(2 * asked);
  runner.stop();
});
