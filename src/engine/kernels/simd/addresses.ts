import type { WeightedArrays } from '../weighted';
import { orNone } from './simdModule';

/** The arrays of a layer with weights as addresses, looked up once; 0 stands for none. */
export const addressesOf = ({ x, weight, bias, preActivation, y, dy, dWeight, dBias, dx }: WeightedArrays) => ({
  x: x.byteOffset,
  weight: weight.byteOffset,
  bias: orNone(bias),
  z: preActivation.byteOffset,
  y: y.byteOffset,
  dy: dy.byteOffset,
  dWeight: dWeight.byteOffset,
  dBias: orNone(dBias),
  dx: orNone(dx),
});
