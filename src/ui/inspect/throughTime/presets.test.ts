import { describe, expect, it } from 'vitest';
import { decodeLink } from '../../../experiment/link';
import { createTimeReader, normOfStep, recurrentColumns } from '../../../run/throughTime';
import { TrainingLoop } from '../../../run/trainingLoop';
import { type TimePreset, timePresets } from './presets';

/** |∂L/∂h₁| : |∂L/∂h₅₀| at the start, of the example that is shown first. */
const bounds: Readonly<Record<TimePreset, readonly [number, number]>> = {
  vanishes: [0, 1e-15],
  explodes: [1e6, Number.POSITIVE_INFINITY],
  stays: [1 - 1e-5, 1 + 1e-5],
  lstm: [0.03, 10],
};

describe.each(timePresets)('the preset $id', ({ id, link }) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('shows it with seed %i', (seed) => {
    const loop = new TrainingLoop({ experiment: decodeLink(`${link}&seed=${seed}&examples=40`).experiment });
    const reader = createTimeReader(loop);
    const [column] = recurrentColumns(loop);
    if (!column) throw new Error('no layer has a state');
    expect(reader.read(loop.dataset.trainCount)).toBe(49);
    const { dH } = reader.pass.layers[column.main]?.trace ?? {};
    if (!dH) throw new Error('no trace');
    const ratio = normOfStep(dH, 0, column.units) / normOfStep(dH, 49, column.units);
    expect(ratio).toBeGreaterThanOrEqual(bounds[id][0]);
    expect(ratio).toBeLessThanOrEqual(bounds[id][1]);
  });
});
