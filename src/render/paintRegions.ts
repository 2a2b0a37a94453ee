import type { Regions } from '../probes/regions';
import type { PictureScale } from './picturePaint';
import type { Theme } from './theme';

/** The corners of a region, see `Regions`. */
export const cornersOf = ({ corners, ends }: Regions, region: number): Float64Array =>
  corners.subarray(region === 0 ? 0 : ends[region - 1], ends[region]);

/** The region at a place given in raw inputs; −1 outside of all. */
export function regionAt(regions: Regions, [x, y = 0]: readonly number[]): number {
  for (let r = 0; r < regions.ends.length; r++) if (contains(cornersOf(regions, r), regions.dimension, x as number, y)) return r;
  return -1;
}

/** A convex polygon, counter-clockwise, has what it contains on the left of all its edges. */
function contains(points: Float64Array, dimension: number, x: number, y: number): boolean {
  if (dimension === 1) return x >= (points[0] as number) && x <= (points[1] as number);
  for (let i = 0; i < points.length; i += 2) {
    const j = (i + 2) % points.length;
    const [ax, ay] = [points[i] as number, points[i + 1] as number];
    if (((points[j] as number) - ax) * (y - ay) < ((points[j + 1] as number) - ay) * (x - ax)) return false;
  }
  return true;
}

function trace(ctx: CanvasRenderingContext2D, points: Float64Array, { x, y }: PictureScale): void {
  for (let i = 0; i < points.length; i += 2) {
    if (i === 0) ctx.moveTo(x(points[i] as number), y(points[i + 1] as number));
    else ctx.lineTo(x(points[i] as number), y(points[i + 1] as number));
  }
  ctx.lineTo(x(points[0] as number), y(points[1] as number));
}

/** From so many regions on their lines would cover the picture: they get thinner. */
const manyRegions = 500;

/** The edges of all regions; on a line a hairline where an interval ends. */
export function paintRegions(ctx: CanvasRenderingContext2D, regions: Regions, scale: PictureScale, height: number, theme: Theme): void {
  const count = regions.ends.length;
  ctx.strokeStyle = regions.dimension === 1 ? theme.muted : theme.ink;
  ctx.lineWidth = (0.8 * theme.stroke.boundary) / (count > manyRegions ? 2.5 : 1);
  ctx.setLineDash(regions.dimension === 1 ? [2, 3] : []);
  ctx.beginPath();
  for (let r = 0; r < count; r++) {
    const points = cornersOf(regions, r);
    if (regions.dimension === 2) trace(ctx, points, scale);
    else if (r > 0) {
      ctx.moveTo(scale.x(points[0] as number), 0);
      ctx.lineTo(scale.x(points[0] as number), height);
    }
  }
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A ring around the region that is pointed at, or a bar over the interval. */
export function paintRegionRing(
  ctx: CanvasRenderingContext2D,
  regions: Regions,
  region: number,
  scale: PictureScale,
  height: number,
  theme: Theme,
): void {
  const points = cornersOf(regions, region);
  if (regions.dimension === 1) {
    ctx.fillStyle = theme.ink;
    const from = scale.x(points[0] as number);
    ctx.fillRect(from, height - 5, scale.x(points[1] as number) - from, 5);
    return;
  }
  for (const [colour, width] of [
    [theme.ground, 5.5],
    [theme.ink, 2.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.lineJoin = 'round';
    ctx.beginPath();
    trace(ctx, points, scale);
    ctx.stroke();
  }
}
