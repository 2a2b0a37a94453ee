import { expect, it } from 'vitest';
import { surfaces } from '../../../engine/surfaces/registry';
import { decodeLink, encodeExperiment } from '../../../experiment/link';
import { lookOf } from '../../../experiment/looks';
import { raceEntrant } from '../../../experiment/raceEntrant';
import { stages } from '../../../experiment/stageLooks';
import { networkAsk } from './networkAsk';
import { logHeights } from './networkHeights';
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

it('a race on the network is known by what it trains, not by which of its runs is the page’s', () => {
  const link = 'race.function=network&race.target=0.05&data=moons&layers=4';
  const { experiment, notes } = decodeLink(`stage=race&${link}`);
  expect(notes).toEqual([]);
  const look = lookOf(stage, experiment.view.looks);
  expect([look.function, look.target]).toEqual(['network', 0.05]);
  const ask = (of: typeof experiment) => networkAsk(of, entrantsOf(look), look.gamma, look.evaluations);
  // each of its runs, opened, races with the others still
  for (const { id } of entrantsOf(look))
    expect(ask({ ...raceEntrant(experiment, id, 0.5, look.gamma), view: experiment.view })).toBe(ask(experiment));
  for (const other of ['data=circle&layers=4', 'data=moons&layers=5', 'data=moons&layers=4&seed=2', 'data=moons&layers=4&batch=7'])
    expect(ask(decodeLink(other).experiment)).not.toBe(ask(experiment));
  expect(networkAsk(experiment, entrantsOf(look), look.gamma, 10)).not.toBe(ask(experiment));
});

it('the heights of losses have an end below and one above', () => {
  const losses = Float64Array.from({ length: 100 }, (_, k) => (k === 0 ? 0 : k === 98 ? 1e9 : k === 99 ? Number.NaN : k / 100));
  const heights = logHeights(losses, 0.5);
  expect(heights[0]).toBeCloseTo(Math.log10(5e-5), 5);
  expect(heights[50]).toBeCloseTo(Math.log10(0.5), 5);
  expect(heights[98]).toBe(heights[96]);
  expect(heights[99]).toBeNaN();
});
