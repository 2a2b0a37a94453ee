import { writeCells } from './boundaryCells';
import type { ProbeEntry } from './probe';
import { type PlaneAsk, placesOf, sweepOf } from './sweep';

export interface BoundaryPicture {
  readonly cells: number;
  /** 1 for a 1-D problem (then `cells` columns). Row 0 is the top of the picture. */
  readonly rows: number;
  /** One output: its value in every cell. Many classes: the winner's share (0..1). */
  readonly values: Float32Array;
  /** Many classes: the winning class in every cell; otherwise null. */
  readonly winners: Uint8Array | null;
  /** Many classes: by how much the winner's share exceeds the second's (the borders are where it vanishes); otherwise null. */
  readonly margins: Float32Array | null;
}

/** The output over the picture's plane (or line): its value, or for several outputs the winning class, its share of the output's range and its lead. */
export const boundary: ProbeEntry<PlaneAsk, BoundaryPicture> = {
  create(run) {
    const sweep = sweepOf(run);
    if (!sweep) return null;
    const { hasClassOutputs } = run.objective;
    return (ask) => {
      const plane = sweep.plane(ask);
      const { y } = sweep.pass;
      const values = run.pool.take(plane.rows * plane.cells);
      const winners = hasClassOutputs ? new Uint8Array(values.length) : null;
      const margins = hasClassOutputs ? run.pool.take(values.length) : null;
      sweep.over(plane, (first, count) => writeCells(run.objective, y, first, count, { values, winners, margins }, run.answerAt));
      return { cells: plane.cells, rows: plane.rows, values, winners, margins };
    };
  },
  cost: ({ cells }, { axes, parameterCount }) => {
    const places = placesOf(cells, axes);
    return { multiplyAdds: places * parameterCount, numbers: places };
  },
};
