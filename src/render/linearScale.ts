import { tickStep, ticks } from 'd3';

type Ends = readonly [number, number];

export interface LinearScale {
  (value: number): number;
  /** Round values between the ends of the domain, about so many. */
  ticks(count: number): number[];
  /** Digits after the point that these ticks need. */
  digits(count: number): number;
}

/** The power of ten of a number's first digit: −2 for 0.05. */
const exponentOf = (value: number) => Number(value.toExponential().split('e')[1]);

/**
 * Places values along an axis: the ends of the domain, the lower one first, come to those of the range.
 *
 * start · (1 − t) + end · t with t = (value − from) / (to − from): to the bit what d3's `scaleLinear` gives, which also places colours, dates
 * and texts and brings 9 kB of reading and writing them into the first load.
 */
export const linearScale = ([from, to]: Ends, [start, end]: Ends): LinearScale =>
  Object.assign(
    (value: number) => {
      const t = (value - from) / (to - from);
      return start * (1 - t) + end * t;
    },
    {
      ticks: (count: number) => ticks(from, to, count),
      digits: (count: number) => Math.max(0, -exponentOf(tickStep(from, to, count))),
    },
  );
