import fc from 'fast-check';
import { it } from 'vitest';
import { anyDraw, anySeed, draws, expectClose, expectEqual, goOn, kernelPair, smallestNormal } from '../../../../tests/kernelPair';

// One step of a cell. Gates lie between 0 and 1 (or −1 and 1), so errors are relative to what they multiply. The way back starts in both precisions from
// the values that the way there has given in singles.

const batchSize = fc.nat(5);
const hiddenSize = fc.integer({ min: 1, max: 13 });
const tolerance = 6e-7;

it('LSTM cells forward and back', () => {
  fc.assert(
    fc.property(batchSize, hiddenSize, anyDraw, anySeed, (batch, hidden, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const block = batch * hidden;
      const [gates, dGates] = [floats(4 * block), floats(4 * block)];
      const [cBefore, c, tanhC, h, dh, dc, dcBefore] = Array.from({ length: 7 }, () => floats(block));
      const ones = new Float64Array(4 * block).fill(1);
      const cSizes = cBefore[1].map((before) => 1 + Math.abs(before));
      both((kernels, k) => kernels.lstmForward(gates[k], cBefore[k], c[k], tanhC[k], h[k], batch, hidden));
      expectClose('gates', gates, tolerance, ones);
      expectClose('c', c, tolerance, cSizes);
      // the slope of tanh is 0 for a large c: its error has no way out
      const bentSizes = c[1].map((memory, k) => (Math.abs(memory) > 20 ? 1 : cSizes[k]));
      expectClose('tanhC', tanhC, 2 * tolerance, bentSizes);
      expectClose('h', h, 3 * tolerance, bentSizes);

      goOn(gates, tanhC);
      const totals = dc[1].map((next, k) => smallestNormal + Math.abs(next) + Math.abs(dh[1][k]));
      const gateSizes = dGates[1].map((_, i) => {
        const [gate, k] = [Math.floor(i / hidden) % 4, Math.floor(i / (4 * hidden)) * hidden + (i % hidden)];
        if (gate === 3) return smallestNormal + Math.abs(dh[1][k]);
        return totals[k] * (gate === 1 ? Math.abs(cBefore[1][k]) : 1);
      });
      both((kernels, k) => kernels.lstmBackward(gates[k], cBefore[k], tanhC[k], dh[k], dc[k], dGates[k], dcBefore[k], batch, hidden));
      expectClose('dc', dc, tolerance, totals);
      expectClose('dcBefore', dcBefore, tolerance, totals);
      expectClose('dGates', dGates, tolerance, gateSizes);
      for (const given of [gates, cBefore, tanhC, dh]) expectEqual('what is given', given);
    }),
    { numRuns: 300 },
  );
});

it('GRU cells forward and back', () => {
  fc.assert(
    fc.property(batchSize, hiddenSize, anyDraw, anySeed, (batch, hidden, draw, seed) => {
      const { both, floats } = kernelPair(seed, draws[draw]);
      const block = batch * hidden;
      const [gates, hPart, dGates, dHPart] = Array.from({ length: 4 }, () => floats(3 * block));
      const [hBefore, h, dh, dhBefore] = Array.from({ length: 4 }, () => floats(block));
      const candidateAt = (k: number) => (3 * Math.floor(k / hidden) + 2) * hidden + (k % hidden);
      const inputs = hBefore[1].map((_, k) => Math.abs(gates[1][candidateAt(k)]) + Math.abs(hPart[1][candidateAt(k)]));
      both((kernels, k) => kernels.gruForward(gates[k], hPart[k], hBefore[k], h[k], batch, hidden));
      // the slope of tanh is 0 for a large pre-activation: its error has no way out
      const candidateSizes = inputs.map((size, k) => (Math.abs(gates[1][candidateAt(k)]) === 1 ? 1 : 1 + size));
      const gateSizes = new Float64Array(3 * block).fill(1);
      for (let k = 0; k < block; k++) gateSizes[candidateAt(k)] = candidateSizes[k];
      expectClose('gates', gates, tolerance, gateSizes);
      expectClose(
        'h',
        h,
        2 * tolerance,
        hBefore[1].map((before, k) => candidateSizes[k] + Math.abs(before)),
      );

      goOn(gates);
      const dSizes = dGates[1].map((_, i) => {
        const [gate, k] = [Math.floor(i / hidden) % 3, Math.floor(i / (3 * hidden)) * hidden + (i % hidden)];
        const along = gate === 0 ? Math.abs(hPart[1][candidateAt(k)]) : gate === 1 ? 1 + Math.abs(hBefore[1][k]) : 1;
        return (smallestNormal + Math.abs(dh[1][k])) * along;
      });
      both((kernels, k) => kernels.gruBackward(gates[k], hPart[k], hBefore[k], dh[k], dGates[k], dHPart[k], dhBefore[k], batch, hidden));
      expectClose('dGates', dGates, tolerance, dSizes);
      expectClose('dHPart', dHPart, tolerance, dSizes);
      expectClose('dhBefore', dhBefore, tolerance);
      for (const given of [gates, hPart, hBefore, dh]) expectEqual('what is given', given);
    }),
    { numRuns: 300 },
  );
});
