import type { DrawnPoint } from '../../data/dataset';
import type { Rng } from '../../engine/rng';

const pointsAnArm = 40;
const outside = 5;
const turns = 1.5;
const shake = 0.25;

/** Two arms around each other as a hand would draw them, from which to go on drawing. */
export function spiralPoints(rng: Rng): DrawnPoint[] {
  const off = () => shake * (2 * rng.uniform() - 1);
  return [0, 1].flatMap((value) =>
    Array.from({ length: pointsAnArm }, (_, i): DrawnPoint => {
      const share = (i + 1) / pointsAnArm;
      const angle = 2 * Math.PI * (turns * share + value / 2);
      return { x: outside * share * Math.sin(angle) + off(), y: outside * share * Math.cos(angle) + off(), value };
    }),
  );
}
