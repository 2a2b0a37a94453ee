import { median } from '../median';
import type { Contender, Figures } from './contender';

interface Timing {
  readonly warmMs: number;
  readonly roundMs: number;
  readonly rounds: number;
}

const thorough: Timing = { warmMs: 1000, roundMs: 150, rounds: 25 };
const quickly: Timing = { warmMs: 200, roundMs: 60, rounds: 7 };
/** Whose single run takes longer than so many rounds is asked less often; but so many times at least. */
const longRun = 3;
const leastRounds = 5;

/**
 * Times contenders by turns, round after round, so that whatever else the machine does slows all of them: the ratio within a round is steadier than the
 * rates. @returns by name what each has done, or why not
 */
export async function timeByTurns(
  contenders: Readonly<Record<string, Contender>>,
  quick: boolean,
): Promise<Record<string, Figures | string>> {
  const { warmMs, roundMs, rounds } = quick ? quickly : thorough;
  const failures: Record<string, string> = {};
  const places = Object.entries(contenders).map(([name, contender]) => ({ name, contender, every: 1, rates: [] as (number | null)[] }));
  const ask = async ({ name, contender }: (typeof places)[number], milliseconds: number): Promise<number | null> => {
    if (failures[name]) return null;
    try {
      return await contender.round(milliseconds);
    } catch (error) {
      failures[name] = (error as Error).message;
      return null;
    }
  };
  for (const place of places) {
    await ask(place, warmMs);
    const began = performance.now();
    await ask(place, roundMs);
    place.every = Math.min(Math.ceil((performance.now() - began) / roundMs / longRun), Math.floor(rounds / leastRounds));
  }
  for (let round = 0; round < rounds; round++) {
    for (const place of places) place.rates.push(round % place.every === 0 ? await ask(place, roundMs) : null);
  }
  return Object.fromEntries(
    places.map(({ name, contender: { start }, rates }) => {
      const taken = rates.filter((rate) => rate !== null);
      const figures = { ...start, rates, median: median(taken), least: Math.min(...taken), most: Math.max(...taken) };
      return [name, failures[name] ?? figures];
    }),
  );
}
