import { firstLanes, madd, splat, store } from './vector';

// Matrix products C = start + A B, register-blocked: a tile of four rows by eight columns keeps its sums in eight vector registers while both factors
// pass, packed so that four numbers of A, and eight of B, lie side by side for every k. Pointers and strides are in bytes. Rows and columns that are
// short of a whole tile are computed along with it, from whatever numbers are there, and not written.

/** Where the sums of a product start: at 0, at what C holds, at a bias a column, at one bias for all. */
export const FROM_ZERO = 0;
export const FROM_C = 1;
export const FROM_BIAS = 2;
export const FROM_ONE_BIAS = 3;

/** So many k and columns are packed at a time, B's block fits into the second cache, A's panel and one of B's into the first. */
const BLOCK_LENGTH = 256;
const BLOCK_COLUMNS = 256;
const packedA = memory.data(BLOCK_LENGTH * 16, 16);
const packedB = memory.data(BLOCK_LENGTH * BLOCK_COLUMNS * 4, 16);

@inline function start(mode: i32, c: usize, bias: usize): v128 {
  if (mode == FROM_ZERO) return splat(0);
  if (mode == FROM_ONE_BIAS) return v128.load_splat<f32>(bias);
  return v128.load(mode == FROM_C ? c : bias);
}

/** sum + b times the number at a, or so many bytes behind it: as part of the instruction these cost nothing. */
@inline function times(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a), b, sum); }
@inline function times4(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a, 4), b, sum); }
@inline function times8(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a, 8), b, sum); }
@inline function times12(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a, 12), b, sum); }

/**
 * A tile of C, up to 4 × 8 or, with `width` 4, 4 × 4. The sums run over `runs` times `length` (at least 1) places of both factors, `aStep` and `bStep`
 * apart within a run, `aRun` and `bRun` from run to run; at each place there are four numbers of A, a row of C each, and `width` of B.
 */
@inline function tile(
  width: i32, runs: i32, length: i32, aRun: usize, aStep: usize, bRun: usize, bStep: usize, a: usize, b: usize,
  rows: i32, columns: i32, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  const c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c1 + cRow : c, c3 = rows > 3 ? c2 + cRow : c;
  let s00 = start(mode, c, bias), s10 = start(mode, c1, bias), s20 = start(mode, c2, bias), s30 = start(mode, c3, bias);
  let s01 = s00, s11 = s10, s21 = s20, s31 = s30;
  if (width == 8) {
    const right = mode == FROM_ONE_BIAS ? bias : bias + 16;
    s01 = start(mode, c + 16, right); s11 = start(mode, c1 + 16, right); s21 = start(mode, c2 + 16, right); s31 = start(mode, c3 + 16, right);
  }
  for (; runs > 0; runs--, a += aRun, b += bRun) {
    let x = a, y = b, k = length;
    // Two places a turn. The way out between them keeps the compiler from loading all numbers of both first, for which it has no registers.
    while (true) {
      const l0 = v128.load(y);
      s00 = times(x, l0, s00); s10 = times4(x, l0, s10); s20 = times8(x, l0, s20); s30 = times12(x, l0, s30);
      if (width == 8) {
        const r0 = v128.load(y, 16);
        s01 = times(x, r0, s01); s11 = times4(x, r0, s11); s21 = times8(x, r0, s21); s31 = times12(x, r0, s31);
      }
      x += aStep; y += bStep;
      if (--k == 0) break;
      const l1 = v128.load(y);
      s00 = times(x, l1, s00); s10 = times4(x, l1, s10); s20 = times8(x, l1, s20); s30 = times12(x, l1, s30);
      if (width == 8) {
        const r1 = v128.load(y, 16);
        s01 = times(x, r1, s01); s11 = times4(x, r1, s11); s21 = times8(x, r1, s21); s31 = times12(x, r1, s31);
      }
      x += aStep; y += bStep;
      if (--k == 0) break;
    }
  }
  store(c, s00, columns);
  if (rows > 1) store(c1, s10, columns);
  if (rows > 2) store(c2, s20, columns);
  if (rows > 3) store(c3, s30, columns);
  if (width == 8) {
    store(c + 16, s01, columns - 4);
    if (rows > 1) store(c1 + 16, s11, columns - 4);
    if (rows > 2) store(c2 + 16, s21, columns - 4);
    if (rows > 3) store(c3 + 16, s31, columns - 4);
  }
}

