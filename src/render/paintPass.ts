import type { GraphPass } from '../probes/backprop/graphPass';
import { type GraphLayout, isDrawn } from './graphLayout';
import { paintHaloText } from './halo';
import { bend, type Curve, curveOf } from './links';
import type { Theme } from './theme';

/** Fills meet no more than nearly in the middle. */
const longest = 0.46;
const fillWidth = 5;
const samples = 14;

function pointOn({ x0, y0, x1, y1 }: Curve, t: number): readonly [number, number] {
  const reach = (x1 - x0) * bend;
  const s = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  return [mix(x0, x0 + reach, x1 - reach, x1), mix(y0, y0, y1, y1)];
}

function trace(ctx: CanvasRenderingContext2D, curve: Curve, from: number, to: number): void {
  ctx.beginPath();
  for (let k = 0; k <= samples; k++) ctx.lineTo(...pointOn(curve, from + ((to - from) * k) / samples));
  ctx.stroke();
}

/**
 * In the place of weights by width: every link as a track, filled from the left by w · a and from the right by w · δ, the longest of a layer nearly to
 * the middle, dashed below zero; the chosen weight in ink.
 */
export function paintPassLinks(
  ctx: CanvasRenderingContext2D,
  { links, chosen }: Pick<GraphPass, 'links' | 'chosen'>,
  layout: GraphLayout,
  theme: Theme,
): void {
  const drawn = links.filter(({ layer, unit, input }) => isDrawn(layout, layer, unit) && isDrawn(layout, layer - 1, input));
  const most = (layer: number, which: 'forward' | 'backward') =>
    drawn.reduce((size, link) => (link.layer === layer && Math.abs(link[which]) > size ? Math.abs(link[which]) : size), 0);
  const scales = new Map(
    [...new Set(drawn.map(({ layer }) => layer))].map((layer) => [layer, [most(layer, 'forward'), most(layer, 'backward')]]),
  );
  ctx.save();
  ctx.lineCap = 'butt';
  for (const link of drawn) {
    const curve = curveOf(layout, link);
    const isChosen = chosen !== null && chosen.layer === link.layer && chosen.unit === link.unit && chosen.input === link.input;
    ctx.setLineDash([]);
    ctx.strokeStyle = isChosen ? theme.ink : theme.edge;
    ctx.lineWidth = isChosen ? fillWidth + 3 : 1;
    trace(ctx, curve, 0, 1);
    if (isChosen) {
      ctx.strokeStyle = theme.ground;
      ctx.lineWidth = fillWidth + 1;
      trace(ctx, curve, 0, 1);
    }
    const [forward, backward] = scales.get(link.layer) ?? [0, 0];
    ctx.lineWidth = fillWidth;
    for (const [value, scale, isBack] of [
      [link.forward, forward, false],
      [link.backward, backward, true],
    ] as const) {
      const share = (longest * Math.abs(value)) / (scale as number);
      if (!(share > 0)) continue;
      ctx.strokeStyle = value < 0 ? theme.below : theme.above;
      ctx.setLineDash(value < 0 ? [4, 2] : []);
      if (isBack) trace(ctx, curve, 1, 1 - share);
      else trace(ctx, curve, 0, share);
    }
  }
  ctx.restore();
}

/** Smaller tiles have no room for a number, or for two. */
const [leastTile, leastForTwo] = [26, 44];

/** Output and δ in the tiles, the unit at work ringed, target, loss and error below the output. */
export function paintPassUnits(
  ctx: CanvasRenderingContext2D,
  { units, present, loss }: Pick<GraphPass, 'units' | 'present' | 'loss'>,
  layout: GraphLayout,
  theme: Theme,
): void {
  ctx.save();
  ctx.setLineDash([]);
  ctx.font = `${11 * theme.textScale}px ${theme.font}`;
  ctx.textAlign = 'center';
  for (const { layer, unit, output, delta } of units) {
    if (!isDrawn(layout, layer, unit)) continue;
    const [x, y] = [layout.columnX[layer] ?? 0, layout.unitY[layer]?.[unit] ?? 0];
    if (layout.size >= leastTile) {
      const hasTwo = layout.size >= leastForTwo;
      ctx.textBaseline = hasTwo ? 'top' : 'middle';
      paintHaloText(ctx, output, { x: x + layout.size / 2, y: hasTwo ? y + 2 : y + layout.size / 2 }, theme);
      ctx.textBaseline = 'alphabetic';
      if (hasTwo && delta !== '') paintHaloText(ctx, `δ ${delta}`, { x: x + layout.size / 2, y: y + layout.size - 3 }, theme);
    }
    if (present?.layer === layer && present.unit === unit) {
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = 2;
      ctx.strokeRect(x - 3, y - 3, layout.size + 6, layout.size + 6);
    }
  }
  paintLoss(ctx, loss, layout, theme);
  ctx.restore();
}

const lineHeight = 15;

function paintLoss(ctx: CanvasRenderingContext2D, lines: readonly string[], layout: GraphLayout, theme: Theme): void {
  const last = layout.columnX.length - 1;
  const lowest = (layout.unitY[last] ?? []).reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(lowest)) return;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'top';
  const right = (layout.columnX[last] ?? 0) + layout.size + 6;
  lines.forEach((line, k) => {
    paintHaloText(ctx, line, { x: right, y: lowest + layout.size + 16 + k * lineHeight * theme.textScale }, theme);
  });
}
