import { argMax } from '../engine/argMax';
import type { Network, NetworkPass } from '../engine/network';
import type { Objective } from '../engine/objective';
import type { ColumnSpec } from '../experiment/architecture';
import type { BoundaryPicture, UnitMaps } from '../worker/protocol';
import type { PicturePlane } from './picturePlane';

const chunk = 500; // examples a sweep: the intermediates of a wide layer stay in the cache

/** Hands out arrays of earlier frames again before it makes new ones. */
export interface ArrayPool {
  take(length: number): Float32Array;
}

/** Sweeps the network over a plane. Made once a run; reads the present weights at every call, changes none. */
export class PictureSweep {
  private readonly pass: NetworkPass;
  private readonly inputs: number;

  constructor(
    network: Network,
    private readonly columns: readonly ColumnSpec[],
    private readonly objective: Objective,
  ) {
    this.pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
    this.inputs = this.pass.x.length / chunk;
  }

  private sweep(plane: PicturePlane, visit: (first: number, count: number) => void): void {
    const total = plane.rows * plane.cells;
    for (let first = 0; first < total; first += chunk) {
      const count = Math.min(chunk, total - first);
      this.pass.x.set(plane.features.subarray(first * this.inputs, (first + count) * this.inputs));
      this.pass.forward(count);
      this.objective.predict(this.pass.y, count);
      visit(first, count);
    }
  }

  /** The output over the plane: its value, or for several outputs the winning class, its share of the output's range and its lead over the second. */
  boundary(plane: PicturePlane, pool: ArrayPool): BoundaryPicture {
    const { outputs, hasClassOutputs, outputRange } = this.objective;
    const [low, high] = outputRange;
    const values = pool.take(plane.rows * plane.cells);
    const winners = hasClassOutputs ? new Uint8Array(values.length) : null;
    const margins = hasClassOutputs ? pool.take(values.length) : null;
    const { y } = this.pass;
    this.sweep(plane, (first, count) => {
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
  }

  /** Every unit's response over the plane, features first, unit after unit. */
  unitMaps(plane: PicturePlane, pool: ArrayPool): UnitMaps {
    const total = plane.rows * plane.cells;
    const columns = [
      { y: this.pass.x, units: this.inputs },
      ...this.columns.map(({ last, outputShape }) => ({ y: this.pass.layers[last].y, units: outputShape[0] })),
    ];
    const values = pool.take(total * columns.reduce((sum, column) => sum + column.units, 0));
    this.sweep(plane, (first, count) => {
      let start = first;
      for (const { y, units } of columns) {
        for (let u = 0; u < units; u++, start += total) for (let i = 0; i < count; i++) values[start + i] = y[i * units + u];
      }
    });
    return { cells: plane.cells, rows: plane.rows, values };
  }
}
