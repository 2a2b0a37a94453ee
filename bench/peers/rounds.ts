import { median } from '../../scripts/median';
import type { Contender, Figures } from './contender';
import { sentenceOf } from './sentence';

interface Timing {
  readonly warmMs: number;
  readonly roundMs: number;
  readonly rounds: number;
  /** Whose single run takes longer than `longRun` rounds is asked in every so-manieth round only, all of them in the same. */
  readonly seldom: number;
}

const thorough: Timing = { warmMs: 1000, roundMs: 50, rounds: 75, seldom: 15 };
const quickly: Timing = { warmMs: 200, roundMs: 60, rounds: 7, seldom: 1 };
const longRun = 3;

/**
 * Times contenders by turns, round after round, so that whatever else the machine does slows all of them: the ratio within a round is steadier than the
 * rates. @returns what each has done, or why not
 */
export async function timeByTurns(contenders: readonly Contender[], quick: boolean): Promise<(Figures | string)[]> {
  const { warmMs, roundMs, rounds, seldom } = quick ? quickly : thorough;
  const places = contenders.map((contender) => ({ contender, every: 1, rates: [] as (number | null)[], failure: null as string | null }));
  const ask = async (place: (typeof places)[number], milliseconds: number): Promise<number | null> => {
    if (place.failure !== null) return null;
    return place.contender.round(milliseconds).catch((error) => {
      place.failure = sentenceOf(error);
      return null;
    });
  };
  for (const place of places) {
    await ask(place, warmMs);
    const began = performance.now();
    await ask(place, roundMs);
    if (performance.now() - began > longRun * roundMs) place.every = seldom;
  }
  for (let round = 0; round < rounds; round++) {
    for (const place of places) place.rates.push(round % place.every === 0 ? await ask(place, roundMs) : null);
  }
  return places.map(({ contender: { start }, rates, failure }) => {
    if (failure !== null) return failure;
    const taken = rates.filter((rate) => rate !== null);
    return { ...start, rates, median: median(taken), least: Math.min(...taken), most: Math.max(...taken) };
  });
}
