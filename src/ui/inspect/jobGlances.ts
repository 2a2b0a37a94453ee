import { compact } from '../format';
import type { Glance } from './glance';
import { keptResult } from './jobResults';
import { suspicious } from './suspicious';

const words = {
  dimensions: (count: number) => `${count.toLocaleString('en')} dimensions`,
  lowest: (loss: string) => `lowest ${loss}`,
  derivatives: (count: number) => `${count.toLocaleString('en')} derivatives`,
};

/** The map that was computed last, and its lowest loss; before that, how many dimensions there are to look into. */
export const landscapeGlance: Glance = {
  text({ info }) {
    const result = keptResult(info, 'landscape')?.result;
    if (!result) return words.dimensions(info.parameterCount);
    return words.lowest(compact(result.losses.reduce((lowest, loss) => Math.min(lowest, loss), Number.POSITIVE_INFINITY)));
  },
  paint: ({ info }) => keptResult(info, 'landscape')?.paint ?? null,
};

/** The errors that were found last, and over all; before that, how many derivatives there are to check. */
export const checkGlance: Glance = {
  text({ info }) {
    const result = keptResult(info, 'gradientCheck')?.result;
    if (!result) return words.derivatives(info.parameterCount);
    return `${(result.relativeErrors[0] ?? 0) > suspicious ? '✗' : '✓'} ${compact(result.deviation.relative)}`;
  },
  paint: ({ info }) => keptResult(info, 'gradientCheck')?.paint ?? null,
};
