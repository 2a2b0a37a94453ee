import type { LayerInfo } from '../run/runInfo';

export type LayerParamInfo = LayerInfo['params'][number];

/** Where a layer's own weights or biases stand in the flat parameters; undefined where it has none. */
export const paramOf = ({ params }: LayerInfo, role: LayerParamInfo['role']): LayerParamInfo | undefined =>
  params.find((param) => param.role === role);
