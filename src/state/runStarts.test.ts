import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { FakeClock } from '../../tests/fakeClock';
import { FakeWorkers } from '../../tests/fakeWorkers';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { createRunner } from './runner';
import { createRunStores } from './runStores';

function beginWith(shownWith: (experiment: Experiment) => Promise<unknown> | null) {
  const clock = new FakeClock();
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink('data=xor&examples=40'));
  const runner = createRunner(new FakeWorkers(clock).connect, clock, { ...createRunStores(experiment), shownWith });
  const { run } = runner.stores;
  const shown = () => run.getState().shown?.dataset.id;
  return { clock, run, shown, choose: (hash: string) => experiment.setState(decodeLink(hash)) };
}

const never = () => new Promise<never>(() => {});

it('stands when what the page shows it with has come; until then the one before does', async () => {
  let come = () => {};
  const coming = new Promise<void>((resolve) => (come = resolve));
  const { clock, run, shown, choose } = beginWith(({ dataset }) => (dataset.id === 'xor' ? null : coming));
  await clock.pass(100);
  expect(shown()).toBe('xor');
  choose('data=moons&examples=40');
  await clock.pass(1000);
  expect([shown(), run.getState().info?.dataset]).toEqual(['xor', 'xor']);
  come();
  await clock.pass(10);
  expect([shown(), run.getState().standing]).toEqual(['moons', 'shown']);
});

it('stands without it where it fails, or does not come for four seconds', async () => {
  const failing = beginWith(() => Promise.reject(new Error('offline')));
  await failing.clock.pass(100);
  expect(failing.shown()).toBe('xor');
  const slow = beginWith(never);
  await slow.clock.pass(3900);
  expect(slow.shown()).toBeUndefined();
  await slow.clock.pass(200);
  expect(slow.shown()).toBe('xor');
});

it('does not keep waiting whoever chooses something else', async () => {
  const { clock, shown, choose } = beginWith(({ dataset }) => (dataset.id === 'xor' ? never() : null));
  await clock.pass(100);
  choose('data=moons&examples=40');
  await clock.pass(100);
  expect(shown()).toBe('moons');
});

it('shows a network on an empty plane, however long its worker takes', async () => {
  const clock = new FakeClock();
  const workers = new FakeWorkers(clock);
  const experiment = createStore<{ experiment: Experiment }>(() => decodeLink('data=drawn'));
  workers.fate = ({ verb }) => (verb === 'start' ? new Promise((resolve) => clock.after(900, resolve)) : 'answered');
  const { run } = createRunner(workers.connect, clock, createRunStores(experiment)).stores;
  const seen: unknown[] = [];
  run.subscribe(({ info, problem }) => seen.push(info !== null && problem === null));
  await clock.pass(3000);
  expect(run.getState()).toMatchObject({ standing: 'refused', problem: { key: 'drawn.tooFewClasses' }, info: {} });
  expect(seen).not.toContain(true); // never as if it were trained on
  experiment.setState(decodeLink('data=drawn&layers=4,2,3'));
  await clock.pass(3000);
  expect(run.getState().info?.layers.map(({ units }) => units)).toEqual([2, 4, 2, 3, 1]);
});
