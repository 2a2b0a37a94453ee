import type { Floats } from '../../engine/tensor';
import type { RunView } from '../../run/runView';
import type { ProbeFactory } from '../probe';
import type { LastLayerAnswer, LastLayerAsk } from './lastLayerProbe';
import { widePlane } from './widePlane';

const chunk = 64;

/** What the output layer reads of the first test examples (of the training examples where none are tested). */
export interface LastValues extends Pick<LastLayerAnswer, 'layer' | 'units' | 'indices' | 'taken'> {
  /** [examples, units] */
  readonly values: Float64Array;
}

/** @returns reads as many examples as it is asked for; null where no classes are told apart, and for points */
export function lastValuesReader(run: RunView): ((examples: number) => LastValues) | null {
  const { dataset, network, columns, inputs, objective, parts } = run;
  if (dataset.form !== 'images' || dataset.task === 'regression') return null;
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  const size = pass.x.length / chunk;
  const layer = columns.length - 1;
  const y: Floats = layer === 0 ? pass.x : pass.layers[columns[layer - 1].last].y;
  const units = y.length / chunk;
  return (examples) => {
    const { from, count: all } = parts.scored.test.count > 0 ? parts.scored.test : parts.scored.train;
    const count = Math.min(all, examples);
    const values = new Float64Array(count * units);
    const taken = new Int16Array(count);
    for (let first = 0; first < count; first += chunk) {
      const batch = Math.min(chunk, count - first);
      pass.x.set(inputs.subarray((from + first) * size, (from + first + batch) * size));
      pass.forward(batch);
      values.set(y.subarray(0, batch * units), first * units);
      for (let b = 0; b < batch; b++) taken[first + b] = objective.classOf(pass.y, b);
    }
    return { layer, units, indices: Uint32Array.from({ length: count }, (_, k) => from + k), taken, values };
  };
}

export const lastLayerReader: ProbeFactory<LastLayerAsk, LastLayerAnswer> = (run) => {
  const read = lastValuesReader(run);
  if (!read) return null;
  return ({ examples }) => {
    const { values, ...told } = read(Math.max(3, Math.round(examples)));
    const { units } = told;
    const count = told.indices.length;
    const points = new Float64Array(2 * count);
    if (units === 1) {
      for (let n = 0; n < count; n++) points[2 * n] = values[n];
      return { ...told, points, shares: [1, 0] };
    }
    const { centre, directions, shares } = widePlane(values, units);
    directions.forEach((direction, axis) => {
      for (let n = 0; n < count; n++) {
        let along = 0;
        for (let u = 0; u < units; u++) along += (values[n * units + u] - centre[u]) * direction[u];
        points[2 * n + axis] = along;
      }
    });
    return { ...told, points, shares };
  };
};