/**
 * The same tile where the four numbers of A do not lie side by side: each row of C has a pointer of its own into A, and all of them move in step.
 */
@inline function tileOfRows(
  width: i32, runs: i32, length: i32, aRun: usize, aStep: usize, bRun: usize, bStep: usize, a0: usize, a1: usize, a2: usize, a3: usize, b: usize,
  rows: i32, columns: i32, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  const c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c1 + cRow : c, c3 = rows > 3 ? c2 + cRow : c;
  let s00 = start(mode, c, bias), s10 = start(mode, c1, bias), s20 = start(mode, c2, bias), s30 = start(mode, c3, bias);
  let s01 = s00, s11 = s10, s21 = s20, s31 = s30;
  if (width == 8) {
    const right = mode == FROM_ONE_BIAS ? bias : bias + 16;
    s01 = start(mode, c + 16, right); s11 = start(mode, c1 + 16, right); s21 = start(mode, c2 + 16, right); s31 = start(mode, c3 + 16, right);
  }
  for (; runs > 0; runs--, a0 += aRun, a1 += aRun, a2 += aRun, a3 += aRun, b += bRun) {
    let x0 = a0, x1 = a1, x2 = a2, x3 = a3, y = b, k = length;
    if (aStep == 4) {
      while (true) {
        const l0 = v128.load(y);
        s00 = madd(v128.load_splat<f32>(x0, 0), l0, s00); s10 = madd(v128.load_splat<f32>(x1, 0), l0, s10);
        s20 = madd(v128.load_splat<f32>(x2, 0), l0, s20); s30 = madd(v128.load_splat<f32>(x3, 0), l0, s30);
        if (width == 8) {
          const r0 = v128.load(y, 16);
          s01 = madd(v128.load_splat<f32>(x0, 0), r0, s01); s11 = madd(v128.load_splat<f32>(x1, 0), r0, s11);
          s21 = madd(v128.load_splat<f32>(x2, 0), r0, s21); s31 = madd(v128.load_splat<f32>(x3, 0), r0, s31);
        }
        y += bStep;
        if (k == 1) break;
        const l1 = v128.load(y);
        s00 = madd(v128.load_splat<f32>(x0, 4), l1, s00); s10 = madd(v128.load_splat<f32>(x1, 4), l1, s10);
        s20 = madd(v128.load_splat<f32>(x2, 4), l1, s20); s30 = madd(v128.load_splat<f32>(x3, 4), l1, s30);
        if (width == 8) {
          const r1 = v128.load(y, 16);
          s01 = madd(v128.load_splat<f32>(x0, 4), r1, s01); s11 = madd(v128.load_splat<f32>(x1, 4), r1, s11);
          s21 = madd(v128.load_splat<f32>(x2, 4), r1, s21); s31 = madd(v128.load_splat<f32>(x3, 4), r1, s31);
        }
        y += bStep;
        if (k == 2) break;
        const l2 = v128.load(y);
        s00 = madd(v128.load_splat<f32>(x0, 8), l2, s00); s10 = madd(v128.load_splat<f32>(x1, 8), l2, s10);
        s20 = madd(v128.load_splat<f32>(x2, 8), l2, s20); s30 = madd(v128.load_splat<f32>(x3, 8), l2, s30);
        if (width == 8) {
          const r2 = v128.load(y, 16);
          s01 = madd(v128.load_splat<f32>(x0, 8), r2, s01); s11 = madd(v128.load_splat<f32>(x1, 8), r2, s11);
          s21 = madd(v128.load_splat<f32>(x2, 8), r2, s21); s31 = madd(v128.load_splat<f32>(x3, 8), r2, s31);
        }
        y += bStep;
        if (k == 3) break;
        const l3 = v128.load(y);
        s00 = madd(v128.load_splat<f32>(x0, 12), l3, s00); s10 = madd(v128.load_splat<f32>(x1, 12), l3, s10);
        s20 = madd(v128.load_splat<f32>(x2, 12), l3, s20); s30 = madd(v128.load_splat<f32>(x3, 12), l3, s30);
        if (width == 8) {
          const r3 = v128.load(y, 16);
          s01 = madd(v128.load_splat<f32>(x0, 12), r3, s01); s11 = madd(v128.load_splat<f32>(x1, 12), r3, s11);
          s21 = madd(v128.load_splat<f32>(x2, 12), r3, s21); s31 = madd(v128.load_splat<f32>(x3, 12), r3, s31);
        }
        y += bStep;
        k -= 4;
        if (k == 0) break;
        x0 += 16; x1 += 16; x2 += 16; x3 += 16;
      }
    } else {
      for (; k > 0; k--) {
        const l = v128.load(y);
        s00 = times(x0, l, s00); s10 = times(x1, l, s10); s20 = times(x2, l, s20); s30 = times(x3, l, s30);
        if (width == 8) {
          const r = v128.load(y, 16);
          s01 = times(x0, r, s01); s11 = times(x1, r, s11); s21 = times(x2, r, s21); s31 = times(x3, r, s31);
        }
        x0 += aStep; x1 += aStep; x2 += aStep; x3 += aStep; y += bStep;
      }
    }
  }
  store(c, s00, columns);
  if (rows > 1) store(c1, s10, columns);
  if (rows > 2) store(c2, s20, columns);
  if (rows > 3) store(c3, s30, columns);
  if (width == 8) {
    store(c + 16, s01, columns - 4);
    if (rows > 1) store(c1 + 16, s11, columns - 4);
    if (rows > 2) store(c2 + 16, s21, columns - 4);
    if (rows > 3) store(c3 + 16, s31, columns - 4);
  }
}

