import { describe, expect, it } from 'vitest';
import { startedRun } from '../../../tests/startedRun';
import { readUnit, subscript } from './readUnit';

const { info, frame } = startedRun('circle', 3, undefined, { example: { index: 5 }, unitMaps: { cells: 8 } });
const read = (layer: number, unit: number) => {
  const reading = readUnit(info, frame, { layer, unit });
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
    for (const input of inputs) expect(frame.parameters[input.parameter]).toBe(input.weight);
    expect(frame.parameters[bias.parameter]).toBe(bias.value);
    expect(inputs.map((input) => input.value)).toEqual([info.x[10], info.x[11]]);
  });

  it('reads the outputs of the layer before as inputs', () => {
    expect(read(2, 1).inputs.map((input) => input.value)).toEqual([0, 1, 2, 3].map((unit) => read(1, unit).output));
  });

  it('calls a unit dead whose own picture is 0 everywhere', () => {
    expect(read(1, 1).isDead).toBe(false);
    const maps = { cells: 8, rows: 8, values: frame.unitMaps?.values.slice() ?? new Float32Array() };
    maps.values.fill(0, 3 * 64, 4 * 64); // after two features and unit 0
    expect(readUnit(info, { ...frame, unitMaps: maps }, { layer: 1, unit: 1 })?.isDead).toBe(true);
    expect(readUnit(info, { ...frame, unitMaps: maps }, { layer: 1, unit: 2 })?.isDead).toBe(false);
    expect(readUnit(info, { ...frame, unitMaps: null }, { layer: 1, unit: 1 })?.isDead).toBe(false);
  });

  it('has nothing to say of features, of units that are gone, or before the example has arrived', () => {
    expect(readUnit(info, frame, { layer: 0, unit: 0 })).toBeNull();
    expect(readUnit(info, frame, { layer: 1, unit: 4 })).toBeNull();
    expect(readUnit(info, frame, { layer: 4, unit: 0 })).toBeNull();
    expect(readUnit(info, { ...frame, example: null }, { layer: 1, unit: 0 })).toBeNull();
    expect(readUnit(info, { ...frame, parameters: new Float64Array(3) }, { layer: 1, unit: 0 })).toBeNull();
  });
});
