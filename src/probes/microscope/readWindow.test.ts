import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { nodeSimdHosts } from '../../../scripts/simdModule';
import { answerIn, asking } from '../../../tests/startedRun';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { decodeLink } from '../../experiment/link';
import type { RunInfo } from '../../run/runInfo';
import { Trainer } from '../../worker/trainer';
import { readWindow } from './readWindow';
import { onePlace, placeOver, seenBy, slidingOf } from './sliding';
import { sourceOf } from './windowSource';

const simd = nodeSimdHosts();
const files = shippedFiles(entryOf(datasets, 'digits8x8'));

/** A trained network of these layers on digits, what it makes of one of them, and the experiment. */
function looked(layers: string, precision: string) {
  const { experiment } = decodeLink(`data=digits8x8&examples=60&layers=${layers}&precision=${precision}`);
  const trainer = new Trainer(simd);
  const started = trainer.start({ experiment, files });
  if (!started.ok) throw new Error(started.sentence.key);
  const maxSteps = 2 * started.info.stepsPerEpoch;
  const frame = trainer.advance({ maxSteps, budgetMs: Number.POSITIVE_INFINITY, questions: asking({ example: { index: 3 } }) });
  const trace = answerIn(frame, 'example');
  if (!trace) throw new Error('the example was not followed');
  return { info: started.info, frame, experiment, trace };
}

const placesOf = ({ shape: [height = 0, width = 0, maps = 0] }: RunInfo['layers'][number]) =>
  Array.from({ length: height * width * maps }, (_, i) => ({
    row: Math.floor(i / (width * maps)),
    column: Math.floor(i / maps) % width,
    map: i % maps,
  }));

const chains = [
  'conv3,8', // no padding
  'conv4;kernelSize5;same,conv3;kernelSize2;stride2,8:tanh',
  'conv3;same;batchNorm,conv3;kernelSize4;same;stride3;skip1,6',
  'conv2;kernelSize7;same;stride2;dropout0.3,maxpool,conv3;kernelSize1,4',
  'conv2;same,avgpool;kernelSize3;stride2,conv2;same;batchNorm,gap',
];

describe.each(['double', 'single'])('a window, %s', (precision) => {
  const close = precision === 'double' ? 1e-12 : 2e-6;
  it.each(chains)('is what the definition gives at every place of every map: %s', (layers) => {
    const { info, frame, trace, experiment } = looked(layers, precision);
    expect(info.precision).toBe(precision);
    let [read, wrong, furthest] = [0, 0, 0];
    for (const [l, hidden] of experiment.hidden.entries()) {
      const [layer, before] = [info.layers[l + 1], info.layers[l]];
      const source = layer && before && sourceOf(info, frame.parameters, l + 1);
      if (!layer || !before || !source) continue;
      const [rows = 0, columns = 0, channels = 0] = before.shape;
      const x = (row: number, column: number, c: number) =>
        row < 0 || column < 0 || row >= rows || column >= columns
          ? 0
          : (trace.perLayer[l]?.output[(row * columns + column) * channels + c] as number);
      const { kernelSize: k = 1, stride = 1, same = 0 } = hidden.params;
      // zeros before: as TensorFlow's SAME, (places − 1) · stride + kernel − size of them in all, the smaller half first
      const zeros = (size: number) => (same === 1 ? Math.floor(Math.max(0, (Math.ceil(size / stride) - 1) * stride + k - size) / 2) : 0);
      for (const at of placesOf(layer)) {
        const found = readWindow(trace, source, { layer: l + 1, ...at });
        if (!found) throw new Error('nothing to read');
        const window: number[] = [];
        let z = found.bias?.value ?? 0;
        for (let m = 0; m < k; m++)
          for (let n = 0; n < k; n++)
            for (let c = 0; c < channels; c++) {
              const value = x(at.row * stride - zeros(rows) + m, at.column * stride - zeros(columns) + n, c);
              if (hidden.kind !== 'conv') {
                if (c === at.map) window.push(value);
                continue;
              }
              const weight = frame.parameters[(source.weights ?? 0) + ((at.map * k + m) * k + n) * channels + c] as number;
              if (found.slices[c]?.products[m * k + n] !== value * weight) wrong++;
              z += value * weight;
            }
        const off = (value: number, wanted: number) => {
          furthest = Math.max(furthest, Math.abs(value - wanted) / Math.max(1, Math.abs(wanted)));
        };
        if (hidden.kind === 'conv') {
          off(found.z, z);
          off(
            found.slices.reduce((sum, slice) => sum + slice.sum, found.bias?.value ?? 0),
            z,
          );
        } else {
          const largest = Math.max(...window);
          off(found.output, hidden.kind === 'maxpool' ? largest : window.reduce((sum, value) => sum + value, 0) / window.length);
          if (found.winner !== (hidden.kind === 'maxpool' ? window.indexOf(largest) : -1)) wrong++;
        }
        read++;
      }
    }
    expect(wrong).toBe(0);
    expect(furthest).toBeLessThan(close);
    expect(read).toBeGreaterThan(50);
  });

  it('tells normalisation, activation and skip apart', () => {
    const { info, frame, trace } = looked('conv3;same;batchNorm,conv3;same;skip1,6', precision);
    const at = (layer: number) => {
      const source = sourceOf(info, frame.parameters, layer);
      return source && readWindow(trace, source, { layer, map: 1, row: 4, column: 5 });
    };
    const [first, second] = [at(1), at(2)];
    expect(first?.output).toBeCloseTo(Math.max(0, first?.normalised ?? Number.NaN), 6);
    expect(first?.normalised).not.toBe(first?.z);
    expect(second?.normalised).toBeNull();
    expect(second?.activated).toBeCloseTo(Math.max(0, second?.z ?? Number.NaN), 6);
    expect(second?.output).toBeCloseTo((second?.activated ?? Number.NaN) + (first?.output ?? Number.NaN), 6);
  });

  it('is nothing beside the map, of a layer without places, or of another network', () => {
    const { info, frame, trace } = looked('conv3,8', precision);
    const source = sourceOf(info, frame.parameters, 1);
    if (!source) throw new Error('a convolution has windows');
    expect(readWindow(trace, source, { layer: 1, map: 0, row: 6, column: 0 })).toBeNull();
    expect(readWindow(trace, source, { layer: 1, map: 3, row: 0, column: 0 })).toBeNull();
    expect(readWindow({ ...trace, perLayer: trace.perLayer.slice(0, 1) }, source, { layer: 1, map: 0, row: 0, column: 0 })).toBeNull();
    expect(sourceOf(info, frame.parameters, 2)).toBeNull();
    expect(sourceOf(info, frame.parameters.subarray(1), 1)).toBeNull();
  });
});

it('a place is found again from the middle of its window', () => {
  const sliding = slidingOf({ kind: 'conv', window: { kernelSize: [5, 5], stride: [2, 2], before: [1, 1] } });
  if (!sliding) throw new Error('a convolution slides');
  for (let row = 0; row < 14; row++) {
    const window = seenBy(sliding, onePlace(row, row));
    expect(placeOver(sliding, [window.row + 2, window.column + 2])).toEqual([row, row]);
  }
});
