import type { Glance } from './glance';

/** The test metric at the end of the last epoch. */
export const qualityGlance: Glance = {
  text({ info, series, epoch }, { word }) {
    const value = series.column('testMetric')[epoch] ?? Number.NaN;
    return info.task === 'regression' ? word('glance.r2', { value }) : word('glance.accuracy', { value });
  },
  paint: () => null,
};
