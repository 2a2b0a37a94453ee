import { createEvaluator } from '../engine/evaluation';
import type { Place } from '../run/runLog';
import type { TrainingLoop } from '../run/trainingLoop';
import { comparedBatches, mostBatchEpochs } from './batchPaths';
import { doublesOf } from './checkedNetwork';
import type { JobEntry, Progress } from './job';
import {
  type BatchPlane,
  type Extent,
  type Fineness,
  type LandscapeAsk,
  type LandscapePlane,
  landscapePlane,
  type PlanePath,
} from './landscapePlanes';
import { leastSquaresPlace } from './leastSquaresPlace';
import { hasSlopes, type PlaneVector, type Slopes, slopesOf } from './slopes';

/** The loss over a plane through the present weights. */
export interface LandscapeGrid {
  /** The place of the run at which it was computed. */
  readonly place: Place;
  /** Points of a side; the first and the last lie on the edges. */
  readonly cells: number;
  /** Mean training loss, without penalty, over the scored training examples in evaluation mode: [cells, cells], row 0 on top (largest coordinate up). */
  readonly losses: Float64Array;
  /** Coordinates of the edges, in lengths of the directions; the present weights are at (0, 0). */
  readonly across: Extent;
  readonly up: Extent;
  readonly path: PlanePath | null;
  readonly batches: BatchPlane | null;
}

export interface Landscape extends LandscapeGrid {
  /** The present weights, and the two directions, laid out as the parameters. */
  readonly centre: Float64Array;
  readonly directions: readonly [Float64Array, Float64Array];
  /** Null where they would take longer than the map. */
  readonly slopes: Slopes | null;
  /** Where the loss is least of all, in closed form: of a linear unit with squared error, where that lies in the plane. */
  readonly leastSquares: PlaneVector | null;
}

/** Points of a side in the end, where nothing else is asked for. */
export const usualPoints = 51;
const finest = 101;
/** Every eighth point, every fourth from the third on, every second, all: 13, 25, 51 and 101 a side, each with the points of the one before and the middle. */
const levels = [
  { stride: 8, first: 2 },
  { stride: 4, first: 2 },
  { stride: 2, first: 0 },
  { stride: 1, first: 0 },
] as const;
const cellsOf = ({ stride, first }: (typeof levels)[number]) => (finest - 1 - 2 * first) / stride + 1;
/** A pass with its way back takes about so many times as long as one forward. */
const passesOfUpdate = 3;

/** Coordinate of the point with this number out of `finest`. */
const coordinate = ([low, high]: Extent, index: number) => low + ((high - low) * index) / (finest - 1);

/** The loss over two directions, coarse to fine: every level keeps the points of the one before and can be drawn. */
export const landscape: JobEntry<LandscapeAsk, LandscapeGrid | null, Landscape> = {
  *run(context, ask) {
    const { run, lastEpoch } = context;
    const { step, epoch } = run.loop;
    const points = (ask.points ?? usualPoints) ** 2;
    const { batches } = ask;
    const trained = batches && comparedBatches(run.experiment, run.loop.parts.fitCount).length * Math.min(batches.epochs, mostBatchEpochs);
    const replayed = passesOfUpdate * (trained ?? (ask.plane === 'path' ? Math.max(epoch, lastEpoch) : 0));
    const of = replayed + points;
    const planes = landscapePlane(context, ask);
    let plane = planes.next();
    while (!plane.done) {
      yield { done: passesOfUpdate * plane.value, of, partial: () => null };
      plane = planes.next();
    }
    const progress = (done: number, grid: LandscapeGrid | null) => ({ done: replayed + done, of, partial: () => grid && copied(grid) });
    const present = hasSlopes(run.loop) ? doublesOf(run.loop) : null;
    const { grid, centre } = yield* overPlane(run.loop, plane.value, { step, epoch }, progress, ask);
    const { directions } = plane.value;
    const finding = present && slopesOf(present, directions);
    let slopes = finding?.next();
    while (finding && slopes && !slopes.done) {
      yield progress(points, grid);
      slopes = finding.next();
    }
    return { ...grid, centre, directions, slopes: slopes?.value ?? null, leastSquares: leastSquaresPlace(run.loop, centre, directions) };
  },
};

/** What is sent is lost to the sender: a partial result has all of its arrays to itself. */
const copied = (grid: LandscapeGrid): LandscapeGrid => ({
  ...grid,
  losses: grid.losses.slice(),
  path: grid.path && { ...grid.path, across: grid.path.across.slice(), up: grid.path.up.slice() },
  batches: grid.batches && {
    ...grid.batches,
    paths: grid.batches.paths.map((path) => ({
      ...path,
      losses: path.losses.slice(),
      across: path.across.slice(),
      up: path.up.slice(),
    })),
  },
});

/** The loss over a plane through the present weights of a loop; these are moved. */
export function* overPlane(
  { network, objective, dataset, kernels, data, targets, parts }: TrainingLoop,
  plane: LandscapePlane,
  place: Place,
  progress: (done: number, grid: LandscapeGrid | null) => Progress<LandscapeGrid | null>,
  { points = usualPoints, examples = Number.POSITIVE_INFINITY }: Fineness = {},
): Generator<Progress<LandscapeGrid | null>, { readonly grid: LandscapeGrid; readonly centre: Float64Array }> {
  const { parameters } = network;
  const { directions, path, batches } = plane;
  const { from } = parts.scored.train;
  const count = Math.min(parts.scored.train.count, examples);
  const evaluator = createEvaluator({ network, objective, task: dataset.task, kernels, capacity: Math.min(256, count) });
  const centre = Float64Array.from(parameters);
  const lossAt = (a: number, b: number): number => {
    for (let i = 0; i < centre.length; i++) parameters[i] = centre[i] + a * directions[0][i] + b * directions[1][i];
    return evaluator.evaluate(data.inputs, targets, dataset.t, from, count).meanLoss;
  };
  const losses = new Float64Array(finest * finest);
  const isKnown = new Uint8Array(finest * finest);
  const gridOf = (level: (typeof levels)[number]): LandscapeGrid => {
    const { stride, first } = level;
    const cells = cellsOf(level);
    const side = (extent: Extent): Extent => [coordinate(extent, first), coordinate(extent, finest - 1 - first)];
    return {
      place,
      cells,
      losses: Float64Array.from({ length: cells * cells }, (_, k) => {
        const [row, column] = [first + Math.floor(k / cells) * stride, first + (k % cells) * stride];
        // one that is still to come looks like its neighbour of the level before
        const at = row * finest + column;
        return losses[isKnown[at] ? at : (row - (row % 2)) * finest + column - (column % 2)];
      }),
      across: side(plane.across),
      up: side(plane.up),
      path,
      batches,
    };
  };
  let done = 0;
  let grid: LandscapeGrid | null = null;
  for (const level of levels) {
    if (cellsOf(level) > points) break;
    const { stride, first } = level;
    const last = finest - 1 - first;
    for (let row = first; row <= last; row += stride) {
      for (let column = first; column <= last; column += stride) {
        const at = row * finest + column;
        if (isKnown[at]) continue;
        losses[at] = lossAt(coordinate(plane.across, column), coordinate(plane.up, finest - 1 - row));
        isKnown[at] = 1;
        yield progress(++done, grid);
      }
      if (stride === 1) grid = gridOf(level); // the last level takes so long that its rows are shown as they come
    }
    grid = gridOf(level);
    yield progress(done, grid);
  }
  return { grid: grid as LandscapeGrid, centre };
}
