import type { SeriesEntry } from './series';
import { weightedLayers } from './weightedLayers';

/**
 * ‖∂L/∂w‖₂ of each layer (weights and biases), of the mini-batch of an update, of an epoch the last one, as the update rule saw it: after clipping, with the penalty's share
 * where the penalty is part of the gradient. Not a number at the start, before any update. Lecture: L5.3, L7.6.
 */
export const gradientNorm: SeriesEntry = {
  id: 'gradientNorm',
  describes: 'update',
  columns: (loop) => weightedLayers(loop).map(({ column }) => `gradientNorm.${column}`),
  writer(loop) {
    const layers = weightedLayers(loop);
    return {
      write(row, at) {
        const { gradients } = loop.network;
        for (let l = 0; l < layers.length; l++) {
          let sum = 0;
          for (let i = layers[l].from; i < layers[l].to; i++) sum += gradients[i] * gradients[i];
          row[at + l] = loop.step > 0 ? Math.sqrt(sum) : Number.NaN;
        }
      },
    };
  },
};
