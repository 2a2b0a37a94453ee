import type { RunView } from '../../run/runView';
import type { ProbeFactory } from '../probe';
import { type FirstColumns, firstColumns } from './answersUpTo';
import type { ExcitedAnswer, ExcitedAsk } from './excitedProbe';

/** So many are shown. */
const most = 9;
const chunk = 64;

/** The images of the test part (of the training part where there is none) that a unit answers to most. */
export function mostExciting(run: RunView, { layer, unit }: ExcitedAsk, { pass, answers }: FirstColumns): ExcitedAnswer {
  const { inputs, parts } = run;
  const { from, count } = parts.scored.test.count > 0 ? parts.scored.test : parts.scored.train;
  const size = pass.x.length / chunk;
  const { outputShape } = run.columns[layer - 1];
  const units = outputShape[outputShape.length - 1];
  const places = outputShape.slice(0, -1).reduce((product, side) => product * side, 1);
  let best: { readonly index: number; readonly value: number; readonly place: number }[] = [];
  for (let first = from; first < from + count; first += chunk) {
    const batch = Math.min(chunk, from + count - first);
    pass.x.set(inputs.subarray(first * size, (first + batch) * size));
    const values = answers(batch);
    for (let b = 0; b < batch; b++) {
      let [value, place] = [Number.NEGATIVE_INFINITY, 0];
      for (let p = 0; p < places; p++) {
        const here = values[(b * places + p) * units + unit];
        if (here > value) [value, place] = [here, p];
      }
      if (best.length === most && !(value > best[most - 1].value)) continue;
      best.push({ index: first + b, value, place: places > 1 ? place : -1 });
      best = best.sort((a, c) => c.value - a.value || a.index - c.index).slice(0, most);
    }
  }
  return {
    layer,
    unit,
    from,
    count,
    indices: Uint32Array.from(best, ({ index }) => index),
    values: Float64Array.from(best, ({ value }) => value),
    places: Int32Array.from(best, ({ place }) => place),
  };
}

/** A pass for `mostExciting`. */
export const excitedPass = (run: RunView, layer: number): FirstColumns => firstColumns(run.network, run, run.objective, layer, chunk);

export const excited: ProbeFactory<ExcitedAsk, ExcitedAnswer> = (run) => {
  const { dataset, columns } = run;
  if (dataset.form !== 'images') return null;
  const passes = new Map<number, FirstColumns>();
  return (ask) => {
    const layer = Math.max(1, Math.min(columns.length, Math.round(ask.layer)));
    const units = columns[layer - 1].outputShape.at(-1) ?? 1;
    const unit = Math.max(0, Math.min(units - 1, Math.round(ask.unit)));
    const pass = passes.get(layer) ?? excitedPass(run, layer);
    passes.set(layer, pass);
    return mostExciting(run, { layer, unit }, pass);
  };
};
