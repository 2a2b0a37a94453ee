import type { ProbeEntry } from './probe';
import { type PlaneAsk, placesOf, sweepOf } from './sweep';

export interface UnitMaps {
  readonly cells: number;
  readonly rows: number;
  /** All columns of the graph in order (features first), unit after unit, each rows × cells, row 0 on top. */
  readonly values: Float32Array;
}

/** Every unit's response over the picture's plane. */
export const unitMaps: ProbeEntry<PlaneAsk, UnitMaps> = {
  create(run) {
    const sweep = sweepOf(run);
    if (!sweep) return null;
    const { columns } = sweep;
    const units = columns.reduce((sum, column) => sum + column.units, 0);
    return (ask) => {
      const plane = sweep.plane(ask);
      const total = plane.rows * plane.cells;
      const values = run.pool.take(total * units);
      sweep.over(plane, (first, count) => {
        let start = first;
        for (const column of columns) {
          for (let u = 0; u < column.units; u++, start += total)
            for (let i = 0; i < count; i++) values[start + i] = column.y[i * column.units + u];
        }
      });
      return { cells: plane.cells, rows: plane.rows, values };
    };
  },
  cost: ({ cells }, { axes, layers, parameterCount }) => {
    const places = placesOf(cells, axes);
    return { multiplyAdds: places * parameterCount, numbers: places * layers.reduce((sum, { units }) => sum + units, 0) };
  },
};
