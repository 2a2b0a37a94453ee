import { describe, expect, it } from 'vitest';
import { check, judged, measured, secondsTo } from '../scripts/claims/check';
import { type Claim, holds, type Trained } from '../scripts/claims/claim';
import { claims } from '../scripts/claims/registry';
import { seeded } from '../scripts/claims/trained';
import { median as medianOf } from '../scripts/median';
import { decodeLink } from '../src/experiment/link';

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
});
