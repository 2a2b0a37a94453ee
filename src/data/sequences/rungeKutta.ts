/** ẋ = f(x): writes the derivative of `state` into `rate`. */
export type Dynamics = (state: Float64Array, rate: Float64Array) => void;

/**
 * Number `observed` of a system's state at the times 0, Δ, 2Δ …, Δ = `substeps` · `dt`, by the classical Runge–Kutta method:
 *
 * x ← x + (k₁ + 2k₂ + 2k₃ + k₄) · dt / 6 with k₁ = f(x), k₂ = f(x + k₁ dt/2), k₃ = f(x + k₂ dt/2), k₄ = f(x + k₃ dt)
 *
 * Source: Kutta 1901. The global error falls with dt⁴.
 * @param start is left as it is
 */
export function trajectory(
  dynamics: Dynamics,
  start: Float64Array,
  { dt, substeps, count, observed }: { readonly dt: number; readonly substeps: number; readonly count: number; readonly observed: number },
): Float64Array {
  const state = start.slice();
  const [k1, k2, k3, k4, at] = Array.from({ length: 5 }, () => new Float64Array(state.length));
  const rateAfter = (k: Float64Array, time: number, rate: Float64Array) => {
    for (let i = 0; i < state.length; i++) at[i] = state[i] + k[i] * time;
    dynamics(at, rate);
  };
  return Float64Array.from({ length: count }, () => {
    const seen = state[observed];
    for (let step = 0; step < substeps; step++) {
      dynamics(state, k1);
      rateAfter(k1, dt / 2, k2);
      rateAfter(k2, dt / 2, k3);
      rateAfter(k3, dt, k4);
      for (let i = 0; i < state.length; i++) state[i] += ((k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) * dt) / 6;
    }
    return seen;
  });
}
