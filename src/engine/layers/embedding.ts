import { refusal } from '../sentences';
import { isCount, type LayerFactory, onlyShape } from './layer';

export interface EmbeddingSpec {
  readonly kind: 'embedding';
  /** Number of different symbols. */
  readonly symbols: number;
  /** Numbers a symbol. */
  readonly width: number;
}

/** The row of a learnt table [symbols, width] for every symbol: [T] → [T, width]. A row's gradient is the sum over all places of its symbol. */
export const createEmbedding: LayerFactory<EmbeddingSpec> = ({ symbols, width }, inputShapes, build) => {
  const { name, kernels } = build;
  const shape = onlyShape(inputShapes, build);
  if (shape.length !== 1) throw refusal('layer.embeddingInput', { layer: name, shape });
  if (!isCount(symbols)) throw refusal('layer.embeddingSymbols', { layer: name, symbols, shape });
  if (!isCount(width)) throw refusal('layer.embeddingWidth', { layer: name, width });
  const [steps] = shape;
  // a symbol picks one row, so each number of the output is one number of the table: fan-in 1
  const table = build.param('table', { role: 'table', shape: [symbols, width], fanIn: 1, fanOut: width, start: null });
  return {
    name,
    inputShapes,
    outputShape: [steps, width],
    params: [table],
    buffers: [],
    createPass([{ y: x }], { capacity, backward, gradientOf }) {
      const y = kernels.allocate(capacity * steps * width);
      const dy = kernels.allocate(backward ? y.length : 0);
      const dTable = gradientOf(table);
      return {
        y,
        dy,
        trace: {},
        forward: (batch) => kernels.lookUp(x, table.value, y, batch * steps, width),
        backward: (batch) => kernels.lookUpBackward(x, dy, dTable, batch * steps, width),
      };
    },
  };
};
