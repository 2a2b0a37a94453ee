import { exp } from '../../engine/elementary/exp';
import { cos, sin } from '../../engine/elementary/sinCos';
import { angleOf } from './angleOf';
import { type Light, lampShare } from './light';
import { noise } from './noise';
import { camera, clearSight } from './optics';
import { paintRoadside } from './paintRoadside';
import { cover, paint } from './roadPaint';
import type { Pose, Track } from './track';
import { road } from './trackSpec';

const markings = { edgeFrom: 3.13, edgeTo: 3.28, middle: 0.075, dash: 4, period: 9 } as const;
/** Beyond so many metres the road is haze. */
const farthest = 170;

/** Pictures of one size from the front camera. Everything is drawn with the same arithmetic, in the same order: the same bits everywhere. */
export class RoadCamera {
  /** [height, width, 4]: red, green, blue, 255. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>;
  /** Angle of every column from the middle. */
  private readonly bearings: Float64Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8ClampedArray(4 * width * height).fill(255);
    const focal = camera.focal * width;
    this.bearings = Float64Array.from({ length: width }, (_, x) => angleOf(focal, x + 0.5 - width / 2));
  }

  /** Draws what is seen from a pose into `pixels`. */
  render(track: Track, pose: Pose, light: Light): void {
    this.sky(pose, light);
    this.ground(track, pose, light);
    paintRoadside(this, track, pose, light);
  }

  /** The picture as a network reads it: [height, width] from 0 to 255. */
  grey(into: Uint8Array, from: number): void {
    const { pixels, width, height } = this;
    for (let i = 0, k = 0; i < width * height; i++, k += 4)
      into[from + i] = Math.round(0.299 * pixels[k] + 0.587 * pixels[k + 1] + 0.114 * pixels[k + 2]);
  }

  private sky({ angle }: Pose, { sky: [red, green, blue] }: Light): void {
    const { width, height, pixels } = this;
    const horizon = camera.horizon * height;
    const { skyHigh, skyLow, hill, haze } = paint;
    const turn = 1 / (2 * Math.PI);
    for (let x = 0; x < width; x++) {
      const bearing = angle + this.bearings[x];
      const ridge = horizon - height * (0.035 + 0.022 * sin(bearing * 5 + 1) + 0.014 * sin(bearing * 13) + 0.006 * sin(bearing * 31 + 2));
      for (let y = 0; y < horizon; y++) {
        const k = 4 * (y * width + x);
        const t = (y + 0.5) / horizon;
        const hidden = Math.max(0, Math.min(1, y + 1 - ridge));
        const clouds = noise(bearing * turn * 64, t * 5, 63) * 0.6 + noise(bearing * turn * 128, t * 11 + 40, 127) * 0.4 - 0.5;
        const cloud = Math.min(0.75, Math.max(0, clouds) * 2.2 * (1 - t * 0.5));
        for (let c = 0; c < 3; c++) {
          const clearSky = skyHigh[c] + (skyLow[c] - skyHigh[c]) * t;
          const open = clearSky + (255 - clearSky) * cloud;
          pixels[k + c] = (open + (hill[c] + (haze[c] - hill[c]) * 0.35 - open) * hidden) * (c === 0 ? red : c === 1 ? green : blue);
        }
      }
    }
  }

  private ground(track: Track, pose: Pose, light: Light): void {
    const { width, height, pixels } = this;
    const focal = camera.focal * width;
    const horizon = camera.horizon * height;
    const [ca, sa] = [cos(pose.angle), sin(pose.angle)];
    const { line } = track;
    const { grassDark, grassLight, asphalt, line: white, haze } = paint;
    const [red, green, blue] = light.ground;
    const { half, lane } = road;
    for (let y = Math.floor(horizon); y < height; y++) {
      const below = Math.max(0.3, y + 0.5 - horizon);
      const depth = (focal * camera.height) / below;
      const fog = 1 - exp(-depth / clearSight);
      // what one pixel covers across and along the view
      const across = depth / focal;
      const along = Math.max(0.05, (depth * depth) / (focal * camera.height));
      const fine = Math.max(0, 1 - across * 2.2);
      const show = Math.min(1, y + 1 - horizon);
      for (let x = 0; x < width; x++) {
        const side = (x + 0.5 - width / 2) * across;
        const gx = pose.x + ca * depth - sa * side;
        const gy = pose.y + sa * depth + ca * side;
        const blades = fine > 0 ? (noise(gx * 1.3, gy * 1.3) * 0.5 + noise(gx * 4.1, gy * 4.1) * 0.5) * fine + 0.5 * (1 - fine) : 0.5;
        const g = Math.max(0, Math.min(1, 0.45 * blades + 0.5 * noise(gx * 0.09, gy * 0.09)));
        let r0 = grassDark[0] + (grassLight[0] - grassDark[0]) * g;
        let r1 = grassDark[1] + (grassLight[1] - grassDark[1]) * g;
        let r2 = grassDark[2] + (grassLight[2] - grassDark[2]) * g;
        const i = depth < farthest ? track.sampleNear(gx, gy) : -1;
        if (i >= 0) {
          const dx = gx - line.x[i];
          const dy = gy - line.y[i];
          const d = dy * line.tx[i] - dx * line.ty[i];
          if (Math.abs(d) < half + 2) {
            // on slanted views the footprint across the road grows with the turn between view and road
            const slant = Math.abs(ca * line.ty[i] - sa * line.tx[i]);
            const w = Math.max(0.02, across + along * slant * 0.8);
            const covered = cover(d, -half, half, w);
            const track1 = Math.abs(d) - lane - 0.75;
            const track2 = Math.abs(d) - lane + 0.75;
            const worn = 5 / (1 + 9 * track1 * track1) + 5 / (1 + 9 * track2 * track2);
            const grain = fine > 0 ? (noise(gx * 7, gy * 7) - 0.5) * 16 * fine - worn : -worn;
            r0 += (asphalt[0] + grain - r0) * covered;
            r1 += (asphalt[1] + grain - r1) * covered;
            r2 += (asphalt[2] + grain - r2) * covered;
            const s = i * line.step + dx * line.tx[i] + dy * line.ty[i];
            const phase = s - markings.period * Math.floor(s / markings.period);
            const dash = along > 4 ? markings.dash / markings.period : cover(phase, 0, markings.dash, Math.max(0.1, along));
            const edges = Math.max(cover(d, -markings.edgeTo, -markings.edgeFrom, w), cover(d, markings.edgeFrom, markings.edgeTo, w));
            const drawn = Math.max(edges, cover(d, -markings.middle, markings.middle, w) * dash) * 0.94;
            r0 += (white[0] - r0) * drawn;
            r1 += (white[1] - r1) * drawn;
            r2 += (white[2] - r2) * drawn;
          }
        }
        r0 += (haze[0] - r0) * fog;
        r1 += (haze[1] - r1) * fog;
        r2 += (haze[2] - r2) * fog;
        const lamps = light.lamps > 0 ? light.lamps * lampShare(depth, side) : 0;
        r0 *= red + lamps;
        r1 *= green + lamps * 0.95;
        r2 *= blue + lamps * 0.8;
        const k = 4 * (y * width + x);
        if (show < 1) {
          r0 = pixels[k] * (1 - show) + r0 * show;
          r1 = pixels[k + 1] * (1 - show) + r1 * show;
          r2 = pixels[k + 2] * (1 - show) + r2 * show;
        }
        pixels[k] = r0;
        pixels[k + 1] = r1;
        pixels[k + 2] = r2;
      }
    }
  }
}
