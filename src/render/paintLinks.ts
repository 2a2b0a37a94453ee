import type { LayerInfo } from '../run/runInfo';
import { type GraphLayout, isDrawn } from './graphLayout';
import { paramOf } from './layerParams';
import { bend, curveOf, drawnLinks, isSameLink, type LinkRef } from './links';
import type { Theme } from './theme';
import { noStates, type UnitStates } from './unitStates';
import { widePart } from './widePart';

export interface LinkStyle {
  /** Stroke of the largest weight. */
  readonly largestWidth: number;
  /** Unit whose links stay strong while those into the rest of its layer fade. */
  readonly focused: { readonly layer: number; readonly unit: number } | null;
  readonly edited: LinkRef | null;
  readonly hovered: LinkRef | null;
  /** The part of the graph that is on screen: what lies outside is not painted. */
  readonly seen: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** Links from dead units fade, those from masked ones are left out. */
  readonly states?: UnitStates;
}

const fadedOpacity = 0.13;

/**
 * Paints the weights: width by size, colour by sign, dashes below zero. What is pointed at or edited lies on top, in an ink casing. Where there
 * is no room for lines, two ribbons, and over them the lines of the unit that is pointed at.
 */
export function paintLinks(
  ctx: CanvasRenderingContext2D,
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  parameters: ArrayLike<number>,
  { largestWidth, focused, edited, hovered, seen, states = noStates }: LinkStyle,
  theme: Theme,
): void {
  const weightOf = ({ layer, unit, input }: LinkRef) => {
    const column = layers[layer] as LayerInfo;
    return parameters[(paramOf(column, 'weight')?.offset ?? Number.NaN) + unit * column.inputs + input] as number;
  };
  // over ribbons a layer's lines are measured by that layer: they have no others beside them
  const largestOfAll = largestWeight(layers, parameters);
  const largestOf = ({ layer }: LinkRef) => (layout.hasRibbons ? largestWeight([layers[layer] as LayerInfo], parameters) : largestOfAll);
  const trace = (link: LinkRef, largest: number, extraWidth: number) => {
    const { x0, y0, x1, y1 } = curveOf(layout, link);
    const isBeside = x1 < seen.left || x0 > seen.left + seen.width;
    const isAboveOrBelow = Math.max(y0, y1) < seen.top - largestWidth || Math.min(y0, y1) > seen.top + seen.height + largestWidth;
    if (isBeside || isAboveOrBelow) return;
    const reach = (x1 - x0) * bend;
    ctx.lineWidth = theme.stroke.link + (largestWidth * Math.abs(weightOf(link))) / largest + extraWidth;
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.bezierCurveTo(x0 + reach, y0, x1 - reach, y1, x1, y1);
    ctx.stroke();
  };
  const draw = (link: LinkRef, largest: number, opacity: number) => {
    const isBelow = weightOf(link) < 0;
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = isBelow ? theme.below : theme.above;
    ctx.setLineDash(isBelow ? [5, 3] : []);
    trace(link, largest, 0);
  };
  const drawCasing = (link: LinkRef, largest: number) => {
    ctx.globalAlpha = 1;
    ctx.setLineDash([]);
    ctx.strokeStyle = theme.ink;
    trace(link, largest, 4);
    ctx.strokeStyle = theme.ground;
    trace(link, largest, 2);
  };

  const isInto = ({ layer, unit }: LinkRef) => focused?.layer === layer && focused.unit === unit;
  const isOutOf = ({ layer, input }: LinkRef) => focused?.layer === layer - 1 && focused.unit === input;
  const onTop: LinkRef[] = [];
  if (layout.hasRibbons && widePart.isLoaded) widePart.loaded.paintRibbons(ctx, layout, layers, parameters, focused ? 0.3 : 0.5, theme);
  layers.forEach((_, layer) => {
    if (layout.hasRibbons && focused?.layer !== layer && focused?.layer !== layer - 1) return;
    const fades = focused?.layer === layer;
    for (const link of drawnLinks(layout, layers, parameters, layer)) {
      if (states.isMasked(layer - 1, link.input)) continue;
      if (isInto(link) || (isOutOf(link) && layout.hasRibbons)) onTop.push(link);
      else if (!layout.hasRibbons) {
        const isFaded = fades || states.isDead(layer - 1, link.input);
        draw(link, largestOfAll, isFaded ? fadedOpacity : 0.3 + 0.55 * Math.min(1, (2 * Math.abs(weightOf(link))) / largestOfAll));
      }
    }
  });
  // a thinned picture leaves out links that matter to the unit pointed at
  if (focused) {
    for (const input of layout.shown[focused.layer - 1] ?? []) {
      const link = { ...focused, input };
      if (!onTop.some((other) => isSameLink(other, link)) && !states.isMasked(focused.layer - 1, input)) onTop.push(link);
    }
  }
  for (const link of [edited, hovered]) if (link && !onTop.some((other) => isSameLink(other, link))) onTop.push(link);
  for (const link of onTop) {
    if (!isOf(layers, link) || !isDrawn(layout, link.layer, link.unit) || !isDrawn(layout, link.layer - 1, link.input)) continue;
    const largest = largestOf(link);
    const isMarked = isSameLink(link, edited) || isSameLink(link, hovered);
    if (isMarked) drawCasing(link, largest);
    draw(link, largest, !isMarked && states.isDead(link.layer - 1, link.input) ? fadedOpacity : 1);
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

/** What was chosen in an earlier, larger network may be gone. */
const isOf = (layers: readonly LayerInfo[], { layer, unit, input }: LinkRef) =>
  unit < (layers[layer]?.units ?? 0) && input < (layers[layer]?.inputs ?? 0);

function largestWeight(layers: readonly LayerInfo[], parameters: ArrayLike<number>): number {
  let largest = 1e-9;
  for (const layer of layers) {
    const weights = paramOf(layer, 'weight');
    if (!weights) continue;
    for (let p = weights.offset; p < weights.offset + layer.units * layer.inputs; p++)
      largest = Math.max(largest, Math.abs(parameters[p] as number));
  }
  return largest;
}
