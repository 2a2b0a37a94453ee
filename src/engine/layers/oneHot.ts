import { refusal } from '../sentences';
import { isCount, type LayerFactory, onlyShape } from './layer';

export interface OneHotSpec {
  readonly kind: 'oneHot';
  /** Number of different symbols. */
  readonly symbols: number;
}

/** A row of zeros with a 1 at the symbol, for every step: [T] → [T, symbols]. Symbols are whole numbers from 0; they get no gradient. */
export const createOneHot: LayerFactory<OneHotSpec> = ({ symbols }, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  if (shape.length !== 1) throw refusal('layer.oneHotInput', { layer: name, shape });
  if (!isCount(symbols)) throw refusal('layer.oneHotSymbols', { layer: name, symbols, shape });
  const [steps] = shape;
  return {
    name,
    inputShapes,
    outputShape: [steps, symbols],
    params: [],
    buffers: [],
    createPass([{ y: x }], { capacity, backward }) {
      const y = kernels.allocate(capacity * steps * symbols);
      return {
        y,
        dy: kernels.allocate(backward ? y.length : 0),
        trace: {},
        forward: (batch) => kernels.oneHot(x, y, batch * steps, symbols),
        backward() {},
      };
    },
  };
};
