import { weightIndex } from '../../../probes/microscope/readWindow';
import { slidingOf } from '../../../probes/microscope/sliding';
import { paramOf } from '../../../render/layerParams';
import type { RunInfo } from '../../../run/runInfo';
import { fitsIn, type KernelName, kernelNames, kernelOf } from './kernels';

/** A slice of a filter that was put in by hand; all counted from 0, the layer a column of the graph. */
export interface KernelEdit {
  readonly layer: number;
  readonly map: number;
  readonly slice: number;
  readonly kernel: KernelName | Float64Array;
}

const mostDigits = 17;

/** As few digits as give the very number again, in a run in singles the very single. */
function asText(value: number): string {
  const isSingle = Math.fround(value) === value;
  for (let digits = 1; digits < mostDigits; digits++) {
    const read = Number(value.toPrecision(digits));
    if (read === value || (isSingle && Math.fround(read) === value)) return String(read);
  }
  return String(value);
}

/** A link takes no more letters. */
const mostLetters = 2000;

const textOf = ({ layer, map, slice, kernel }: KernelEdit) =>
  `${layer}.${map + 1}.${slice + 1}:${typeof kernel === 'string' ? kernel : Array.from(kernel, asText).join()}`;

/**
 * As a link has them: `2.3.1:sobelUpright;1.2.1:0,1,0,…`, the layer, map and slice as a person counts; those put in first are left out where it
 * would get too long.
 */
export function textOfKernels(edits: readonly KernelEdit[]): string {
  const text = edits.map(textOf).join(';');
  return text.length > mostLetters ? textOfKernels(edits.slice(1)) : text;
}

/** What of a text can be understood. */
export function kernelsOf(text: string): readonly KernelEdit[] {
  return text.split(';').flatMap((entry) => {
    const [, layer, map, slice, what = ''] = /^(\d{1,3})\.(\d{1,5})\.(\d{1,5}):(.+)$/.exec(entry) ?? [];
    const values = Float64Array.from(what.split(','), Number);
    const kernel = kernelNames.find((name) => name === what) ?? (values.every(Number.isFinite) ? values : null);
    return kernel && Number(map) > 0 && Number(slice) > 0
      ? [{ layer: Number(layer), map: Number(map) - 1, slice: Number(slice) - 1, kernel }]
      : [];
  });
}

const isSame = (a: KernelEdit, b: KernelEdit) => a.layer === b.layer && a.map === b.map && a.slice === b.slice;

/** With one more, in the place of an earlier one of the same slice. */
export const withKernel = (edits: readonly KernelEdit[], edit: KernelEdit): readonly KernelEdit[] => [...withoutKernel(edits, edit), edit];

export const withoutKernel = (edits: readonly KernelEdit[], edit: KernelEdit): readonly KernelEdit[] =>
  edits.filter((each) => !isSame(each, edit));

/**
 * All parameters with these kernels in their places; those that do not fit the network are left out. A known kernel that is the whole filter
 * has no bias.
 */
export function withKernels(info: Pick<RunInfo, 'layers'>, parameters: ArrayLike<number>, edits: readonly KernelEdit[]): number[] {
  const values = Array.from(parameters);
  for (const { layer: l, map, slice, kernel } of edits) {
    const [layer, channels] = [info.layers[l], info.layers[l - 1]?.units ?? 0];
    const sliding = layer && slidingOf(layer);
    const weights = layer && paramOf(layer, 'weight');
    if (sliding?.does !== 'convolves' || !layer || !weights || map >= layer.units || slice >= channels) continue;
    const side = sliding.kernel;
    if (typeof kernel === 'string' ? !fitsIn(kernel, side) : kernel.length !== side * side) continue;
    const given = typeof kernel === 'string' ? kernelOf(kernel, side) : kernel;
    given.forEach((weight, cell) => {
      values[weights.offset + weightIndex(side, channels, map, cell, slice)] = weight;
    });
    const biases = paramOf(layer, 'bias');
    if (typeof kernel === 'string' && channels === 1 && biases) values[biases.offset + map] = 0;
  }
  return values;
}
