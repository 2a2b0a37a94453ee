import { argMax } from '../../engine/argMax';
import type { NetworkPass } from '../../engine/network';
import type { RunView } from '../../run/runView';
import type { ProbeFactory } from '../probe';
import { type LooksAnswer, type LooksAsk, patchOf } from './looksProbe';
import { type SumNetwork, sumNetworkOf } from './sumNetwork';

const chunk = 32;
const grey = 0.5;

interface Reader extends SumNetwork {
  /** Forward and back at one image. */
  readonly single: NetworkPass;
  readonly many: NetworkPass;
}

function readerOf(run: RunView, layer: number): Reader {
  const sums = sumNetworkOf(run, layer, run.kernels);
  return {
    ...sums,
    single: sums.network.createPass({ capacity: 1, mode: 'eval', backward: true, inputGradient: true }),
    many: sums.network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false }),
  };
}

export const looks: ProbeFactory<LooksAsk, LooksAnswer> = (run) => {
  const { dataset, columns, inputs, loop, network } = run;
  if (dataset.form !== 'images') return null;
  const size = network.inputShape.reduce((product, side) => product * side, 1);
  const { centre } = loop.data;
  const readers = new Map<number, Reader>();
  const imageOf = ({ index, values }: LooksAsk): Float64Array => {
    if (!values) return Float64Array.from(inputs.subarray(index * size, (index + 1) * size));
    return Float64Array.from({ length: size }, (_, i) => (values[i] ?? 0) - (centre[i % Math.max(1, centre.length)] ?? 0));
  };
  return (ask) => {
    const index = Math.max(0, Math.min(inputs.length / size - 1, Math.round(ask.index)));
    const layer = ask.layer < 1 ? columns.length : Math.min(columns.length, Math.round(ask.layer));
    const reader = readers.get(layer) ?? readerOf(run, layer);
    readers.set(layer, reader);
    reader.read();
    const image = imageOf({ ...ask, index });
    const { single } = reader;
    single.x.set(image);
    single.forward(1);
    const unit = ask.layer < 1 ? argMax(single.y, 0, single.y.length) : Math.max(0, Math.min(single.y.length - 1, Math.round(ask.unit)));
    const z = single.y[unit];
    single.dy.fill(0);
    single.dy[unit] = 1;
    reader.network.gradients.fill(0);
    single.backward(1);
    const saliency = Float64Array.from(single.dx ?? []);
    return {
      index: ask.values ? -1 : index,
      layer,
      unit,
      z,
      saliency,
      ...occluded(reader.many, image, network.inputShape, centre, unit, z),
    };
  };
};

/** z less z where a grey patch lies over the image, place by place. */
function occluded(
  pass: NetworkPass,
  image: Float64Array,
  [height = 1, width = 1, channels = 1]: readonly number[],
  centre: ArrayLike<number>,
  unit: number,
  z: number,
): Pick<LooksAnswer, 'falls' | 'rows' | 'columns' | 'step' | 'patch'> {
  const { patch, step } = patchOf(Math.min(height, width));
  const [rows, columns] = [Math.ceil(height / step), Math.ceil(width / step)];
  const reach = (patch - 1) / 2;
  const falls = new Float64Array(rows * columns);
  const outputs = pass.y.length / chunk;
  for (let first = 0; first < falls.length; first += chunk) {
    const count = Math.min(chunk, falls.length - first);
    for (let b = 0; b < count; b++) {
      const [row, column] = [Math.floor((first + b) / columns) * step, ((first + b) % columns) * step];
      pass.x.set(image, b * image.length);
      for (let r = Math.max(0, row - reach); r <= Math.min(height - 1, row + reach); r++) {
        for (let c = Math.max(0, column - reach); c <= Math.min(width - 1, column + reach); c++) {
          for (let k = 0; k < channels; k++) pass.x[b * image.length + (r * width + c) * channels + k] = grey - (centre[k] ?? 0);
        }
      }
    }
    pass.forward(count);
    for (let b = 0; b < count; b++) falls[first + b] = z - pass.y[b * outputs + unit];
  }
  return { falls, rows, columns, step, patch };
}
