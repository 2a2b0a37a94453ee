// Matrix products, register-blocked: a tile of 4 rows by 8 columns keeps its sums in eight vector registers while both factors pass. Pointers are
// in bytes, strides in numbers.
//
// C[i, j] = start + Σ_{k1 < K1} Σ_{k2 < K2} A[row(i) + k1 · aOuter + k2 · aInner] · B[k1 · bOuter + k2 · bInner + j]
// with row(i) = ⌊i / rowsInner⌋ · rowOuter + (i mod rowsInner) · rowInner. With two levels of strides a dense layer, its transposes, a convolution
// on channels-last images and its weight gradient are all this one product.

/** Where the sums start: from nothing, from what C holds, from a bias a column. */
const FROM_ZERO = 0;
const FROM_C = 1;

@inline function start(mode: i32, c: usize, bias: usize): v128 {
  return mode == FROM_ZERO ? f32x4.splat(0) : v128.load(mode == FROM_C ? c : bias);
}
@inline function startOne(mode: i32, c: usize, bias: usize): f32 {
  return mode == FROM_ZERO ? 0 : f32.load(mode == FROM_C ? c : bias);
}
@inline function times(a: usize, b: v128, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(v128.load_splat<f32>(a), b));
}

function tile4x8(
  a0: usize, a1: usize, a2: usize, a3: usize, K1: i32, aOuter: usize, bOuter: usize, K2: i32, aInner: usize, bInner: usize,
  b: usize, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  const c1 = c + cRow, c2 = c1 + cRow, c3 = c2 + cRow;
  let s00 = start(mode, c, bias), s01 = start(mode, c + 16, bias + 16);
  let s10 = start(mode, c1, bias), s11 = start(mode, c1 + 16, bias + 16);
  let s20 = start(mode, c2, bias), s21 = start(mode, c2 + 16, bias + 16);
  let s30 = start(mode, c3, bias), s31 = start(mode, c3 + 16, bias + 16);
  for (let k1 = 0; k1 < K1; k1++) {
    let x0 = a0, x1 = a1, x2 = a2, x3 = a3, y = b;
    for (let k2 = 0; k2 < K2; k2++) {
      const left = v128.load(y), right = v128.load(y, 16);
      s00 = times(x0, left, s00); s01 = times(x0, right, s01);
      s10 = times(x1, left, s10); s11 = times(x1, right, s11);
      s20 = times(x2, left, s20); s21 = times(x2, right, s21);
      s30 = times(x3, left, s30); s31 = times(x3, right, s31);
      x0 += aInner; x1 += aInner; x2 += aInner; x3 += aInner; y += bInner;
    }
    a0 += aOuter; a1 += aOuter; a2 += aOuter; a3 += aOuter; b += bOuter;
  }
  v128.store(c, s00); v128.store(c, s01, 16); v128.store(c1, s10); v128.store(c1, s11, 16);
  v128.store(c2, s20); v128.store(c2, s21, 16); v128.store(c3, s30); v128.store(c3, s31, 16);
}

function tile4x4(
  a0: usize, a1: usize, a2: usize, a3: usize, K1: i32, aOuter: usize, bOuter: usize, K2: i32, aInner: usize, bInner: usize,
  b: usize, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  const c1 = c + cRow, c2 = c1 + cRow, c3 = c2 + cRow;
  let s0 = start(mode, c, bias), s1 = start(mode, c1, bias), s2 = start(mode, c2, bias), s3 = start(mode, c3, bias);
  for (let k1 = 0; k1 < K1; k1++) {
    let x0 = a0, x1 = a1, x2 = a2, x3 = a3, y = b;
    for (let k2 = 0; k2 < K2; k2++) {
      const row = v128.load(y);
      s0 = times(x0, row, s0); s1 = times(x1, row, s1); s2 = times(x2, row, s2); s3 = times(x3, row, s3);
      x0 += aInner; x1 += aInner; x2 += aInner; x3 += aInner; y += bInner;
    }
    a0 += aOuter; a1 += aOuter; a2 += aOuter; a3 += aOuter; b += bOuter;
  }
  v128.store(c, s0); v128.store(c1, s1); v128.store(c2, s2); v128.store(c3, s3);
}

