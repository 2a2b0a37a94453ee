import type { Floats } from '../../tensor';

export function lookUp(x: Floats, table: Floats, y: Floats, count: number, width: number): void {
  for (let k = 0, o = 0; k < count; k++) {
    const row = x[k] * width;
    for (let i = row; i < row + width; i++) y[o++] = table[i];
  }
}

export function lookUpBackward(x: Floats, dy: Floats, dTable: Floats, count: number, width: number): void {
  for (let k = 0, o = 0; k < count; k++) {
    const row = x[k] * width;
    for (let i = row; i < row + width; i++) dTable[i] += dy[o++];
  }
}

export function oneHot(x: Floats, y: Floats, count: number, symbols: number): void {
  for (let i = 0; i < count * symbols; i++) y[i] = 0;
  for (let k = 0; k < count; k++) y[k * symbols + x[k]] = 1;
}
