import { sigmoid4, tanh4 } from './vectorMath';

// Four numbers at a time; the last ones alone, through the same formulas, so that a number's place changes no bit of it.

@inline function single(p: usize): v128 { return v128.load_splat<f32>(p); }
@inline function store1(p: usize, v: v128): void { f32.store(p, f32x4.extract_lane(v, 0)); }

export function tanhForward(count: i32, z: usize, y: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4, z += 16, y += 16) v128.store(y, tanh4(v128.load(z)));
  for (; i < count; i++, z += 4, y += 4) store1(y, tanh4(single(z)));
}
export function sigmoidForward(count: i32, z: usize, y: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4, z += 16, y += 16) v128.store(y, sigmoid4(v128.load(z)));
  for (; i < count; i++, z += 4, y += 4) store1(y, sigmoid4(single(z)));
}
export function reluForward(count: i32, z: usize, y: usize): void {
  const zero = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= count; i += 4, z += 16, y += 16) v128.store(y, f32x4.max(v128.load(z), zero));
  for (; i < count; i++, z += 4, y += 4) store1(y, f32x4.max(single(z), zero));
}

@inline function tanhSlope(y: v128, dy: v128): v128 { return f32x4.mul(dy, f32x4.sub(f32x4.splat(1), f32x4.mul(y, y))); }
@inline function sigmoidSlope(y: v128, dy: v128): v128 { return f32x4.mul(dy, f32x4.mul(y, f32x4.sub(f32x4.splat(1), y))); }
/** dy · 1 or dy · 0, as the plain kernels multiply: what is not a number in dy stays one. */
@inline function reluSlope(z: v128, dy: v128): v128 {
  return f32x4.mul(dy, v128.and(f32x4.splat(1), f32x4.gt(z, f32x4.splat(0))));
}

export function tanhBackward(count: i32, y: usize, dy: usize, dz: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4, y += 16, dy += 16, dz += 16) v128.store(dz, tanhSlope(v128.load(y), v128.load(dy)));
  for (; i < count; i++, y += 4, dy += 4, dz += 4) store1(dz, tanhSlope(single(y), single(dy)));
}
export function sigmoidBackward(count: i32, y: usize, dy: usize, dz: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4, y += 16, dy += 16, dz += 16) v128.store(dz, sigmoidSlope(v128.load(y), v128.load(dy)));
  for (; i < count; i++, y += 4, dy += 4, dz += 4) store1(dz, sigmoidSlope(single(y), single(dy)));
}
export function reluBackward(count: i32, z: usize, dy: usize, dz: usize): void {
  let i = 0;
  for (; i + 4 <= count; i += 4, z += 16, dy += 16, dz += 16) v128.store(dz, reluSlope(v128.load(z), v128.load(dy)));
  for (; i < count; i++, z += 4, dy += 4, dz += 4) store1(dz, reluSlope(single(z), single(dy)));
}

/** i, f, g, o of a row of gates [4H]: pre-activations in, values out; c = f · before + i · g, tanhC = tanh c, h = o · tanhC. */
@inline function lstmStep(p: usize, block: usize, before: v128, isWhole: bool, c: usize, tanhC: usize, h: usize): void {
  const input = sigmoid4(isWhole ? v128.load(p) : single(p));
  const forget = sigmoid4(isWhole ? v128.load(p + block) : single(p + block));
  const candidate = tanh4(isWhole ? v128.load(p + 2 * block) : single(p + 2 * block));
  const output = sigmoid4(isWhole ? v128.load(p + 3 * block) : single(p + 3 * block));
  const memory = f32x4.add(f32x4.mul(forget, before), f32x4.mul(input, candidate));
  const bent = tanh4(memory);
  const shown = f32x4.mul(output, bent);
  if (isWhole) {
    v128.store(p, input); v128.store(p + block, forget); v128.store(p + 2 * block, candidate); v128.store(p + 3 * block, output);
    v128.store(c, memory); v128.store(tanhC, bent); v128.store(h, shown);
  } else {
    store1(p, input); store1(p + block, forget); store1(p + 2 * block, candidate); store1(p + 3 * block, output);
    store1(c, memory); store1(tanhC, bent); store1(h, shown);
  }
}

export function lstmForward(batch: i32, hidden: i32, gates: usize, cBefore: usize, c: usize, tanhC: usize, h: usize): void {
  const block = <usize>hidden << 2;
  for (let b = 0; b < batch; b++, gates += 3 * block) {
    let u = 0;
    for (; u + 4 <= hidden; u += 4, gates += 16, cBefore += 16, c += 16, tanhC += 16, h += 16)
      lstmStep(gates, block, v128.load(cBefore), true, c, tanhC, h);
    for (; u < hidden; u++, gates += 4, cBefore += 4, c += 4, tanhC += 4, h += 4) lstmStep(gates, block, single(cBefore), false, c, tanhC, h);
  }
}

