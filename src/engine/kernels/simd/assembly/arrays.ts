import { grow, only, splat, store, total } from './vector';

// Whole arrays, `count` numbers of them.

/** From so many bytes on the engine's own routine is faster than a loop; a call of it costs as much as a small array. */
const MANY: usize = 512;

export function zero(target: usize, count: i32): void {
  if (<usize>count << 2 >= MANY) memory.fill(target, 0, <usize>count << 2);
  else for (let left = count; left > 0; left -= 4, target += 16) store(target, splat(0), left);
}

export function copy(source: usize, target: usize, count: i32): void {
  if (<usize>count << 2 >= MANY) memory.copy(target, source, <usize>count << 2);
  else for (let left = count; left > 0; left -= 4, source += 16, target += 16) store(target, v128.load(source), left);
}

/** target[k, :] = source[indices[k], :] */
export function gatherRows(source: usize, indices: usize, count: i32, width: i32, target: usize): void {
  if (width == 1) {
    for (; count > 0; count--, indices += 4, target += 4) f32.store(target, f32.load(source + (<usize>i32.load(indices) << 2)));
  } else if (width == 2) {
    for (; count > 0; count--, indices += 4, target += 8) i64.store(target, i64.load(source + (<usize>i32.load(indices) << 3)));
  } else {
    const row = <usize>width << 2;
    for (; count > 0; count--, indices += 4, target += row) copy(source + <usize>i32.load(indices) * row, target, width);
  }
}

/** target[c, r, :] = source[r, c, :], with places for `targetRows` in a column of the target */
export function swapAxes(source: usize, rows: i32, columns: i32, width: i32, target: usize, targetRows: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++, source += <usize>width << 2) copy(source, target + (<usize>((c * targetRows + r) * width) << 2), width);
  }
}

/** target[r, c, :] = source[c, r, :] */
export function swapAxesBack(source: usize, sourceRows: i32, rows: i32, columns: i32, width: i32, target: usize): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++, target += <usize>width << 2) copy(source + (<usize>((c * sourceRows + r) * width) << 2), target, width);
  }
}

export function scale(target: usize, factor: f32, count: i32): void {
  const f = splat(factor);
  for (let left = count; left > 0; left -= 4, target += 16) store(target, f32x4.mul(v128.load(target), f), left);
}

/** y = a + b */
export function add(a: usize, b: usize, y: usize, count: i32): void {
  for (let left = count; left > 0; left -= 4, a += 16, b += 16, y += 16) store(y, f32x4.add(v128.load(a), v128.load(b)), left);
}

/** y = factor · a · b */
export function multiply(a: usize, b: usize, factor: f32, y: usize, count: i32): void {
  const f = splat(factor);
  for (let left = count; left > 0; left -= 4, a += 16, b += 16, y += 16) {
    store(y, f32x4.mul(f32x4.mul(f, v128.load(a)), v128.load(b)), left);
  }
}

/** Σ xᵢ², in doubles: a square of a single may be too large or too small for one. */
export function sumOfSquares(x: usize, count: i32): f64 {
  let sum = f64x2.splat(0);
  for (let left = count; left > 0; left -= 4, x += 16) {
    const v = only(v128.load(x), left);
    const low = f64x2.promote_low_f32x4(v), high = f64x2.promote_low_f32x4(v128.shuffle<i64>(v, v, 1, 1));
    sum = f64x2.add(f64x2.add(sum, f64x2.mul(low, low)), f64x2.mul(high, high));
  }
  return total(sum);
}

/** running = (1 − share) · running + share · factor · value */
export function blend(running: usize, value: usize, share: f64, factor: f64, count: i32): void {
  const kept = splat(<f32>(1 - share)), taken = splat(<f32>(share * factor));
  for (let left = count; left > 0; left -= 4, running += 16, value += 16) {
    store(running, f32x4.add(f32x4.mul(kept, v128.load(running)), f32x4.mul(taken, v128.load(value))), left);
  }
}

/** y[k, :] = row x[k] of the table */
export function lookUp(x: usize, table: usize, y: usize, count: i32, width: i32): void {
  for (let k = 0; k < count; k++, x += 4, y += <usize>width << 2) copy(table + (<usize>(<i32>f32.load(x) * width) << 2), y, width);
}

/** dTable[x[k], :] += dy[k, :] */
export function lookUpBackward(x: usize, dy: usize, dTable: usize, count: i32, width: i32): void {
  for (let k = 0; k < count; k++, x += 4, dy += <usize>width << 2) {
    const row = dTable + (<usize>(<i32>f32.load(x) * width) << 2);
    add(row, dy, row, width);
  }
}

/** y[k, :] = 0 but 1 at x[k] */
export function oneHot(x: usize, y: usize, count: i32, symbols: i32): void {
  zero(y, count * symbols);
  for (let k = 0; k < count; k++, x += 4, y += <usize>symbols << 2) f32.store(y + (<usize>(<i32>f32.load(x)) << 2), 1);
}
