import { exp } from '../elementary/exp';
import { ofTerms, type Surface } from './surface';

export interface SurfaceEntry extends Surface {
  /** Stands in links. */
  readonly id: string;
  /** As it would be typed. */
  readonly formula: string;
}

/** ½ (x² + 40 y²): 40 times as steep across as along. */
const valley = {
  id: 'valley',
  formula: '(x^2+40*y^2)/2',
  box: { x: [-2, 2], y: [-2, 2] },
  start: [-1.7, 0.9],
  minima: [[0, 0]],
  lowest: 0,
  ...ofTerms({
    weight: 0.5,
    count: 2,
    at(x, y, c, rows) {
      const steep = Math.sqrt(40);
      c[0] = x;
      c[1] = steep * y;
      rows[0] = 1;
      rows[1] = 0;
      rows[2] = 0;
      rows[3] = steep;
    },
  }),
} as const satisfies SurfaceEntry;

/** x² − y² + ¼ y⁴: a saddle at (0, 0), minima at y = ±√2. */
const saddle = {
  id: 'saddle',
  formula: 'x^2-y^2+y^4/4',
  box: { x: [-2, 2], y: [-2, 2] },
  start: [-1.6, 0.02],
  minima: [
    [0, Math.SQRT2],
    [0, -Math.SQRT2],
  ],
  lowest: -1,
  terms: null,
  value: (x, y) => x * x - y * y + (y * y * y * y) / 4,
  gradient(x, y, target) {
    target[0] = 2 * x;
    target[1] = y * y * y - 2 * y;
  },
} as const satisfies SurfaceEntry;

const wellX = 0.8;
const wellY = 0.4;
const wellWidth = 0.8;

/** 1 − exp(−r² / 0.8), r the distance from (0.8, 0.4): flat but for one well. */
const plateau = {
  id: 'plateau',
  formula: '1-exp(-((x-0.8)^2+(y-0.4)^2)/0.8)',
  box: { x: [-2, 2], y: [-2, 2] },
  start: [-1, 0.9],
  minima: [[wellX, wellY]],
  lowest: 0,
  terms: null,
  value: (x, y) => 1 - bell(x, y),
  gradient(x, y, target) {
    const slope = (2 / wellWidth) * bell(x, y);
    target[0] = slope * (x - wellX);
    target[1] = slope * (y - wellY);
  },
} as const satisfies SurfaceEntry;

function bell(x: number, y: number): number {
  const [dx, dy] = [x - wellX, y - wellY];
  return exp(-(dx * dx + dy * dy) / wellWidth);
}

/** (1 − x)² + 100 (y − x²)²: a bent, flat valley (Rosenbrock 1960). */
const rosenbrock = {
  id: 'rosenbrock',
  formula: '(1-x)^2+100*(y-x^2)^2',
  box: { x: [-2, 2], y: [-1, 3] },
  start: [-1.2, 2.6],
  minima: [[1, 1]],
  lowest: 0,
  ...ofTerms({
    weight: 1,
    count: 2,
    at(x, y, c, rows) {
      c[0] = 1 - x;
      c[1] = 10 * (y - x * x);
      rows[0] = -1;
      rows[1] = 0;
      rows[2] = -20 * x;
      rows[3] = 10;
    },
  }),
} as const satisfies SurfaceEntry;

/** Σ (cₖ − x (1 − yᵏ))², k = 1, 2, 3, c = (1.5, 2.25, 2.625): steep edges around a flat cross (Beale 1958). */
const beale = {
  id: 'beale',
  formula: '(1.5-x+x*y)^2+(2.25-x+x*y^2)^2+(2.625-x+x*y^3)^2',
  box: { x: [-4, 4], y: [-4, 4] },
  start: [1, 2.2],
  minima: [[3, 0.5]],
  lowest: 0,
  ...ofTerms({
    weight: 1,
    count: 3,
    at(x, y, c, rows) {
      const square = y * y;
      c[0] = 1.5 - x + x * y;
      c[1] = 2.25 - x + x * square;
      c[2] = 2.625 - x + x * square * y;
      rows[0] = y - 1;
      rows[1] = x;
      rows[2] = square - 1;
      rows[3] = 2 * x * y;
      rows[4] = square * y - 1;
      rows[5] = 3 * x * square;
    },
  }),
} as const satisfies SurfaceEntry;

/** (x² + y − 11)² + (x + y² − 7)²: four minima, all zero (Himmelblau 1972). */
const himmelblau = {
  id: 'himmelblau',
  formula: '(x^2+y-11)^2+(x+y^2-7)^2',
  box: { x: [-5, 5], y: [-5, 5] },
  start: [-0.6, -1],
  minima: [
    [3, 2],
    [-2.805118086952745, 3.131312518250573],
    [-3.779310253377747, -3.28318599128617],
    [3.584428340330492, -1.848126526964404],
  ],
  lowest: 0,
  ...ofTerms({
    weight: 1,
    count: 2,
    at(x, y, c, rows) {
      c[0] = x * x + y - 11;
      c[1] = x + y * y - 7;
      rows[0] = 2 * x;
      rows[1] = 1;
      rows[2] = 1;
      rows[3] = 2 * y;
    },
  }),
} as const satisfies SurfaceEntry;

/** In the order of the menu. Sources: those named, and Jamil & Yang 2013, arXiv:1308.4008. Lecture: L6.3–L6.7. */
export const surfaces: readonly SurfaceEntry[] = [rosenbrock, valley, saddle, plateau, beale, himmelblau];
