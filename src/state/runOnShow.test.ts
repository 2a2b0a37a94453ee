import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '../../tests/fakeClock';
import { FakeWorkers } from '../../tests/fakeWorkers';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { createRunner } from './runner';
import { createRunStores } from './runStores';
import { useView } from './viewStore';

it('trains on while the page draws: at full speed the next request leaves before the frame is drawn', async () => {
  const clock = new FakeClock();
  const workers = new FakeWorkers(clock);
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink('data=xor&examples=40&layers=3&batch=5'));
  const runner = createRunner(workers.connect, clock, createRunStores(experiment));
  const { run } = runner.stores;
  await clock.until(() => run.getState().standing === 'shown', 'the start');
  const order: string[] = [];
  let newest = 0;
  workers.onTheWay = (frame) => {
    newest = frame.step;
    return frame;
  };
  // React draws what was set in a microtask of its own
  run.subscribe((state, before) => state.step !== before.step && queueMicrotask(() => order.push('drawn')));
  workers.fate = () => {
    order.push('asked');
    return 'answered';
  };
  useView.setState({ speed: 4 });
  runner.togglePlay();
  await clock.until(() => order.length >= 12, 'some frames');
  expect(order.slice(0, 12)).toEqual(['asked', ...Array.from({ length: 11 }, (_, i) => (i % 2 === 0 ? 'asked' : 'drawn'))]);
  runner.togglePlay();
  await clock.pass(1000);
  expect(run.getState()).toMatchObject({ isPlaying: false, step: newest });
});
