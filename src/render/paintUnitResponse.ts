import type { RunInfo } from '../run/runInfo';
import type { PlotSize } from './lossAxes';
import { drawMarker } from './markers';
import { type MeasuredAxis, measuredScale } from './measuredAxis';
import { lookOf } from './picturePaint';
import { type ReliefStep, stepFaces } from './stepRelief';
import { paintReliefItems, type ReliefItem, reliefFaces, reliefView } from './surfaceRelief';
import { cssOf, type Theme } from './theme';
import type { PlaneUnit } from './unitPlaneView';

/** y over the plane of two inputs, and the examples at the height of their targets. */
export interface UnitResponse {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly cells: number;
  /** [cells, cells], row 0 on top: the largest y. */
  readonly values: Float64Array;
  /** In the place of them, the unit over the plane that jumps from the lowest to the highest output where its sum is above 0; null: no step. */
  readonly step: PlaneUnit | null;
  /** Lowest and highest output in the picture: beyond it is cut. */
  readonly ends: readonly [number, number];
  /** The output that has no colour. */
  readonly middle: number;
  /** [count, 2] of the first examples, and the target of each as an output. */
  readonly places: Float64Array;
  readonly targets: Float64Array;
  /** The output for each, from where a stick goes to its target; null: no sticks. */
  readonly outputs: Float64Array | null;
  /** Another response, of which the edge is drawn, dashed: at the corners from the upper left one clockwise; null: none. */
  readonly other: readonly number[] | null;
}

export interface UnitResponseWords {
  readonly across: string;
  readonly up: string;
  readonly output: MeasuredAxis;
  tick(value: number): string;
}

const margin = { left: 34, right: 14, top: 14, bottom: 20 };
/** So far beyond its ends the output is still drawn, in parts of their distance. */
const beyond = 0.12;
/** Of the relief, where there is room, in parts of its side; and of the whole picture, in parts of its width. */
const [highest, tallest] = [0.6, 1.02];
/** Longer names have no room beside the relief. */
const mostLetters = 8;
const corners = [
  [-0.5, 0.5],
  [0.5, 0.5],
  [0.5, -0.5],
  [-0.5, -0.5],
] as const;

/** The same unit over u and v, from −½ to ½. */
function inRelief({ weights, constant }: PlaneUnit, { x, y }: Pick<UnitResponse, 'x' | 'y'>): ReliefStep {
  const [spanX, spanY] = [x[1] - x[0], y[1] - y[0]];
  return {
    weights: [weights[0] * spanX, weights[1] * spanY],
    constant: constant + weights[0] * (x[0] + spanX / 2) + weights[1] * (y[0] + spanY / 2),
  };
}

