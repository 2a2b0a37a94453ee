import type { LayerInfo } from '../run/runInfo';
import type { GraphLayout } from './graphLayout';
import { paramOf } from './layerParams';
import { bend, curveOf, drawnLinks, isSameLink, type LinkRef } from './links';
import type { Theme } from './theme';

export interface LinkStyle {
  /** Stroke of the largest weight. */
  readonly largestWidth: number;
  /** Unit whose links stay strong while those into the rest of its layer fade. */
  readonly focused: { readonly layer: number; readonly unit: number } | null;
  readonly edited: LinkRef | null;
  readonly hovered: LinkRef | null;
  /** The part of the graph that is on screen: what lies outside is not painted. */
  readonly seen: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

const fadedOpacity = 0.13;

/** Paints the weights: width by size, colour by sign, dashes below zero. What is pointed at or edited lies on top, in an ink casing. */
export function paintLinks(
  ctx: CanvasRenderingContext2D,
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  parameters: Float64Array,
  { largestWidth, focused, edited, hovered, seen }: LinkStyle,
  theme: Theme,
): void {
  const weightOf = ({ layer, unit, input }: LinkRef) => {
    const column = layers[layer] as LayerInfo;
    return parameters[(paramOf(column, 'weight')?.offset ?? Number.NaN) + unit * column.inputs + input] as number;
  };
  const largest = largestWeight(layers, parameters);
  const trace = (link: LinkRef, extraWidth: number) => {
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
  const draw = (link: LinkRef, opacity: number) => {
    const isBelow = weightOf(link) < 0;
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = isBelow ? theme.below : theme.above;
    ctx.setLineDash(isBelow ? [5, 3] : []);
    trace(link, 0);
  };
  const drawCasing = (link: LinkRef) => {
    ctx.globalAlpha = 1;
    ctx.setLineDash([]);
    ctx.strokeStyle = theme.ink;
    trace(link, 4);
    ctx.strokeStyle = theme.ground;
    trace(link, 2);
  };

  const isFocused = ({ layer, unit }: LinkRef) => focused?.layer === layer && focused.unit === unit;
  layers.forEach((_, layer) => {
    const fades = focused?.layer === layer;
    for (const link of drawnLinks(layers, parameters, layer)) {
      if (!isFocused(link)) draw(link, fades ? fadedOpacity : 0.3 + 0.55 * Math.min(1, (2 * Math.abs(weightOf(link))) / largest));
    }
  });
  const onTop: LinkRef[] = focused ? Array.from({ length: layers[focused.layer]?.inputs ?? 0 }, (_, input) => ({ ...focused, input })) : [];
  for (const link of [edited, hovered]) if (link && !onTop.some((other) => isSameLink(other, link))) onTop.push(link);
  for (const link of onTop) {
    if (!isOf(layers, link)) continue;
    if (isSameLink(link, edited) || isSameLink(link, hovered)) drawCasing(link);
    draw(link, 1);
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

/** What was chosen in an earlier, larger network may be gone. */
const isOf = (layers: readonly LayerInfo[], { layer, unit, input }: LinkRef) =>
  unit < (layers[layer]?.units ?? 0) && input < (layers[layer]?.inputs ?? 0);

function largestWeight(layers: readonly LayerInfo[], parameters: Float64Array): number {
  let largest = 1e-9;
  for (const layer of layers) {
    const weights = paramOf(layer, 'weight');
    if (!weights) continue;
    for (let p = weights.offset; p < weights.offset + layer.units * layer.inputs; p++)
      largest = Math.max(largest, Math.abs(parameters[p] as number));
  }
  return largest;
}
