import { describe, expect, it } from 'vitest';
import { asking, startedRun } from '../../../../tests/startedRun';
import { decodeLink } from '../../../experiment/link';
import { readCell } from './cellReading';

const started = (layers: string, index: number, epochs = 6) =>
  startedRun('addition', epochs, asking({ example: { index } }), {}, decodeLink(`data=addition&examples=60&layers=${layers}`).experiment);

const cents = (value: number) => Math.round(100 * value);

describe('a pinned cell', () => {
  it.each(['rnn4', 'rnn4:relu', 'lstm4', 'gru4', 'rnn3,gru4'])(
    'has parts that add up to what is printed, and is the state that the network has: %s',
    (layers) => {
      const { info, answer, frame } = started(layers, 3);
      const trace = answer('example');
      const layer = info.layers.length - 2;
      const units = info.layers[layer]?.units ?? 0;
      const { h, c } = trace.perLayer[layer]?.inner ?? {};
      for (let step = 0; step < (info.sequences?.steps ?? 0); step++) {
        for (let unit = 0; unit < units; unit++) {
          const reading = readCell(info, frame.parameters, trace, { layer, unit, step });
          if (!reading) throw new Error('no reading');
          const { terms, sum, after } = reading;
          expect(terms.reduce((total, { product }) => total + cents(product), 0)).toBe(cents(sum.value));
          for (const { gate, of, product } of terms) if (gate) expect(Math.abs(gate.value * of.value - product)).toBeLessThan(0.0151);
          const state = h?.[step * units + unit] ?? Number.NaN;
          if (c) expect(Math.abs(sum.value - (c[step * units + unit] ?? Number.NaN))).toBeLessThan(0.0051);
          if (after) expect(after.state.value).toBe(state);
          else expect(Math.abs(sum.value - state)).toBeLessThan(0.0051);
          if (after?.gate) expect(after.gate.value * after.activated).toBeCloseTo(state, 6);
        }
      }
    },
  );

  it('of a plain layer is W x + U h + b, computed from the weights', () => {
    const { info, answer, frame } = started('rnn4', 3);
    const trace = answer('example');
    const [weight, recurrent, ...biases] = (info.layers[1]?.params ?? []).map(({ offset }) => offset) as [number, number, number, number];
    const { parameters } = frame;
    const [unit, step] = [2, 3];
    const x = trace.perLayer[0]?.output ?? new Float64Array(0);
    const h = trace.perLayer[1]?.inner.h ?? new Float64Array(0);
    const dot = (from: number, values: Float64Array) => values.reduce((sum, value, k) => sum + (parameters[from + k] ?? 0) * value, 0);
    const parts = [
      dot(weight + 2 * unit, x.slice(2 * step, 2 * step + 2)),
      dot(recurrent + 4 * unit, h.slice(4 * (step - 1), 4 * step)),
      biases.reduce((sum, from) => sum + (parameters[from + unit] ?? 0), 0),
    ];
    const reading = readCell(info, parameters, trace, { layer: 1, unit, step });
    for (const [k, part] of parts.entries()) expect(Math.abs((reading?.terms[k]?.product ?? Number.NaN) - part)).toBeLessThan(0.0151);
  });

  it('is none where there is no such unit, step or state', () => {
    const { info, answer, frame } = started('rnn4,3', 0, 0);
    const trace = answer('example');
    for (const cell of [
      { layer: 1, unit: 4, step: 0 },
      { layer: 1, unit: 0, step: 99 },
      { layer: 2, unit: 0, step: 0 },
      { layer: 1, unit: -1, step: 0 },
    ])
      expect(readCell(info, frame.parameters, trace, cell)).toBeNull();
  });
});
