import { sin } from '../../engine/elementary/sinCos';
import { drawnSeries } from './drawnSeries';
import { type Dynamics, trajectory } from './rungeKutta';

/** Free fall, m/s², over the length of the pendulum, 1 m. */
const pullPerLength = 9.81;

/** State: angle θ and its speed ω. θ̇ = ω, ω̇ = −(g/l) sin θ − γω. */
export const pendulumDynamics =
  (damping: number): Dynamics =>
  (state, rate) => {
    const speed = state[1];
    rate[0] = speed;
    rate[1] = -pullPerLength * sin(state[0]) - damping * speed;
  };

/**
 * The angle of a pendulum ten times a second, let go of at rest anywhere up to 170°. Its speed is not shown: to know where it will be takes
 * two angles, and so a memory (lecture L9.6).
 */
export const pendulum = drawnSeries((count, rng, { damping }) => {
  const start = Float64Array.of((2 * rng.uniform() - 1) * ((170 * Math.PI) / 180), 0);
  // let go of at any time within four seconds before
  const before = Math.floor(rng.uniform() * 40);
  const angles = trajectory(pendulumDynamics(damping), start, { dt: 0.02, substeps: 5, count: before + count, observed: 0 });
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

/** Coordinate x of the Lorenz system every tenth of a unit of time, once it is on its attractor. Chaotic for ρ = 28. */
export const lorenz = drawnSeries((count, rng, { rho }) => {
  const start = Float64Array.of(rng.normal(), rng.normal(), rho - 1 + rng.normal());
  // ten units of time to reach the attractor, and up to five more, so that windows begin all over it
  const before = 100 + Math.floor(rng.uniform() * 50);
  return trajectory(lorenzDynamics(rho), start, { dt: 0.01, substeps: 10, count: before + count, observed: 0 }).subarray(before);
});
