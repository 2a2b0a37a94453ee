import type { Kernels } from '../kernels';

/** Two passes: the mean first, then the squared distances from it, so that a large mean costs no digits. */
export const columnStatistics: Kernels['columnStatistics'] = (x, rows, columns, mean, variance) => {
  for (let c = 0; c < columns; c++) {
    mean[c] = 0;
    variance[c] = 0;
  }
  for (let r = 0, i = 0; r < rows; r++) for (let c = 0; c < columns; c++, i++) mean[c] += x[i];
  for (let c = 0; c < columns; c++) mean[c] /= rows;
  for (let r = 0, i = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++, i++) {
      const distance = x[i] - mean[c];
      variance[c] += distance * distance;
    }
  }
  for (let c = 0; c < columns; c++) variance[c] /= rows;
};

export const normalize: Kernels['normalize'] = (x, mean, variance, epsilon, scale, shift, normalized, y, rows, columns) => {
  for (let c = 0; c < columns; c++) {
    const inverse = 1 / Math.sqrt(variance[c] + epsilon);
    for (let r = 0, i = c; r < rows; r++, i += columns) {
      normalized[i] = (x[i] - mean[c]) * inverse;
      y[i] = scale[c] * normalized[i] + shift[c];
    }
  }
};

export const normalizeBackward: Kernels['normalizeBackward'] = (
  dy,
  normalized,
  variance,
  epsilon,
  scale,
  dScale,
  dShift,
  dx,
  rows,
  columns,
  throughStatistics,
) => {
  for (let c = 0; c < columns; c++) {
    let sum = 0;
    let along = 0;
    for (let r = 0, i = c; r < rows; r++, i += columns) {
      sum += dy[i];
      along += dy[i] * normalized[i];
    }
    dShift[c] += sum;
    dScale[c] += along;
    if (!dx) continue;
    const factor = scale[c] / Math.sqrt(variance[c] + epsilon);
    const mean = throughStatistics ? sum / rows : 0;
    const slope = throughStatistics ? along / rows : 0;
    for (let r = 0, i = c; r < rows; r++, i += columns) dx[i] = factor * (dy[i] - mean - normalized[i] * slope);
  }
};

export const blend: Kernels['blend'] = (running, value, share, factor, count) => {
  for (let i = 0; i < count; i++) running[i] = (1 - share) * running[i] + share * factor * value[i];
};
