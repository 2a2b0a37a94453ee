import { expect, it } from 'vitest';
import { decodeLink } from './link';
import { lucks } from './seeds';

it('begins with the experiment itself; no seed comes twice, and the data stay', () => {
  const { experiment } = decodeLink('data=moons');
  const present = { ...experiment, seeds: { ...experiment.seeds, init: '3' } };
  const all = lucks(present, 6);
  expect(all[0]).toBe(present);
  expect(all.map(({ seeds }) => seeds.init)).toEqual(['3', '1', '2', '4', '5', '6']);
  for (const { seeds } of all) expect([seeds.data, seeds.split]).toEqual([present.seeds.data, present.seeds.split]);
});
