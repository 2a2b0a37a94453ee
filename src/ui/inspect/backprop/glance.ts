import { isByUnit, operationsOf } from '../../../probes/backprop/operations';
import type { Glance } from '../glance';

/** Stands for the panel in the strip: how many operations a pass forward and back is. */
export const backpropGlance: Glance = {
  paint: () => null,
  text: ({ info: { layers } }, { word }) => word('glance.operations', { count: operationsOf(layers, isByUnit(layers)).length }),
};
