import { expect, it } from 'vitest';
import { createRng } from '../../../engine/rng';
import { readWindow } from '../../../probes/microscope/readWindow';
import type { Sliding } from '../../../probes/microscope/sliding';
import { pooledUpTo, poolOver } from './lensOf';

const side = 8;
const maps = 2;

/** A pool after an image of few values, so that many are equal. */
function pooled(kernel: number, stride: number, does: Sliding['does'] = 'largest') {
  const rng = createRng('3', `${kernel}.${stride}`);
  const output = Float64Array.from({ length: side * side * maps }, () => Math.floor(3 * rng.uniform()));
  const places = Math.floor((side - kernel) / stride) + 1;
  const none = { preActivation: output, normalised: null, activated: null, inner: {} };
  const after = new Float64Array(places * places * maps);
  const trace = {
    index: 0,
    loss: 0,
    perLayer: [
      { ...none, output },
      { ...none, output },
      { ...none, output: after, preActivation: after },
    ],
  };
  const sliding: Sliding = { does, kernel, stride, before: [0, 0] };
  const shape = [places, places, maps];
  const layers = [{}, { shape: [side, side, maps] }, { shape }];
  const source = { sliding, before: [side, side, maps], shape, parameters: [], weights: null, biases: null };
  const over = (map: number, row: number, column: number) =>
    poolOver({ layers: layers as never }, { slidings: [null, null, sliding] }, { aim: { layer: 1, map, row, column, slice: 0 }, trace });
  /** What the reading of the pool itself says of all its windows: where each lies and what it takes. */
  const windows = (map: number) =>
    Array.from({ length: places * places }, (_, k) => {
      const at = { row: Math.floor(k / places), column: k % places };
      const read = readWindow(trace, source, { layer: 2, map, ...at });
      if (!read) throw new Error('a pool has windows');
      const { window, winner } = read;
      return { ...at, window, taken: [window.row + Math.floor(winner / kernel), window.column + (winner % kernel)] };
    });
  return { over, windows };
}

it.each([
  [2, 2],
  [3, 1],
  [3, 2], // overlap, and a last row beside all windows
  [2, 3], // a gap between windows
])('a window of %d × %d of the pool that follows, every %d places, is the one that the place lies in and wins', (kernel, stride) => {
  const { over, windows } = pooled(kernel, stride);
  let wins = 0;
  for (let map = 0; map < maps; map++) {
    const all = windows(map);
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) {
        const around = all.filter(
          ({ window: { row: top, column: left, rows, columns } }) =>
            row >= top && row < top + rows && column >= left && column < left + columns,
        );
        const won = around.filter(({ taken }) => taken[0] === row && taken[1] === column);
        const [first] = won.length > 0 ? won : around;
        expect(over(map, row, column)).toEqual(first ? { row: first.row, column: first.column, isWon: won.length > 0 } : null);
        wins += Number(won.length > 0);
      }
  }
  expect(wins).toBeGreaterThan(8);
});

it('nothing wins a mean, though the place lies in its window', () => {
  expect(pooled(3, 1, 'mean').over(1, 7, 7)).toEqual({ row: 5, column: 5, isWon: false });
});

it('of a map that comes into being, a pool has the values whose windows are whole', () => {
  const sliding: Sliding = { does: 'mean', kernel: 3, stride: 2, before: [0, 0] };
  const known = Array.from({ length: 64 }, (_, k) => pooledUpTo(sliding, [3, 3, 1], k + 1, 8));
  // the last places of its windows are in rows and columns 2, 4 and 6
  for (const [k, count] of known.entries()) {
    const whole = [2, 4, 6].flatMap((row) => [2, 4, 6].map((column) => row * 8 + column)).filter((last) => last <= k);
    expect(count).toBe(whole.length);
  }
});
