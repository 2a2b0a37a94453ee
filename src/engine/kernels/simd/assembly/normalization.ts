import { splat, store } from './vector';

// Columns of x [rows, columns], four at a time. Sums over the rows are kept in doubles: there may be a hundred thousand.

@inline function lowPart(v: v128): v128 { return f64x2.promote_low_f32x4(v); }
@inline function highPart(v: v128): v128 { return f64x2.promote_low_f32x4(v128.shuffle<i64>(v, v, 1, 1)); }
@inline function singles(low: v128, high: v128): v128 {
  return v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}

/** Mean and variance (divisor: rows) of every column: the mean first, then the squared distances from it. */
export function columnStatistics(x: usize, rows: i32, columns: i32, mean: usize, variance: usize): void {
  const row = <usize>columns << 2;
  const divisor = f64x2.splat(<f64>rows);
  for (let left = columns; left > 0; left -= 4, x += 16, mean += 16, variance += 16) {
    let low = f64x2.splat(0), high = low;
    let p = x;
    for (let r = 0; r < rows; r++, p += row) {
      const v = v128.load(p);
      low = f64x2.add(low, lowPart(v));
      high = f64x2.add(high, highPart(v));
    }
    const lowMean = f64x2.div(low, divisor), highMean = f64x2.div(high, divisor);
    store(mean, singles(lowMean, highMean), left);
    low = f64x2.splat(0);
    high = low;
    p = x;
    for (let r = 0; r < rows; r++, p += row) {
      const v = v128.load(p);
      const a = f64x2.sub(lowPart(v), lowMean), b = f64x2.sub(highPart(v), highMean);
      low = f64x2.add(low, f64x2.mul(a, a));
      high = f64x2.add(high, f64x2.mul(b, b));
    }
    store(variance, singles(f64x2.div(low, divisor), f64x2.div(high, divisor)), left);
  }
}

@inline function inverseDeviation(variance: v128, epsilon: v128): v128 {
  return f32x4.div(splat(1), f32x4.sqrt(f32x4.add(variance, epsilon)));
}

/** normalized = (x − mean) / √(variance + ε), y = scale · normalized + shift */
export function normalize(
  x: usize, mean: usize, variance: usize, epsilon: f32, scale: usize, shift: usize, normalized: usize, y: usize, rows: i32, columns: i32,
): void {
  const row = <usize>columns << 2;
  const e = splat(epsilon);
  for (let left = columns, at: usize = 0; left > 0; left -= 4, at += 16) {
    const m = v128.load(mean + at), inverse = inverseDeviation(v128.load(variance + at), e);
    const factor = v128.load(scale + at), offset = v128.load(shift + at);
    let p = at;
    for (let r = 0; r < rows; r++, p += row) {
      const n = f32x4.mul(f32x4.sub(v128.load(x + p), m), inverse);
      store(normalized + p, n, left);
      store(y + p, f32x4.add(f32x4.mul(factor, n), offset), left);
    }
  }
}

/** dScale += Σ dy · normalized, dShift += Σ dy; dx where it is not 0, with or without the gradient by way of mean and variance. */
export function normalizeBackward(
  dy: usize, normalized: usize, variance: usize, epsilon: f32, scale: usize, dScale: usize, dShift: usize, dx: usize, rows: i32, columns: i32,
  throughStatistics: bool,
): void {
  const row = <usize>columns << 2;
  const e = splat(epsilon);
  const divisor = splat(<f32>rows);
  for (let left = columns, at: usize = 0; left > 0; left -= 4, at += 16) {
    let sumLow = f64x2.splat(0), sumHigh = sumLow, alongLow = sumLow, alongHigh = sumLow;
    let p = at;
    for (let r = 0; r < rows; r++, p += row) {
      const d = v128.load(dy + p), n = v128.load(normalized + p);
      sumLow = f64x2.add(sumLow, lowPart(d));
      sumHigh = f64x2.add(sumHigh, highPart(d));
      const product = f32x4.mul(d, n);
      alongLow = f64x2.add(alongLow, lowPart(product));
      alongHigh = f64x2.add(alongHigh, highPart(product));
    }
    const sum = singles(sumLow, sumHigh), along = singles(alongLow, alongHigh);
    store(dShift + at, f32x4.add(v128.load(dShift + at), sum), left);
    store(dScale + at, f32x4.add(v128.load(dScale + at), along), left);
    if (!dx) continue;
    const factor = f32x4.mul(v128.load(scale + at), inverseDeviation(v128.load(variance + at), e));
    const mean = throughStatistics ? f32x4.div(sum, divisor) : splat(0);
    const slope = throughStatistics ? f32x4.div(along, divisor) : splat(0);
    p = at;
    for (let r = 0; r < rows; r++, p += row) {
      const rest = f32x4.sub(f32x4.sub(v128.load(dy + p), mean), f32x4.mul(v128.load(normalized + p), slope));
      store(dx + p, f32x4.mul(factor, rest), left);
    }
  }
}
