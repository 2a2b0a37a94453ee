import { cos, sin } from '../../engine/elementary/sinCos';
import { pointSet } from '../generated';
import { symmetric } from './symmetric';

/** A disc inside a ring. Noise blurs the border: the label is that of a place nearby. */
export const circle = pointSet('binary', {
  id: 'circle',
  defaults: { examples: 500 },
  draw(i, _share, rng, noise) {
    const inside = i % 2 === 1;
    const radius = inside ? 2.5 * rng.uniform() : 3.5 + 1.5 * rng.uniform();
    const angle = 2 * Math.PI * rng.uniform();
    const x = radius * sin(angle);
    const y = radius * cos(angle);
    const nearX = x + symmetric(rng.uniform(), 5) * noise;
    const nearY = y + symmetric(rng.uniform(), 5) * noise;
    return [x, y, Math.sqrt(nearX * nearX + nearY * nearY) < 3 ? 1 : 0];
  },
});
