import { exp } from '../../engine/elementary/exp';
import { pointSet } from '../generated';
import { sixBumps } from './sixBumps';

const anywhere = (u: number) => 12 * u - 6;

/** t = (x₁ + x₂) / 12, from −1 to 1, with noise on the inputs: one linear unit learns it. */
export const plane = pointSet('regression', {
  id: 'plane',
  draw(_i, _share, rng, noise) {
    const x = anywhere(rng.uniform());
    const y = anywhere(rng.uniform());
    const value = (x + y + noise * (anywhere(rng.uniform()) + anywhere(rng.uniform()))) / 12;
    return [x, y, Math.max(-1, Math.min(1, value))];
  },
});

/** Six bumps, up and down in turn; each is 1 at its middle and falls to 0 within 2. */
export const multiGauss = pointSet('regression', {
  id: 'multiGauss',
  defaults: { examples: 800 },
  draw(_i, _share, rng, noise) {
    const x = anywhere(rng.uniform());
    const y = anywhere(rng.uniform());
    const nearX = x + 0.5 * noise * anywhere(rng.uniform());
    const nearY = y + 0.5 * noise * anywhere(rng.uniform());
    let value = 0;
    for (const [cx, cy, sign] of sixBumps) value += sign * exp(-((nearX - cx) ** 2 + (nearY - cy) ** 2) / 1.8);
    return [x, y, Math.max(-1, Math.min(1, value))];
  },
});
