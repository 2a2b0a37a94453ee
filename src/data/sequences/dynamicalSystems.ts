import { sin } from '../../engine/elementary/sinCos';
import { drawnSeries } from './drawnSeries';
import { type Dynamics, trajectory } from './rungeKutta';

/** Free fall, m/s², over the length of the pendulum, 1 m. */
const pullPerLength = 9.81;

/** Steps of a method no longer than `longest`, so many of them in a step of `dt`. */
function parts(dt: number, longest: number): { readonly dt: number; readonly substeps: number } {
  const substeps = Math.max(1, Math.ceil(dt / longest - 1e-9));
  return { dt: dt / substeps, substeps };
}

const stepsIn = (time: number, dt: number): number => Math.round(time / dt);

/** State: angle θ and its speed ω. θ̇ = ω, ω̇ = −(g/l) sin θ − γω. */
export const pendulumDynamics =
  (damping: number): Dynamics =>
  (state, rate) => {
    const speed = state[1];
    rate[0] = speed;
    rate[1] = -pullPerLength * sin(state[0]) - damping * speed;
  };

/**
 * The angle of a pendulum every `dt` seconds, let go of at rest anywhere up to 170°. Its speed is not shown: to know where it will be takes
 * two angles, and so a memory (lecture L9.6).
 */
export const pendulum = drawnSeries((count, rng, { damping, dt }) => {
  const start = Float64Array.of((2 * rng.uniform() - 1) * ((170 * Math.PI) / 180), 0);
  // let go of at any time within four seconds before
  const before = stepsIn(Math.floor(rng.uniform() * 40) / 10, dt);
  const angles = trajectory(pendulumDynamics(damping), start, { ...parts(dt, 0.02), count: before + count, observed: 0 });
  return angles.subarray(before);
});

/** Lorenz 1963, equations 25 to 27: ẋ = σ(y − x), ẏ = x(ρ − z) − y, ż = xy − βz with σ = 10, β = 8/3. */
export const lorenzDynamics =
  (rho: number): Dynamics =>
  (state, rate) => {
    const x = state[0];
    const y = state[1];
    const z = state[2];
    rate[0] = 10 * (y - x);
    rate[1] = x * (rho - z) - y;
    rate[2] = x * y - (8 / 3) * z;
  };

/** Coordinate x of the Lorenz system every `dt` units of time, once it is on its attractor. Chaotic for ρ = 28. */
export const lorenz = drawnSeries(
  (count, rng, { rho, dt }) => {
    const start = Float64Array.of(rng.normal(), rng.normal(), rho - 1 + rng.normal());
    // ten units of time to reach the attractor, and up to five more, so that windows begin all over it
    const before = stepsIn(10 + Math.floor(rng.uniform() * 50) / 10, dt);
    return trajectory(lorenzDynamics(rho), start, { ...parts(dt, 0.01), count: before + count, observed: 0 }).subarray(before);
  },
  ({ rho }) => (rho === 28 ? 0.906 : null),
);
