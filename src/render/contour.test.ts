import { contours, geoPath } from 'd3';
import { expect, it } from 'vitest';
import { RecordingContext } from '../../tests/recordingContext';
import { strokeLevel } from './contour';

const cells = 20;
const fieldOf = (value: (x: number, y: number) => number) =>
  Float32Array.from({ length: cells * cells }, (_, i) => value((i % cells) + 0.5, Math.floor(i / cells) + 0.5));

const inside = ([x, y]: readonly [number, number]) => x > 0 && y > 0 && x < 200 && y < 200;

function stroke(values: Float32Array, level: number) {
  const ctx = new RecordingContext();
  ctx.lineWidth = 1.25;
  ctx.setLineDash([5, 3]);
  strokeLevel(ctx.asContext, values, cells, level, 200, 200);
  return ctx;
}

it('runs where a slanted plane has the level, in pixels of the picture', () => {
  const [line] = stroke(
    fieldOf((x, y) => x + 0.5 * y),
    12,
  ).lines;
  const points = line?.points.filter(inside) ?? [];
  expect(points.length).toBeGreaterThan(20);
  for (const [x, y] of points.filter(([x, y]) => x > 10 && x < 190 && y > 10 && y < 190))
    expect(x / 10 + (0.5 * y) / 10).toBeCloseTo(12, 1);
});

it('keeps line width and dash in pixels and leaves the context as it was', () => {
  const ctx = stroke(
    fieldOf((x) => x),
    10.2,
  );
  expect(ctx.lines[0]?.lineWidth).toBeCloseTo(1.25);
  expect(ctx.lines[0]?.dash[0]).toBeCloseTo(5);
  expect(ctx.lineWidth).toBe(1.25);
  expect(ctx.getLineDash()).toEqual([5, 3]);
});

it('reaches both edges and does not run along them', () => {
  const [line] = stroke(
    fieldOf((x) => x),
    10.2,
  ).lines;
  const ys = line?.points.filter(([x]) => Math.abs(x - 102) < 1).map(([, y]) => y) ?? [];
  expect(Math.min(...ys)).toBeLessThanOrEqual(0);
  expect(Math.max(...ys)).toBeGreaterThanOrEqual(200);
  expect(line?.points.filter(inside).every(([x]) => Math.abs(x - 102) < 1)).toBe(true);
});

it('draws nothing where the level is not reached', () => {
  expect(
    stroke(
      fieldOf(() => 0.2),
      0.5,
    ).lines,
  ).toEqual([]);
});

it('goes along the same points as d3’s own path of an area with a hole', () => {
  const values = fieldOf((x, y) => Math.abs(Math.hypot(x - 10, y - 10) - 6));
  const points: string[] = [];
  const path = {
    moveTo: (x: number, y: number) => points.push(`M${x},${y}`),
    lineTo: (x: number, y: number) => points.push(`L${x},${y}`),
    closePath: () => points.push('Z'),
  };
  const ctx = new Proxy(new RecordingContext().asContext, {
    get: (target, name) => (name in path ? path[name as keyof typeof path] : Reflect.get(target, name)),
  });
  strokeLevel(ctx, values, cells, 2, 200, 200);
  const drawn = points.splice(0);
  const padded = Array.from({ length: (cells + 2) ** 2 }, (_, i) => {
    const inner = (at: number) => Math.max(0, Math.min(cells - 1, at - 1));
    return values[inner(Math.floor(i / (cells + 2))) * cells + inner(i % (cells + 2))] as number;
  });
  geoPath(
    null,
    path as unknown as CanvasRenderingContext2D,
  )(
    contours()
      .size([cells + 2, cells + 2])
      .contour(padded, 2),
  );
  expect(drawn.filter((point) => point === 'Z').length).toBeGreaterThan(1);
  const rings = (path: readonly string[]) => path.join(' ').split('Z').toSorted();
  expect(rings(drawn).map((ring) => ring.trim())).toEqual(rings(points).map((ring) => ring.trim()));
});
