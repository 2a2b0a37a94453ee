import type { Shape } from '../../engine/tensor';
import type { ExampleTrace } from '../exampleTrace';
import { onePlace, type Region, type Sliding, seenBy } from './sliding';

/** A place of a map of a layer. */
export interface WindowPlace {
  /** Column of the graph, from 1. */
  readonly layer: number;
  readonly map: number;
  readonly row: number;
  readonly column: number;
}

/** What of the run the window is read from. */
export interface WindowSource {
  readonly sliding: Sliding;
  readonly before: Shape;
  readonly shape: Shape;
  readonly parameters: ArrayLike<number>;
  /** Where the filters [filters, kernel, kernel, channels] and the biases begin; null where the layer has none. */
  readonly weights: number | null;
  readonly biases: number | null;
}

/** One slice of a window: what stands in it of one map before, times the filter's weights for that map. */
export interface Slice {
  /** [kernel, kernel] */
  readonly values: Float64Array;
  /** [kernel, kernel]; empty for a pool. */
  readonly weights: Float64Array;
  readonly products: Float64Array;
  readonly sum: number;
}

/** How one value of a map comes about. */
export interface WindowReading extends WindowPlace {
  readonly window: Region;
  /** Whether a cell of the window [kernel, kernel] lies beside the map: there it is padding and counts as 0. */
  readonly isPadding: readonly boolean[];
  /** One for each map before; a pool has its own map alone. */
  readonly slices: readonly Slice[];
  /** Into the flat parameters: of a weight of a slice, and of the bias; null for a pool. */
  readonly bias: { readonly value: number; readonly parameter: number } | null;
  /** Σ over all slices + bias, as the network has it; of a pool its answer. */
  readonly z: number;
  /** After batch normalisation; null without. */
  readonly normalised: number | null;
  /** After the activation, where a skip connection adds something to it; null without. */
  readonly activated: number | null;
  readonly output: number;
  /** Of a pool that takes the largest: which cell of the window that is, the first of equals; −1 elsewhere. */
  readonly winner: number;
}

const at = (values: ArrayLike<number>, [, width = 1, channels = 1]: Shape, row: number, column: number, channel: number): number =>
  values[(row * width + column) * channels + channel] as number;

/** Index of a weight among a layer's filters [filters, kernel, kernel, channels]. */
export const weightIndex = (kernel: number, channels: number, filter: number, cell: number, channel: number): number =>
  (filter * kernel * kernel + cell) * channels + channel;

/**
 * One window worked out: z = Σ_c Σ_ij window_c[i, j] · kernel_c[i, j] + b, the kernel as it stands, not flipped. Reads what the `example` probe
 * answered, so the numbers are those of the very frame that shows the maps. Lecture: L9.2.
 * @returns null where trace or parameters are those of another network
 */
export function readWindow(trace: ExampleTrace, source: WindowSource, place: WindowPlace): WindowReading | null {
  const { sliding, before, shape } = source;
  const below = trace.perLayer[place.layer - 1]?.output;
  const own = trace.perLayer[place.layer];
  const [height = 0, width = 0, maps = 0] = shape;
  const fits = place.row >= 0 && place.row < height && place.column >= 0 && place.column < width && place.map >= 0 && place.map < maps;
  if (!below || !own || !fits || own.output.length !== height * width * maps) return null;
  const window = seenBy(sliding, onePlace(place.row, place.column));
  const cells = Array.from({ length: sliding.kernel ** 2 }, (_, cell) => ({
    row: window.row + Math.floor(cell / sliding.kernel),
    column: window.column + (cell % sliding.kernel),
  }));
  const [rows = 0, columns = 0, channels = 0] = before;
  if (below.length !== rows * columns * channels) return null;
  const isPadding = cells.map(({ row, column }) => row < 0 || column < 0 || row >= rows || column >= columns);
  const valuesOf = (channel: number) =>
    Float64Array.from(cells, ({ row, column }, cell) => (isPadding[cell] ? 0 : at(below, before, row, column, channel)));
  const here = (values: ArrayLike<number>) => at(values, shape, place.row, place.column, place.map);
  const base = { ...place, window, isPadding, output: here(own.output) };
  if (source.weights === null) {
    const values = valuesOf(place.map);
    const winner = sliding.does === 'largest' ? values.indexOf(Math.max(...values)) : -1;
    const slice = { values, weights: new Float64Array(0), products: new Float64Array(0), sum: base.output };
    return { ...base, slices: [slice], bias: null, z: base.output, normalised: null, activated: null, winner };
  }
  const { weights: from, biases, parameters } = source;
  const slices = Array.from({ length: channels }, (_, channel): Slice => {
    const values = valuesOf(channel);
    const weights = Float64Array.from(
      cells,
      (_, cell) => parameters[from + weightIndex(sliding.kernel, channels, place.map, cell, channel)] as number,
    );
    const products = values.map((value, cell) => value * (weights[cell] as number));
    return { values, weights, products, sum: products.reduce((sum, product) => sum + product, 0) };
  });
  return {
    ...base,
    slices,
    bias: biases === null ? null : { value: parameters[biases + place.map] as number, parameter: biases + place.map },
    z: here(own.preActivation),
    normalised: own.normalised && here(own.normalised),
    activated: own.activated && here(own.activated),
    winner: -1,
  };
}
