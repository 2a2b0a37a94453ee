import { sigmoidAt } from '../../activations/sigmoid';
import { tanhAt, tanhAtStep } from '../../activations/tanh';
import { exponentials } from '../../elementary/exponentials';
import type { Floats } from '../../tensor';

/** Hochreiter & Schmidhuber 1997 with the forget gate of Gers et al. 2000. */
export function lstmForward(gates: Floats, cBefore: Floats, c: Floats, tanhC: Floats, h: Floats, batch: number, hidden: number): void {
  const powers = exponentials;
  const tanhs = tanhAtStep;
  for (let b = 0, k = 0; b < batch; b++) {
    let i = b * 4 * hidden;
    for (let u = 0; u < hidden; u++, i++, k++) {
      sigmoidAt(powers, gates, i); // input gate
      sigmoidAt(powers, gates, i + hidden); // forget gate
      tanhAt(tanhs, gates, i + 2 * hidden); // candidate
      sigmoidAt(powers, gates, i + 3 * hidden); // output gate
      c[k] = gates[i + hidden] * cBefore[k] + gates[i] * gates[i + 2 * hidden];
      tanhC[k] = c[k];
      tanhAt(tanhs, tanhC, k);
      h[k] = gates[i + 3 * hidden] * tanhC[k];
    }
  }
}

export function lstmBackward(
  gates: Floats,
  cBefore: Floats,
  tanhC: Floats,
  dh: Floats,
  dc: Floats,
  dGates: Floats,
  dcBefore: Floats,
  batch: number,
  hidden: number,
): void {
  for (let b = 0, k = 0; b < batch; b++) {
    let i = b * 4 * hidden;
    for (let u = 0; u < hidden; u++, i++, k++) {
      const input = gates[i];
      const forget = gates[i + hidden];
      const candidate = gates[i + 2 * hidden];
      const output = gates[i + 3 * hidden];
      const total = dc[k] + dh[k] * output * (1 - tanhC[k] * tanhC[k]);
      dc[k] = total;
      dcBefore[k] = total * forget;
      dGates[i] = total * candidate * input * (1 - input);
      dGates[i + hidden] = total * cBefore[k] * forget * (1 - forget);
      dGates[i + 2 * hidden] = total * input * (1 - candidate * candidate);
      dGates[i + 3 * hidden] = dh[k] * tanhC[k] * output * (1 - output);
    }
  }
}

/** Cho et al. 2014, with the reset gate after the product as in cuDNN and PyTorch. */
export function gruForward(gates: Floats, hPart: Floats, hBefore: Floats, h: Floats, batch: number, hidden: number): void {
  const powers = exponentials;
  const tanhs = tanhAtStep;
  for (let b = 0, k = 0; b < batch; b++) {
    let i = b * 3 * hidden;
    for (let u = 0; u < hidden; u++, i++, k++) {
      gates[i] += hPart[i];
      sigmoidAt(powers, gates, i); // reset gate
      gates[i + hidden] += hPart[i + hidden];
      sigmoidAt(powers, gates, i + hidden); // update gate
      gates[i + 2 * hidden] += gates[i] * hPart[i + 2 * hidden];
      tanhAt(tanhs, gates, i + 2 * hidden); // candidate
      const update = gates[i + hidden];
      h[k] = (1 - update) * gates[i + 2 * hidden] + update * hBefore[k];
    }
  }
}

export function gruBackward(
  gates: Floats,
  hPart: Floats,
  hBefore: Floats,
  dh: Floats,
  dGates: Floats,
  dHPart: Floats,
  dhBefore: Floats,
  batch: number,
  hidden: number,
): void {
  for (let b = 0, k = 0; b < batch; b++) {
    let i = b * 3 * hidden;
    for (let u = 0; u < hidden; u++, i++, k++) {
      const reset = gates[i];
      const update = gates[i + hidden];
      const candidate = gates[i + 2 * hidden];
      const dCandidate = dh[k] * (1 - update) * (1 - candidate * candidate);
      const dReset = dCandidate * hPart[i + 2 * hidden] * reset * (1 - reset);
      const dUpdate = dh[k] * (hBefore[k] - candidate) * update * (1 - update);
      dGates[i] = dReset;
      dGates[i + hidden] = dUpdate;
      dGates[i + 2 * hidden] = dCandidate;
      dHPart[i] = dReset;
      dHPart[i + hidden] = dUpdate;
      dHPart[i + 2 * hidden] = dCandidate * reset;
      dhBefore[k] = dh[k] * update;
    }
  }
}
