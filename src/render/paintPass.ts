import type { GraphPass, PassLink, PassUnit } from '../probes/backprop/graphPass';
import { captionHeight, type GraphLayout } from './graphLayout';
import { paintHaloText } from './halo';
import { bend, type Curve, curveOf, type LinkRef } from './links';
import { overhang, paintPassTile, type TileBox, tileBox } from './passTile';
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

/** From tile to tile, which are wider than the units' squares. */
function linkCurve(layout: GraphLayout, link: LinkRef): Curve {
  const curve = curveOf(layout, link);
  return { ...curve, x0: curve.x0 + overhang(layout, link.layer - 1).right, x1: curve.x1 - overhang(layout, link.layer).left };
}

function trace(ctx: CanvasRenderingContext2D, curve: Curve, from: number, to: number): void {
  ctx.beginPath();
  for (let k = 0; k <= samples; k++) ctx.lineTo(...pointOn(curve, from + ((to - from) * k) / samples));
  ctx.stroke();
}

/** More links than these are not told apart: then each column gets those of them that carry most. */
const mostLinks = 400;

const sizeOf = ({ forward, backward }: PassLink) => Math.max(Math.abs(forward) || 0, Math.abs(backward) || 0);

/** Links between units that are drawn, the chosen one among them. */
function drawnLinks({ link, chosen }: Pick<GraphPass, 'link' | 'chosen'>, { shown }: GraphLayout): PassLink[] {
  const columns = shown
    .slice(1)
    .map((units, l) => units.flatMap((unit) => (shown[l] ?? []).flatMap((input) => link(l + 1, unit, input) ?? [])));
  if (columns.reduce((sum, { length }) => sum + length, 0) <= mostLinks) return columns.flat();
  const share = Math.max(1, Math.floor(mostLinks / columns.length));
  const isChosen = ({ layer, unit, input }: PassLink) => chosen?.layer === layer && chosen.unit === unit && chosen.input === input;
  return columns.flatMap((links) =>
    links.toSorted((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || sizeOf(b) - sizeOf(a)).slice(0, share),
  );
}

/**
 * In the place of weights by width: every link as a track, filled from the left by w · a and from the right by w · δ, the longest of a layer nearly to
 * the middle, dashed below zero; the chosen weight in ink.
 */
export function paintPassLinks(
  ctx: CanvasRenderingContext2D,
  pass: Pick<GraphPass, 'link' | 'chosen'>,
  layout: GraphLayout,
  theme: Theme,
): void {
  const { chosen } = pass;
  const drawn = drawnLinks(pass, layout);
  const most = (layer: number, which: 'forward' | 'backward') =>
    drawn.reduce((size, link) => (link.layer === layer && Math.abs(link[which]) > size ? Math.abs(link[which]) : size), 0);
  const scales = new Map(
    [...new Set(drawn.map(({ layer }) => layer))].map((layer) => [layer, [most(layer, 'forward'), most(layer, 'backward')]]),
  );
  ctx.save();
  ctx.lineCap = 'butt';
  for (const link of drawn) {
    const curve = linkCurve(layout, link);
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

/** Smaller tiles have no room for a number, narrower ones none for two. */
const [leastTile, leastForTwo] = [26, 44];
const letters = 11;
/** From the tile to its first caption: the bias stands between. */
const captionGap = 7;

/** The curve of f in the tiles with the point and the tangent, output and δ below or in them, the unit at work ringed; target, loss and error. */
export function paintPassUnits(
  ctx: CanvasRenderingContext2D,
  { unitAt, present, loss }: Pick<GraphPass, 'unitAt' | 'present' | 'loss'>,
  layout: GraphLayout,
  theme: Theme,
): void {
  ctx.save();
  ctx.setLineDash([]);
  ctx.font = `${letters * theme.textScale}px ${theme.font}`;
  for (const unit of layout.shown.flatMap((units, layer) => units.flatMap((one) => unitAt(layer, one) ?? []))) {
    const box = tileBox(layout, unit.layer, unit.unit);
    paintPassTile(ctx, unit.tile, box, theme);
    if (layout.captionLines > 0) paintCaptions(ctx, unit, box, layout, theme);
    else paintCorners(ctx, unit, box, theme);
    if (present?.layer !== unit.layer || present.unit !== unit.unit) continue;
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2;
    ctx.strokeRect(box.x - 3, box.y - 3, box.width + 6, box.height + 6);
  }
  paintLoss(ctx, loss, layout, theme);
  ctx.restore();
}

/** The output above left and δ below right, where a curve that rises leaves room. */
function paintCorners(ctx: CanvasRenderingContext2D, { output, delta }: PassUnit, box: TileBox, theme: Theme): void {
  if (box.height < leastTile) return;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  paintHaloText(ctx, output, { x: box.x + 3, y: box.y + 3 }, theme);
  if (box.width < leastForTwo || delta === '') return;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'alphabetic';
  paintHaloText(ctx, `δ ${delta}`, { x: box.x + box.width - 3, y: box.y + box.height - 4 }, theme);
}

/** Equations where they are no wider than the columns are apart, or the numbers alone; where there is one line, both numbers on it. */
function paintCaptions(ctx: CanvasRenderingContext2D, unit: PassUnit, box: TileBox, layout: GraphLayout, theme: Theme): void {
  const { output, delta, outputEquation, deltaEquation } = unit;
  const deltaText = delta === '' ? '' : `δ ${delta}`;
  const lines =
    layout.captionLines > 1
      ? [
          [outputEquation, output],
          [deltaEquation, deltaText],
        ]
      : [deltaText === '' ? [outputEquation, output] : [`${output}   ${deltaText}`, deltaText]];
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  lines.forEach((texts, k) => {
    const text = texts.find((one) => ctx.measureText(one).width <= layout.pitch - 8) ?? '';
    if (text === '') return;
    const half = ctx.measureText(text).width / 2;
    const x = Math.min(box.x + box.width / 2, layout.width - half - 4);
    paintHaloText(ctx, text, { x, y: box.y + box.height + captionGap + k * captionHeight * theme.textScale }, theme);
  });
}

const lineHeight = 15;

function paintLoss(ctx: CanvasRenderingContext2D, lines: readonly string[], layout: GraphLayout, theme: Theme): void {
  const last = layout.columnX.length - 1;
  const lowest = (layout.unitY[last] ?? []).reduce((most, y) => Math.max(most, y), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(lowest)) return;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'top';
  const right = (layout.columnX[last] ?? 0) + layout.size + 6;
  const below = lowest + layout.size + 16 + layout.captionLines * captionHeight * theme.textScale;
  lines.forEach((line, k) => {
    paintHaloText(ctx, line, { x: right, y: below + k * lineHeight * theme.textScale }, theme);
  });
}
