import { expect, it } from 'vitest';
import type { ExampleTrace } from '../probes/exampleTrace';
import type { LayerInfo } from '../run/runInfo';
import { lookedAt, meanMap } from './lookedAt';

const layer = (kind: string, shape: readonly number[]) => ({ kind, shape }) as unknown as LayerInfo;
const traceOf = (...outputs: readonly (readonly number[])[]) =>
  ({ perLayer: outputs.map((output) => ({ output: Float64Array.from(output) })) }) as unknown as ExampleTrace;

it('is the mean of the maps, what is below zero as zero', () => {
  const mean = meanMap(layer('conv', [1, 2, 2]), [1, 3, -4, 2]);
  expect(mean?.values).toEqual(Float64Array.of(2, 1));
  expect(meanMap(layer('dense', [4]), [1, 2, 3, 4])).toBeNull();
});

it('multiplies the means of all layers, enlarged, up to the picture, and is 1 where it is largest', () => {
  const layers = [layer('features', [2, 4, 1]), layer('conv', [2, 4, 1]), layer('conv', [1, 2, 1]), layer('output', [1])];
  const first = [1, 1, 1, 1, 1, 1, 1, 2];
  const seen = lookedAt(layers, traceOf(new Array(8).fill(0), first, [0, 4], [0]));
  // [0, 4] over four columns: 0, 1, 3, 4
  expect([...(seen ?? [])].map((value) => Number(value.toFixed(6)))).toEqual([0, 1, 3, 4, 0, 1, 3, 8].map((value) => value / 8));
});

it('is of one layer the mean of its maps alone, and nothing where nothing answers or there is no convolution', () => {
  const layers = [layer('features', [1, 2, 1]), layer('conv', [1, 2, 1]), layer('conv', [1, 1, 1]), layer('output', [1])];
  const trace = traceOf([0, 0], [3, 6], [0], [0]);
  expect(lookedAt(layers, trace, 1)).toEqual(Float32Array.of(0.5, 1));
  expect(lookedAt(layers, trace)).toEqual(Float32Array.of(0, 0));
  expect(lookedAt(layers.slice(0, 1), trace)).toBeNull();
});
