import type { ProbeEntry } from './probe';
import { type PlaneAsk, placesOf, sweepOf } from './sweep';

export interface UnitMapAsk extends PlaneAsk {
  /** Column of the graph (0: the features), and unit in it. */
  readonly layer: number;
  readonly unit: number;
}

export interface UnitMap extends Pick<UnitMapAsk, 'layer' | 'unit' | 'cells'> {
  readonly rows: number;
  /** rows × cells, row 0 on top */
  readonly values: Float32Array;
}

/** One unit's response over the picture's plane, finer than all of them together can be. */
export const unitMap: ProbeEntry<UnitMapAsk, UnitMap | null> = {
  create(run) {
    const sweep = sweepOf(run);
    if (!sweep) return null;
    const { columns } = sweep;
    return ({ layer, unit, ...ask }) => {
      const column = columns[layer];
      if (!column || unit >= column.units) return null;
      const plane = sweep.plane(ask);
      const values = run.pool.take(plane.rows * plane.cells);
      sweep.over(plane, (first, count) => {
        for (let i = 0; i < count; i++) values[first + i] = column.y[i * column.units + unit];
      });
      return { layer, unit, cells: plane.cells, rows: plane.rows, values };
    };
  },
  cost: ({ cells }, { axes, parameterCount }) => {
    const places = placesOf(cells, axes);
    return { multiplyAdds: places * parameterCount, numbers: places };
  },
};
