import type { Kernels } from '../kernels';

export const zero: Kernels['zero'] = (target) => {
  for (let i = 0; i < target.length; i++) target[i] = 0;
};

export const copy: Kernels['copy'] = (source, target, count) => {
  for (let i = 0; i < count; i++) target[i] = source[i];
};

export const copyRows: Kernels['copyRows'] = (source, from, count, width, target) => {
  const start = from * width;
  for (let i = 0; i < count * width; i++) target[i] = source[start + i];
};

export const gatherRows: Kernels['gatherRows'] = (source, indices, from, count, width, target) => {
  for (let k = 0, o = 0; k < count; k++) {
    const start = indices[from + k] * width;
    for (let i = start; i < start + width; i++) target[o++] = source[i];
  }
};

export const swapAxes: Kernels['swapAxes'] = (source, rows, columns, width, target, targetRows) => {
  for (let r = 0, s = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const start = (c * targetRows + r) * width;
      for (let i = start; i < start + width; i++) target[i] = source[s++];
    }
  }
};

export const swapAxesBack: Kernels['swapAxesBack'] = (source, sourceRows, rows, columns, width, target) => {
  for (let r = 0, t = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const start = (c * sourceRows + r) * width;
      for (let i = start; i < start + width; i++) target[t++] = source[i];
    }
  }
};

export const scale: Kernels['scale'] = (target, factor, count) => {
  for (let i = 0; i < count; i++) target[i] *= factor;
};

export const add: Kernels['add'] = (a, b, y, count) => {
  for (let i = 0; i < count; i++) y[i] = a[i] + b[i];
};

export const addInto: Kernels['addInto'] = (target, source, count) => {
  for (let i = 0; i < count; i++) target[i] += source[i];
};

export const multiply: Kernels['multiply'] = (a, b, factor, y, count) => {
  for (let i = 0; i < count; i++) y[i] = factor * a[i] * b[i];
};

export const clip: Kernels['clip'] = (x, longest, count) => {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += x[i] * x[i];
  const norm = Math.sqrt(sum);
  if (norm > longest) for (let i = 0; i < count; i++) x[i] *= longest / norm;
};
