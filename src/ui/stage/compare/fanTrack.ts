import { type NumberName, settings } from '../../../experiment/settings';

/** Half of a thumb: as far as its middle stays from the ends of the groove. */
export const thumbPx = 9;

/** Where values lie on the track of a setting's slider: shares of the way that the middle of its thumb goes, which may lie beyond 0 … 1. */
export function trackOf(name: NumberName, range: Pick<HTMLInputElement, 'min' | 'max'>) {
  const { slider, scale } = settings[name];
  const isLog = scale === 'log';
  const [low, high] = isLog ? [slider.min, slider.max] : [Number(range.min), Number(range.max)];
  const lowest = isLog && low <= 0 ? high / 1e6 : low;
  return {
    shareOf: (value: number) =>
      isLog ? Math.log(Math.max(value, lowest) / lowest) / Math.log(high / lowest) : (value - low) / (high - low),
    valueAt: (share: number) => (isLog ? lowest * (high / lowest) ** share : low + share * (high - low)),
  };
}
