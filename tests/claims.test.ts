import { describe, expect, it } from 'vitest';
import { asksOf } from '../scripts/claims/asks';
import { check, judged, measured, measuredTogether, secondsTo } from '../scripts/claims/check';
import { type Claim, holds, type Trained } from '../scripts/claims/claim';
import { claims } from '../scripts/claims/registry';
import { errorAtEnd, errorOverLast, meanBelowGrams } from '../scripts/claims/sequenceMeasures';
import { nGramNats } from '../scripts/claims/sequenceRivals';
import { loopAt, seeded, trainToLast } from '../scripts/claims/trained';
import { median as medianOf } from '../scripts/median';
import { decodeLink } from '../src/experiment/link';
import { lucks } from '../src/experiment/seeds';
import { MeanAnswers } from '../src/run/meanAnswers';
import { testAnswers } from '../src/run/testAnswers';
import type { TrainingLoop } from '../src/run/trainingLoop';

const all = Object.values(claims).flat();

describe.each(all.map((claim) => [claim.id, claim] as const))('the claim %s', (_, claim) => {
  it('has a link that opens as it is written, seeds that differ, a bound and a name of its own', () => {
    expect(decodeLink(claim.link).notes).toEqual([]);
    expect(new Set(claim.seeds).size).toBe(claim.seeds.length);
    expect(claim.bound.atLeast ?? claim.bound.atMost).toBeDefined();
    expect(all.filter(({ id }) => id === claim.id)).toEqual([claim]);
    expect(seeded(claim.link, 'x').seeds).toEqual({ data: 'x', split: 'x', init: 'x', shuffle: 'x', dropout: 'x' });
  });

  it.runIf(claim.isFast)(
    'holds with its first seed',
    () => {
      const { median, holds: isTrue } = judged(claim, [measured(claim, claim.seeds[0])]);
      expect({ median, isTrue }).toEqual({ median, isTrue: true });
    },
    60_000,
  );
});

it('a third of the claims is held by the tests', () => {
  expect(3 * all.filter(({ isFast }) => isFast).length).toBeGreaterThanOrEqual(all.length);
});

describe('checking', () => {
  const claim: Claim = {
    id: 'c',
    says: '',
    link: '',
    measure: { atEnd: ({ seed }) => Number(seed) },
    seeds: ['3', '1', '8', '2'],
    bound: { atLeast: 2.5 },
  };
  const train = (_: string, seed: string) => ({ seed, course: { accuracy: [], seconds: [] } }) as unknown as Trained;

  it('holds the median of all seeds to the bound', () => {
    expect(check(claim, train)).toMatchObject({ median: 2.5, holds: true });
    expect(check({ ...claim, bound: { atLeast: 2.6 } }, train).holds).toBe(false);
    expect(check({ ...claim, measure: { atEnd: () => Number.NaN } }, train).holds).toBe(false);
    expect([holds(1, { atMost: 1 }), holds(1.1, { atMost: 1 }), holds(1, { atLeast: 0, atMost: 0.5 })]).toEqual([true, false, false]);
    expect(medianOf([5, 1, 3])).toBe(3);
  });

  it('asks of how many seeds keep it where that is claimed, a share of them where fewer are tried', () => {
    const counted = { ...claim, keptIn: 2 };
    expect(check(counted, train)).toMatchObject({ kept: 2, holds: true });
    expect(check({ ...counted, keptIn: 3 }, train).holds).toBe(false);
    const first = [measured(claim, '3', train)];
    expect(judged(counted, first, 4).holds).toBe(true);
    expect(judged({ ...counted, bound: { atLeast: 4 } }, first, 4).holds).toBe(false);
  });

  it('finds when an accuracy was first passed, and how long the whole run took', () => {
    const course = { accuracy: [0.5, 0.9, 0.8, 0.95], seconds: [1, 2, 3, 4] };
    expect([secondsTo(course, 0.9), secondsTo(course, 0.95), secondsTo(course, 0.99), secondsTo(course)]).toEqual([
      2,
      4,
      Number.POSITIVE_INFINITY,
      4,
    ]);
  });

  it('asks claims of one link with one seed together, what takes long first', () => {
    const [short, long] = ['data=moons&epochs=1', 'data=moons&epochs=9'];
    const asks = asksOf([
      { id: 'a', link: short, seeds: ['1', '2'] },
      { id: 'b', link: long, seeds: ['1'] },
      { id: 'c', link: short, seeds: ['2', '3'] },
    ]);
    expect(asks).toEqual([
      { ids: ['b'], seed: '1' },
      { ids: ['a', 'c'], seed: '2' },
      { ids: ['a'], seed: '1' },
      { ids: ['c'], seed: '3' },
    ]);
  });

  it('asks every seed of every claim once', () => {
    const asked = asksOf(all).flatMap(({ ids, seed }) => ids.map((id) => `${id} ${seed}`));
    expect(asked.sort()).toEqual(all.flatMap(({ id, seeds }) => seeds.map((seed) => `${id} ${seed}`)).sort());
  });

  it('trains once for claims of one link, and gives each what it gives alone', () => {
    let trainings = 0;
    const counted = (link: string, seed: string) => {
      trainings++;
      return train(link, seed);
    };
    const twice = { ...claim, measure: { atEnd: ({ seed }: Trained) => 2 * Number(seed) } };
    expect(measuredTogether([claim, twice], '3', counted).map(({ value }) => value)).toEqual([3, 6]);
    expect(trainings).toBe(1);

    const loops = new Set<object>();
    const ofLoop = (read: (loop: TrainingLoop) => number) => ({
      ...claim,
      link: 'data=randomWalk&examples=60&epochs=2',
      measure: {
        ofLoop: (loop: TrainingLoop) => {
          loops.add(loop);
          return read(loop);
        },
      },
    });
    const claimsOfLink = [ofLoop(errorAtEnd), ofLoop(errorOverLast), ofLoop(({ epoch }) => epoch)];
    const together = measuredTogether(claimsOfLink, '3').map(({ value }) => value);
    expect(loops.size).toBe(1);
    expect(together).toEqual(claimsOfLink.map((one) => measured(one, '3').value));
    expect(together[2]).toBe(2);
  });

  it('takes the network that is trained already for one of those whose mean is asked, and trains the others to the last epoch too', () => {
    const link = 'data=names&examples=80&layers=lstm3&epochs=1';
    const run = measured({ ...claim, link, measure: { ofLoop: meanBelowGrams } }, '1').value;
    const mean = new MeanAnswers();
    for (const one of lucks(seeded(link, '1'), 3)) {
      const loop = loopAt(one);
      trainToLast(loop);
      mean.add(testAnswers(loop));
    }
    const grams = Math.min(...nGramNats(loopAt(seeded(link, '1'))).map(([, nats]) => nats));
    expect(run).toBe(grams - mean.scores().loss);
  });
});
