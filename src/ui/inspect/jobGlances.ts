import type { Glance } from './glance';
import { keptResult } from './jobResults';
import { suspicious } from './suspicious';

/** The map that was computed last, and its lowest loss; before that, how many dimensions there are to look into. */
export const landscapeGlance: Glance = {
  text({ info }, { word }) {
    const result = keptResult(info, 'landscape')?.result;
    if (!result) return word('glance.dimensions', { count: info.parameterCount });
    return word('glance.lowest', { loss: result.losses.reduce((lowest, loss) => Math.min(lowest, loss), Number.POSITIVE_INFINITY) });
  },
  paint: ({ info }) => keptResult(info, 'landscape')?.paint ?? null,
};

/** The errors that were found last, and over all; before that, how many derivatives there are to check. */
export const checkGlance: Glance = {
  text({ info }, { word, compact }) {
    const result = keptResult(info, 'gradientCheck')?.result;
    if (!result) return word('glance.derivatives', { count: info.parameterCount });
    return `${(result.relativeErrors[0] ?? 0) > suspicious ? '✗' : '✓'} ${compact(result.deviation.relative)}`;
  },
  paint: ({ info }) => keptResult(info, 'gradientCheck')?.paint ?? null,
};
