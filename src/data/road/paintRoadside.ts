import { exp } from '../../engine/elementary/exp';
import { cos, sin } from '../../engine/elementary/sinCos';
import { type Light, lampShare } from './light';
import { noise } from './noise';
import { camera, clearSight } from './optics';
import type { RoadCamera } from './renderRoad';
import { cover, paint } from './roadPaint';
import type { Pose, Roadside, Track } from './track';

interface Seen {
  readonly thing: Roadside;
  readonly depth: number;
  readonly side: number;
}

const [nearest, farthest] = [2.5, 150];

/** Posts and trees, far to near, over the ground that is there. */
export function paintRoadside({ width, height, pixels }: RoadCamera, track: Track, pose: Pose, light: Light): void {
  const focal = camera.focal * width;
  const horizon = camera.horizon * height;
  const [ca, sa] = [cos(pose.angle), sin(pose.angle)];
  const seen: Seen[] = [];
  for (const thing of track.roadside) {
    const [dx, dy] = [thing.x - pose.x, thing.y - pose.y];
    const depth = dx * ca + dy * sa;
    const side = dy * ca - dx * sa;
    if (depth > nearest && depth < farthest && Math.abs(side) < depth * 0.75 + 4) seen.push({ thing, depth, side });
  }
  seen.sort((a, b) => b.depth - a.depth);
  for (const { thing, depth, side } of seen) {
    const middle = width / 2 + (focal * side) / depth;
    const foot = horizon + (focal * camera.height) / depth;
    const high = (focal * thing.high) / depth;
    const wide = (focal * thing.wide) / depth;
    const fog = 1 - exp(-depth / clearSight);
    const lamps = light.lamps > 0 ? light.lamps * lampShare(depth, side) : 0;
    const [red, green, blue] = light.ground;
    const shares = [red + lamps, green + lamps * 0.95, blue + lamps * 0.8];
    const [left, right] = [Math.max(0, Math.floor(middle - wide / 2 - 1)), Math.min(width, Math.ceil(middle + wide / 2 + 1))];
    for (let y = Math.max(0, Math.floor(foot - high)); y < Math.min(height, Math.ceil(foot)); y++) {
      const v = (foot - y - 0.5) / high;
      for (let x = left; x < right; x++) {
        const k = 4 * (y * width + x);
        const u = (x + 0.5 - middle) / (wide / 2);
        let opaque: number;
        let mixed: number; // from dark to light leaves; −1: a post's white
        if (thing.kind === 'post') {
          opaque = cover(x + 0.5, middle - wide / 2, middle + wide / 2, 1) * cover(y + 0.5, foot - high, foot, 1);
          mixed = v > 0.66 && v < 0.84 ? 0 : -1;
        } else {
          const trunk = v < 0.16 && Math.abs(u) < 0.09 ? 1 : 0;
          const up = (v - 0.56) / 0.44;
          const crown = v >= 0.13 ? Math.sqrt(Math.max(0, 1 - up * up)) : 0;
          const ragged = 0.16 * (noise(u * 9 + thing.tone * 99, v * 9) - 0.5);
          const leaves = (crown * (0.94 + ragged) - Math.abs(u)) * Math.max(2, wide / 3);
          opaque = Math.max(trunk, Math.max(0, Math.min(1, leaves)));
          mixed = Math.max(0, Math.min(1, 0.25 + 0.5 * v - 0.22 * u + 0.5 * (noise(u * 12 + 31, v * 12 + thing.tone * 50) - 0.5)));
        }
        if (opaque <= 0) continue;
        for (let c = 0; c < 3; c++) {
          const own = mixed < 0 ? paint.post[c] : paint.treeDark[c] + (paint.treeLight[c] - paint.treeDark[c]) * mixed;
          const lit = (own + (paint.haze[c] - own) * fog) * shares[c];
          pixels[k + c] += (lit - pixels[k + c]) * opaque;
        }
      }
    }
  }
}
