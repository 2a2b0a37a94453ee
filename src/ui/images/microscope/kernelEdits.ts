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

/**
 * The kernels of an older link, `2.3.1:sobelUpright;1.2.1:0,1,0,…`: layer, map and slice as a person counts. They are put in before the first
 * step; now what is typed into a run stands in its link with its place. What cannot be understood is left out.
 */
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

/**
 * The parameters that these kernels are, by their indices; those that do not fit the network are left out. A known kernel that is the whole
 * filter has no bias.
 */
export function parametersOf(info: Pick<RunInfo, 'layers'>, edits: readonly KernelEdit[]): Map<number, number> {
  const values = new Map<number, number>();
  for (const { layer: l, map, slice, kernel } of edits) {
    const [layer, channels] = [info.layers[l], info.layers[l - 1]?.units ?? 0];
    const sliding = layer && slidingOf(layer);
    const weights = layer && paramOf(layer, 'weight');
    if (sliding?.does !== 'convolves' || !layer || !weights || map >= layer.units || slice >= channels) continue;
    const side = sliding.kernel;
    if (typeof kernel === 'string' ? !fitsIn(kernel, side) : kernel.length !== side * side) continue;
    const given = typeof kernel === 'string' ? kernelOf(kernel, side) : kernel;
    for (const [cell, weight] of given.entries()) values.set(weights.offset + weightIndex(side, channels, map, cell, slice), weight);
    const biases = paramOf(layer, 'bias');
    if (typeof kernel === 'string' && channels === 1 && biases) values.set(biases.offset + map, 0);
  }
  return values;
}
