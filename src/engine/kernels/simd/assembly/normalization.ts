import { splat, store } from './vector';

// Columns of x [rows, columns], four at a time and no more rows of them than stay in the first cache before those beside them follow. Sums over the rows are
// kept in doubles: there may be a hundred thousand. A column is summed from its first row to its last, whatever stands beside it.

/** Rows that are gone through at a time. */
const ROWS = 64;
/** Columns that are summed side by side. */
const COLUMNS = 16;
/** Two numbers, in doubles, of each of them: the second `SECOND` bytes behind the first. */
const SUMS = memory.data(16 * COLUMNS, 16);
const SECOND = 8 * COLUMNS;

@inline function lowPart(v: v128): v128 { return f64x2.promote_low_f32x4(v); }
@inline function highPart(v: v128): v128 { return f64x2.promote_low_f32x4(v128.shuffle<i64>(v, v, 1, 1)); }
@inline function singles(low: v128, high: v128): v128 {
  return v128.shuffle<i64>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 2);
}

/** Sums of up to COLUMNS columns, or of the squared distances from their means, which then stand at SECOND. */
function sumColumns(squared: bool, x: usize, rows: i32, columns: i32, row: usize): void {
  const block = <usize>ROWS * row;
  memory.fill(SUMS, 0, SECOND);
  for (let left = rows; left > 0; left -= ROWS, x += block) {
    for (let c = 0, sums = SUMS; c < columns; c += 4, sums += 32) {
      const lowMean = v128.load(sums, SECOND), highMean = v128.load(sums, SECOND + 16);
      let low = v128.load(sums), high = v128.load(sums, 16), p = x + (<usize>c << 2);
      for (let r = min(ROWS, left); r > 0; r--, p += row) {
        const v = v128.load(p);
        let a = lowPart(v), b = highPart(v);
        if (squared) {
          a = f64x2.sub(a, lowMean);
          b = f64x2.sub(b, highMean);
          a = f64x2.mul(a, a);
          b = f64x2.mul(b, b);
        }
        low = f64x2.add(low, a);
        high = f64x2.add(high, b);
      }
      v128.store(sums, low);
      v128.store(sums, high, 16);
    }
  }
}

/** Sums by the number of rows: in doubles at SECOND, in singles at `target`, of which `left` are there. */
@inline function writeMeans(divisor: v128, columns: i32, target: usize, left: i32): void {
  for (let c = 0, sums = SUMS; c < columns; c += 4, sums += 32) {
    const low = f64x2.div(v128.load(sums), divisor), high = f64x2.div(v128.load(sums, 16), divisor);
    v128.store(sums, low, SECOND);
    v128.store(sums, high, SECOND + 16);
    store(target + (<usize>c << 2), singles(low, high), left - c);
  }
}

/** Mean and variance (divisor: rows) of every column: the mean first, then the squared distances from it. */
export function columnStatistics(x: usize, rows: i32, columns: i32, mean: usize, variance: usize): void {
  const row = <usize>columns << 2;
  const divisor = f64x2.splat(<f64>rows);
  for (let left = columns; left > 0; left -= COLUMNS, x += 4 * COLUMNS, mean += 4 * COLUMNS, variance += 4 * COLUMNS) {
    const width = min(COLUMNS, left);
    sumColumns(false, x, rows, width, row);
    writeMeans(divisor, width, mean, left);
    sumColumns(true, x, rows, width, row);
    writeMeans(divisor, width, variance, left);
  }
}

@inline function inverseDeviation(variance: v128, epsilon: v128): v128 {
  return f32x4.div(splat(1), f32x4.sqrt(f32x4.add(variance, epsilon)));
}

