import { madd, splat, store } from './vector';

// Tiles of C = start + A B: four rows by eight columns keep their sums in eight vector registers while both factors pass. The sums of a row start from the
// numbers at `from`, those of the next row `fromRow` further on. Pointers and strides are in bytes. Rows and columns that are short of a whole tile are
// computed along with it, from whatever numbers are there, and not written.
//
// The loops are written out for several places (k) a turn, with a way out after each: without it the optimiser loads the numbers of all places first, for
// which there are no registers. Beside multiplying and adding the number of instructions counts: loads of whole vectors at one pointer and fixed offsets
// are cheapest, so where A's numbers are used often each is packed four times.

/** Zeros, where sums start that add to nothing. */
export const NOTHING = memory.data(32, 16);

/** Writes the sums of a tile of four rows, `width` 4 or 8. */
@inline export function end(
  width: i32, rows: i32, columns: i32, c: usize, c1: usize, c2: usize, c3: usize,
  s00: v128, s10: v128, s20: v128, s30: v128, s01: v128, s11: v128, s21: v128, s31: v128,
): void {
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

/** A tile from packed panels: [length, 4] of A with every number four times, and [length, 8] of B. */
export function packedTile(length: i32, a: usize, b: usize, rows: i32, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize): void {
  const c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c1 + cRow : c, c3 = rows > 3 ? c2 + cRow : c;
  const f1 = rows > 1 ? from + fromRow : from, f2 = rows > 2 ? f1 + fromRow : from, f3 = rows > 3 ? f2 + fromRow : from;
  let s00 = v128.load(from), s10 = v128.load(f1), s20 = v128.load(f2), s30 = v128.load(f3);
  let s01 = v128.load(from, 16), s11 = v128.load(f1, 16), s21 = v128.load(f2, 16), s31 = v128.load(f3, 16);
  while (true) {
    const l0 = v128.load(b, 0), r0 = v128.load(b, 16);
    s00 = madd(v128.load(a, 0), l0, s00); s01 = madd(v128.load(a, 0), r0, s01);
    s10 = madd(v128.load(a, 16), l0, s10); s11 = madd(v128.load(a, 16), r0, s11);
    s20 = madd(v128.load(a, 32), l0, s20); s21 = madd(v128.load(a, 32), r0, s21);
    s30 = madd(v128.load(a, 48), l0, s30); s31 = madd(v128.load(a, 48), r0, s31);
    if (length == 1) break;
    const l1 = v128.load(b, 32), r1 = v128.load(b, 48);
    s00 = madd(v128.load(a, 64), l1, s00); s01 = madd(v128.load(a, 64), r1, s01);
    s10 = madd(v128.load(a, 80), l1, s10); s11 = madd(v128.load(a, 80), r1, s11);
    s20 = madd(v128.load(a, 96), l1, s20); s21 = madd(v128.load(a, 96), r1, s21);
    s30 = madd(v128.load(a, 112), l1, s30); s31 = madd(v128.load(a, 112), r1, s31);
    if (length == 2) break;
    const l2 = v128.load(b, 64), r2 = v128.load(b, 80);
    s00 = madd(v128.load(a, 128), l2, s00); s01 = madd(v128.load(a, 128), r2, s01);
    s10 = madd(v128.load(a, 144), l2, s10); s11 = madd(v128.load(a, 144), r2, s11);
    s20 = madd(v128.load(a, 160), l2, s20); s21 = madd(v128.load(a, 160), r2, s21);
    s30 = madd(v128.load(a, 176), l2, s30); s31 = madd(v128.load(a, 176), r2, s31);
    if (length == 3) break;
    const l3 = v128.load(b, 96), r3 = v128.load(b, 112);
    s00 = madd(v128.load(a, 192), l3, s00); s01 = madd(v128.load(a, 192), r3, s01);
    s10 = madd(v128.load(a, 208), l3, s10); s11 = madd(v128.load(a, 208), r3, s11);
    s20 = madd(v128.load(a, 224), l3, s20); s21 = madd(v128.load(a, 224), r3, s21);
    s30 = madd(v128.load(a, 240), l3, s30); s31 = madd(v128.load(a, 240), r3, s31);
    length -= 4;
    if (length == 0) break;
    a += 256; b += 128;
  }
  end(8, rows, columns, c, c1, c2, c3, s00, s10, s20, s30, s01, s11, s21, s31);
}

/** Writes the transpose of four rows of four: column p at c + p · cRow. */
@inline function storeTurned(c: usize, cRow: usize, columns: i32, rows: i32, v0: v128, v1: v128, v2: v128, v3: v128): void {
  const low01 = v128.shuffle<i32>(v0, v1, 0, 4, 1, 5), low23 = v128.shuffle<i32>(v2, v3, 0, 4, 1, 5);
  const high01 = v128.shuffle<i32>(v0, v1, 2, 6, 3, 7), high23 = v128.shuffle<i32>(v2, v3, 2, 6, 3, 7);
  store(c, v128.shuffle<i64>(low01, low23, 0, 2), rows);
  if (columns > 1) store(c + cRow, v128.shuffle<i64>(low01, low23, 1, 3), rows);
  if (columns > 2) store(c + 2 * cRow, v128.shuffle<i64>(high01, high23, 0, 2), rows);
  if (columns > 3) store(c + 3 * cRow, v128.shuffle<i64>(high01, high23, 1, 3), rows);
}

/**
 * A tile from a packed panel of A (every number four times) and B where it lies: `runs` times `length` places, B's `bStep` apart within a run and `bRun`
 * from run to run. With `turned` what is written is the tile's transpose, `cRow` from column to column, and each row starts from one number; with `rectified` it is
 * max(sum, 0).
 */
@inline export function halfPackedTile(
  turned: bool, rectified: bool, runs: i32, length: i32, a: usize, bRun: usize, bStep: usize, b: usize, rows: i32, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  const c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c1 + cRow : c, c3 = rows > 3 ? c2 + cRow : c;
  let s00: v128, s10: v128, s20: v128, s30: v128, s01: v128, s11: v128, s21: v128, s31: v128;
  if (turned) {
    s00 = s01 = v128.load_splat<f32>(from); s10 = s11 = v128.load_splat<f32>(from, 4);
    s20 = s21 = v128.load_splat<f32>(from, 8); s30 = s31 = v128.load_splat<f32>(from, 12);
  } else {
    const f1 = rows > 1 ? from + fromRow : from, f2 = rows > 2 ? f1 + fromRow : from, f3 = rows > 3 ? f2 + fromRow : from;
    s00 = v128.load(from); s10 = v128.load(f1); s20 = v128.load(f2); s30 = v128.load(f3);
    s01 = v128.load(from, 16); s11 = v128.load(f1, 16); s21 = v128.load(f2, 16); s31 = v128.load(f3, 16);
  }
  for (; runs > 0; runs--, b += bRun) {
    let y = b, k = length;
    while (true) {
      const l0 = v128.load(y), r0 = v128.load(y, 16);
      s00 = madd(v128.load(a, 0), l0, s00); s10 = madd(v128.load(a, 16), l0, s10); s20 = madd(v128.load(a, 32), l0, s20); s30 = madd(v128.load(a, 48), l0, s30);
      s01 = madd(v128.load(a, 0), r0, s01); s11 = madd(v128.load(a, 16), r0, s11); s21 = madd(v128.load(a, 32), r0, s21); s31 = madd(v128.load(a, 48), r0, s31);
      y += bStep;
      if (k == 1) { a += 64; break; }
      const l1 = v128.load(y), r1 = v128.load(y, 16);
      s00 = madd(v128.load(a, 64), l1, s00); s10 = madd(v128.load(a, 80), l1, s10); s20 = madd(v128.load(a, 96), l1, s20); s30 = madd(v128.load(a, 112), l1, s30);
      s01 = madd(v128.load(a, 64), r1, s01); s11 = madd(v128.load(a, 80), r1, s11); s21 = madd(v128.load(a, 96), r1, s21); s31 = madd(v128.load(a, 112), r1, s31);
      y += bStep;
      if (k == 2) { a += 128; break; }
      const l2 = v128.load(y), r2 = v128.load(y, 16);
      s00 = madd(v128.load(a, 128), l2, s00); s10 = madd(v128.load(a, 144), l2, s10); s20 = madd(v128.load(a, 160), l2, s20); s30 = madd(v128.load(a, 176), l2, s30);
      s01 = madd(v128.load(a, 128), r2, s01); s11 = madd(v128.load(a, 144), r2, s11); s21 = madd(v128.load(a, 160), r2, s21); s31 = madd(v128.load(a, 176), r2, s31);
      y += bStep;
      if (k == 3) { a += 192; break; }
      const l3 = v128.load(y), r3 = v128.load(y, 16);
      s00 = madd(v128.load(a, 192), l3, s00); s10 = madd(v128.load(a, 208), l3, s10); s20 = madd(v128.load(a, 224), l3, s20); s30 = madd(v128.load(a, 240), l3, s30);
      s01 = madd(v128.load(a, 192), r3, s01); s11 = madd(v128.load(a, 208), r3, s11); s21 = madd(v128.load(a, 224), r3, s21); s31 = madd(v128.load(a, 240), r3, s31);
      y += bStep;
      a += 256; k -= 4;
      if (k == 0) break;
    }
  }
  if (rectified) {
    const zero = splat(0);
    s00 = f32x4.pmax(s00, zero); s10 = f32x4.pmax(s10, zero); s20 = f32x4.pmax(s20, zero); s30 = f32x4.pmax(s30, zero);
    s01 = f32x4.pmax(s01, zero); s11 = f32x4.pmax(s11, zero); s21 = f32x4.pmax(s21, zero); s31 = f32x4.pmax(s31, zero);
  }
  if (turned) {
    storeTurned(c, cRow, columns, rows, s00, s10, s20, s30);
    if (columns > 4) storeTurned(c + 4 * cRow, cRow, columns - 4, rows, s01, s11, s21, s31);
  } else end(8, rows, columns, c, c1, c2, c3, s00, s10, s20, s30, s01, s11, s21, s31);
}

/** sum + b times the number at a, or so many bytes behind it. */
@inline function times(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a), b, sum); }
@inline function times4(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a, 4), b, sum); }
@inline function times8(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a, 8), b, sum); }
@inline function times12(a: usize, b: v128, sum: v128): v128 { return madd(v128.load_splat<f32>(a, 12), b, sum); }

