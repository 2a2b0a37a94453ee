import { describe, expect, it } from 'vitest';
import type { LayerInfo } from '../../../run/runInfo';
import { type KernelEdit, kernelsOf, parametersOf } from './kernelEdits';
import { fitsIn, kernelNames, kernelOf, nameOf } from './kernels';

describe('known kernels', () => {
  it('stand in zeros where the window is larger, and are known again', () => {
    expect([...kernelOf('sobelUpright', 3)]).toEqual([-1, 0, 1, -2, 0, 2, -1, 0, 1]);
    expect([...kernelOf('sobelUpright', 5)].map((weight) => Math.abs(weight)).reduce((sum, weight) => sum + weight)).toBe(8);
    expect(kernelOf('identity', 5)[12]).toBe(1);
    expect([...kernelOf('identity', 1)]).toEqual([1]);
    for (const kernel of [1, 2, 3, 4, 5, 7, 11])
      for (const name of kernelNames)
        if (fitsIn(name, kernel)) expect(nameOf(Float64Array.from(new Float32Array(kernelOf(name, kernel))))).toBe(name);
    expect(nameOf(new Float64Array(9))).toBeNull();
  });

  it('do on a step from dark to light what they are for', () => {
    const step = Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, 1);
    const answer = (name: (typeof kernelNames)[number]) =>
      kernelOf(name, 3).reduce((sum, weight, i) => sum + weight * (step[i] as number), 0);
    expect(kernelNames.map(answer)).toEqual([4, 0, 0.25, -1, 0]);
  });
});

const grey = { kind: 'features', units: 1, shape: [8, 8, 1], params: [], window: null } as unknown as LayerInfo;
const conv = {
  kind: 'conv',
  units: 2,
  shape: [6, 6, 2],
  window: { kernelSize: [3, 3], stride: [1, 1], before: [0, 0] },
  params: [
    { role: 'weight', offset: 0, shape: [2, 3, 3, 1] },
    { role: 'bias', offset: 18, shape: [2] },
  ],
} as unknown as LayerInfo;
const deep = {
  ...conv,
  params: [
    { role: 'weight', offset: 20, shape: [2, 3, 3, 2] },
    { role: 'bias', offset: 56, shape: [2] },
  ],
} as unknown as LayerInfo;
const info = { layers: [grey, conv, deep] };

describe('kernels put in by hand', () => {
  it('of an older link are read: known ones by name, typed ones by their numbers', () => {
    expect(kernelsOf('2.3.1:sobelUpright;1.2.4:0,1,-0.5,1e-3')).toEqual([
      { layer: 2, map: 2, slice: 0, kernel: 'sobelUpright' },
      { layer: 1, map: 1, slice: 3, kernel: Float64Array.of(0, 1, -0.5, 0.001) },
    ]);
  });

  it('are nothing where the text is nonsense', () => {
    for (const text of ['', 'x', '1.2:blur', '1.0.1:blur', '1.1.1:smudge', '1.1.1:1,,x', ';;']) expect(kernelsOf(text)).toEqual([]);
  });

  it('go to their slice alone; one that is the whole filter has no bias', () => {
    const changed = (edits: readonly KernelEdit[]) => [...parametersOf(info, edits)].sort(([a], [b]) => a - b);
    expect(changed([{ layer: 1, map: 1, slice: 0, kernel: 'identity' }])).toEqual([
      ...Array.from({ length: 9 }, (_, cell) => [9 + cell, cell === 4 ? 1 : 0]),
      [19, 0],
    ]);
    // [filters, 3, 3, 2]: every other number from the second on
    const typed = Float64Array.from({ length: 9 }, (_, cell) => -cell);
    expect(changed([{ layer: 2, map: 1, slice: 1, kernel: typed }])).toEqual(
      Array.from(typed, (value, cell) => [20 + 18 + 2 * cell + 1, value]),
    );
    expect(changed([{ layer: 2, map: 2, slice: 0, kernel: 'blur' }])).toEqual([]);
    expect(changed([{ layer: 1, map: 0, slice: 1, kernel: 'blur' }])).toEqual([]);
    expect(changed([{ layer: 1, map: 0, slice: 0, kernel: new Float64Array(25) }])).toEqual([]);
    expect(changed([{ layer: 7, map: 0, slice: 0, kernel: 'blur' }])).toEqual([]);
  });
});
