import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pairedWorker } from '../../tests/pairedWorker';
import { decodeLink } from '../experiment/link';
import { questionOf, textOf } from '../probes/registry';
import { startTrainer } from './client';
import type { Sign } from './protocol';

const parts = vi.hoisted(() => ({ worker: null as unknown }));
vi.mock('./startWorker', () => ({ startWorker: async () => parts.worker }));

/** Milliseconds that an update takes by the clock of the worker. */
let updateMs = 0;
let nowMs = 0;
const signs: { readonly sign: Sign; readonly atMs: number }[] = [];

/** The worker itself, its two ends in this thread. */
async function begin() {
  const { worker, inside } = pairedWorker();
  parts.worker = worker;
  vi.stubGlobal('addEventListener', inside.addEventListener);
  vi.stubGlobal('removeEventListener', inside.removeEventListener);
  vi.stubGlobal('postMessage', (data: unknown) => {
    if (typeof data === 'string' && data !== 'standing') signs.push({ sign: data as Sign, atMs: nowMs });
    inside.postMessage(data, []);
  });
  vi.resetModules();
  await import('./worker');
  const heard: Sign[] = [];
  return { heard, client: startTrainer((sign) => void heard.push(sign)) };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => {
    nowMs += updateMs;
    return nowMs;
  });
  signs.length = 0;
  updateMs = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Waits by no clock: `vi.waitFor` would move the one that stands still, the further the longer it waits. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const experimentOf = (link: string) => decodeLink(link).experiment;

it('a worker that trains for half a minute is heard of all the while, and not at every update', async () => {
  const { client, heard } = await begin();
  await client.start({ experiment: experimentOf('data=xor&examples=40&layers=2&batch=5') });
  signs.length = 0;
  updateMs = 15;
  const from = nowMs;
  const { step } = await client.advance({ maxSteps: 2000, budgetMs: Number.POSITIVE_INFINITY });
  expect(step).toBe(2000);
  expect(nowMs - from).toBeGreaterThan(30_000);
  const times = [from, ...signs.map(({ atMs }) => atMs), nowMs];
  const silences = times.slice(1).map((at, i) => at - (times[i] as number));
  expect(signs[0]?.sign).toBe('taken');
  expect(Math.max(...silences)).toBeLessThan(250 + 20 * updateMs); // the loss of an epoch takes some sweeps
  expect(signs.length).toBeLessThanOrEqual(2 + (nowMs - from) / 250);
  expect(heard.filter((sign) => sign === 'working').length).toBeGreaterThan(50);
  client.stop();
});

it('so is one that evaluates many examples at one update', async () => {
  const { client } = await begin();
  await client.start({ experiment: experimentOf('data=xor&examples=2000&layers=2&batch=2000') });
  signs.length = 0;
  updateMs = 120;
  await client.advance({ maxSteps: 1, budgetMs: Number.POSITIVE_INFINITY });
  expect(signs.filter(({ sign }) => sign === 'working').length).toBeGreaterThanOrEqual(3); // eight sweeps of 120 ms
  client.stop();
});

it('so is one that replays', async () => {
  const { client } = await begin();
  const experiment = experimentOf('data=xor&examples=200&layers=2&batch=1');
  await client.start({ experiment });
  const { saved } = await client.advance({ maxSteps: 500, budgetMs: Number.POSITIVE_INFINITY, save: true });
  if (!saved) throw new Error('nothing was saved');
  await client.start({ experiment, saved: { bytes: saved, series: null } }); // it has a snapshot of its start and of now
  signs.length = 0;
  updateMs = 60;
  const { step } = await client.seek({ epoch: 4, budgetMs: Number.POSITIVE_INFINITY });
  expect(step).toBe(400);
  expect(signs.length).toBeGreaterThan((400 * 60) / (250 + 60));
  client.stop();
});

it('a start that waits for what it has to fetch is heard of four times a second, until it has its answer', async () => {
  const { client, heard } = await begin();
  const { formulaParser } = await import('../data/formula'); // the worker's own
  const load = formulaParser.load.bind(formulaParser);
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  vi.spyOn(formulaParser, 'load').mockImplementation(() => coming.then(load));
  const started = client.start({ experiment: experimentOf('data=xor&features=x1,x1%2Bx2') });
  await until(() => heard.includes('taken'));
  heard.length = 0;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual(Array.from({ length: 40 }, () => 'working'));
  come();
  expect(await started).toMatchObject({ ok: true });
  heard.length = 0;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual([]);
  client.stop();
});

const rarelyAsked = [textOf('answers', { test: true }), textOf('census', { ranges: [] }), textOf('predictions', {})];
const questions = Object.fromEntries(rarelyAsked.map((text) => [text, questionOf(text)]));
const asking = { maxSteps: 0, budgetMs: 0, questions };

/** The worker's own probes of rare questions, which do not come before they are let. */
async function probesOnTheirWay() {
  const { laterProbes } = await import('../probes/laterProbes');
  const load = laterProbes.load.bind(laterProbes);
  let come = () => {};
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  const asked = vi.spyOn(laterProbes, 'load').mockImplementation(() => coming.then(load));
  return { laterProbes, asked, come };
}

it('the first question that needs something fetched is answered when that is there, and heard of till then', async () => {
  const { client, heard } = await begin();
  const { come } = await probesOnTheirWay();
  await client.start({ experiment: experimentOf('data=blobs') });
  heard.length = 0;
  const frame = client.advance(asking);
  await until(() => heard.length > 0);
  expect(heard).toEqual(['taken']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(heard).toEqual(['taken', 'working', 'working', 'working', 'working']);
  come();
  const { answers } = await frame;
  expect(rarelyAsked.filter((text) => !answers[text])).toEqual([]);
  client.stop();
});

it('a question whose part does not come has no answer, and one later', async () => {
  const { client } = await begin();
  const { laterProbes } = await import('../probes/laterProbes');
  vi.spyOn(laterProbes, 'load').mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await client.start({ experiment: experimentOf('data=blobs') });
  const { answers } = await client.advance(asking);
  expect(rarelyAsked.map((text) => answers[text])).toEqual([null, null, null]);
  const later = (await client.advance(asking)).answers;
  expect(rarelyAsked.filter((text) => !later[text])).toEqual([]);
  client.stop();
});

it('a part that is on its way too long is waited for once, and used when it comes', async () => {
  const { client, heard } = await begin();
  const { laterProbes, asked, come } = await probesOnTheirWay();
  await client.start({ experiment: experimentOf('data=blobs') });
  heard.length = 0;
  const frame = client.advance(asking);
  await until(() => heard.length > 0);
  expect(heard).toEqual(['taken']);
  await vi.advanceTimersByTimeAsync(4000);
  expect((await frame).answers[rarelyAsked[0] as string]).toBeNull();
  const next = (await client.advance(asking)).answers; // at once: the clock stands still
  expect(rarelyAsked.map((text) => next[text])).toEqual([null, null, null]);
  expect(asked).toHaveBeenCalledTimes(1);
  come();
  await until(() => laterProbes.isLoaded);
  const { answers } = await client.advance(asking);
  expect(rarelyAsked.filter((text) => !answers[text])).toEqual([]);
  client.stop();
});