/**
 * A tile, with `width` 4 a 4 × 4 one, from factors where they lie: at each of `length` places there are four numbers of A side by side, a row of C each,
 * and `width` of B; the places are `aStep` and `bStep` apart.
 */
@inline export function tileInPlace(
  width: i32, length: i32, aStep: usize, bStep: usize, a: usize, b: usize, rows: i32, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  const c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c1 + cRow : c, c3 = rows > 3 ? c2 + cRow : c;
  const f1 = rows > 1 ? from + fromRow : from, f2 = rows > 2 ? f1 + fromRow : from, f3 = rows > 3 ? f2 + fromRow : from;
  let s00 = v128.load(from), s10 = v128.load(f1), s20 = v128.load(f2), s30 = v128.load(f3);
  let s01 = s00, s11 = s10, s21 = s20, s31 = s30;
  if (width == 8) { s01 = v128.load(from, 16); s11 = v128.load(f1, 16); s21 = v128.load(f2, 16); s31 = v128.load(f3, 16); }
  let x = a, y = b, k = length;
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
  end(width, rows, columns, c, c1, c2, c3, s00, s10, s20, s30, s01, s11, s21, s31);
}

/**
 * A tile, with `width` 4 a 4 × 4 one, of `runs` times `length` (at least 1) places: each row of C has a pointer of its own into A, and all of them move in
 * step, `aStep` and `bStep` within a run, `aRun` and `bRun` from run to run.
 */
