import { expect, it } from 'vitest';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { passTimes } from './passTimes';

/** Times of a network on a clock that goes on by a millisecond with every look. */
function timesOf(link: string) {
  let ms = 0;
  const job = passTimes.run({ run: new Run({ experiment: decodeLink(link).experiment }), lastEpoch: 0, now: () => ms++ }, {});
  for (let next = job.next(); ; next = job.next()) if (next.done) return next.value;
}

it('takes M + 1 passes for M weights, of the network as it is and widened', () => {
  const { widened, own, examples } = timesOf('data=circle&layers=4,2');
  expect(examples).toBe(40);
  // 2 – u – u – 1: u (2 + 1) + u (u + 1) + u + 1
  expect(widened.map(({ units, parameters }) => [units, parameters])).toEqual([2, 4, 8, 16, 32].map((u) => [u, u * u + 5 * u + 1]));
  expect(own?.parameters).toBe(25);
  // a look at the clock after each pass: of one millisecond each
  for (const { parameters, differencesMs, backpropagationMs } of [...widened, ...(own ? [own] : [])])
    expect(differencesMs / backpropagationMs).toBeCloseTo(parameters + 1, 9);
});

it('widens nothing where no layer has a width', () => {
  expect(timesOf('data=circle&layers=')).toMatchObject({ widened: [], own: { units: null, parameters: 3 } });
});
