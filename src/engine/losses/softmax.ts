import { exp } from '../elementary/exp';
import type { Floats } from '../tensor';

/** yₖ ← e^(zₖ − max z) / Σⱼ e^(zⱼ − max z) in place, for `outputs` numbers from `offset`. A shift of all z changes nothing. */
export function softmaxRow(y: Floats, offset: number, outputs: number): void {
  const largest = largestOf(y, offset, outputs);
  let sum = 0;
  for (let k = offset; k < offset + outputs; k++) sum += y[k] = exp(y[k] - largest);
  for (let k = offset; k < offset + outputs; k++) y[k] /= sum;
}

/** dxₖ = yₖ (dyₖ − Σⱼ dyⱼ yⱼ) for `outputs` numbers from `offset`. */
export function softmaxRowBackward(y: Floats, dy: Floats, dx: Floats, offset: number, outputs: number): void {
  let along = 0;
  for (let k = offset; k < offset + outputs; k++) along += dy[k] * y[k];
  for (let k = offset; k < offset + outputs; k++) dx[k] = y[k] * (dy[k] - along);
}

export function largestOf(y: Floats, offset: number, outputs: number): number {
  let largest = y[offset];
  for (let k = offset + 1; k < offset + outputs; k++) if (y[k] > largest) largest = y[k];
  return largest;
}