@inline export function tileOfRows(
  width: i32, runs: i32, length: i32, aRun: usize, aStep: usize, bRun: usize, bStep: usize, a0: usize, a1: usize, a2: usize, a3: usize, b: usize,
  rows: i32, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  const c1 = rows > 1 ? c + cRow : c, c2 = rows > 2 ? c1 + cRow : c, c3 = rows > 3 ? c2 + cRow : c;
  const f1 = rows > 1 ? from + fromRow : from, f2 = rows > 2 ? f1 + fromRow : from, f3 = rows > 3 ? f2 + fromRow : from;
  let s00 = v128.load(from), s10 = v128.load(f1), s20 = v128.load(f2), s30 = v128.load(f3);
  let s01 = s00, s11 = s10, s21 = s20, s31 = s30;
  if (width == 8) { s01 = v128.load(from, 16); s11 = v128.load(f1, 16); s21 = v128.load(f2, 16); s31 = v128.load(f3, 16); }
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
        const l0 = v128.load(y);
        s00 = madd(v128.load_splat<f32>(x0, 0), l0, s00); s10 = madd(v128.load_splat<f32>(x1, 0), l0, s10);
        s20 = madd(v128.load_splat<f32>(x2, 0), l0, s20); s30 = madd(v128.load_splat<f32>(x3, 0), l0, s30);
        if (width == 8) {
          const r0 = v128.load(y, 16);
          s01 = madd(v128.load_splat<f32>(x0, 0), r0, s01); s11 = madd(v128.load_splat<f32>(x1, 0), r0, s11);
          s21 = madd(v128.load_splat<f32>(x2, 0), r0, s21); s31 = madd(v128.load_splat<f32>(x3, 0), r0, s31);
        }
        x0 += aStep; x1 += aStep; x2 += aStep; x3 += aStep; y += bStep;
      }
    }
  }
  end(width, rows, columns, c, c1, c2, c3, s00, s10, s20, s30, s01, s11, s21, s31);
}
