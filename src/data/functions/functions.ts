import { sin } from '../../engine/elementary/sinCos';
import { createRng } from '../../engine/rng';
import type { DatasetRequest, PointDataset } from '../dataset';
import { lineAxes, rowsOf, valueAxis, withMargin } from '../generated';
import { splitRows } from '../split';

type Value = (x: number) => number;

export const sine: Value = sin;

export const step: Value = (x) => (x < 0 ? -1 : 1);

export const hat: Value = (x) => Math.max(-0.5, 1 - Math.abs(x) / 2);

export const noisyLine: Value = (x) => x / 6;

/** Fast where x is large: what a network of few units smooths away (lecture L3.3). */
export const chirp: Value = (x) => sin((x * x) / 4);

/** A function of one variable, sampled at places spread evenly at random, with normal noise on its values. */
export function lineExamples(value: Value, request: DatasetRequest): PointDataset {
  const [axis] = lineAxes;
  const rows = rowsOf('regression', 0, lineAxes, request, (count) => {
    const rng = createRng(request.seeds.data, 'data');
    return Array.from({ length: count }, () => {
      const x = axis.min + (axis.max - axis.min) * rng.uniform();
      return [x, value(x) + (request.noisePercent / 100) * rng.normal()];
    });
  });
  const parts = splitRows(rows, 1, request, false);
  return {
    form: 'points',
    task: 'regression',
    axes: withMargin(lineAxes),
    classes: [],
    ...parts,
    target: valueAxis(parts.t),
    trueFunction: value,
  };
}
