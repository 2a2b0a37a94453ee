import type { Floats } from '../../tensor';

export function zero(target: Floats): void {
  for (let i = 0; i < target.length; i++) target[i] = 0;
}

export function copy(source: Floats, target: Floats, count: number): void {
  for (let i = 0; i < count; i++) target[i] = source[i];
}

export function copyRows(source: Floats, from: number, count: number, width: number, target: Floats): void {
  const start = from * width;
  for (let i = 0; i < count * width; i++) target[i] = source[start + i];
}

export function gatherRows(source: Floats, indices: Int32Array, from: number, count: number, width: number, target: Floats): void {
  for (let k = 0, o = 0; k < count; k++) {
    const start = indices[from + k] * width;
    for (let i = start; i < start + width; i++) target[o++] = source[i];
  }
}

export function swapAxes(source: Floats, rows: number, columns: number, width: number, target: Floats, targetRows: number): void {
  for (let r = 0, s = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const start = (c * targetRows + r) * width;
      for (let i = start; i < start + width; i++) target[i] = source[s++];
    }
  }
}

export function swapAxesBack(source: Floats, sourceRows: number, rows: number, columns: number, width: number, target: Floats): void {
  for (let r = 0, t = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const start = (c * sourceRows + r) * width;
      for (let i = start; i < start + width; i++) target[t++] = source[i];
    }
  }
}

export function scale(target: Floats, factor: number, count: number): void {
  for (let i = 0; i < count; i++) target[i] *= factor;
}

export function add(a: Floats, b: Floats, y: Floats, count: number): void {
  for (let i = 0; i < count; i++) y[i] = a[i] + b[i];
}

export function addInto(target: Floats, source: Floats, count: number): void {
  for (let i = 0; i < count; i++) target[i] += source[i];
}

export function multiply(a: Floats, b: Floats, factor: number, y: Floats, count: number): void {
  for (let i = 0; i < count; i++) y[i] = factor * a[i] * b[i];
}

export function clip(x: Floats, longest: number, count: number): void {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += x[i] * x[i];
  const norm = Math.sqrt(sum);
  if (norm > longest) for (let i = 0; i < count; i++) x[i] *= longest / norm;
}