function tile1x8(
  a: usize, K1: i32, aOuter: usize, bOuter: usize, K2: i32, aInner: usize, bInner: usize, b: usize, c: usize, mode: i32, bias: usize,
): void {
  let s0 = start(mode, c, bias), s1 = start(mode, c + 16, bias + 16);
  for (let k1 = 0; k1 < K1; k1++) {
    let x = a, y = b;
    for (let k2 = 0; k2 < K2; k2++) {
      s0 = times(x, v128.load(y), s0); s1 = times(x, v128.load(y, 16), s1);
      x += aInner; y += bInner;
    }
    a += aOuter; b += bOuter;
  }
  v128.store(c, s0); v128.store(c, s1, 16);
}

function tile1x4(
  a: usize, K1: i32, aOuter: usize, bOuter: usize, K2: i32, aInner: usize, bInner: usize, b: usize, c: usize, mode: i32, bias: usize,
): void {
  let sum = start(mode, c, bias);
  for (let k1 = 0; k1 < K1; k1++) {
    let x = a, y = b;
    for (let k2 = 0; k2 < K2; k2++) { sum = times(x, v128.load(y), sum); x += aInner; y += bInner; }
    a += aOuter; b += bOuter;
  }
  v128.store(c, sum);
}

/** Four rows of one column: four sums that do not wait for each other. */
function tile4x1(
  a0: usize, a1: usize, a2: usize, a3: usize, K1: i32, aOuter: usize, bOuter: usize, K2: i32, aInner: usize, bInner: usize,
  b: usize, c: usize, cRow: usize, mode: i32, bias: usize,
): void {
  let s0 = startOne(mode, c, bias), s1 = startOne(mode, c + cRow, bias);
  let s2 = startOne(mode, c + 2 * cRow, bias), s3 = startOne(mode, c + 3 * cRow, bias);
  for (let k1 = 0; k1 < K1; k1++) {
    let x0 = a0, x1 = a1, x2 = a2, x3 = a3, y = b;
    for (let k2 = 0; k2 < K2; k2++) {
      const value = f32.load(y);
      s0 += f32.load(x0) * value; s1 += f32.load(x1) * value; s2 += f32.load(x2) * value; s3 += f32.load(x3) * value;
      x0 += aInner; x1 += aInner; x2 += aInner; x3 += aInner; y += bInner;
    }
    a0 += aOuter; a1 += aOuter; a2 += aOuter; a3 += aOuter; b += bOuter;
  }
  f32.store(c, s0); f32.store(c + cRow, s1); f32.store(c + 2 * cRow, s2); f32.store(c + 3 * cRow, s3);
}

function tile1x1(
  a: usize, K1: i32, aOuter: usize, bOuter: usize, K2: i32, aInner: usize, bInner: usize, b: usize, c: usize, mode: i32, bias: usize,
): void {
  let sum = startOne(mode, c, bias);
  for (let k1 = 0; k1 < K1; k1++) {
    let x = a, y = b;
    for (let k2 = 0; k2 < K2; k2++) { sum += f32.load(x) * f32.load(y); x += aInner; y += bInner; }
    a += aOuter; b += bOuter;
  }
  f32.store(c, sum);
}

export function product(
  M: i32, rowsInner: i32, rowOuter: i32, rowInner: i32, N: i32, K1: i32, aOuter: i32, bOuter: i32, K2: i32, aInner: i32, bInner: i32,
  a: usize, b: usize, c: usize, cRow: i32, mode: i32, bias: usize,
): void {
  const aOut = <usize>aOuter << 2, aIn = <usize>aInner << 2, bOut = <usize>bOuter << 2, bIn = <usize>bInner << 2;
  const rOut = <usize>rowOuter << 2, rIn = <usize>rowInner << 2, cStep = <usize>cRow << 2;
  for (let j = 0; j < N; ) {
    const width = N - j >= 8 ? 8 : N - j >= 4 ? 4 : 1;
    const column = <usize>j << 2;
    const bj = b + column, biasJ = bias + column;
    let cij = c + column, outer = a, inner = 0, i = 0;
    while (i < M) {
      const p0 = outer + <usize>inner * rIn;
      if (++inner == rowsInner) { inner = 0; outer += rOut; }
      if (i + 4 <= M) {
        const p1 = outer + <usize>inner * rIn;
        if (++inner == rowsInner) { inner = 0; outer += rOut; }
        const p2 = outer + <usize>inner * rIn;
        if (++inner == rowsInner) { inner = 0; outer += rOut; }
        const p3 = outer + <usize>inner * rIn;
        if (++inner == rowsInner) { inner = 0; outer += rOut; }
        if (width == 8) tile4x8(p0, p1, p2, p3, K1, aOut, bOut, K2, aIn, bIn, bj, cij, cStep, mode, biasJ);
        else if (width == 4) tile4x4(p0, p1, p2, p3, K1, aOut, bOut, K2, aIn, bIn, bj, cij, cStep, mode, biasJ);
        else tile4x1(p0, p1, p2, p3, K1, aOut, bOut, K2, aIn, bIn, bj, cij, cStep, mode, biasJ);
        i += 4;
        cij += 4 * cStep;
      } else {
        if (width == 8) tile1x8(p0, K1, aOut, bOut, K2, aIn, bIn, bj, cij, mode, biasJ);
        else if (width == 4) tile1x4(p0, K1, aOut, bOut, K2, aIn, bIn, bj, cij, mode, biasJ);
        else tile1x1(p0, K1, aOut, bOut, K2, aIn, bIn, bj, cij, mode, biasJ);
        i++;
        cij += cStep;
      }
    }
    j += width;
  }
}

