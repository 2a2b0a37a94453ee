import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { Box } from './imageNetwork';
import { type LossField, lossScale, mapBox, paintLandscape, pointAt } from './lossLandscape';
import type { MapPainter } from './paintMaps';

const size = { width: 400, height: 260 };
const box = mapBox(size) as Box;
const cells = 25;

/** 0.1 + (a − 1)² + b² for a from −2 to 4, b from −3 to 3. */
const bowl: LossField = {
  cells,
  across: [-2, 4],
  up: [-3, 3],
  losses: Float64Array.from({ length: cells * cells }, (_, i) => {
    const [a, b] = [-2 + (6 * (i % cells)) / (cells - 1), 3 - (6 * Math.floor(i / cells)) / (cells - 1)];
    return 0.1 + (a - 1) ** 2 + b ** 2;
  }),
  path: { across: Float64Array.of(-1.5, -1, 0), up: Float64Array.of(-2, -1, 0), present: 2 },
  batches: null,
};

function paint(field: LossField) {
  const ctx = new RecordingContext();
  const images: { values: Float32Array; range: readonly [number, number]; box: Box }[] = [];
  const painter = {
    paintMagnitudes: (_ctx: unknown, values: Float32Array, _cells: number, range: readonly [number, number], at: Box) =>
      images.push({ values, range, box: at }),
  } as unknown as MapPainter;
  paintLandscape(
    ctx.asContext,
    painter,
    field,
    {
      start: 'start',
      present: 'epoch 2',
      batchNames: ['A all', 'B 10'],
      names: ['first', 'second'],
      slopes: null,
      least: null,
      pointed: null,
      tick: String,
    },
    size,
    plainTheme,
  );
  return { ctx, images };
}

const place = (a: number, b: number) => [box.x + (box.width * (a + 2)) / 6, box.y + (box.height * (3 - b)) / 6] as const;

it('lays the points at the edges onto the edges of the map', () => {
  const { images } = paint(bowl);
  const whole = images[0]?.box as Box;
  const pixel = { width: whole.width / cells, height: whole.height / cells };
  expect(whole.x + pixel.width / 2).toBeCloseTo(box.x, 9);
  expect(whole.y + pixel.height / 2).toBeCloseTo(box.y, 9);
  expect(whole.x + whole.width - pixel.width / 2).toBeCloseTo(box.x + box.width, 9);
});

it('draws contours where the loss has one value', () => {
  const { ctx } = paint(bowl);
  const contours = ctx.lines.filter(({ opacity }) => opacity < 1);
  expect(contours.length).toBeGreaterThan(4);
  for (const { points } of contours) {
    const inside = points.filter(
      ([px, py]) => px > box.x + 12 && px < box.x + box.width - 12 && py > box.y + 12 && py < box.y + box.height - 12,
    );
    const losses = inside.map(([px, py]) => {
      const [a, b] = [((px - box.x) / box.width) * 6 - 2, 3 - ((py - box.y) / box.height) * 6];
      return Math.log(0.1 + (a - 1) ** 2 + b * b);
    });
    if (losses.length > 0) expect(Math.max(...losses) - Math.min(...losses)).toBeLessThan(0.25);
  }
});

it('draws the path from its start to the present weights', () => {
  const { ctx } = paint(bowl);
  const path = ctx.lines.find(({ strokeStyle, lineWidth }) => strokeStyle === 'ink' && lineWidth === 2);
  expect(path?.points).toHaveLength(3);
  expect(path?.points[0]).toEqual(place(-1.5, -2).map((value) => expect.closeTo(value, 9)));
  expect(path?.points.at(-1)).toEqual(place(0, 0).map((value) => expect.closeTo(value, 9)));
  expect(ctx.texts()).toEqual(expect.arrayContaining(['start', 'epoch 2', 'first →', '↑ second']));
});

it('draws what lies in the future of a run that has gone back with dots, and no start where it stands there', () => {
  const path = { across: Float64Array.of(-1.5, 0, 1), up: Float64Array.of(-2, 0, 0.5) };
  const ways = (field: LossField) =>
    paint(field).ctx.lines.filter(({ strokeStyle, lineWidth }) => strokeStyle === 'ink' && lineWidth === 2);
  const [future, past] = ways({ ...bowl, path: { ...path, present: 1 } });
  expect([future?.dash, past?.dash]).toEqual([[2, 4], []]);
  expect([future?.points.length, past?.points.length]).toEqual([2, 2]);
  expect(future?.points[0]).toEqual(past?.points[1]);
  expect(ways({ ...bowl, path: { ...path, present: 0 } })).toHaveLength(1);
  expect(paint({ ...bowl, path: { ...path, present: 0 } }).ctx.texts()).not.toContain('start');
});

it('draws paths of batches with a dash and a name each', () => {
  const path = { across: Float64Array.of(-1.5, 1), up: Float64Array.of(-2, 0) };
  const { ctx } = paint({ ...bowl, path: null, batches: { paths: [path, path] } });
  expect(ctx.lines.filter(({ strokeStyle, points }) => strokeStyle === 'ink' && points.length === 2)).toHaveLength(2);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['A all', 'B 10']));
});

it('has a disc for the present weights where there is no path', () => {
  const { ctx } = paint({ ...bowl, path: null });
  const discs = ctx.calls.filter(({ call }) => call === 'arc');
  expect(discs.map(({ args }) => args.slice(0, 2))).toEqual([place(0, 0).map((value) => expect.closeTo(value, 9))]);
  expect(ctx.texts()).not.toContain('start');
});

it('colours by the logarithm, and the few largest losses alike; what is no number stays clear', () => {
  const losses = bowl.losses.slice();
  losses[3] = Number.POSITIVE_INFINITY;
  losses[4] = 1e12;
  const { images } = paint({ ...bowl, losses });
  expect(images[0]?.values[3]).toBeNaN();
  expect(images[0]?.range[0]).toBeCloseTo(Math.log(0.1), 6);
  expect(images[0]?.range[1]).toBeLessThan(Math.log(20));
  expect(lossScale(Float64Array.of(-1, 2, 3))).toMatchObject({ isLog: false, low: -1 });
});

it('reads the point that is nearest, and none beside the map', () => {
  const [x, y] = place(1, 0);
  expect(pointAt(bowl, x + 1, y - 1, size)).toEqual({ across: 1, up: 0, loss: expect.closeTo(0.1, 9) });
  expect(pointAt(bowl, ...place(4, 3), size)).toMatchObject({ across: 4, up: 3 });
  expect(pointAt(bowl, box.x - 20, y, size)).toBeNull();
  expect(pointAt(bowl, x, size.height, size)).toBeNull();
});

it('paints nothing where no loss is a number or there is no room', () => {
  expect(paint({ ...bowl, losses: bowl.losses.map(() => Number.NaN) }).ctx.calls).toEqual([]);
  expect(mapBox({ width: 120, height: 60 })).toBeNull();
});
