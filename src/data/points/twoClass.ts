import { cos, sin } from '../../engine/elementary/sinCos';
import { pointSet } from '../generated';

const symmetric = (u: number, limit: number) => limit * (2 * u - 1);

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

/** Opposite quadrants share a class: no line divides them (lecture L2.1, L4.7). */
export const xor = pointSet('binary', {
  id: 'xor',
  draw(i, _share, rng, noise) {
    const away = (u: number) => u * 4.7 + 0.3;
    const x = away(rng.uniform()) * (i % 4 < 2 ? 1 : -1);
    const y = away(rng.uniform()) * (i % 2 === 0 ? 1 : -1);
    const product = (x + symmetric(rng.uniform(), 5) * noise) * (y + symmetric(rng.uniform(), 5) * noise);
    return [x, y, product >= 0 ? 1 : 0];
  },
});

/** Two normal clouds around (2, 2) and (−2, −2): linearly separable while the noise is low. */
export const gauss = pointSet('binary', {
  id: 'gauss',
  draw(i, _share, rng, noise) {
    const side = i % 2 === 1 ? 1 : -1;
    const spread = 0.8 + 2.4 * noise;
    return [2 * side + spread * rng.normal(), 2 * side + spread * rng.normal(), side > 0 ? 1 : 0];
  },
});

/** Two arms around each other. */
export const spiral = pointSet('binary', {
  id: 'spiral',
  params: [{ name: 'turns', min: 0.5, max: 3, default: 1.75 }],
  defaults: { examples: 400 },
  draw(i, share, rng, noise, { turns }) {
    const arm = i % 2;
    const radius = 5 * share;
    const angle = turns * 2 * Math.PI * share + arm * Math.PI;
    return [radius * sin(angle) + symmetric(rng.uniform(), 1) * noise, radius * cos(angle) + symmetric(rng.uniform(), 1) * noise, 1 - arm];
  },
});

/** Two half moons, each reaching into the other. */
export const moons = pointSet('binary', {
  id: 'moons',
  defaults: { noisePercent: 10 },
  draw(i, _share, rng, noise) {
    const upper = i % 2 === 1;
    const angle = Math.PI * rng.uniform();
    const sign = upper ? 1 : -1;
    const x = 3 * cos(angle) - 1.5 * sign;
    const y = (3 * sin(angle) - 0.9) * sign;
    return [x + 2.5 * noise * rng.normal(), y + 2.5 * noise * rng.normal(), upper ? 1 : 0];
  },
});

/** Three rings, the middle one of the other class. */
export const rings = pointSet('binary', {
  id: 'rings',
  defaults: { noisePercent: 10 },
  draw(i, _share, rng, noise) {
    const ring = i % 4 === 0 ? 0 : i % 2 === 1 ? 1 : 2; // half of the points on the middle ring
    const radius = 1.2 + 1.7 * ring + 2 * noise * rng.normal();
    const angle = 2 * Math.PI * rng.uniform();
    return [radius * sin(angle), radius * cos(angle), ring === 1 ? 0 : 1];
  },
});

/** Squares of alternating class. */
export const checkerboard = pointSet('binary', {
  id: 'checkerboard',
  params: [{ name: 'squares', min: 2, max: 6, default: 4, integer: true }],
  defaults: { examples: 600 },
  draw(i, _share, rng, noise, { squares }) {
    const side = 10 / squares;
    const row = Math.floor(squares * rng.uniform());
    // the columns of this row that have the colour of this turn: every second one
    const first = (row + i) % 2;
    const column = first + 2 * Math.floor(Math.ceil((squares - first) / 2) * rng.uniform());
    const x = side * (column + rng.uniform()) - 5;
    const y = side * (row + rng.uniform()) - 5;
    const cell = (v: number) => Math.min(squares - 1, Math.max(0, Math.floor((v + symmetric(rng.uniform(), side) * noise + 5) / side)));
    return [x, y, (cell(x) + cell(y)) % 2];
  },
});
