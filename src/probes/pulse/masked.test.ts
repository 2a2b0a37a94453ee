import { beforeAll, expect, it } from 'vitest';
import { loadAllParts } from '../../engine/part';
import { decodeLink } from '../../experiment/link';
import { Run } from '../../run/run';
import { describeRun } from '../../run/runInfo';
import { viewOf } from '../../run/runView';
import { boundary } from '../boundary';
import { maskedBoundaries } from './maskedBoundaries';

beforeAll(loadAllParts);

const pool = { take: (length: number) => new Float32Array(length) };

function started(link: string) {
  const run = new Run({ experiment: decodeLink(`${link}&precision=double`).experiment });
  for (let k = 0; k < 5; k++) run.step();
  return { run, view: viewOf(run.loop, describeRun({ runId: 1, run, axes: [] }).pictureAxes, pool, () => run.loop.gradient()) };
}

it.each([
  'data=moons&examples=40&layers=6;batchNorm;dropout0.4,5:relu;dropout0.2',
  'data=blobs&examples=40&layers=6:relu;dropout0.5,5',
  'data=sine&examples=40&layers=6:linear;dropout0.3',
])('%s: a thinned network is one without the weights from its masked units', (link) => {
  const { run, view } = started(link);
  const found = maskedBoundaries.create(view)?.({ cells: 9, count: 4, seed: '1' }) ?? [];
  expect(found).toHaveLength(4);
  const { parameters } = run.loop.network;
  const weights = run.loop.network.params.filter(({ role }) => role === 'weight');
  const whole = parameters.slice();
  for (const { picture, masks } of found) {
    masks.forEach((mask, l) => {
      const rate = run.experiment.hidden[l]?.params.dropout ?? 0;
      const next = weights[l + 1]?.value;
      if (mask && next) for (let i = 0; i < next.length; i++) next[i] *= (mask[i % mask.length] ?? 0) / (1 - rate);
    });
    const wanted = boundary.create(view)?.({ cells: 9 });
    parameters.set(whole);
    picture.values.forEach((value, k) => {
      expect(value).toBeCloseTo(wanted?.values[k] as number, 5);
    });
    expect(picture.winners).toEqual(wanted?.winners);
  }
  const masks = found.map((one) => String(one.masks));
  expect(new Set(masks).size).toBeGreaterThan(1);
  // the same seed has the same masks, whatever the weights are then
  run.step();
  expect(
    maskedBoundaries
      .create(view)?.({ cells: 9, count: 4, seed: '1' })
      .map((one) => String(one.masks)),
  ).toEqual(masks);
});

it('without dropout there is nothing to mask', () => {
  expect(maskedBoundaries.create(started('data=moons&examples=40&layers=4').view)).toBeNull();
});
