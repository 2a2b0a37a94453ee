import type { UnitMaps } from '../probes/unitMaps';
import type { RunInfo } from '../run/runInfo';
import { strokeLevel } from './contour';
import { levelShown, mapOf, pictureScale } from './picturePaint';
import { cssOf, type Theme } from './theme';
import type { UnitPainter } from './unitPictures';

/** One unit's response over the whole picture, with the line where it changes sides; of a function, its curve over a signed area. */
export function paintLargeUnit(
  ctx: CanvasRenderingContext2D,
  painter: UnitPainter,
  maps: UnitMaps & { readonly index: number },
  info: RunInfo,
  activation: string,
  width: number,
  height: number,
  theme: Theme,
): void {
  const values = mapOf(maps, maps.index);
  if (maps.rows === 1) {
    paintUnitCurve(ctx, values, pictureScale(info, width, height).y, width, theme);
    return;
  }
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = 'high';
  painter.paintMap(ctx, maps, maps.index, activation, 0, 0, width, theme);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([]);
  strokeLevel(ctx, values, maps.cells, levelShown(values, activation), width, height);
}

/** In the units of the picture's own upward axis, so that the curve stands where its values are. */
function paintUnitCurve(
  ctx: CanvasRenderingContext2D,
  values: Float32Array,
  y: (value: number) => number,
  width: number,
  theme: Theme,
): void {
  const x = (i: number) => ((i + 0.5) / values.length) * width;
  for (const [side, colour] of [
    [1, cssOf(theme.sign.at(-1))],
    [-1, cssOf(theme.sign[0])],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(x(0), y(0));
    values.forEach((value, i) => {
      ctx.lineTo(x(i), y(side * value > 0 ? value : 0));
    });
    ctx.lineTo(x(values.length - 1), y(0));
    ctx.globalAlpha = 0.6;
    ctx.fillStyle = colour;
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  ctx.beginPath();
  values.forEach((value, i) => {
    ctx.lineTo(x(i), y(value));
  });
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2.25;
  ctx.stroke();
}