/** target[k, 0 … 4) = the rows' numbers at k, for k < length */
@inline function interleave(r0: usize, r1: usize, r2: usize, r3: usize, length: i32, target: usize, step: usize): void {
  let k = length;
  for (; k >= 4; k -= 4) {
    const v0 = v128.load(r0), v1 = v128.load(r1), v2 = v128.load(r2), v3 = v128.load(r3);
    const low01 = v128.shuffle<i32>(v0, v1, 0, 4, 1, 5), low23 = v128.shuffle<i32>(v2, v3, 0, 4, 1, 5);
    const high01 = v128.shuffle<i32>(v0, v1, 2, 6, 3, 7), high23 = v128.shuffle<i32>(v2, v3, 2, 6, 3, 7);
    v128.store(target, v128.shuffle<i64>(low01, low23, 0, 2));
    v128.store(target + step, v128.shuffle<i64>(low01, low23, 1, 3));
    v128.store(target + 2 * step, v128.shuffle<i64>(high01, high23, 0, 2));
    v128.store(target + 3 * step, v128.shuffle<i64>(high01, high23, 1, 3));
    r0 += 16; r1 += 16; r2 += 16; r3 += 16; target += 4 * step;
  }
  for (; k > 0; k--, r0 += 4, r1 += 4, r2 += 4, r3 += 4, target += step) {
    v128.store(target, f32x4(f32.load(r0), f32.load(r1), f32.load(r2), f32.load(r3)));
  }
}

/** A panel of the transpose: target[k, 0 … 8) = rows[0 … 8)[k] for k < length. Only `columns` rows are there; what stands in the others' place is not used. */
export function packTransposed(columns: i32, length: i32, rows: usize, row: usize, target: usize): void {
  for (let half = 0; half < columns; half += 4, target += 16, rows += 4 * row) {
    const there = columns - half;
    const r1 = there > 1 ? rows + row : rows, r2 = there > 2 ? r1 + row : rows, r3 = there > 3 ? r2 + row : rows;
    interleave(rows, r1, r2, r3, length, target, 32);
  }
}

/** target[k, 0 … 8) = rows[k][0 … 8) for k < length */
export function packColumns(length: i32, rows: usize, row: usize, target: usize): void {
  for (let k = 0; k < length; k++, rows += row, target += 32) {
    v128.store(target, v128.load(rows));
    v128.store(target, v128.load(rows, 16), 16);
  }
}

/**
 * A tile of C from packed panels, [length, 4] of A and [length, 8] of B. Eight places a turn; the ways out between them keep the compiler from loading
 * all their numbers first, for which it has no registers.
 */
