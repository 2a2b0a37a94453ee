import { describe, expect, it } from 'vitest';
import { asking, startedRun } from '../../../tests/startedRun';
import { readUnit, subscript } from './readUnit';

const { info, frame, answer } = startedRun('circle', 3, asking({ example: { index: 5 }, unitMaps: { cells: 8 } }));
const [{ parameters }, trace, maps] = [frame, answer('example'), answer('unitMaps')];
const read = (layer: number, unit: number) => {
  const reading = readUnit(info, parameters, trace, maps, { layer, unit });
  if (!reading) throw new Error('nothing to read');
  return reading;
};

describe('readUnit', () => {
  it('adds up: Σ weight × input + bias = z, and the activation of it is the output', () => {
    for (const [layer, unit] of [
      [1, 0],
      [1, 3],
      [2, 1],
    ] as const) {
      const { inputs, bias, z, output } = read(layer, unit);
      for (const input of inputs) expect(input.term).toBe(input.weight * input.value);
      expect(inputs.reduce((sum, input) => sum + input.term, bias.value)).toBeCloseTo(z, 12);
      expect(output).toBeCloseTo(Math.tanh(z), 12);
    }
    const last = read(3, 0);
    expect(last.output).toBeCloseTo(1 / (1 + Math.exp(-last.z)), 12);
  });

  it('names the inputs and points at the very parameters', () => {
    const { inputs, bias } = read(1, 2);
    expect(inputs.map((input) => input.name)).toEqual(['x₁', 'x₂']);
    expect(read(2, 0).inputs.map((input) => input.name)).toEqual(['y₁', 'y₂', 'y₃', 'y₄']);
    expect(subscript(12)).toBe('₁₂');
    for (const input of inputs) expect(parameters[input.parameter]).toBe(input.weight);
    expect(parameters[bias.parameter]).toBe(bias.value);
    expect(inputs.map((input) => input.value)).toEqual([info.x[10], info.x[11]]);
  });

  it('has nothing to read of a layer without weights, never another one’s', () => {
    const layers = info.layers.map((layer, l) => (l === 2 ? { ...layer, params: [] } : layer));
    expect(readUnit({ ...info, layers }, parameters, trace, maps, { layer: 2, unit: 0 })).toBeNull();
  });

  it('reads the outputs of the layer before as inputs', () => {
    expect(read(2, 1).inputs.map((input) => input.value)).toEqual([0, 1, 2, 3].map((unit) => read(1, unit).output));
  });

  it('calls a unit dead whose own picture is 0 everywhere', () => {
    expect(read(1, 1).isDead).toBe(false);
    const values = maps.values.slice().fill(0, 3 * 64, 4 * 64); // after two features and unit 0
    const dead = { ...maps, values };
    expect(readUnit(info, parameters, trace, dead, { layer: 1, unit: 1 })?.isDead).toBe(true);
    expect(readUnit(info, parameters, trace, dead, { layer: 1, unit: 2 })?.isDead).toBe(false);
    expect(readUnit(info, parameters, trace, null, { layer: 1, unit: 1 })?.isDead).toBe(false);
  });

  it('has nothing to say of features, or of units that are gone', () => {
    expect(readUnit(info, parameters, trace, maps, { layer: 0, unit: 0 })).toBeNull();
    expect(readUnit(info, parameters, trace, maps, { layer: 1, unit: 4 })).toBeNull();
    expect(readUnit(info, parameters, trace, maps, { layer: 4, unit: 0 })).toBeNull();
    expect(readUnit(info, new Float64Array(3), trace, maps, { layer: 1, unit: 0 })).toBeNull();
  });
});
