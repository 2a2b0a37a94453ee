import { createChanger } from '../data/pictures/changedImage';
import { changePlaces } from '../data/pictures/changes';
import type { RunView } from '../run/runView';
import type { ChangedImageAsk } from './changedImage';
import type { ProbeFactory } from './probe';

/** Whoever asks of changed images of a run; null where it reads none. */
export function changedImages({
  dataset,
  network,
  objective,
  inputs,
  loop,
}: Pick<RunView, 'dataset' | 'network' | 'objective' | 'inputs' | 'loop'>) {
  if (dataset.form !== 'images') return null;
  const { centre } = loop.data;
  const change = createChanger(dataset.shape, centre);
  const size = network.inputShape.reduce((product, side) => product * side, 1);
  const capacity = Math.max(...Object.values(changePlaces).map(({ length }) => length));
  const pass = network.createPass({ capacity, mode: 'eval', backward: false });
  return ({ along, change: at, index, values }: ChangedImageAsk): Float64Array => {
    const places = changePlaces[along];
    const known = Math.max(0, Math.min(inputs.length / size - 1, Math.round(index)));
    const own = values && Float64Array.from({ length: size }, (_, i) => (values[i] ?? 0) - (centre[i % dataset.shape[2]] ?? 0));
    for (const [k, place] of places.entries()) {
      change(own ?? inputs, own ? 0 : known * size, known, { ...at, [along]: place }, pass.x, k * size);
    }
    pass.forward(places.length);
    objective.predict(pass.y, places.length);
    return Float64Array.from(pass.y.subarray(0, places.length * objective.outputs));
  };
}

export const changedImage: ProbeFactory<ChangedImageAsk, Float64Array> = (run) => changedImages(run);
