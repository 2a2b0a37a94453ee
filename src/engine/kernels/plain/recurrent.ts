import { squash } from '../../activations/sigmoid';
import { bend } from '../../activations/tanh';
import type { Kernels } from '../kernels';

/** Hochreiter & Schmidhuber 1997 with the forget gate of Gers et al. 2000. */
export const lstmForward: Kernels['lstmForward'] = (gates, cBefore, c, tanhC, h, batch, hidden) => {
  for (let b = 0, k = 0; b < batch; b++) {
    const input = b * 4 * hidden;
    const forget = input + hidden;
    const candidate = forget + hidden;
    const output = candidate + hidden;
    squash(gates, input, candidate);
    bend(gates, candidate, output);
    squash(gates, output, output + hidden);
    for (let u = 0; u < hidden; u++, k++) {
      c[k] = gates[forget + u] * cBefore[k] + gates[input + u] * gates[candidate + u];
      tanhC[k] = c[k];
    }
    bend(tanhC, k - hidden, k);
    for (let u = 0; u < hidden; u++) h[k - hidden + u] = gates[output + u] * tanhC[k - hidden + u];
  }
};

export const lstmBackward: Kernels['lstmBackward'] = (gates, cBefore, tanhC, dh, dc, dGates, dcBefore, batch, hidden) => {
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
};

/** Cho et al. 2014, with the reset gate after the product as in cuDNN and PyTorch. */
export const gruForward: Kernels['gruForward'] = (gates, hPart, hBefore, h, batch, hidden) => {
  for (let b = 0, k = 0; b < batch; b++) {
    const reset = b * 3 * hidden;
    const update = reset + hidden;
    const candidate = update + hidden;
    for (let i = reset; i < candidate; i++) gates[i] += hPart[i];
    squash(gates, reset, candidate);
    for (let u = 0; u < hidden; u++) gates[candidate + u] += gates[reset + u] * hPart[candidate + u];
    bend(gates, candidate, candidate + hidden);
    for (let u = 0; u < hidden; u++, k++) {
      h[k] = (1 - gates[update + u]) * gates[candidate + u] + gates[update + u] * hBefore[k];
    }
  }
};

export const gruBackward: Kernels['gruBackward'] = (gates, hPart, hBefore, dh, dGates, dHPart, dhBefore, batch, hidden) => {
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
};
