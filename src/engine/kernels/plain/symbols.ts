import type { Kernels } from '../kernels';

export const lookUp: Kernels['lookUp'] = (x, table, y, count, width) => {
  for (let k = 0, o = 0; k < count; k++) {
    const row = x[k] * width;
    for (let i = row; i < row + width; i++) y[o++] = table[i];
  }
};

export const lookUpBackward: Kernels['lookUpBackward'] = (x, dy, dTable, count, width) => {
  for (let k = 0, o = 0; k < count; k++) {
    const row = x[k] * width;
    for (let i = row; i < row + width; i++) dTable[i] += dy[o++];
  }
};

export const oneHot: Kernels['oneHot'] = (x, y, count, symbols) => {
  for (let i = 0; i < count * symbols; i++) y[i] = 0;
  for (let k = 0; k < count; k++) y[k * symbols + x[k]] = 1;
};
