import { describe, expect, it } from 'vitest';
import { asking, startedRun } from '../../../tests/startedRun';
import { largestTerms, type Reading, readUnit, shownTerms, subscript } from './readUnit';

const { info, frame, answer } = startedRun('circle', 3, asking({ example: { index: 5 } }));
const [{ parameters }, trace] = [frame, answer('example')];
const read = (layer: number, unit: number) => {
  const reading = readUnit(info, parameters, trace, { layer, unit });
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
    expect(readUnit({ ...info, layers }, parameters, trace, { layer: 2, unit: 0 })).toBeNull();
  });

  it('reads the outputs of the layer before as inputs', () => {
    expect(read(2, 1).inputs.map((input) => input.value)).toEqual([0, 1, 2, 3].map((unit) => read(1, unit).output));
  });

  it('tells what is between the sum and the output', () => {
    const { info, frame, answer } = startedRun(
      'circle',
      3,
      asking({ example: { index: 5 } }),
      {},
      {
        hidden: [
          { kind: 'dense', units: 3, activation: 'relu', params: { batchNorm: 0, dropout: 0, skip: 0 } },
          { kind: 'dense', units: 3, activation: 'tanh', params: { batchNorm: 1, dropout: 0.2, skip: 1 } },
        ],
      },
    );
    const trace = answer('example');
    const plain = readUnit(info, frame.parameters, trace, { layer: 1, unit: 0 });
    expect([plain?.normalised, plain?.skipped]).toEqual([null, null]);
    const whole = readUnit(info, frame.parameters, trace, { layer: 2, unit: 1 });
    expect(whole?.inputs.reduce((sum, { term }) => sum + term, whole.bias.value)).toBeCloseTo(whole?.z ?? Number.NaN, 12);
    expect(Math.tanh(whole?.normalised as number) + (whole?.skipped as number)).toBeCloseTo(whole?.output ?? Number.NaN, 12);
    expect(whole?.skipped).toBeCloseTo(trace.perLayer[1]?.output[1] as number, 12); // as wide: added as it is
  });

  it('shows as many terms as fit: all in order, or the largest and the rest as one', () => {
    const reading = read(2, 1);
    expect(shownTerms(reading, largestTerms(reading, 4, []))).toEqual({ inputs: reading.inputs, rest: null });
    const { inputs, rest } = shownTerms(reading, largestTerms(reading, 3, []));
    expect(inputs).toHaveLength(2);
    expect(rest?.count).toBe(2);
    expect(Math.abs(inputs[0]?.term ?? 0)).toBeGreaterThanOrEqual(Math.abs(inputs[1]?.term ?? 0));
    const sum = inputs.reduce((all, { term }) => all + term, (rest?.term ?? 0) + reading.bias.value);
    expect(sum).toBeCloseTo(reading.z, 12);
  });

  it('prefers a term that is shown to one that is a little larger', () => {
    const reading = { ...read(2, 1), inputs: [5, -4.5, 1, -7].map((term, index) => ({ ...read(2, 1).inputs[0], index, term })) } as Reading;
    expect(largestTerms(reading, 3, [])).toEqual([3, 0]);
    expect(largestTerms(reading, 3, [1, 3])).toEqual([3, 1]);
    expect(largestTerms(reading, 3, [2, 3])).toEqual([3, 0]);
  });

  it('has nothing to say of features, or of units that are gone', () => {
    expect(readUnit(info, parameters, trace, { layer: 0, unit: 0 })).toBeNull();
    expect(readUnit(info, parameters, trace, { layer: 1, unit: 4 })).toBeNull();
    expect(readUnit(info, parameters, trace, { layer: 4, unit: 0 })).toBeNull();
    expect(readUnit(info, new Float64Array(3), trace, { layer: 1, unit: 0 })).toBeNull();
  });
});
