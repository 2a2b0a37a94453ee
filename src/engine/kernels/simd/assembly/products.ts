import { packColumns, packRows, packTransposed } from './packing';
import { TALL_ROWS, tallTile, tallTilePackingA, tallTilePackingB, tallTilePackingBoth } from './tallTiles';
import { packedTile, tileInPlace, tileOfRows } from './tiles';
import { firstLanes, madd, splat, store } from './vector';

// Matrix products C = start + A B, cut into tiles. The start of C[i, j] is the number at from + i · fromRow + j · fromColumn: what C holds, a bias a column, or
// NOTHING with steps of 0. (A tile loads eight numbers at its first, so without a step eight equal ones must lie there.) Pointers and strides are in bytes.

/** So many k and columns are packed at a time, B's block fits into the second cache, A's panel and one of B's into the first. */
const BLOCK_LENGTH = 256;
const BLOCK_COLUMNS = 256;
const packedA = memory.data(BLOCK_LENGTH * TALL_ROWS * 16, 16);
const packedB = memory.data(BLOCK_LENGTH * BLOCK_COLUMNS * 4, 16);

/** Rows of the next tile where so many are left. None of a tall tile's are missing, and the last tiles are cut so that few are of theirs. */
@inline function heightOfTile(left: i32): i32 { return left > 24 || left % TALL_ROWS == 0 ? TALL_ROWS : 4; }

/** With so few columns A's numbers are used too seldom to be packed, with so few numbers B's are close at hand. */
const FEW_COLUMNS = 16;
const FEW_NUMBERS = 4096;

/** Where B is: [length, columns] row by row, or its transpose, [columns, length]. */
export const AS_IT_IS = 0;
export const TRANSPOSED = 1;

/** A block of B in panels of eight columns, one behind the other. */
@inline function packPanels(layout: i32, columns: i32, length: i32, b: usize, bRow: usize): void {
  for (let left = columns, panel = packedB; left > 0; left -= 8, panel += <usize>length << 5) {
    if (layout == TRANSPOSED) { packTransposed(min(8, left), length, b, bRow, panel); b += bRow << 3; }
    else { packColumns(length, b, bRow, panel); b += 32; }
  }
}

/**
 * C = start + A B by way of packed panels; A's number for row i and k lies at a + i · aRow + k · aStep. Tall tiles pack what they are the first to read:
 * the first of a row of tiles A's panel, those of the first row B's, unless B is the transpose.
 */
function multiplyPacked(
  layout: i32, rows: i32, columns: i32, length: i32, a: usize, aRow: usize, aStep: usize, b: usize, bRow: usize,
  c: usize, from: usize, fromRow: usize, fromColumn: usize,
): void {
  const cRow = <usize>columns << 2, firstPacks = layout == AS_IT_IS && heightOfTile(rows) > 4;
  for (let k = 0; k < length; k += BLOCK_LENGTH) {
    const depth = min(BLOCK_LENGTH, length - k), panel = <usize>depth << 5;
    for (let j = 0; j < columns; j += BLOCK_COLUMNS) {
      const width = min(BLOCK_COLUMNS, columns - j);
      const corner = layout == TRANSPOSED ? b + <usize>j * bRow + (<usize>k << 2) : b + <usize>k * bRow + (<usize>j << 2);
      if (!firstPacks) packPanels(layout, width, depth, corner, bRow);
      let x = a + <usize>k * aStep, rowOfC = c + (<usize>j << 2), rowOfStart = from + <usize>j * fromColumn;
      for (let left = rows, height = 0; left > 0; left -= height) {
        height = heightOfTile(left);
        if (height == 4) packRows(left, depth, x, aRow, aStep, packedA);
        const packsB = firstPacks && left == rows;
        let y = corner, panels = packedB, to = rowOfC, start = rowOfStart, packsA = true;
        for (let across = width; across > 0; across -= 8, y += 32, panels += panel, to += 32, start += fromColumn << 3, packsA = false) {
          if (height == 4) packedTile(depth, packedA, panels, left, across, to, cRow, start, fromRow);
          else if (packsA && packsB) tallTilePackingBoth(x, aRow, aStep, y, bRow, depth, packedA, panels, across, to, cRow, start, fromRow);
          else if (packsA) tallTilePackingA(x, aRow, aStep, depth, packedA, panels, across, to, cRow, start, fromRow);
          else if (packsB) tallTilePackingB(y, bRow, depth, packedA, panels, across, to, cRow, start, fromRow);
          else tallTile(depth, packedA, panels, across, to, cRow, start, fromRow);
        }
        x += <usize>height * aRow; rowOfC += <usize>height * cRow; rowOfStart += <usize>height * fromRow;
      }
    }
    from = c; fromRow = cRow; fromColumn = 4; // the next k add to what is there
  }
}

/** Up to eight columns of C = start + A B, whose numbers of B lie `bStep` apart for one k and the next. */
@inline function multiplyPanel(
  rows: i32, columns: i32, length: i32, a: usize, aRow: usize, b: usize, bStep: usize, c: usize, cRow: usize, from: usize, fromRow: usize,
): void {
  for (let left = rows; left > 0; left -= 4, a += 4 * aRow, c += 4 * cRow, from += 4 * fromRow) {
    const r1 = left > 1 ? a + aRow : a, r2 = left > 2 ? r1 + aRow : a, r3 = left > 3 ? r2 + aRow : a;
    if (columns > 4) tileOfRows(8, 1, length, 0, 4, 0, bStep, a, r1, r2, r3, b, left, columns, c, cRow, from, fromRow);
    else tileOfRows(4, 1, length, 0, 4, 0, bStep, a, r1, r2, r3, b, left, columns, c, cRow, from, fromRow);
  }
}

