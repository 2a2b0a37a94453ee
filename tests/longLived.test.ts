import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../src/experiment/experiment';
import { decodeLink } from '../src/experiment/link';
import { createRunner } from '../src/state/runner';
import { createRunStores } from '../src/state/runStores';
import { FakeClock } from './fakeClock';
import { FakeWorkers } from './fakeWorkers';

setFlagsFromString('--expose_gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use: objects, and arrays with the memories of WebAssembly among them. */
async function inUse() {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    collect();
  }
  const { heapUsed, arrayBuffers, external } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, arrays: Math.max(arrayBuffers, external) / 2 ** 20 };
}

const small = 'examples=40&batch=10';
const links = [
  `data=xor&layers=4&${small}`,
  `data=circle&layers=32&precision=single&${small}`,
  `data=moons&layers=8,4&precision=single&${small}`,
];

/** A thousand take minutes on a busy machine: RUNS=1000. */
const runs = Number(process.env.RUNS ?? 100);

it('runs started one after the other leave the memory where it was', async () => {
  const clock = new FakeClock();
  const workers = new FakeWorkers(clock);
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink(links[0] as string));
  const runner = createRunner(workers.connect, clock, createRunStores(experiment));
  const { run } = runner.stores;
  const start = async (count: number) => {
    for (let k = 0; k < count; k++) {
      const { experiment: next } = decodeLink(`${links[k % links.length]}&seed=${k}`);
      experiment.setState({ experiment: next });
      await clock.until(() => run.getState().standing === 'shown' && run.getState().shown === next);
      runner.stepOnce();
      await clock.until(() => run.getState().step === 1);
      workers.asked.length = 0;
    }
  };
  await start(40);
  const before = await inUse();
  await start(runs);
  const after = await inUse();
  process.stdout.write(
    `${runs} runs: heap ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB, arrays ${before.arrays.toFixed(1)} → ${after.arrays.toFixed(1)} MB\n`,
  );
  expect(after.heap - before.heap).toBeLessThan(3);
  expect(after.arrays - before.arrays).toBeLessThan(3);
}, 600_000);