function packedTile(length: i32, a: usize, b: usize, rows: i32, columns: i32, c: usize, cRow: usize, mode: i32, bias: usize): void {
  const c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c1 + cRow : c, c3 = rows > 3 ? c2 + cRow : c;
  const right = mode == FROM_ONE_BIAS ? bias : bias + 16;
  let s00 = start(mode, c, bias), s10 = start(mode, c1, bias), s20 = start(mode, c2, bias), s30 = start(mode, c3, bias);
  let s01 = start(mode, c + 16, right), s11 = start(mode, c1 + 16, right), s21 = start(mode, c2 + 16, right), s31 = start(mode, c3 + 16, right);
  while (true) {
    const l0 = v128.load(b, 0), r0 = v128.load(b, 16);
    s00 = madd(v128.load_splat<f32>(a, 0), l0, s00); s10 = madd(v128.load_splat<f32>(a, 4), l0, s10); s20 = madd(v128.load_splat<f32>(a, 8), l0, s20); s30 = madd(v128.load_splat<f32>(a, 12), l0, s30);
    s01 = madd(v128.load_splat<f32>(a, 0), r0, s01); s11 = madd(v128.load_splat<f32>(a, 4), r0, s11); s21 = madd(v128.load_splat<f32>(a, 8), r0, s21); s31 = madd(v128.load_splat<f32>(a, 12), r0, s31);
    if (length == 1) break;
    const l1 = v128.load(b, 32), r1 = v128.load(b, 48);
    s00 = madd(v128.load_splat<f32>(a, 16), l1, s00); s10 = madd(v128.load_splat<f32>(a, 20), l1, s10); s20 = madd(v128.load_splat<f32>(a, 24), l1, s20); s30 = madd(v128.load_splat<f32>(a, 28), l1, s30);
    s01 = madd(v128.load_splat<f32>(a, 16), r1, s01); s11 = madd(v128.load_splat<f32>(a, 20), r1, s11); s21 = madd(v128.load_splat<f32>(a, 24), r1, s21); s31 = madd(v128.load_splat<f32>(a, 28), r1, s31);
    if (length == 2) break;
    const l2 = v128.load(b, 64), r2 = v128.load(b, 80);
    s00 = madd(v128.load_splat<f32>(a, 32), l2, s00); s10 = madd(v128.load_splat<f32>(a, 36), l2, s10); s20 = madd(v128.load_splat<f32>(a, 40), l2, s20); s30 = madd(v128.load_splat<f32>(a, 44), l2, s30);
    s01 = madd(v128.load_splat<f32>(a, 32), r2, s01); s11 = madd(v128.load_splat<f32>(a, 36), r2, s11); s21 = madd(v128.load_splat<f32>(a, 40), r2, s21); s31 = madd(v128.load_splat<f32>(a, 44), r2, s31);
    if (length == 3) break;
    const l3 = v128.load(b, 96), r3 = v128.load(b, 112);
    s00 = madd(v128.load_splat<f32>(a, 48), l3, s00); s10 = madd(v128.load_splat<f32>(a, 52), l3, s10); s20 = madd(v128.load_splat<f32>(a, 56), l3, s20); s30 = madd(v128.load_splat<f32>(a, 60), l3, s30);
    s01 = madd(v128.load_splat<f32>(a, 48), r3, s01); s11 = madd(v128.load_splat<f32>(a, 52), r3, s11); s21 = madd(v128.load_splat<f32>(a, 56), r3, s21); s31 = madd(v128.load_splat<f32>(a, 60), r3, s31);
    if (length == 4) break;
    const l4 = v128.load(b, 128), r4 = v128.load(b, 144);
    s00 = madd(v128.load_splat<f32>(a, 64), l4, s00); s10 = madd(v128.load_splat<f32>(a, 68), l4, s10); s20 = madd(v128.load_splat<f32>(a, 72), l4, s20); s30 = madd(v128.load_splat<f32>(a, 76), l4, s30);
    s01 = madd(v128.load_splat<f32>(a, 64), r4, s01); s11 = madd(v128.load_splat<f32>(a, 68), r4, s11); s21 = madd(v128.load_splat<f32>(a, 72), r4, s21); s31 = madd(v128.load_splat<f32>(a, 76), r4, s31);
    if (length == 5) break;
    const l5 = v128.load(b, 160), r5 = v128.load(b, 176);
    s00 = madd(v128.load_splat<f32>(a, 80), l5, s00); s10 = madd(v128.load_splat<f32>(a, 84), l5, s10); s20 = madd(v128.load_splat<f32>(a, 88), l5, s20); s30 = madd(v128.load_splat<f32>(a, 92), l5, s30);
    s01 = madd(v128.load_splat<f32>(a, 80), r5, s01); s11 = madd(v128.load_splat<f32>(a, 84), r5, s11); s21 = madd(v128.load_splat<f32>(a, 88), r5, s21); s31 = madd(v128.load_splat<f32>(a, 92), r5, s31);
    if (length == 6) break;
    const l6 = v128.load(b, 192), r6 = v128.load(b, 208);
    s00 = madd(v128.load_splat<f32>(a, 96), l6, s00); s10 = madd(v128.load_splat<f32>(a, 100), l6, s10); s20 = madd(v128.load_splat<f32>(a, 104), l6, s20); s30 = madd(v128.load_splat<f32>(a, 108), l6, s30);
    s01 = madd(v128.load_splat<f32>(a, 96), r6, s01); s11 = madd(v128.load_splat<f32>(a, 100), r6, s11); s21 = madd(v128.load_splat<f32>(a, 104), r6, s21); s31 = madd(v128.load_splat<f32>(a, 108), r6, s31);
    if (length == 7) break;
    const l7 = v128.load(b, 224), r7 = v128.load(b, 240);
    s00 = madd(v128.load_splat<f32>(a, 112), l7, s00); s10 = madd(v128.load_splat<f32>(a, 116), l7, s10); s20 = madd(v128.load_splat<f32>(a, 120), l7, s20); s30 = madd(v128.load_splat<f32>(a, 124), l7, s30);
    s01 = madd(v128.load_splat<f32>(a, 112), r7, s01); s11 = madd(v128.load_splat<f32>(a, 116), r7, s11); s21 = madd(v128.load_splat<f32>(a, 120), r7, s21); s31 = madd(v128.load_splat<f32>(a, 124), r7, s31);
    length -= 8;
    if (length == 0) break;
    a += 128; b += 256;
  }
  store(c, s00, columns); store(c + 16, s01, columns - 4);
  if (rows > 1) { store(c1, s10, columns); store(c1 + 16, s11, columns - 4); }
  if (rows > 2) { store(c2, s20, columns); store(c2 + 16, s21, columns - 4); }
  if (rows > 3) { store(c3, s30, columns); store(c3 + 16, s31, columns - 4); }
}

