import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayerInfo } from '../../../run/runInfo';
import { type KernelEdit, kernelsOf, textOfKernels, withKernel, withKernels, withoutKernel } from './kernelEdits';
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
const parameters = Float64Array.from({ length: 58 }, (_, i) => i + 1);

describe('kernels put in by hand', () => {
  it('stand in a link as they were', () => {
    const kernel = fc.oneof(
      fc.constantFrom(...kernelNames),
      fc
        .array(fc.integer({ min: -9999, max: 9999 }), { minLength: 1, maxLength: 121 })
        .map((values) => Float64Array.from(values, (value) => value / 1000)),
    );
    const edit = fc.record({ layer: fc.nat(64), map: fc.nat(99), slice: fc.nat(99), kernel });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
        expect(kernelsOf(textOfKernels(edits))).toEqual(edits);
      }),
    );
  });

  it('are the very numbers again, whatever the precision', () => {
    const again = (kernel: Float64Array) => kernelsOf(textOfKernels([{ layer: 1, map: 0, slice: 0, kernel }]))[0]?.kernel;
    const weight = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(fc.array(weight, { minLength: 9, maxLength: 9 }), (weights) => {
        expect(again(Float64Array.from(weights))).toEqual(Float64Array.from(weights));
        const singles = Float32Array.from(weights, (value) => Math.fround(value) + 0);
        expect(Float32Array.from(again(Float64Array.from(singles)) as Float64Array)).toEqual(singles);
      }),
    );
    expect(textOfKernels([{ layer: 1, map: 0, slice: 0, kernel: Float64Array.of(Math.fround(0.1), 0.1) }])).toBe('1.1.1:0.1,0.1');
  });

  it('are left out of a link that would get too long, those put in first', () => {
    const many = Array.from({ length: 40 }, (_, map) => ({ layer: 1, map, slice: 0, kernel: new Float64Array(25).fill(map + 0.5) }));
    const kept = kernelsOf(textOfKernels(many));
    expect(kept.length).toBeGreaterThan(5);
    expect(kept).toEqual(many.slice(-kept.length));
    expect(textOfKernels(many).length).toBeLessThanOrEqual(2000);
  });

  it('are nothing where the text is nonsense', () => {
    for (const text of ['', 'x', '1.2:blur', '1.0.1:blur', '1.1.1:smudge', '1.1.1:1,,x', ';;']) expect(kernelsOf(text)).toEqual([]);
  });

  it('go to their slice alone; one that is the whole filter has no bias', () => {
    const changed = (edits: readonly KernelEdit[]) =>
      withKernels(info, parameters, edits).flatMap((value, i) => (value === parameters[i] ? [] : [[i, value]]));
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

  it('take the place of an earlier one of the slice', () => {
    const [first, other]: KernelEdit[] = [
      { layer: 1, map: 0, slice: 0, kernel: 'blur' },
      { layer: 1, map: 1, slice: 0, kernel: 'blur' },
    ];
    if (!first || !other) throw new Error('two edits');
    const sharper = { ...first, kernel: 'sharpen' as const };
    expect(withKernel([first, other], sharper)).toEqual([other, sharper]);
    expect(withoutKernel([first, other], sharper)).toEqual([other]);
  });
});
