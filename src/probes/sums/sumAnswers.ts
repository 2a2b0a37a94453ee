import type { SequenceDataset } from '../../data/dataset';
import { longSums as drawnSums } from '../../data/sequences/addition';
import type { RunView } from '../../run/runView';
import { stepReader } from '../../run/stepReader';
import type { ProbeFactory } from '../probe';
import type { LongSums, LongSumsAsk, TypedSum, TypedSumAsk } from './sumProbes';

const chunk = 100;

/** Null where no two bits a step are added. */
const sumsOf = ({ dataset }: RunView): SequenceDataset | null =>
  dataset.form === 'sequences' && dataset.task === 'binary' && dataset.width === 2 && dataset.perStep ? dataset : null;

export const typedSum: ProbeFactory<TypedSumAsk, TypedSum> = (run) => {
  const dataset = sumsOf(run);
  if (!dataset) return null;
  const reader = stepReader(run.loop, dataset, 1);
  return ({ a, b }) => {
    reader.begin();
    const output = Float64Array.from({ length: a.length + 1 }, (_, step) => {
      reader.x[0] = a[step] ?? 0;
      reader.x[1] = b[step] ?? 0;
      reader.step(1);
      reader.predict(1);
      return reader.y[0];
    });
    return { a, b, output };
  };
};

export const longSums: ProbeFactory<LongSumsAsk, LongSums> = (run) => {
  const dataset = sumsOf(run);
  if (!dataset) return null;
  const reader = stepReader(run.loop, dataset, chunk);
  const drawn = new Map<string, SequenceDataset>();
  return ({ bits, count }) => {
    const key = `${bits} ${count}`;
    const { x, t, steps } = drawn.get(key) ?? drawnSums(bits, count, '1');
    if (!drawn.has(key)) drawn.set(key, drawnSums(bits, count, '1'));
    let right = 0;
    for (let from = 0; from < count; from += chunk) {
      const batch = Math.min(chunk, count - from);
      const isRight = new Uint8Array(batch).fill(1);
      reader.begin();
      for (let step = 0; step < steps; step++) {
        for (let n = 0; n < batch; n++)
          for (let side = 0; side < 2; side++) reader.x[2 * n + side] = x[((from + n) * steps + step) * 2 + side];
        reader.step(batch);
        for (let n = 0; n < batch; n++) if (run.objective.classOf(reader.y, n) !== t[(from + n) * steps + step]) isRight[n] = 0;
      }
      right += isRight.reduce((sum, each) => sum + each, 0);
    }
    return { bits, count, share: right / count };
  };
};
