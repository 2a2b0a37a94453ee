import { drawableOf, imageOfStrokes } from '../../src/data/images/drawnImage';
import { resampled } from '../../src/data/pictures/resampled';
import type { Stroke } from '../../src/data/pictures/strokes';
import { createRng, type Rng } from '../../src/engine/rng';
import type { Run } from '../../src/run/run';

/** Pixels of the thinned image for one of the original. */
const finer = 2;
/** Sizes of a drawing, in shares of the pad. */
const [smallest, largest] = [0.4, 1];

/** The eight neighbours of a pixel, clockwise from above. */
const around = [
  [-1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
  [1, 0],
  [1, -1],
  [0, -1],
  [-1, -1],
] as const;

/** Marks thinned to lines a pixel wide (Zhang & Suen 1984). @param marks [side, side], in place */
function thin(marks: Uint8Array, side: number): void {
  const at = (row: number, column: number) => (row < 0 || column < 0 || row >= side || column >= side ? 0 : marks[row * side + column]);
  for (let isOver = false; !isOver; ) {
    isOver = true;
    for (const first of [true, false]) {
      const gone: number[] = [];
      for (let row = 0; row < side; row++)
        for (let column = 0; column < side; column++) {
          if (!at(row, column)) continue;
          const ring = around.map(([down, across]) => at(row + down, column + across));
          const count = ring.reduce((sum, mark) => sum + mark, 0);
          const turns = ring.filter((mark, k) => mark === 0 && ring[(k + 1) % 8] === 1).length;
          const [north, , east, , south, , west] = ring;
          const mayGo = first
            ? north * east * south === 0 && east * south * west === 0
            : north * east * west === 0 && north * south * west === 0;
          if (count >= 2 && count <= 6 && turns === 1 && mayGo) gone.push(row * side + column);
        }
      for (const index of gone) marks[index] = 0;
      if (gone.length > 0) isOver = false;
    }
  }
}

/** The lines of an image as strokes of a pen, somewhere on the pad in some size. @param image [side, side] from 0 to 1 */
function strokesOf(image: Float64Array, side: number, rng: Rng): Stroke[] {
  const fine = side * finer;
  const placed = { from: image, width: side, height: side, channels: 1, scale: finer, left: 0, top: 0 };
  const marks = Uint8Array.from(resampled(placed, fine, fine, [0]), (value) => Number(value > 0.5));
  thin(marks, fine);
  const points = [...marks.keys()].filter((index) => marks[index]).map((index) => [index % fine, Math.floor(index / fine)] as const);
  const size = smallest + (largest - smallest) * rng.uniform();
  const [left, top] = [(1 - size) * rng.uniform(), (1 - size) * rng.uniform()];
  const onPad = ([x, y]: readonly [number, number]) => [left + (size * (x + 0.5)) / fine, top + (size * (y + 0.5)) / fine] as const;
  return points.flatMap(([x, y]) => {
    const next = around.slice(1, 5).filter(([down, across]) => marks[(y + down) * fine + x + across]);
    return next.length === 0 ? [[onPad([x, y])]] : next.map(([down, across]) => [onPad([x, y]), onPad([x + across, y + down])]);
  });
}

/** Share of all test images that are still classified rightly when their lines are drawn on the pad, each somewhere in some size, and prepared there. */
export function redrawnAccuracy({ loop, experiment }: Pick<Run, 'loop' | 'experiment'>, seed: string): number {
  const { dataset, data, network, objective, parts } = loop;
  if (dataset.form !== 'images') throw new RangeError('only images can be drawn');
  const side = dataset.shape[1];
  const drawable = drawableOf(experiment.dataset.id, dataset);
  const rng = createRng(seed, 'redrawn');
  const pass = network.createPass({ capacity: 1, mode: 'eval', backward: false });
  const { from, count } = parts.scored.test;
  let right = 0;
  for (let n = from; n < from + count; n++) {
    const image = Float64Array.from(dataset.pixels.subarray(n * side * side, (n + 1) * side * side), (value) => value / dataset.maxValue);
    const seen = imageOfStrokes(
      drawable,
      strokesOf(image, side, rng).map((points) => ({ points, colour: [1] })),
      false,
    );
    if (!seen) continue;
    for (let i = 0; i < seen.length; i++) pass.x[i] = seen[i] - (data.centre[0] ?? 0);
    pass.forward(1);
    if (objective.classOf(pass.y, 0) === dataset.t[n]) right++;
  }
  return right / count;
}