/** The response as a relief in the colours of signs, the examples standing at their targets. @param turn in degrees, from above anticlockwise */
export function paintUnitResponse(
  ctx: CanvasRenderingContext2D,
  response: UnitResponse,
  info: RunInfo,
  turn: number,
  words: UnitResponseWords,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const { ends, middle, places, targets, outputs, other } = response;
  const span = ends[1] - ends[0];
  const free = height - margin.top - margin.bottom;
  const inner = { width: width - margin.left - margin.right, height: Math.min(free, tallest * (width - margin.left - margin.right)) };
  if (!(span > 0) || !Number.isFinite(span) || !Number.isFinite(turn) || inner.width < 60 || inner.height < 60) return;
  const project = reliefView(turn, inner, highest);
  const heightOf = (value: number) => Math.min(1 + beyond, Math.max(-beyond, (value - ends[0]) / span));
  const reach = Math.max(ends[1] - middle, middle - ends[0]);
  const colourOf = (four: readonly number[]) => {
    const mean = four.reduce((sum, value) => sum + value / four.length, 0);
    const share = Math.min(1, Math.max(0, 0.5 + (mean - middle) / (2 * reach)));
    return cssOf(theme.sign[Math.round(share * (theme.sign.length - 1))]);
  };
  const uOf = (value: number) => (value - response.x[0]) / (response.x[1] - response.x[0]) - 0.5;
  const vOf = (value: number) => (value - response.y[0]) / (response.y[1] - response.y[0]) - 0.5;
  ctx.save();
  ctx.translate(margin.left, margin.top + (free - inner.height) / 2);
  paintFloor();
  const items: ReliefItem[] = response.step
    ? stepFaces(
        ctx,
        inRelief(response.step, response),
        project,
        { heights: [0, 1], colours: [colourOf([ends[0]]), colourOf([ends[1]])] },
        theme,
      )
    : reliefFaces(ctx, response, project, heightOf, colourOf, theme);
  for (let n = 0; n < targets.length; n++) {
    const [u, v] = [uOf(places[2 * n] as number), vOf(places[2 * n + 1] as number)];
    const [x, y, away] = project(u, v, heightOf(targets[n] as number));
    const foot = outputs && project(u, v, heightOf(outputs[n] as number));
    if (!Number.isFinite(x) || !Number.isFinite(y) || (foot && !Number.isFinite(foot[1]))) continue;
    items.push({ away: away - 0.02, paint: () => paintExample(n, x, y, foot?.[1] ?? null) });
  }
  paintReliefItems(ctx, items);
  if (other?.every(Number.isFinite)) {
    for (const [colour, lineWidth, dash] of [
      [theme.ground, 3.5, []],
      [theme.ink, 1.5, [5, 4]],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = lineWidth;
      ctx.setLineDash([...dash]);
      ctx.beginPath();
      corners.forEach(([u, v], k) => {
        const [x, y] = project(u, v, heightOf(other[k] as number));
        ctx.lineTo(x, y);
      });
      ctx.closePath();
      ctx.stroke();
    }
    ctx.setLineDash([]);
  }
  ctx.restore();

  function paintExample(n: number, x: number, y: number, foot: number | null): void {
    const { colour, shape, outline } = lookOf(info, n, theme);
    if (foot !== null) {
      ctx.strokeStyle = foot > y ? theme.above : theme.below;
      ctx.lineWidth = 1.25;
      ctx.beginPath();
      ctx.moveTo(x, foot);
      ctx.lineTo(x, y);
      ctx.stroke();
    }
    drawMarker(ctx, shape, x, y, 2.6 * theme.pointScale, colour, theme.ground, outline);
  }

  function paintFloor(): void {
    const floor = corners.map(([u, v]) => project(u, v, 0));
    ctx.strokeStyle = theme.edge;
    ctx.lineWidth = 1;
    ctx.beginPath();
    for (const [x, y] of floor) ctx.lineTo(x, y);
    ctx.closePath();
    ctx.stroke();
    ctx.font = `12px ${theme.font}`;
    ctx.fillStyle = theme.muted;
    ctx.textBaseline = 'middle';
    // outputs at the corner on the left, names at the two edges in front
    const [[u, v] = [0, 0]] = corners.toSorted((a, b) => project(a[0], a[1], 0)[0] - project(b[0], b[1], 0)[0]);
    const [low, high] = [project(u, v, 0), project(u, v, 1)];
    ctx.beginPath();
    ctx.moveTo(low[0], low[1]);
    ctx.lineTo(high[0], high[1]);
    ctx.stroke();
    ctx.textAlign = 'right';
    const scale = measuredScale(words.output, ends, [low[1], high[1]]);
    for (const tick of scale.ticks(2)) ctx.fillText(words.tick(tick), low[0] - 5, scale(tick));
    const middleX = inner.width / 2;
    for (const [name, a, b] of [
      [words.across, project(0, 0.5, 0), project(0, -0.5, 0)],
      [words.up, project(0.5, 0, 0), project(-0.5, 0, 0)],
    ] as const) {
      const [x, y] = a[2] < b[2] ? a : b;
      // a long name begins at the edge of the picture, or ends there
      const isLeft = x < middleX;
      const isLong = name.length > mostLetters;
      ctx.textAlign = isLong ? (isLeft ? 'left' : 'right') : isLeft ? 'right' : 'left';
      const at = isLeft ? (isLong ? -margin.left : x - 6) : isLong ? inner.width + margin.right : x + 6;
      ctx.fillText(name, at, Math.min(y + (isLong ? 34 : 12), inner.height + margin.bottom - 8));
    }
  }
}
