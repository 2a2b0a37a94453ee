import type { Glance } from '../glance';

/** Stands for the panel in the strip: how many derivatives a pass back finds. */
export const backpropGlance: Glance = {
  paint: () => null,
  text: ({ info: { parameterCount } }, { word }) => word('glance.derivatives', { count: parameterCount }),
};