export function lstmBackward(
  batch: i32, hidden: i32, gates: usize, cBefore: usize, tanhC: usize, dh: usize, dc: usize, dGates: usize, dcBefore: usize,
): void {
  const block = <usize>hidden << 2;
  const one = f32x4.splat(1);
  for (let b = 0; b < batch; b++, gates += 3 * block, dGates += 3 * block) {
    for (let u = 0; u < hidden; ) {
      const isWhole = u + 4 <= hidden;
      const i = isWhole ? v128.load(gates) : single(gates);
      const f = isWhole ? v128.load(gates + block) : single(gates + block);
      const g = isWhole ? v128.load(gates + 2 * block) : single(gates + 2 * block);
      const o = isWhole ? v128.load(gates + 3 * block) : single(gates + 3 * block);
      const bent = isWhole ? v128.load(tanhC) : single(tanhC);
      const d = isWhole ? v128.load(dh) : single(dh);
      const before = isWhole ? v128.load(cBefore) : single(cBefore);
      const total = f32x4.add(isWhole ? v128.load(dc) : single(dc), f32x4.mul(f32x4.mul(d, o), f32x4.sub(one, f32x4.mul(bent, bent))));
      const di = f32x4.mul(f32x4.mul(total, g), f32x4.mul(i, f32x4.sub(one, i)));
      const df = f32x4.mul(f32x4.mul(total, before), f32x4.mul(f, f32x4.sub(one, f)));
      const dg = f32x4.mul(f32x4.mul(total, i), f32x4.sub(one, f32x4.mul(g, g)));
      const dOut = f32x4.mul(f32x4.mul(d, bent), f32x4.mul(o, f32x4.sub(one, o)));
      const back = f32x4.mul(total, f);
      const step: usize = isWhole ? 16 : 4;
      if (isWhole) {
        v128.store(dc, total); v128.store(dcBefore, back); v128.store(dGates, di); v128.store(dGates + block, df);
        v128.store(dGates + 2 * block, dg); v128.store(dGates + 3 * block, dOut);
      } else {
        store1(dc, total); store1(dcBefore, back); store1(dGates, di); store1(dGates + block, df);
        store1(dGates + 2 * block, dg); store1(dGates + 3 * block, dOut);
      }
      u += isWhole ? 4 : 1;
      gates += step; dGates += step; cBefore += step; tanhC += step; dh += step; dc += step; dcBefore += step;
    }
  }
}

export function sgd(count: i32, w: usize, g: usize, rate: f32): void {
  const factor = f32x4.splat(rate);
  let i = 0;
  for (; i + 4 <= count; i += 4, w += 16, g += 16) v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(factor, v128.load(g))));
  for (; i < count; i++, w += 4, g += 4) store1(w, f32x4.sub(single(w), f32x4.mul(factor, single(g))));
}

/**
 * Moments below this are 0: those of a weight that no longer gets a gradient would decay into subnormals and stay there, and every later
 * operation on them costs a hundred times as much; there is no mode in which the processor does this.
 */
const SMALLEST_MOMENT: f32 = 1e-30;

/** @param correction1 1 − β₁ᵗ @param correction2 1 − β₂ᵗ */
export function adam(
  count: i32, w: usize, g: usize, m: usize, v: usize, rate: f32, beta1: f32, beta2: f32, epsilon: f32, correction1: f32, correction2: f32,
): void {
  const b1 = f32x4.splat(beta1), r1 = f32x4.splat(1 - beta1), b2 = f32x4.splat(beta2), r2 = f32x4.splat(1 - beta2);
  const step = f32x4.splat(rate / correction1), scale = f32x4.splat(1 / correction2), e = f32x4.splat(epsilon);
  const tiny = f32x4.splat(SMALLEST_MOMENT);
  for (let i = 0; i < count; ) {
    const isWhole = i + 4 <= count;
    const gradient = isWhole ? v128.load(g) : single(g);
    let first = f32x4.add(f32x4.mul(b1, isWhole ? v128.load(m) : single(m)), f32x4.mul(r1, gradient));
    let second = f32x4.add(f32x4.mul(b2, isWhole ? v128.load(v) : single(v)), f32x4.mul(r2, f32x4.mul(gradient, gradient)));
    // “not below” keeps what is not a number
    first = v128.andnot(first, f32x4.lt(f32x4.abs(first), tiny));
    second = v128.andnot(second, f32x4.lt(second, tiny));
    const next = f32x4.sub(
      isWhole ? v128.load(w) : single(w),
      f32x4.div(f32x4.mul(step, first), f32x4.add(f32x4.sqrt(f32x4.mul(second, scale)), e)),
    );
    if (isWhole) { v128.store(m, first); v128.store(v, second); v128.store(w, next); }
    else { store1(m, first); store1(v, second); store1(w, next); }
    i += isWhole ? 4 : 1;
    const bytes: usize = isWhole ? 16 : 4;
    w += bytes; g += bytes; m += bytes; v += bytes;
  }
}