/** target[c, r] = source[r, c] */
export function transpose(rows: i32, columns: i32, source: usize, target: usize): void {
  const sRow = <usize>columns << 2, tRow = <usize>rows << 2;
  let r = 0;
  for (; r + 4 <= rows; r += 4) {
    let s = source + <usize>r * sRow, t = target + (<usize>r << 2);
    let c = 0;
    for (; c + 4 <= columns; c += 4) {
      const v0 = v128.load(s), v1 = v128.load(s + sRow), v2 = v128.load(s + 2 * sRow), v3 = v128.load(s + 3 * sRow);
      const low01 = v128.shuffle<i32>(v0, v1, 0, 4, 1, 5), high01 = v128.shuffle<i32>(v0, v1, 2, 6, 3, 7);
      const low23 = v128.shuffle<i32>(v2, v3, 0, 4, 1, 5), high23 = v128.shuffle<i32>(v2, v3, 2, 6, 3, 7);
      v128.store(t, v128.shuffle<i64>(low01, low23, 0, 2));
      v128.store(t + tRow, v128.shuffle<i64>(low01, low23, 1, 3));
      v128.store(t + 2 * tRow, v128.shuffle<i64>(high01, high23, 0, 2));
      v128.store(t + 3 * tRow, v128.shuffle<i64>(high01, high23, 1, 3));
      s += 16;
      t += 4 * tRow;
    }
    for (; c < columns; c++, s += 4, t += tRow) for (let k: usize = 0; k < 4; k++) f32.store(t + (k << 2), f32.load(s + k * sRow));
  }
  for (; r < rows; r++) {
    let s = source + <usize>r * sRow, t = target + (<usize>r << 2);
    for (let c = 0; c < columns; c++, s += 4, t += tRow) f32.store(t, f32.load(s));
  }
}

/** target[c] += Σ_r source[r, c] */
export function addColumnSums(rows: i32, columns: i32, source: usize, target: usize): void {
  const row = <usize>columns << 2;
  let c = 0;
  for (; c + 4 <= columns; c += 4) {
    const at = target + (<usize>c << 2);
    let sum = v128.load(at), p = source + (<usize>c << 2);
    for (let r = 0; r < rows; r++, p += row) sum = f32x4.add(sum, v128.load(p));
    v128.store(at, sum);
  }
  for (; c < columns; c++) {
    const at = target + (<usize>c << 2);
    let sum = f32.load(at), p = source + (<usize>c << 2);
    for (let r = 0; r < rows; r++, p += row) sum += f32.load(p);
    f32.store(at, sum);
  }
}

/** image += patches: patch (i, j) lies at row i · strideHeight, column j · strideWidth of an image of rows of `rowSize` numbers */
export function scatterPatches(
  outHeight: i32, outWidth: i32, kernelHeight: i32, patchRow: i32, strideDown: i32, strideAcross: i32, rowSize: i32, patches: usize, image: usize,
): void {
  let p = patches;
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      for (let m = 0; m < kernelHeight; m++) {
        let at = image + ((<usize>((i * strideDown + m) * rowSize + j * strideAcross)) << 2);
        let k = 0;
        for (; k + 4 <= patchRow; k += 4, p += 16, at += 16) v128.store(at, f32x4.add(v128.load(at), v128.load(p)));
        for (; k < patchRow; k++, p += 4, at += 4) f32.store(at, f32.load(at) + f32.load(p));
      }
    }
  }
}
