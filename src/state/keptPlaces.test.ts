import { expect, it } from 'vitest';
import { defaultExperiment } from '../experiment/normalize';
import type { Step } from './history';
import { type Keeping, KeptPlaces } from './keptPlaces';
import type { Moment } from './moment';

const experiment = defaultExperiment();
const step = (): Step => ({ act: { kind: 'reset' }, before: experiment, after: experiment, place: { experiment } });
const moment = (megabytes: number, epoch = 0): Moment => ({
  experiment,
  saved: { bytes: new Uint8Array(megabytes * 2 ** 20), series: null },
  epoch,
});

it('what is farthest from the present is let go of first, on either side', () => {
  const places = new KeptPlaces();
  const [past, future] = [
    [step(), step(), step()],
    [step(), step()],
  ];
  places.follow(past, future, () => ({ moment: moment(20) }));
  places.fit(past, future);
  expect([...past, ...future].map(({ place }) => places.isKept(place))).toEqual([false, true, true, true, false]);
});

it('a run that several places share is counted once', () => {
  const places = new KeptPlaces();
  const past = Array.from({ length: 6 }, step);
  const shared = moment(30, 7);
  places.follow(past, [], () => ({ moment: shared }));
  places.fit(past, []);
  expect(past.map(({ place }) => [places.isKept(place), places.epochAt(place)])).toEqual(past.map(() => [true, 7]));
});

it('of what was let go of it is known how far it was', () => {
  const places = new KeptPlaces();
  const past = [step()];
  places.follow(past, [], () => ({ moment: moment(80, 134) }));
  places.fit(past, []);
  const [{ place }] = past as [Step];
  expect([places.isKept(place), places.epochAt(place)]).toEqual([false, 134]);
});

it('keeps nothing of places that no step leads to', () => {
  const places = new KeptPlaces();
  const kept: Keeping = { moment: moment(1, 9) };
  const [one, other] = [step(), step()];
  places.follow([one], [], () => kept);
  places.follow([other], [], () => ({ moment: undefined }));
  expect([places.epochAt(one.place), places.epochAt(other.place)]).toEqual([0, null]);
});
