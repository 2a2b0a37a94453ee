import type { ExampleTrace } from '../probes/exampleTrace';
import type { LayerInfo } from '../run/runInfo';

interface Grid {
  readonly height: number;
  readonly width: number;
  readonly values: Float64Array;
}

/** The mean of a convolution's maps, what is below zero as zero; null of another layer. */
export function meanMap({ kind, shape }: LayerInfo, output: ArrayLike<number> | undefined): Grid | null {
  const [height = 0, width = 0, channels = 0] = shape;
  if (kind !== 'conv' || shape.length !== 3 || !output) return null;
  const values = new Float64Array(height * width);
  for (let i = 0; i < values.length; i++) {
    let sum = 0;
    for (let k = 0; k < channels; k++) sum += Math.max(0, output[i * channels + k] ?? 0);
    values[i] = sum / channels;
  }
  return { height, width, values };
}

/** Reads a grid at the middles of the cells of a finer one: between its own linearly, and beyond the outermost as there. */
function enlarged({ height, width, values }: Grid, rows: number, columns: number): Grid {
  const into = new Float64Array(rows * columns);
  const at = (r: number, c: number) => values[r * width + c] ?? 0;
  for (let r = 0; r < rows; r++) {
    const y = Math.max(0, Math.min(height - 1, ((r + 0.5) * height) / rows - 0.5));
    const top = Math.floor(y);
    const bottom = Math.min(height - 1, top + 1);
    for (let c = 0; c < columns; c++) {
      const x = Math.max(0, Math.min(width - 1, ((c + 0.5) * width) / columns - 0.5));
      const left = Math.floor(x);
      const right = Math.min(width - 1, left + 1);
      const upper = at(top, left) + (x - left) * (at(top, right) - at(top, left));
      const lower = at(bottom, left) + (x - left) * (at(bottom, right) - at(bottom, left));
      into[r * columns + c] = upper + (y - top) * (lower - upper);
    }
  }
  return { height: rows, width: columns, values: into };
}

/** From 0 to 1: its largest value is 1, and nothing stays nothing. */
function scaled({ values }: Grid): Float32Array {
  let most = 0;
  for (const value of values) if (Number.isFinite(value)) most = Math.max(most, value);
  return Float32Array.from(values, (value) => (most > 0 && Number.isFinite(value) ? value / most : 0));
}

/**
 * What a network looks at in a picture: the mean over the maps of its last convolution, enlarged to the size of the one before and multiplied by the
 * mean of that one's maps, and so on up to the picture. Of one `layer` alone: the mean of its maps.
 * Source: Bojarski et al. 2017, arXiv:1704.07911, section 3 (enlarged there by a transposed convolution of ones).
 * @returns [H, W] of the picture, the largest value 1; null where there is no convolution
 */
export function lookedAt(layers: readonly LayerInfo[], trace: ExampleTrace, layer: number | null = null): Float32Array | null {
  const [height = 0, width = 0] = layers[0]?.shape ?? [];
  const grids = layers.flatMap((info, l) => {
    const grid = layer === null || layer === l ? meanMap(info, trace.perLayer[l]?.output) : null;
    return grid ?? [];
  });
  const deepest = grids.at(-1);
  if (!deepest) return null;
  let product = deepest;
  for (const grid of grids.slice(0, -1).reverse()) {
    const up = enlarged(product, grid.height, grid.width);
    product = { ...grid, values: grid.values.map((value, i) => value * (up.values[i] ?? 0)) };
  }
  return scaled(enlarged(product, height, width));
}
