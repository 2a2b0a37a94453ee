import { cos, sin } from '../../engine/elementary/sinCos';

/** The angle of a direction, from −π to π: the same bits everywhere. A rough start, then two Newton steps on x sin α = y cos α. */
export function angleOf(x: number, y: number): number {
  const [across, up] = [Math.abs(x), Math.abs(y)];
  const most = Math.max(across, up);
  if (!(most > 0)) return 0;
  const ratio = Math.min(across, up) / most;
  let angle = ratio * (0.9724 - 0.1919 * ratio * ratio);
  if (up > across) angle = Math.PI / 2 - angle;
  if (x < 0) angle = Math.PI - angle;
  if (y < 0) angle = -angle;
  for (let k = 0; k < 2; k++) {
    const [c, s] = [cos(angle), sin(angle)];
    angle += (y * c - x * s) / (x * c + y * s);
  }
  return angle;
}
