import type { InputAxis } from '../data/dataset';
import { compileFeature } from '../data/features';
import { restOf } from '../data/heldValues';

/** The places at which pictures are computed: a plane over two inputs, or a line over one. */
export interface PicturePlane {
  readonly cells: number;
  readonly rows: number;
  /** [rows · cells, F] features at the middle of every cell, row 0 on top */
  readonly features: Float64Array;
}

/**
 * Features at the middle of every cell of the picture.
 * @param sides indices into `axes`: across and up, or only across for a 1-D problem
 * @param held where the other inputs stand, one number an axis; absent: at the mean of the training part
 */
export function picturePlane(
  axes: readonly InputAxis[],
  sides: readonly number[],
  features: readonly string[],
  cells: number,
  held: readonly number[] = axes.map(restOf),
): PicturePlane {
  const [across, up] = sides;
  const rows = up === undefined ? 1 : cells;
  const evaluate = features.map((feature) => compileFeature(feature, axes));
  const raw = Float64Array.from(axes, (_, d) => held[d] ?? 0);
  const out = new Float64Array(rows * cells * features.length);
  let o = 0;
  for (let row = 0; row < rows; row++) {
    if (up !== undefined) raw[up] = axes[up].max - ((axes[up].max - axes[up].min) * (row + 0.5)) / rows;
    for (let column = 0; column < cells; column++) {
      raw[across] = axes[across].min + ((axes[across].max - axes[across].min) * (column + 0.5)) / cells;
      for (const feature of evaluate) {
        const value = feature(raw, 0);
        out[o++] = Number.isFinite(value) ? value : 0;
      }
    }
  }
  return { cells, rows, features: out };
}
