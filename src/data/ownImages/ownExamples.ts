import type { DatasetRequest, ImageDataset } from '../dataset';
import { DataError, say } from '../sentences';
import { orderOf } from '../split';
import { readKeptImages } from './keptImages';

export { drawnExamples } from './drawnExamples';

/** Images of the user's own files in the order of the split. @throws DataError where the text is not there, or damaged */
export function fileExamples(request: DatasetRequest): ImageDataset {
  if (!request.text) throw new DataError(say('drawn.noFile', {}));
  const kept = readKeptImages(request.text);
  if (!kept) throw new DataError(say('drawn.noTable', { reason: say('csv.damaged', { what: 'images' }) }));
  const { shape, classes, labels } = kept;
  if (classes.length < 2) throw new DataError(say('drawn.noTable', { reason: say('images.oneClass', {}) }));
  const size = shape[0] * shape[1] * shape[2];
  const { order, trainCount } = orderOf(labels.length, request, (n) => labels[n], kept.trainCount);
  const pixels = new Uint8Array(kept.pixels.length);
  order.forEach((from, to) => {
    pixels.set(kept.pixels.subarray(from * size, (from + 1) * size), to * size);
  });
  return {
    form: 'images',
    task: 'multiclass',
    shape,
    maxValue: 255,
    classes,
    pixels,
    t: Float64Array.from(order, (from) => labels[from]),
    trainCount,
    places: Int32Array.from(order),
  };
}
