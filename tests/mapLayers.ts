import { windowOf } from '../src/engine/layers/window';
import { architecture } from '../src/experiment/architecture';
import { readLayers } from '../src/experiment/layerText';
import type { LayerInfo } from '../src/run/runInfo';

const plain = { activation: 'relu', hasNorm: false, dropoutRate: 0, skipFrom: null };

/** The layers of a network over images, as a run tells of them, without the run: `mapLayers([28, 28, 1], 'conv8,maxpool', 10)`. */
export function mapLayers(inputShape: readonly number[], text: string, outputs: number): LayerInfo[] {
  const hidden = readLayers(text, []);
  const { nodes, columns } = architecture(hidden, { inputShape, symbols: null, perStep: false, outputs, outputActivation: 'linear' });
  let offset = 0;
  const input = {
    ...plain,
    kind: 'features',
    units: inputShape[2] ?? 1,
    shape: inputShape,
    parameterCount: 0,
    params: [],
    inputs: 0,
    window: null,
  };
  const others = columns.map(({ main, outputShape, parameterCount }, c): LayerInfo => {
    const before = columns[c - 1]?.outputShape ?? inputShape;
    const units = outputShape[outputShape.length - 1] ?? 1;
    const inputs = parameterCount > 0 ? parameterCount / units - 1 : 0;
    const params =
      inputs > 0
        ? ([
            { role: 'weight', offset, shape: [units, inputs] },
            { role: 'bias', offset: offset + units * inputs, shape: [units] },
          ] as const)
        : [];
    offset += parameterCount;
    const window = windowOf(nodes[main], before);
    return { ...plain, kind: hidden[c]?.kind ?? 'output', units, shape: outputShape, parameterCount, params, inputs, window };
  });
  return [input, ...others];
}
