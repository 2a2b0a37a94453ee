// Parts of matrices copied to where a tile reads them in one go. Pointers and strides are in bytes.

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
 * A panel in which every number stands four times: target[k, i, 0 … 4) = the number at rows + i · row + k · step, for i < 4 and k < length. Of the rows only
 * `count` are there; the first stands in for the others.
 */
export function packRows(count: i32, length: i32, rows: usize, row: usize, step: usize, target: usize): void {
  let r0 = rows, r1 = count > 1 ? r0 + row : rows, r2 = count > 2 ? r1 + row : rows, r3 = count > 3 ? r2 + row : rows;
  for (let k = length; k > 0; k--, r0 += step, r1 += step, r2 += step, r3 += step, target += 64) {
    v128.store(target, v128.load_splat<f32>(r0));
    v128.store(target, v128.load_splat<f32>(r1), 16);
    v128.store(target, v128.load_splat<f32>(r2), 32);
    v128.store(target, v128.load_splat<f32>(r3), 48);
  }
}
