/** Ends and ticks of an axis of values. */
export interface ValueTicks {
  readonly low: number;
  readonly high: number;
  /** Three to five, upward. */
  readonly ticks: readonly number[];
}

const mostTicks = 5;
const leastTicks = 3;
/** An axis ends at a tick that is nearer than by this factor. */
const reach = 1.5;

const unitsOfDecade = [1, 2, 5] as const;

/** The k-th number of …, 0.5, 1, 2, 5, 10, …; k = 0 is 1. */
function roundNumber(k: number): number {
  const decade = Math.floor(k / 3);
  return Number(`${unitsOfDecade[k - 3 * decade]}e${decade}`);
}

/** The least k whose round number is at least `value`, above zero. */
function indexFrom(value: number): number {
  let k = 3 * Math.floor(Math.log10(value)) - 1;
  while (roundNumber(k) < value * (1 - 1e-12)) k++;
  return k;
}

/** Values nearer to each other, in parts of their size, are spread over this much: ticks have three digits. */
const leastSpan = 0.02;

/** Ticks a round step (1, 2 or 5 times a power of ten) apart that reach over [low, high]: the finest of at most five. */
export function linearTicks(low: number, high: number): ValueTicks {
  const size = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const span = Math.max(high - low, size * leastSpan);
  const missing = (span - (high - low)) / 2;
  for (let k = indexFrom(span / mostTicks); ; k++) {
    const step = roundNumber(k);
    const [first, last] = [Math.floor((low - missing) / step + 1e-9), Math.ceil((high + missing) / step - 1e-9)];
    const end = Math.max(last, first + leastTicks - 1);
    if (end - first >= mostTicks) continue;
    const ticks = Array.from({ length: end - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)) + 0);
    return { low: ticks[0] as number, high: ticks[ticks.length - 1] as number, ticks };
  }
}

/**
 * Ticks of a logarithmic axis over [low, high], low > 0: of 1, 2, 5, 10, 20, … every one, every third (whole decades), every second, or
 * decades further apart, whichever are three to five first; where the values lie too near to each other for that, a round step apart.
 */
export function logTicks(low: number, high: number): ValueTicks {
  const [from, to] = [indexFrom(low), indexFrom(high)];
  const below = low / roundNumber(from - 1) < reach ? from - 1 : from;
  const above = roundNumber(to) / high < reach ? to : to - 1;
  const count = above - below + 1;
  for (const stride of strides(count)) {
    // every third and its multiples stand at whole decades
    const offsets = stride % 3 === 0 ? [(((-below % 3) + 3) % 3) as number] : Array.from({ length: stride }, (_, offset) => offset);
    for (const offset of offsets) {
      const ticks: number[] = [];
      for (let k = below + offset; k <= above; k += stride) ticks.push(roundNumber(k));
      if (ticks.length < leastTicks || ticks.length > mostTicks) continue;
      return { low: Math.min(low, roundNumber(below)), high: Math.max(high, roundNumber(above)), ticks };
    }
  }
  const { ticks, high: end } = linearTicks(low, high);
  const above0 = ticks.filter((tick) => tick > 0); // zero has no place on a logarithmic axis
  return { low: Math.min(low, above0[0] as number), high: Math.max(high, end), ticks: above0 };
}

/** How far apart ticks may be, the preferred first. */
function strides(count: number): number[] {
  const decades = Array.from({ length: Math.ceil(count / 9) + 1 }, (_, i) => 3 * (i + 1));
  return [1, 3, 2, ...decades];
}
