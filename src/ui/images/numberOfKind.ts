import type { LayerInfo } from '../../run/runInfo';

/** Which of its kind a layer is, from 1: what it is called by. */
export const numberOfKind = (layers: readonly Pick<LayerInfo, 'kind'>[], layer: number): number =>
  layers.slice(0, layer + 1).filter(({ kind }) => kind === layers[layer]?.kind).length;
