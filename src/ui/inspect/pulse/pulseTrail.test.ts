import { expect, it } from 'vitest';
import { PulseTrail } from './pulseTrail';

const sample = (at: number, norm = at) => ({ at, quantiles: [], gradientNorms: [norm] });
const places = ({ samples }: PulseTrail) => samples.map(({ at }) => at);

it('has its places in order, whenever they come, and the newest of two at one place', () => {
  const trail = new PulseTrail();
  for (const at of [3, 1, 2.5, 0, 7]) trail.add(sample(at));
  trail.add(sample(2.5, 99));
  expect(places(trail)).toEqual([0, 1, 2.5, 3, 7]);
  expect(trail.samples[2]?.gradientNorms).toEqual([99]);
});

it('forgets what another course has made void', () => {
  const trail = new PulseTrail();
  for (const at of [0, 1, 2, 3]) trail.add(sample(at));
  trail.cut(2);
  expect(places(trail)).toEqual([0, 1, 2]);
  trail.cut(9);
  expect(places(trail)).toEqual([0, 1, 2]);
});

it('is thinned out when it is long, from its start to its newest place', () => {
  const trail = new PulseTrail();
  for (let at = 0; at < 5000; at++) trail.add(sample(at));
  expect(trail.samples.length).toBeLessThanOrEqual(1000);
  expect(trail.samples.length).toBeGreaterThan(400);
  expect([places(trail)[0], places(trail).at(-1)]).toEqual([0, 4999]);
});
