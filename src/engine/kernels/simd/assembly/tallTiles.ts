import { end } from './tiles';
import { madd, store } from './vector';

// Tiles of C = start + A B as in tiles.ts, of more rows than four, for large products.

/** Rows of a tall tile: so many as have registers for their sums, one more where multiply and add are one instruction. */
export const TALL_ROWS = ASC_FEATURE_RELAXED_SIMD ? 6 : 5;
const STEP = TALL_ROWS * 16;

/**
 * A tile from packed panels, [length, TALL_ROWS] of A with every number four times and [length, 8] of B. None of its rows is missing: fewer loads beside
 * each sum, and more time from one addition to a sum to the next. What lies unpacked yet, A's number for row i and k at x + i · xRow + k · xStep, B's eight
 * for k at y + k · yStep, is packed on the way, to where the tiles beside and below find it: storing costs little while others multiply.
 */
@inline function tall(
  packsA: bool, packsB: bool, x: usize, xRow: usize, xStep: usize, y: usize, yStep: usize,
  length: i32, a: usize, b: usize, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  const c1 = c + cRow, c2 = c1 + cRow, c3 = c2 + cRow, c4 = c3 + cRow, c5 = c4 + cRow;
  const f1 = from + fromRow, f2 = f1 + fromRow, f3 = f2 + fromRow, f4 = f3 + fromRow, f5 = f4 + fromRow;
  let s00 = v128.load(from), s10 = v128.load(f1), s20 = v128.load(f2), s30 = v128.load(f3);
  let s01 = v128.load(from, 16), s11 = v128.load(f1, 16), s21 = v128.load(f2, 16), s31 = v128.load(f3, 16);
  let s40 = v128.load(f4), s41 = v128.load(f4, 16), s50 = s40, s51 = s41;
  if (TALL_ROWS == 6) { s50 = v128.load(f5); s51 = v128.load(f5, 16); }
  if (packsA || packsB) {
    let x0 = x, x1 = x0 + xRow, x2 = x1 + xRow, x3 = x2 + xRow, x4 = x3 + xRow, x5 = x4 + xRow;
    for (; length > 0; length--, a += STEP, b += 32) {
      const l = v128.load(packsB ? y : b), r = v128.load(packsB ? y : b, 16);
      if (packsB) { v128.store(b, l); v128.store(b, r, 16); y += yStep; }
      const n0 = packsA ? v128.load_splat<f32>(x0) : v128.load(a);
      if (packsA) { v128.store(a, n0); x0 += xStep; }
      s00 = madd(n0, l, s00); s01 = madd(n0, r, s01);
      const n1 = packsA ? v128.load_splat<f32>(x1) : v128.load(a, 16);
      if (packsA) { v128.store(a, n1, 16); x1 += xStep; }
      s10 = madd(n1, l, s10); s11 = madd(n1, r, s11);
      const n2 = packsA ? v128.load_splat<f32>(x2) : v128.load(a, 32);
      if (packsA) { v128.store(a, n2, 32); x2 += xStep; }
      s20 = madd(n2, l, s20); s21 = madd(n2, r, s21);
      const n3 = packsA ? v128.load_splat<f32>(x3) : v128.load(a, 48);
      if (packsA) { v128.store(a, n3, 48); x3 += xStep; }
      s30 = madd(n3, l, s30); s31 = madd(n3, r, s31);
      const n4 = packsA ? v128.load_splat<f32>(x4) : v128.load(a, 64);
      if (packsA) { v128.store(a, n4, 64); x4 += xStep; }
      s40 = madd(n4, l, s40); s41 = madd(n4, r, s41);
      if (TALL_ROWS == 6) {
        const n5 = packsA ? v128.load_splat<f32>(x5) : v128.load(a, 80);
        if (packsA) { v128.store(a, n5, 80); x5 += xStep; }
        s50 = madd(n5, l, s50); s51 = madd(n5, r, s51);
      }
    }
  } else {
    while (true) {
      const l0 = v128.load(b, 0), r0 = v128.load(b, 16);
      s00 = madd(v128.load(a, 0), l0, s00); s01 = madd(v128.load(a, 0), r0, s01);
      s10 = madd(v128.load(a, 16), l0, s10); s11 = madd(v128.load(a, 16), r0, s11);
      s20 = madd(v128.load(a, 32), l0, s20); s21 = madd(v128.load(a, 32), r0, s21);
      s30 = madd(v128.load(a, 48), l0, s30); s31 = madd(v128.load(a, 48), r0, s31);
      s40 = madd(v128.load(a, 64), l0, s40); s41 = madd(v128.load(a, 64), r0, s41);
      if (TALL_ROWS == 6) { s50 = madd(v128.load(a, 80), l0, s50); s51 = madd(v128.load(a, 80), r0, s51); }
      if (length == 1) break;
      const l1 = v128.load(b, 32), r1 = v128.load(b, 48);
      s00 = madd(v128.load(a, STEP), l1, s00); s01 = madd(v128.load(a, STEP), r1, s01);
      s10 = madd(v128.load(a, STEP + 16), l1, s10); s11 = madd(v128.load(a, STEP + 16), r1, s11);
      s20 = madd(v128.load(a, STEP + 32), l1, s20); s21 = madd(v128.load(a, STEP + 32), r1, s21);
      s30 = madd(v128.load(a, STEP + 48), l1, s30); s31 = madd(v128.load(a, STEP + 48), r1, s31);
      s40 = madd(v128.load(a, STEP + 64), l1, s40); s41 = madd(v128.load(a, STEP + 64), r1, s41);
      if (TALL_ROWS == 6) { s50 = madd(v128.load(a, STEP + 80), l1, s50); s51 = madd(v128.load(a, STEP + 80), r1, s51); }
      if (length == 2) break;
      const l2 = v128.load(b, 64), r2 = v128.load(b, 80);
      s00 = madd(v128.load(a, 2 * STEP), l2, s00); s01 = madd(v128.load(a, 2 * STEP), r2, s01);
      s10 = madd(v128.load(a, 2 * STEP + 16), l2, s10); s11 = madd(v128.load(a, 2 * STEP + 16), r2, s11);
      s20 = madd(v128.load(a, 2 * STEP + 32), l2, s20); s21 = madd(v128.load(a, 2 * STEP + 32), r2, s21);
      s30 = madd(v128.load(a, 2 * STEP + 48), l2, s30); s31 = madd(v128.load(a, 2 * STEP + 48), r2, s31);
      s40 = madd(v128.load(a, 2 * STEP + 64), l2, s40); s41 = madd(v128.load(a, 2 * STEP + 64), r2, s41);
      if (TALL_ROWS == 6) { s50 = madd(v128.load(a, 2 * STEP + 80), l2, s50); s51 = madd(v128.load(a, 2 * STEP + 80), r2, s51); }
      if (length == 3) break;
      const l3 = v128.load(b, 96), r3 = v128.load(b, 112);
      s00 = madd(v128.load(a, 3 * STEP), l3, s00); s01 = madd(v128.load(a, 3 * STEP), r3, s01);
      s10 = madd(v128.load(a, 3 * STEP + 16), l3, s10); s11 = madd(v128.load(a, 3 * STEP + 16), r3, s11);
      s20 = madd(v128.load(a, 3 * STEP + 32), l3, s20); s21 = madd(v128.load(a, 3 * STEP + 32), r3, s21);
      s30 = madd(v128.load(a, 3 * STEP + 48), l3, s30); s31 = madd(v128.load(a, 3 * STEP + 48), r3, s31);
      s40 = madd(v128.load(a, 3 * STEP + 64), l3, s40); s41 = madd(v128.load(a, 3 * STEP + 64), r3, s41);
      if (TALL_ROWS == 6) { s50 = madd(v128.load(a, 3 * STEP + 80), l3, s50); s51 = madd(v128.load(a, 3 * STEP + 80), r3, s51); }
      length -= 4;
      if (length == 0) break;
      a += 4 * STEP; b += 128;
    }
  }
  end(8, 4, columns, c, c1, c2, c3, s00, s10, s20, s30, s01, s11, s21, s31);
  store(c4, s40, columns); store(c4 + 16, s41, columns - 4);
  if (TALL_ROWS == 6) { store(c5, s50, columns); store(c5 + 16, s51, columns - 4); }
}

/** A tall tile from packed panels. */
export function tallTile(length: i32, a: usize, b: usize, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize): void {
  tall(false, false, 0, 0, 0, 0, 0, length, a, b, columns, c, cRow, from, fromRow);
}

/** The first tall tile of a row of them: A's panel is packed by it. */
export function tallTilePackingA(
  x: usize, xRow: usize, xStep: usize, length: i32, a: usize, b: usize, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  tall(true, false, x, xRow, xStep, 0, 0, length, a, b, columns, c, cRow, from, fromRow);
}

/** A tall tile of the first row of them: B's panel is packed by it. */
export function tallTilePackingB(
  y: usize, yStep: usize, length: i32, a: usize, b: usize, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  tall(false, true, 0, 0, 0, y, yStep, length, a, b, columns, c, cRow, from, fromRow);
}

/** The first of all tall tiles. */
export function tallTilePackingBoth(
  x: usize, xRow: usize, xStep: usize, y: usize, yStep: usize,
  length: i32, a: usize, b: usize, columns: i32, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  tall(true, true, x, xRow, xStep, y, yStep, length, a, b, columns, c, cRow, from, fromRow);
}
