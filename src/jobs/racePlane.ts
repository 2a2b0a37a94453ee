import type { JobEntry, Progress } from './job';
import { type LandscapeGrid, overPlane, usualPoints } from './landscape';
import { type Extent, extentsAround } from './landscapePlanes';
import { mainDirections } from './mainDirections';
import { JobRefusal, say } from './sentences';

/** The way of one run of a race. */
export interface PlaneWay {
  /** [places, weights], the start first. */
  readonly weights: Float64Array;
  /** Whether the plane may be laid through it: not where it leads uphill. */
  readonly isGuide: boolean;
}

export interface RacePlaneAsk {
  readonly ways: readonly PlaneWay[];
}

/** The loss over the plane through the start in which most of several ways lies. */
export interface RacePlane {
  readonly cells: number;
  /** Mean training loss, without penalty: [cells, cells], row 0 on top; the first and the last point lie on the edges. */
  readonly losses: Float64Array;
  /** The loss where all ways begin. */
  readonly startLoss: number;
  /** Coordinates of the edges; the start is at (0, 0). */
  readonly across: Extent;
  readonly up: Extent;
  /** Which share of the guides' squared distances from the start each direction holds, 0 … 1. */
  readonly shares: readonly [number, number];
  /** Of every way, projected: [places, 2]. */
  readonly places: readonly Float64Array[];
}

/** A way that leads so many times as far as the one in the middle would leave no room for the others: it is only projected. */
const far = 3;

/** The directions are read off so many places of all ways: the work grows with their square. */
const mostRead = 200;

/**
 * The two main directions of all ways together, each place taken from the start that they share, and the loss over their plane. The run is the one
 * that all of them began as, at its start.
 */
export const racePlane: JobEntry<RacePlaneAsk, LandscapeGrid | null, RacePlane> = {
  *run({ run: { loop } }, { ways }) {
    const size = loop.network.parameters.length;
    const start = Float64Array.from(loop.network.parameters);
    const rowsOf = ({ weights }: PlaneWay) =>
      Array.from({ length: weights.length / size }, (_, k) => weights.subarray(k * size, (k + 1) * size));
    const rows = ways.map(rowsOf);
    const isGuide = guidesOf(
      ways,
      rows.map((all) => Math.sqrt(Math.max(...all.map((row) => squareDistance(row, start))))),
    );
    const places = rows.filter((_, k) => isGuide[k]).flatMap((all) => all.slice(1));
    const every = Math.max(1, Math.ceil(places.length / mostRead));
    const main = mainDirections([...places.filter((_, k) => (places.length - 1 - k) % every === 0), start]);
    if (!main) throw new JobRefusal(say('job.noPath', {}));
    const { directions, shares } = main;
    const projected = ways.map((way) =>
      Float64Array.from(rowsOf(way).flatMap((row) => directions.map((direction) => along(row, start, direction)))),
    );
    const inView = projected.filter((_, k) => isGuide[k]);
    const coordinates = (of: 0 | 1) => Float64Array.from(inView.flatMap((all) => Array.from(all).filter((_, k) => k % 2 === of)));
    const [across, up] = extentsAround(coordinates(0), coordinates(1));
    const plane = { directions, across, up, path: null, batches: null };
    const progress = (done: number, grid: LandscapeGrid | null): Progress<LandscapeGrid | null> => ({
      done,
      of: usualPoints * usualPoints,
      partial: () => grid && { ...grid, losses: grid.losses.slice() },
    });
    const startLoss = loop.scores.trainLoss;
    const { grid } = yield* overPlane(loop, plane, { step: 0, epoch: 0 }, progress);
    return { cells: grid.cells, losses: grid.losses, startLoss, across, up, shares, places: projected };
  },
};

/** (row − start) · direction */
function along(row: Float64Array, start: Float64Array, direction: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < row.length; i++) sum += (row[i] - start[i]) * direction[i];
  return sum;
}

function squareDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/** Which ways the plane is laid through. @param reaches how far each leads from the start */
function guidesOf(ways: readonly PlaneWay[], reaches: readonly number[]): readonly boolean[] {
  const may = ways.map(({ isGuide }) => isGuide || !ways.some((way) => way.isGuide));
  const sorted = reaches.filter((_, k) => may[k]).sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return may.map((is, k) => is && reaches[k] <= far * middle);
}