/** C = start + A B, A [rows, length]. */
export function multiply(
  layout: i32, rows: i32, columns: i32, length: i32, a: usize, b: usize, c: usize, from: usize, fromRow: usize, fromColumn: usize,
): void {
  const aRow = <usize>length << 2, cRow = <usize>columns << 2;
  const bRow = layout == TRANSPOSED ? aRow : cRow;
  if (layout == AS_IT_IS && columns * length <= FEW_NUMBERS) {
    for (let across = columns; across > 0; across -= 8, b += 32, c += 32, from += fromColumn << 3) {
      multiplyPanel(rows, across, length, a, aRow, b, cRow, c, cRow, from, fromRow);
    }
    return;
  }
  if (layout == TRANSPOSED && columns <= FEW_COLUMNS && length <= BLOCK_LENGTH) {
    for (let across = columns; across > 0; across -= 8, b += bRow << 3, c += 32, from += fromColumn << 3) {
      packTransposed(min(8, across), length, b, bRow, packedB);
      multiplyPanel(rows, across, length, a, aRow, packedB, 32, c, cRow, from, fromRow);
    }
    return;
  }
  multiplyPacked(layout, rows, columns, length, a, aRow, 4, b, bRow, c, from, fromRow, fromColumn);
}

/**
 * C = start + A B for panels of B that were packed before (columns in panels of eight, [length, 8] each). The rows of A stand in groups of `inner`,
 * `inStep` within, `outStep` from group to group, and each is `runs` pieces of `run` numbers, `runStep` apart: patches of an image.
 */
export function multiplyPatches(
  rows: i32, inner: i32, outStep: usize, inStep: usize, runs: i32, run: i32, runStep: usize,
  a: usize, panels: usize, columns: i32, c: usize, from: usize, fromRow: usize, fromColumn: usize,
): void {
  const cRow = <usize>columns << 2, panel = <usize>(runs * run) << 5;
  let group = a, place = 0;
  for (let left = rows; left > 0; left -= 4, c += 4 * cRow, from += 4 * fromRow) {
    let r0 = group + <usize>place * inStep;
    if (++place == inner) { place = 0; group += outStep; }
    let r1 = r0, r2 = r0, r3 = r0;
    if (left > 1) { r1 = group + <usize>place * inStep; if (++place == inner) { place = 0; group += outStep; } }
    if (left > 2) { r2 = group + <usize>place * inStep; if (++place == inner) { place = 0; group += outStep; } }
    if (left > 3) { r3 = group + <usize>place * inStep; if (++place == inner) { place = 0; group += outStep; } }
    let b = panels, to = c, start = from;
    for (let across = columns; across > 0; across -= 8, b += panel, to += 32, start += fromColumn << 3) {
      if (across > 4) tileOfRows(8, runs, run, runStep, 4, <usize>run << 5, 32, r0, r1, r2, r3, b, left, across, to, cRow, start, fromRow);
      else tileOfRows(4, runs, run, runStep, 4, <usize>run << 5, 32, r0, r1, r2, r3, b, left, across, to, cRow, start, fromRow);
    }
  }
}

/** From so many rows of both factors on their numbers for one tile are spread over more lines than the first cache has. */
const MANY_ROWS = 128;

/** So many numbers of A stay in the second cache. */
const NEAR_NUMBERS = 16384;

/** C += AᵀB, A [length, rows], B [length, columns]: the gradient of a weight matrix. */
export function addTransposedProduct(rows: i32, columns: i32, length: i32, a: usize, b: usize, c: usize): void {
  const aStep = <usize>rows << 2, row = <usize>columns << 2;
  if (length >= MANY_ROWS && columns > FEW_COLUMNS) {
    multiplyPacked(AS_IT_IS, rows, columns, length, a, 4, aStep, b, row, c, c, row, 4);
    return;
  }
  const together = max(16, NEAR_NUMBERS / rows);
  for (; length > 0; length -= together, a += <usize>together * aStep, b += <usize>together * row) {
    const depth = min(together, length);
    let from = b, target = c;
    for (let across = columns; across > 0; across -= 8, from += 32, target += 32) {
      let x = a, to = target;
      for (let left = rows; left > 0; left -= 4, x += 16, to += 4 * row) {
        if (across > 4) tileInPlace(8, depth, aStep, row, x, from, left, across, to, row, to, row);
        else tileInPlace(4, depth, aStep, row, x, from, left, across, to, row, to, row);
      }
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
      if (wide > 4) tileOfRows(8, down, across, aRun, aStep, bRun, row, r0, r1, r2, r3, from, left, wide, to, row, to, row);
      else tileOfRows(4, down, across, aRun, aStep, bRun, row, r0, r1, r2, r3, from, left, wide, to, row, to, row);
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
  rows: i32, columns: i32, length: i32, a: usize, aRow: usize, b: usize, bRow: usize, c: usize, cRow: usize, from: usize, fromRow: usize, fromColumn: usize,
): void {
  const mask = firstLanes(length & 3);
  for (let j = 0; j < columns; j += 4) {
    const across = columns - j;
    const b0 = b + <usize>j * bRow, b1 = across > 1 ? b0 + bRow : b0, b2 = across > 2 ? b1 + bRow : b0, b3 = across > 3 ? b2 + bRow : b0;
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
      const start = from + <usize>i * fromRow + <usize>j * fromColumn;
      store(at, f32x4.add(v128.load(start), sums(s00, s01, s02, s03)), across);
      if (isPair) store(at + cRow, f32x4.add(v128.load(start + fromRow), sums(s10, s11, s12, s13)), across);
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
