import { beforeAll, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { viewOf } from '../run/runView';
import { laterProbes } from './laterProbes';
import { mostImages, silentMaps } from './silentMaps';

beforeAll(() => laterProbes.load());

function begin(link: string) {
  const { experiment } = decodeLink(link);
  const run = new Run({ experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } });
  const pool = { take: (length: number) => new Float32Array(length) };
  return { run, ask: silentMaps.create(viewOf(run.loop, [], pool, () => run.loop.network.gradients)) };
}

it('finds the filters that answer 0 everywhere, and no others', () => {
  const { run, ask } = begin('data=digits8x8&examples=200&layers=conv3:relu,maxpool,4:relu&init.bias=0.1');
  const { params } = run.loop.network;
  const [bias, dense] = params.filter(({ role }) => role === 'bias');
  dense?.value.fill(100);
  expect(ask?.({}).columns.map((column) => [...column].includes(1))).toEqual([false, false, false, false, false]);
  bias?.value.set([0.1, -1000, 0.1]); // no pixel lifts the second map above zero
  dense?.value.set([-1000, 100, 100, 100]);
  const { images, columns } = ask?.({}) ?? {};
  expect(images).toBe(mostImages);
  expect(columns?.map((column) => [...column])).toEqual([[0], [0, 1, 0], [0, 1, 0], [1, 0, 0, 0], new Array(10).fill(0)]);
});

it('has no answer for points', () => expect(begin('data=circle').ask).toBeNull());
