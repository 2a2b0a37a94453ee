import { argMax } from '../engine/argMax';
import type { ProbeEntry } from './probe';
import { placesOf, sweepOf } from './sweep';

export interface BoundaryAsk {
  /** A side of the picture, or places of a line. */
  readonly cells: number;
}

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
export const boundary: ProbeEntry<BoundaryAsk, BoundaryPicture> = {
  create(run) {
    const sweep = sweepOf(run);
    if (!sweep) return null;
    const { outputs, hasClassOutputs, outputRange } = run.objective;
    const [low, high] = outputRange;
    return ({ cells }) => {
      const plane = sweep.plane(cells);
      const { y } = sweep.pass;
      const values = run.pool.take(plane.rows * plane.cells);
      const winners = hasClassOutputs ? new Uint8Array(values.length) : null;
      const margins = hasClassOutputs ? run.pool.take(values.length) : null;
      sweep.over(plane, (first, count) => {
        if (!winners || !margins) {
          for (let i = 0; i < count; i++) values[first + i] = y[i * outputs];
          return;
        }
        for (let i = 0; i < count; i++) {
          const winner = argMax(y, i * outputs, outputs);
          const most = y[i * outputs + winner];
          let second = Number.NEGATIVE_INFINITY;
          for (let k = 0; k < outputs; k++) if (k !== winner) second = Math.max(second, y[i * outputs + k]);
          winners[first + i] = winner;
          values[first + i] = Math.min(1, Math.max(0, (most - low) / (high - low)));
          margins[first + i] = (most - second) / (high - low);
        }
      });
      return { cells: plane.cells, rows: plane.rows, values, winners, margins };
    };
  },
  cost: ({ cells }, { axes, parameterCount }) => {
    const places = placesOf(cells, axes);
    return { multiplyAdds: places * parameterCount, numbers: places };
  },
};
