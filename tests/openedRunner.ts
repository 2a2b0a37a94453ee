import { afterEach } from 'vitest';
import { decodeLink } from '../src/experiment/link';
import { beginWith } from '../src/state/experimentStore';
import { createRunner } from '../src/state/runner';
import type { Runner } from '../src/state/runnerVerbs';
import { createRunStores } from '../src/state/runStores';
import { FakeClock } from './fakeClock';
import { FakeWorkers } from './fakeWorkers';

const runners: Runner[] = [];
afterEach(() => {
  for (const runner of runners.splice(0)) runner.stop();
});

/** The page's experiment as a link opens it, and the runner that trains it; stopped after the test. @param restMs it rests after so long */
export async function openedRunner(link: string, restMs = 1200) {
  const clock = new FakeClock();
  const workers = new FakeWorkers(clock);
  const { experiment, notes } = decodeLink(link);
  beginWith(experiment, notes);
  const runner = createRunner(workers.connect, clock, createRunStores());
  runners.push(runner);
  const { run } = runner.stores;
  const settled = async () => {
    await clock.pass(restMs);
    await clock.until(() => run.getState().standing !== 'starting' && run.getState().seeking === null, 'rest');
  };
  await settled();
  return { clock, workers, runner, run, notes, settled };
}
