import type { NetworkPass } from '../engine/network';
import type { Floats } from '../engine/tensor';
import type { RunView } from '../run/runView';
import { type PicturePlane, picturePlane } from './picturePlane';

const chunk = 500; // examples a sweep: the intermediates of a wide layer stay in the cache

/** Which plane a picture is of. */
export interface PlaneAsk {
  /** A side of the picture, or places of a line. */
  readonly cells: number;
  /** Where the inputs stand that span no side, one number an axis of the data in their units; absent: at the mean of the training part. */
  readonly held?: readonly number[];
}

/** Sweeps the network over the plane of its pictures; the boundary and the units' maps share it. */
export interface Sweep {
  readonly pass: NetworkPass;
  /** Features of an example. */
  readonly inputs: number;
  /** All columns of the graph in order, the features first: where their units stand in `pass`, unit by unit, an example a row. */
  readonly columns: readonly { readonly y: Floats; readonly units: number }[];
  plane(ask: PlaneAsk): PicturePlane;
  /** Runs the plane through the network in chunks; `visit` finds the places [first, first + count) in `pass`, the output as it is predicted. */
  over(plane: PicturePlane, visit: (first: number, count: number) => void): void;
}

const sweeps = new WeakMap<RunView, Sweep | null>();

/** @returns null for images and sequences, which have no plane */
export function sweepOf(run: RunView): Sweep | null {
  let sweep = sweeps.get(run);
  if (sweep === undefined) {
    sweep = createSweep(run);
    sweeps.set(run, sweep);
  }
  return sweep;
}

function createSweep({ columns, dataset, network, objective, features, pictureAxes }: RunView): Sweep | null {
  if (dataset.form !== 'points') return null;
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  const inputs = pass.x.length / chunk;
  const planes = new Map<number, { readonly of: string; readonly plane: PicturePlane }>();
  return {
    pass,
    inputs,
    columns: [{ y: pass.x, units: inputs }, ...columns.map(({ last, outputShape }) => ({ y: pass.layers[last].y, units: outputShape[0] }))],
    plane({ cells, held }) {
      const of = held?.join() ?? '';
      const known = planes.get(cells);
      if (known?.of === of) return known.plane;
      const plane = picturePlane(dataset.axes, pictureAxes, features, cells, held);
      planes.set(cells, { of, plane }); // one a size: while a column is dragged the one before is not asked for again
      return plane;
    },
    over(plane, visit) {
      const total = plane.rows * plane.cells;
      for (let first = 0; first < total; first += chunk) {
        const count = Math.min(chunk, total - first);
        pass.x.set(plane.features.subarray(first * inputs, (first + count) * inputs));
        pass.forward(count);
        objective.predict(pass.y, count);
        visit(first, count);
      }
    },
  };
}

/** Places of a picture with so many cells a side. */
export const placesOf = (cells: number, axes: readonly unknown[]): number => (axes.length === 1 ? cells : cells * cells);