/** C += A times panels of B that lie packed one behind the other, `length` k long; a is a panel of four rows. */
@inline function rowOfTiles(
  length: i32, a: usize, panels: usize, rows: i32, columns: i32, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  for (; columns > 4; columns -= 8, panels += <usize>length << 5, c += 32, bias += 32) {
    packedTile(length, a, panels, rows, columns, c, cRow, mode, bias);
  }
  if (columns > 0) tile(4, 1, length, 0, 16, 0, 32, a, panels, rows, columns, c, cRow, mode, bias);
}

/** With so few columns A's numbers are used too seldom to be packed, with so few numbers B's are close at hand. */
const FEW_COLUMNS = 16;
const FEW_NUMBERS = 4096;

/** Where B is: [length, columns] row by row, or its transpose, [columns, length]. */
export const AS_IT_IS = 0;
export const TRANSPOSED = 1;

/** Up to eight columns of C = start + A B, whose numbers of B lie `bStep` apart for one k and the next. */
@inline function multiplyPanel(
  rows: i32, columns: i32, length: i32, a: usize, aRow: usize, b: usize, bStep: usize, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  for (let left = rows; left > 0; left -= 4, a += 4 * aRow, c += 4 * cRow) {
    const r1 = left > 1 ? a + aRow : a, r2 = left > 2 ? r1 + aRow : a, r3 = left > 3 ? r2 + aRow : a;
    if (columns > 4) tileOfRows(8, 1, length, 0, 4, 0, bStep, a, r1, r2, r3, b, left, columns, c, cRow, mode, bias);
    else tileOfRows(4, 1, length, 0, 4, 0, bStep, a, r1, r2, r3, b, left, columns, c, cRow, mode, bias);
  }
}

