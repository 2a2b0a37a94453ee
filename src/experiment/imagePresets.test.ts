import { expect, it } from 'vitest';
import { architecture } from './architecture';
import { imagePresets, presetFits, presetLayers } from './imagePresets';
import { layersText } from './layerText';

const names = (side: number) => imagePresets.filter(({ layers }) => presetFits(layers, [side, side, 1])).map(({ id }) => id);

it('offers what images are large enough for', () => {
  expect(names(8)).toEqual(['tiny', 'mlp', 'globalAverage']);
  expect(names(28)).toEqual(imagePresets.map(({ id }) => id));
  expect(presetFits(imagePresets[4].layers, [24, 64, 1])).toBe(true);
});

it.each(imagePresets)('$id is a network of the engine, as a link has it', ({ layers }) => {
  const hidden = presetLayers(layers);
  expect(layersText(hidden)).toBe(layers);
  const task = { inputShape: [28, 28, 1], symbols: null, perStep: false, outputs: 10, outputActivation: 'linear' };
  expect(architecture(hidden, task).columns).toHaveLength(hidden.length + 1);
});

it('counts the parameters of the known ones', () => {
  const parametersOf = (id: string, inputShape: number[], outputs: number) => {
    const { layers } = imagePresets.find((preset) => preset.id === id) ?? imagePresets[0];
    const task = { inputShape, symbols: null, perStep: false, outputs, outputActivation: 'linear' };
    return architecture(presetLayers(layers), task).columns.map(({ parameterCount }) => parameterCount);
  };
  // LeNet-5 over 32 × 32, but for C3, which here reads all six maps, and for pooling without weights: 156, 2,416, 48,120, 10,164
  expect(parametersOf('lenet', [32, 32, 1], 10)).toEqual([156, 0, 2416, 0, 48120, 10164, 850]);
});
