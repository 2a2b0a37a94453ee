import { cos, sin } from '../../engine/elementary/sinCos';
import type { DrawExample } from '../generated';

/** Clouds around the corners of a regular polygon. */
export const blobs: DrawExample = (i, _share, rng, noise, { classes }) => {
  const label = i % classes;
  const angle = (2 * Math.PI * label) / classes;
  const spread = 0.7 + 2 * noise;
  return [3.2 * sin(angle) + spread * rng.normal(), 3.2 * cos(angle) + spread * rng.normal(), label];
};

/** One arm a class, wound around each other. */
export const multiSpiral: DrawExample = (i, share, rng, noise, { classes, turns }) => {
  const label = i % classes;
  const radius = 0.4 + 4.6 * share;
  const angle = turns * 2 * Math.PI * share + (2 * Math.PI * label) / classes;
  const off = () => (0.12 + 1.5 * noise) * rng.normal();
  return [radius * sin(angle) + off(), radius * cos(angle) + off(), label];
};