/** C = start + A B, A [rows, length], B [length, columns], for a B that stays in the first cache: nothing is packed. */
export function multiplyInPlace(rows: i32, columns: i32, length: i32, a: usize, b: usize, c: usize, mode: i32, bias: usize): void {
  const cRow = <usize>columns << 2;
  for (let across = columns; across > 0; across -= 8, b += 32, c += 32, bias += 32) {
    multiplyPanel(rows, across, length, a, <usize>length << 2, b, cRow, c, cRow, mode, bias);
  }
}

/** C = start + A B, A [rows, length]. */
export function multiply(
  layout: i32, rows: i32, columns: i32, length: i32, a: usize, b: usize, c: usize, mode: i32, bias: usize,
): void {
  const aRow = <usize>length << 2, cRow = <usize>columns << 2;
  const bRow = layout == TRANSPOSED ? aRow : cRow;
  if (layout == AS_IT_IS && columns * length <= FEW_NUMBERS) {
    multiplyInPlace(rows, columns, length, a, b, c, mode, bias);
    return;
  }
  if (columns <= FEW_COLUMNS && length <= BLOCK_LENGTH) {
    for (let across = columns; across > 0; across -= 8, b += bRow << 3, c += 32, bias += 32) {
      packTransposed(min(8, across), length, b, bRow, packedB);
      multiplyPanel(rows, across, length, a, aRow, packedB, 32, c, cRow, mode, bias);
    }
    return;
  }
  for (let j = 0; j < columns; j += BLOCK_COLUMNS) {
    const width = min(BLOCK_COLUMNS, columns - j);
    for (let k = 0; k < length; k += BLOCK_LENGTH) {
      const depth = min(BLOCK_LENGTH, length - k);
      let panel = packedB;
      for (let left = width, at = j; left > 0; left -= 8, at += 8, panel += <usize>depth << 5) {
        if (layout == TRANSPOSED) packTransposed(min(8, left), depth, b + <usize>at * bRow + (<usize>k << 2), bRow, panel);
        else packColumns(depth, b + <usize>k * bRow + (<usize>at << 2), bRow, panel);
      }
      let r0 = a + (<usize>k << 2), to = c + (<usize>j << 2);
      for (let left = rows; left > 0; left -= 4, r0 += 4 * aRow, to += 4 * cRow) {
        const r1 = left > 1 ? r0 + aRow : r0, r2 = left > 2 ? r1 + aRow : r0, r3 = left > 3 ? r2 + aRow : r0;
        interleave(r0, r1, r2, r3, depth, packedA, 16);
        rowOfTiles(depth, packedA, packedB, left, width, to, cRow, k == 0 ? mode : FROM_C, bias + (<usize>j << 2));
      }
    }
  }
}

/**
 * C = start + A B for panels of B that were packed before (columns in panels of eight, [length, 8] each). The rows of A stand in groups of `inner`,
 * `inStep` within, `outStep` from group to group, and each is `runs` pieces of `run` numbers, `runStep` apart: patches of an image.
 */
export function multiplyPatches(
  rows: i32, inner: i32, outStep: usize, inStep: usize, runs: i32, run: i32, runStep: usize,
  a: usize, panels: usize, columns: i32, c: usize, mode: i32, bias: usize,
): void {
  const cRow = <usize>columns << 2, panel = <usize>(runs * run) << 5;
  let group = a, place = 0;
  for (let left = rows; left > 0; left -= 4, c += 4 * cRow) {
    let r0 = group + <usize>place * inStep;
    if (++place == inner) { place = 0; group += outStep; }
    let r1 = r0, r2 = r0, r3 = r0;
    if (left > 1) { r1 = group + <usize>place * inStep; if (++place == inner) { place = 0; group += outStep; } }
    if (left > 2) { r2 = group + <usize>place * inStep; if (++place == inner) { place = 0; group += outStep; } }
    if (left > 3) { r3 = group + <usize>place * inStep; if (++place == inner) { place = 0; group += outStep; } }
    let b = panels, to = c, from = bias;
    for (let across = columns; across > 0; across -= 8, b += panel, to += 32, from += 32) {
      if (across > 4) tileOfRows(8, runs, run, runStep, 4, <usize>run << 5, 32, r0, r1, r2, r3, b, left, across, to, cRow, mode, from);
      else tileOfRows(4, runs, run, runStep, 4, <usize>run << 5, 32, r0, r1, r2, r3, b, left, across, to, cRow, mode, from);
    }
  }
}

