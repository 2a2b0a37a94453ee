import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '../../tests/fakeClock';
import { FakeWorkers } from '../../tests/fakeWorkers';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import type { StandingRun } from './resume';
import { createRunner } from './runner';
import { createRunStores } from './runStores';
import { useView } from './viewStore';

const link = 'data=xor&examples=40&layers=3&batch=5&seed=3';

async function begin(hash: string) {
  const clock = new FakeClock();
  const kept: (StandingRun & { readonly isFresh: boolean })[] = [];
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink(hash));
  const resume = { before: null, keep: (run: StandingRun, isFresh: boolean) => kept.push({ ...run, isFresh }) };
  const runner = createRunner(new FakeWorkers(clock).connect, clock, createRunStores(experiment), resume);
  useView.setState({ speed: 4, stepSize: 'batch' });
  await clock.until(() => runner.stores.run.getState().standing === 'shown', 'the start');
  await clock.pass(5000);
  return { clock, kept, runner };
}

describe('a run that is kept for the next time', () => {
  it('is fresh while its link brings it back as it is', async () => {
    const { kept } = await begin(link);
    expect(kept.every(({ isFresh }) => isFresh)).toBe(true);
  });

  it('is not fresh once it was trained, and again after a reset', async () => {
    const { clock, kept, runner } = await begin(link);
    runner.stepOnce();
    await clock.pass(5000);
    const written = kept.length;
    expect(kept.at(-1)?.isFresh).toBe(false);
    runner.reset();
    await clock.pass(5000);
    expect(kept.length).toBeGreaterThan(written);
    expect(kept.at(-1)?.isFresh).toBe(true);
  });

  it('is not fresh once weights were typed', async () => {
    const { clock, kept, runner } = await begin(link);
    runner.setParameterValue(0, 2);
    await clock.pass(5000);
    expect(kept.at(-1)?.isFresh).toBe(false);
  });
});