/** normalized = (x − mean) / √(variance + ε), y = scale · normalized + shift */
export function normalize(
  x: usize, mean: usize, variance: usize, epsilon: f32, scale: usize, shift: usize, normalized: usize, y: usize, rows: i32, columns: i32,
): void {
  const row = <usize>columns << 2, block = <usize>ROWS * row;
  const e = splat(epsilon);
  for (let down = rows; down > 0; down -= ROWS, x += block, normalized += block, y += block) {
    for (let left = columns, at: usize = 0; left > 0; left -= 4, at += 16) {
      const m = v128.load(mean + at), inverse = inverseDeviation(v128.load(variance + at), e);
      const factor = v128.load(scale + at), offset = v128.load(shift + at);
      for (let r = min(ROWS, down), p = at; r > 0; r--, p += row) {
        const n = f32x4.mul(f32x4.sub(v128.load(x + p), m), inverse);
        store(normalized + p, n, left);
        store(y + p, f32x4.add(f32x4.mul(factor, n), offset), left);
      }
    }
  }
}

/** Σ dy and, at SECOND, Σ dy · normalized of up to COLUMNS columns. */
function sumGradients(dy: usize, normalized: usize, rows: i32, columns: i32, row: usize): void {
  const block = <usize>ROWS * row;
  memory.fill(SUMS, 0, 2 * SECOND);
  for (let left = rows; left > 0; left -= ROWS, dy += block, normalized += block) {
    for (let c = 0, sums = SUMS; c < columns; c += 4, sums += 32) {
      let sumLow = v128.load(sums), sumHigh = v128.load(sums, 16), alongLow = v128.load(sums, SECOND), alongHigh = v128.load(sums, SECOND + 16);
      for (let r = min(ROWS, left), p = <usize>c << 2; r > 0; r--, p += row) {
        const d = v128.load(dy + p), product = f32x4.mul(d, v128.load(normalized + p));
        sumLow = f64x2.add(sumLow, lowPart(d));
        sumHigh = f64x2.add(sumHigh, highPart(d));
        alongLow = f64x2.add(alongLow, lowPart(product));
        alongHigh = f64x2.add(alongHigh, highPart(product));
      }
      v128.store(sums, sumLow);
      v128.store(sums, sumHigh, 16);
      v128.store(sums, alongLow, SECOND);
      v128.store(sums, alongHigh, SECOND + 16);
    }
  }
}

/** dScale += Σ dy · normalized, dShift += Σ dy; dx where it is not 0, with or without the gradient by way of mean and variance. */
export function normalizeBackward(
  dy: usize, normalized: usize, variance: usize, epsilon: f32, scale: usize, dScale: usize, dShift: usize, dx: usize, rows: i32, columns: i32,
  throughStatistics: bool,
): void {
  const row = <usize>columns << 2, block = <usize>ROWS * row;
  const e = splat(epsilon);
  const divisor = splat(<f32>rows);
  for (let left = columns, at: usize = 0; left > 0; left -= COLUMNS, at += 4 * COLUMNS) {
    const width = min(COLUMNS, left);
    sumGradients(dy + at, normalized + at, rows, width, row);
    for (let c = 0, sums = SUMS, to = at; c < width; c += 4, sums += 32, to += 16) {
      const sum = singles(v128.load(sums), v128.load(sums, 16)), along = singles(v128.load(sums, SECOND), v128.load(sums, SECOND + 16));
      store(dShift + to, f32x4.add(v128.load(dShift + to), sum), left - c);
      store(dScale + to, f32x4.add(v128.load(dScale + to), along), left - c);
      v128.store(sums, throughStatistics ? f32x4.div(sum, divisor) : splat(0));
      v128.store(sums, throughStatistics ? f32x4.div(along, divisor) : splat(0), SECOND);
    }
    if (!dx) continue;
    let from = at;
    for (let down = rows; down > 0; down -= ROWS, from += block) {
      for (let c = 0, sums = SUMS, column = at; c < width; c += 4, sums += 32, column += 16) {
        const factor = f32x4.mul(v128.load(scale + column), inverseDeviation(v128.load(variance + column), e));
        const mean = v128.load(sums), slope = v128.load(sums, SECOND);
        for (let r = min(ROWS, down), p = from + (<usize>c << 2); r > 0; r--, p += row) {
          const rest = f32x4.sub(f32x4.sub(v128.load(dy + p), mean), f32x4.mul(v128.load(normalized + p), slope));
          store(dx + p, f32x4.mul(factor, rest), left - c);
        }
      }
    }
  }
}
