import { expect, it } from 'vitest';
import { surfaces } from '../../../engine/surfaces/registry';
import { decodeLink, encodeExperiment } from '../../../experiment/link';
import { lookOf } from '../../../experiment/looks';
import { stages } from '../../../experiment/stages';
import { entrantsOf, offered, racing, startOf, surfaceOf, withTypedRate } from './raceAsk';
import { heightsOf } from './raceHeights';

const stage = stages.find(({ id }) => id === 'race') as Extract<(typeof stages)[number], { readonly id: 'race' }>;
const lookFrom = (link: string) => lookOf(stage, decodeLink(`stage=race&${link}`).experiment.view.looks);

it('every function is offered', () => {
  expect(offered.map(({ name }) => name)).toEqual(surfaces.map(({ id }) => id));
});

it('a link holds function, start, rules, rates, noise, evaluations and where they stand', () => {
  const link =
    'stage=race&race.function=beale&race.start=0.5,1.5&race.rules=adam,bfgs&race.rates=typed&race.typed=adam:0.3&race.gamma=0.5&race.noise=2&race.seed=4&race.evaluations=50&race.at=9';
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  expect(encodeExperiment(experiment)).toBe(link);
  const look = lookOf(stage, experiment.view.looks);
  const { surface } = surfaceOf(look);
  expect(startOf(look, surface)).toEqual([0.5, 1.5]);
  expect(entrantsOf(look)).toEqual([
    { id: 'adam', rate: 0.3 },
    { id: 'bfgs', rate: null },
  ]);
});

it('what cannot be in a link is passed over', () => {
  expect(surfaceOf(lookFrom('race.function=lake')).name).toBe('rosenbrock');
  expect(surfaceOf(lookFrom('race.function=typed&race.f=x%2Bq')).name).toBe('rosenbrock');
  expect(surfaceOf(lookFrom('race.function=typed&race.f=x^2%2By^2')).name).toBe('typed');
  const { surface } = surfaceOf(lookFrom(''));
  for (const start of ['9,9', 'a,b', '1', '']) expect(startOf(lookFrom(`race.start=${start}`), surface)).toEqual(surface.start);
  expect(racing(lookFrom('race.rules=adam,lion,adam'))).toEqual(['adam']);
  expect(entrantsOf(lookFrom('race.rules=sgd&race.rates=typed&race.typed=sgd:fast'))).toEqual([{ id: 'sgd', rate: null }]);
});

it('a rate typed for one leaves those of the others', () => {
  const look = lookFrom('race.typed=sgd:0.1,adam:0.2');
  expect(withTypedRate(look, 'sgd', 0.5)).toBe('sgd:0.5,adam:0.2');
  expect(withTypedRate(look, 'bfgs', 1)).toBe('sgd:0.1,adam:0.2,bfgs:1');
});

it('heights rise with the function, and are nothing where it has no value', () => {
  const { surface } = surfaceOf(lookFrom('race.function=typed&race.f=log(x)%2By^2'));
  const heights = heightsOf(surface, 6);
  expect([...heights].map(Number.isNaN)).toEqual(Array.from({ length: 36 }, (_, k) => k % 6 < 3));
});
