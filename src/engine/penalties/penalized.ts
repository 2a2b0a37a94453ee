import type { Param } from '../layers/layer';
import type { ParamValues } from '../spec';

/** Whether penalty or decay act on a parameter: on weights from layer to layer and from state to state, on biases with `params.biases`. */
export const isPenalized = ({ role }: Pick<Param, 'role'>, params: ParamValues): boolean =>
  role === 'weight' || role === 'recurrentWeight' || (role === 'bias' && params.biases === 1);
