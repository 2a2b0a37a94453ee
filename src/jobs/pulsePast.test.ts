import { expect, it } from 'vitest';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { pulseReader } from '../probes/pulse/pulseReader';
import { Run } from '../run/run';
import { viewOf } from '../run/runView';

const link = 'data=moons&examples=40&layers=4:sigmoid;batchNorm,3:relu;dropout0.3&batch=5';
const pool = { take: (length: number) => new Float32Array(length) };

/** A run that has its rate changed and a weight typed on the way; the pulse at the end of every epoch, as it was then. */
function course() {
  const run = new Run({ experiment: decodeLink(link).experiment });
  const now = () => pulseReader(viewOf(run.loop, [], pool, () => run.loop.gradient()))?.({}).layers ?? [];
  const then = [now()];
  while (run.loop.epoch < 6) {
    const { epoch } = run.loop;
    while (run.loop.epoch === epoch) run.step();
    then.push(now());
    if (run.loop.epoch === 2) run.change({ ...run.experiment, learningRate: 0.3 });
    if (run.loop.epoch === 4) run.setParameters(new Map([[3, 1.5]]));
  }
  return { run, then };
}

it('has what the probe saw at those epochs, whatever was done by hand', () => {
  const { run, then } = course();
  run.step();
  const { result } = jobAlone('pulsePast', { most: 99 }, sourceOf(run));
  expect([...result.at]).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(result.columns).toEqual([1, 2]);
  for (const epoch of [0, 1, 2, 3, 5, 6]) {
    const layers = then[epoch] ?? [];
    expect([...result.gradientNorms.subarray(2 * epoch, 2 * epoch + 2)]).toEqual(layers.map(({ gradientNorm }) => gradientNorm));
    expect([...result.quantiles.subarray(10 * epoch, 10 * epoch + 10)]).toEqual(layers.flatMap(({ quantiles }) => [...quantiles]));
  }
});

it('thins long runs evenly, shows what it has on the way, and is the same in slices', () => {
  const source = sourceOf(course().run);
  const { result } = jobAlone('pulsePast', { most: 4 }, source);
  expect([...result.at]).toEqual([0, 2, 4, 6]);
  const sliced = jobAlone('pulsePast', { most: 4 }, source, 0);
  expect(sliced.result).toEqual(result);
  expect(sliced.partials.some(({ at }) => at.length === 2)).toBe(true);
});
