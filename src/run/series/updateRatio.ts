import type { SeriesEntry } from './series';
import { weightedLayers } from './weightedLayers';

/**
 * ‖Δw‖₂ / ‖w‖₂ of each layer (weights and biases) for an update, of an epoch the last one; w before it. Around 10⁻³ is what one likes to see.
 * Not a number before the first update, and where all of a layer was 0. Lecture: L5.3.
 */
export const updateRatio: SeriesEntry = {
  id: 'updateRatio',
  describes: 'update',
  columns: (loop) => weightedLayers(loop).map(({ column }) => `updateRatio.${column}`),
  writer(loop) {
    const layers = weightedLayers(loop);
    const { parameters } = loop.network;
    const before = parameters.slice();
    let hasBefore = false;
    return {
      beforeUpdate() {
        before.set(parameters);
        hasBefore = true;
      },
      write(row, at) {
        for (let l = 0; l < layers.length; l++) {
          let moved = 0;
          let size = 0;
          for (let i = layers[l].from; i < layers[l].to; i++) {
            moved += (parameters[i] - before[i]) * (parameters[i] - before[i]);
            size += before[i] * before[i];
          }
          row[at + l] = hasBefore ? Math.sqrt(moved / size) : Number.NaN;
        }
        hasBefore = false;
      },
    };
  },
};