/** target[k, 0 … 4) = rows[k][0 … 4) for k < length */
@inline function packFour(length: i32, rows: usize, row: usize, target: usize): void {
  for (let k = 0; k < length; k++, rows += row, target += 16) v128.store(target, v128.load(rows));
}

/** From so many rows of both factors on their numbers for one tile are spread over more lines than the first cache has. */
const MANY_ROWS = 128;

/** C += AᵀB by way of packed panels. */
function addPackedTransposed(
  rows: i32, columns: i32, length: i32, aStep: usize, bStep: usize, a: usize, b: usize, c: usize, cRow: usize,
): void {
  for (let j = 0; j < columns; j += BLOCK_COLUMNS) {
    const width = min(BLOCK_COLUMNS, columns - j);
    for (let k = 0; k < length; k += BLOCK_LENGTH) {
      const depth = min(BLOCK_LENGTH, length - k);
      let panel = packedB, from = b + <usize>k * bStep + (<usize>j << 2);
      for (let left = width; left > 0; left -= 8, from += 32, panel += <usize>depth << 5) packColumns(depth, from, bStep, panel);
      let x = a + <usize>k * aStep, to = c + (<usize>j << 2);
      for (let left = rows; left > 0; left -= 4, x += 16, to += 4 * cRow) {
        packFour(depth, x, aStep, packedA);
        rowOfTiles(depth, packedA, packedB, left, width, to, cRow, FROM_C, 0);
      }
    }
  }
}

/**
 * C += AᵀB: the gradient of a weight matrix. The rows of C lie side by side in A, so that nothing need be packed; the sums run over rows of both,
 * see `tile`.
 */
export function addTransposedProduct(
  rows: i32, columns: i32, runs: i32, length: i32, aRun: usize, aStep: usize, bRun: usize, bStep: usize, a: usize, b: usize, c: usize, cRow: usize,
): void {
  if (length == 0) return;
  if (runs == 1 && length >= MANY_ROWS && columns >= FEW_COLUMNS) {
    addPackedTransposed(rows, columns, length, aStep, bStep, a, b, c, cRow);
    return;
  }
  for (let across = columns; across > 0; across -= 8, b += 32, c += 32) {
    let x = a, to = c;
    for (let left = rows; left > 0; left -= 4, x += 16, to += 4 * cRow) {
      if (across > 4) tile(8, runs, length, aRun, aStep, bRun, bStep, x, b, left, across, to, cRow, FROM_C, 0);
      else tile(4, runs, length, aRun, aStep, bRun, bStep, x, b, left, across, to, cRow, FROM_C, 0);
    }
  }
}

/**
 * C += patchesᵀ B: C [runs · run, columns], a patch's numbers by columns of B, summed over `down` times `across` places. The number at (m, q) of the
 * patches lies at a + m · runStep + 4 q, from place to place `aStep` and from row to row `aRun` further on; B's rows follow each other.
 */
export function addPatchesTransposed(
  runs: i32, run: i32, runStep: usize, columns: i32, down: i32, across: i32, aRun: usize, aStep: usize, a: usize, b: usize, c: usize,
): void {
  const row = <usize>columns << 2, bRun = <usize>across * row;
  let next = a, q = 0;
  for (let left = runs * run; left > 0; left -= 4, c += 4 * row) {
    const r0 = next + (<usize>q << 2);
    if (++q == run) { q = 0; next += runStep; }
    let r1 = r0, r2 = r0, r3 = r0;
    if (left > 1) { r1 = next + (<usize>q << 2); if (++q == run) { q = 0; next += runStep; } }
    if (left > 2) { r2 = next + (<usize>q << 2); if (++q == run) { q = 0; next += runStep; } }
    if (left > 3) { r3 = next + (<usize>q << 2); if (++q == run) { q = 0; next += runStep; } }
    let from = b, to = c;
    for (let wide = columns; wide > 0; wide -= 8, from += 32, to += 32) {
      if (wide > 4) tileOfRows(8, down, across, aRun, aStep, bRun, row, r0, r1, r2, r3, from, left, wide, to, row, FROM_C, 0);
      else tileOfRows(4, down, across, aRun, aStep, bRun, row, r0, r1, r2, r3, from, left, wide, to, row, FROM_C, 0);
    }
  }
}

