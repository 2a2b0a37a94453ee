import { ActivationFormula } from '../codes';
import { activate, slopeOfSigmoid, slopeOfTanh } from './activations';
import { splat, store } from './vector';
import { expm1Near0, remainder, shift, sigmoid4, sigmoidFrom, sigmoidPower, tanh4, tanhFrom, tanhPower } from './vectorMath';

// One step of the cells of src/engine/layers; the gates of an example lie side by side, in blocks of H numbers.

/** gates i, f, g, o: pre-activations in, values out; c = f · cBefore + i · g. The four are taken step by step together, see vectorMath.ts. */
@inline function lstmGates(p: usize, block: usize, cBefore: usize, c: usize, left: i32): void {
  const i = v128.load(p), f = v128.load(p + block), g = v128.load(p + 2 * block), o = v128.load(p + 3 * block);
  const powerI = sigmoidPower(i), powerF = sigmoidPower(f), powerG = tanhPower(g), powerO = sigmoidPower(o);
  const shiftI = shift(powerI), shiftF = shift(powerF), shiftG = shift(powerG), shiftO = shift(powerO);
  const restI = remainder(powerI, shiftI), restF = remainder(powerF, shiftF), restG = remainder(powerG, shiftG), restO = remainder(powerO, shiftO);
  const expI = expm1Near0(restI), expF = expm1Near0(restF), expG = expm1Near0(restG), expO = expm1Near0(restO);
  const input = sigmoidFrom(i, shiftI, expI), forget = sigmoidFrom(f, shiftF, expF);
  const candidate = tanhFrom(g, shiftG, expG), output = sigmoidFrom(o, shiftO, expO);
  store(p, input, left);
  store(p + block, forget, left);
  store(p + 2 * block, candidate, left);
  store(p + 3 * block, output, left);
  store(c, f32x4.add(f32x4.mul(forget, v128.load(cBefore)), f32x4.mul(input, candidate)), left);
}

/** gates i, f, g, o: pre-activations in, values out; c = f · cBefore + i · g, tanhC = tanh c, h = o · tanhC */
export function lstmForward(gates: usize, cBefore: usize, c: usize, tanhC: usize, h: usize, batch: i32, hidden: i32): void {
  const block = <usize>hidden << 2;
  for (let b = 0, p = gates, before = cBefore, now = c; b < batch; b++, p += 4 * block, before += block, now += block) {
    for (let left = hidden, at: usize = 0; left > 0; left -= 4, at += 16) lstmGates(p + at, block, before + at, now + at, left);
  }
  activate(ActivationFormula.tanh, 0, batch * hidden, c, tanhC);
  for (let b = 0, o = gates + 3 * block; b < batch; b++, o += 4 * block, tanhC += block, h += block) {
    for (let left = hidden, at: usize = 0; left > 0; left -= 4, at += 16) store(h + at, f32x4.mul(v128.load(o + at), v128.load(tanhC + at)), left);
  }
}

/** dc: ∂loss/∂c by way of the next step in, total out */
export function lstmBackward(
  gates: usize, cBefore: usize, tanhC: usize, dh: usize, dc: usize, dGates: usize, dcBefore: usize, batch: i32, hidden: i32,
): void {
  const block = <usize>hidden << 2;
  for (let b = 0; b < batch; b++, gates += 4 * block, dGates += 4 * block, cBefore += block, tanhC += block, dh += block, dc += block, dcBefore += block) {
    for (let left = hidden, at: usize = 0; left > 0; left -= 4, at += 16) {
      const p = gates + at, q = dGates + at;
      const input = v128.load(p), forget = v128.load(p + block), candidate = v128.load(p + 2 * block), output = v128.load(p + 3 * block);
      const bent = v128.load(tanhC + at), d = v128.load(dh + at), before = v128.load(cBefore + at);
      const sum = f32x4.add(v128.load(dc + at), f32x4.mul(f32x4.mul(d, output), slopeOfTanh(bent)));
      store(dc + at, sum, left);
      store(dcBefore + at, f32x4.mul(sum, forget), left);
      store(q, f32x4.mul(f32x4.mul(sum, candidate), slopeOfSigmoid(input)), left);
      store(q + block, f32x4.mul(f32x4.mul(sum, before), slopeOfSigmoid(forget)), left);
      store(q + 2 * block, f32x4.mul(f32x4.mul(sum, input), slopeOfTanh(candidate)), left);
      store(q + 3 * block, f32x4.mul(f32x4.mul(d, bent), slopeOfSigmoid(output)), left);
    }
  }
}

/** gates r, z, n: x's part in, values out; hPart: h's part; n = tanh(x_n + r · h_n), h = (1 − z) · n + z · hBefore */
export function gruForward(gates: usize, hPart: usize, hBefore: usize, h: usize, batch: i32, hidden: i32): void {
  const block = <usize>hidden << 2;
  for (let b = 0; b < batch; b++, gates += 3 * block, hPart += 3 * block, hBefore += block, h += block) {
    for (let left = hidden, at: usize = 0; left > 0; left -= 4, at += 16) {
      const p = gates + at, q = hPart + at;
      const reset = sigmoid4(f32x4.add(v128.load(p), v128.load(q)));
      const update = sigmoid4(f32x4.add(v128.load(p + block), v128.load(q + block)));
      const candidate = tanh4(f32x4.add(v128.load(p + 2 * block), f32x4.mul(reset, v128.load(q + 2 * block))));
      store(p, reset, left);
      store(p + block, update, left);
      store(p + 2 * block, candidate, left);
      const kept = f32x4.mul(update, v128.load(hBefore + at));
      store(h + at, f32x4.add(f32x4.mul(f32x4.sub(splat(1), update), candidate), kept), left);
    }
  }
}

/** dGates: at x's part, dHPart: at h's part; dhBefore = z · dh */
export function gruBackward(
  gates: usize, hPart: usize, hBefore: usize, dh: usize, dGates: usize, dHPart: usize, dhBefore: usize, batch: i32, hidden: i32,
): void {
  const block = <usize>hidden << 2;
  for (let b = 0; b < batch; b++, gates += 3 * block, hPart += 3 * block, dGates += 3 * block, dHPart += 3 * block, hBefore += block, dh += block, dhBefore += block) {
    for (let left = hidden, at: usize = 0; left > 0; left -= 4, at += 16) {
      const p = gates + at, q = dGates + at, s = dHPart + at;
      const reset = v128.load(p), update = v128.load(p + block), candidate = v128.load(p + 2 * block), d = v128.load(dh + at);
      const dCandidate = f32x4.mul(f32x4.mul(d, f32x4.sub(splat(1), update)), slopeOfTanh(candidate));
      const dReset = f32x4.mul(f32x4.mul(dCandidate, v128.load(hPart + at + 2 * block)), slopeOfSigmoid(reset));
      const dUpdate = f32x4.mul(f32x4.mul(d, f32x4.sub(v128.load(hBefore + at), candidate)), slopeOfSigmoid(update));
      store(q, dReset, left);
      store(q + block, dUpdate, left);
      store(q + 2 * block, dCandidate, left);
      store(s, dReset, left);
      store(s + block, dUpdate, left);
      store(s + 2 * block, f32x4.mul(dCandidate, reset), left);
      store(dhBefore + at, f32x4.mul(d, update), left);
    }
  }
}
