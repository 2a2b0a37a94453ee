import { create } from 'zustand';
import type { DrawnPoint } from '../../data/dataset';
import type { Rng } from '../../engine/rng';
import { type DrawingPlane, type Place, valuesAt } from './strokes';

/** Whether a class is sprayed, many points at a time, or drawn point by point. */
export const useSpray = create(() => ({ isOn: false }));

export const sprayPx = 26;
/** Points of a press, and of each pixel of a stroke. */
const [pressPoints, pixelPoints] = [6, 0.3];

/** Points of class `value` anywhere within reach of a stroke, as many to every area, until there are `most`; those of a press where it has no length. */
export function withSprayed(
  points: readonly DrawnPoint[],
  plane: DrawingPlane,
  from: Place,
  to: Place,
  value: number,
  most: number,
  rng: Rng,
): readonly DrawnPoint[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  // a stroke is told in pieces, however short: what is left of a point is one by chance
  const wanted = length === 0 ? pressPoints : Math.floor(length * pixelPoints + rng.uniform());
  const drawn = [...points];
  for (let k = 0; k < wanted && drawn.length < most; k++) {
    const share = rng.uniform();
    const angle = 2 * Math.PI * rng.uniform();
    const reach = sprayPx * Math.sqrt(rng.uniform());
    const x = from.x + share * (to.x - from.x) + reach * Math.cos(angle);
    const y = from.y + share * (to.y - from.y) + reach * Math.sin(angle);
    if (x >= 0 && y >= 0 && x <= plane.width && y <= plane.height) drawn.push({ ...valuesAt(plane, { x, y }), value });
  }
  return drawn;
}