/** The sums of the lanes of four vectors, side by side. */
@inline function sums(v0: v128, v1: v128, v2: v128, v3: v128): v128 {
  const first = f32x4.add(v128.shuffle<i32>(v0, v1, 0, 4, 1, 5), v128.shuffle<i32>(v0, v1, 2, 6, 3, 7));
  const second = f32x4.add(v128.shuffle<i32>(v2, v3, 0, 4, 1, 5), v128.shuffle<i32>(v2, v3, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<i64>(first, second, 0, 2), v128.shuffle<i64>(first, second, 1, 3));
}

/**
 * C[i, j] = start + Σ_k A[i, k] · B[j, k]: both factors are read along their rows, two of A by four of B, so that B need not be turned first.
 * Best where there are few rows, or one column.
 */
export function multiplyByRows(
  rows: i32, columns: i32, length: i32, a: usize, aRow: usize, b: usize, bRow: usize, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  const mask = firstLanes(length & 3);
  for (let j = 0; j < columns; j += 4) {
    const across = columns - j;
    const b0 = b + <usize>j * bRow, b1 = across > 1 ? b0 + bRow : b0, b2 = across > 2 ? b1 + bRow : b0, b3 = across > 3 ? b2 + bRow : b0;
    const biasAt = mode == FROM_BIAS ? bias + (<usize>j << 2) : bias;
    for (let i = 0; i < rows; i += 2) {
      const isPair = i + 1 < rows;
      let x0 = a + <usize>i * aRow, x1 = isPair ? x0 + aRow : x0;
      let y0 = b0, y1 = b1, y2 = b2, y3 = b3;
      let s00 = splat(0), s01 = s00, s02 = s00, s03 = s00, s10 = s00, s11 = s00, s12 = s00, s13 = s00;
      let k = length;
      for (; k >= 4; k -= 4) {
        const u = v128.load(x0), v = v128.load(x1);
        let w = v128.load(y0); s00 = madd(u, w, s00); s10 = madd(v, w, s10);
        w = v128.load(y1); s01 = madd(u, w, s01); s11 = madd(v, w, s11);
        w = v128.load(y2); s02 = madd(u, w, s02); s12 = madd(v, w, s12);
        w = v128.load(y3); s03 = madd(u, w, s03); s13 = madd(v, w, s13);
        x0 += 16; x1 += 16; y0 += 16; y1 += 16; y2 += 16; y3 += 16;
      }
      if (k > 0) {
        const u = v128.and(v128.load(x0), mask), v = v128.and(v128.load(x1), mask);
        let w = v128.and(v128.load(y0), mask); s00 = madd(u, w, s00); s10 = madd(v, w, s10);
        w = v128.and(v128.load(y1), mask); s01 = madd(u, w, s01); s11 = madd(v, w, s11);
        w = v128.and(v128.load(y2), mask); s02 = madd(u, w, s02); s12 = madd(v, w, s12);
        w = v128.and(v128.load(y3), mask); s03 = madd(u, w, s03); s13 = madd(v, w, s13);
      }
      const at = c + <usize>i * cRow + (<usize>j << 2);
      store(at, f32x4.add(start(mode, at, biasAt), sums(s00, s01, s02, s03)), across);
      if (isPair) store(at + cRow, f32x4.add(start(mode, at + cRow, biasAt), sums(s10, s11, s12, s13)), across);
    }
  }
}

/** target[c] += Σ_r source[r, c] */
export function addColumnSums(rows: i32, columns: i32, source: usize, target: usize): void {
  const row = <usize>columns << 2;
  for (let left = columns; left > 0; left -= 4, source += 16, target += 16) {
    let s0 = v128.load(target), s1 = splat(0), s2 = s1, s3 = s1;
    let p = source, r = rows;
    for (; r >= 4; r -= 4) {
      s0 = f32x4.add(s0, v128.load(p)); p += row;
      s1 = f32x4.add(s1, v128.load(p)); p += row;
      s2 = f32x4.add(s2, v128.load(p)); p += row;
      s3 = f32x4.add(s3, v128.load(p)); p += row;
    }
    for (; r > 0; r--, p += row) s0 = f32x4.add(s0, v128.load(p));
    store(target, f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)), left);
  }
}
