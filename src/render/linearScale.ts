import { roundTicks } from './roundTicks';

type Ends = readonly [number, number];

export interface LinearScale {
  (value: number): number;
  /** Round values between the ends of the domain, about so many. */
  ticks(count: number): readonly number[];
  /** Digits after the point that these ticks need. */
  digits(count: number): number;
}

/** Spans beyond these have no round numbers between: their steps, or the inverse of those, are no numbers. */
const [narrowest, widest] = [1e-290, 1e300];
const mostDigits = 20;

/** The power of ten of a number's first digit: −2 for 0.05. */
const exponentOf = (value: number) => Number(value.toExponential().split('e')[1]);

/**
 * Places values along an axis: the ends of the domain, the lower one first, come to those of the range.
 *
 * start · (1 − t) + end · t with t = (value − from) / (to − from): to the bit what d3's `scaleLinear` gives, which also places colours, dates
 * and texts and brings 9 kB of reading and writing them into the first load. It has a place and ticks for whatever ends, equal ones (all in the
 * middle) and those whose distance is no number among them.
 */
export function linearScale([from, to]: Ends, [start, end]: Ends): LinearScale {
  const span = to - from;
  const hasRoundNumbers = Math.abs(span) > narrowest && Math.abs(span) < widest;
  const shareOf = (value: number) => {
    if (span === 0) return 0.5;
    return Number.isFinite(span) ? (value - from) / span : (value / 2 - from / 2) / (to / 2 - from / 2);
  };
  return Object.assign(
    (value: number) => {
      const t = shareOf(value);
      return start * (1 - t) + end * t;
    },
    {
      ticks: (count: number) => (hasRoundNumbers ? roundTicks(from, to, count).ticks : [...new Set([from, to])].filter(Number.isFinite)),
      digits: (count: number) => (hasRoundNumbers ? Math.min(mostDigits, Math.max(0, -exponentOf(roundTicks(from, to, count).step))) : 0),
    },
  );
}
