import type { BoundaryPicture } from '../probes/boundary';
import type { RunInfo } from '../run/runInfo';
import { levelOf, pictureScale, placeOf, upRange } from './picturePaint';
import type { Theme } from './theme';

interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Whether the network takes an example for another class than its own. */
export const isWrong = ({ t }: Pick<RunInfo, 't'>, answers: ArrayLike<number>, n: number): boolean =>
  !Number.isNaN(answers[n] as number) && answers[n] !== t[n];

function paintCross(ctx: CanvasRenderingContext2D, x: number, y: number, r: number, theme: Theme): void {
  ctx.beginPath();
  ctx.moveTo(x - r, y - r);
  ctx.lineTo(x + r, y + r);
  ctx.moveTo(x + r, y - r);
  ctx.lineTo(x - r, y + r);
  for (const [colour, lineWidth] of [
    [theme.ground, 3.5],
    [theme.ink, 1.5],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.stroke();
  }
}

/** A cross over every example that is taken for another class than its own. @param radius of the markers */
export function paintWrong(
  ctx: CanvasRenderingContext2D,
  info: RunInfo,
  answers: ArrayLike<number>,
  count: number,
  { width, height, radius }: PictureSize & { readonly radius: number },
  theme: Theme,
): void {
  const scale = pictureScale(info, width, height);
  for (let n = 0; n < count; n++)
    if (isWrong(info, answers, n)) paintCross(ctx, ...placeOf(info, n, scale), radius * theme.pointScale + 1, theme);
}

const errorReach = 0.3; // of the picture's height: an error as large as the range of the targets

/** From every example as far as it is off: up where its target is above the answer. Of a function this ends on its curve. */
export function paintErrors(
  ctx: CanvasRenderingContext2D,
  info: RunInfo,
  answers: ArrayLike<number>,
  count: number,
  { width, height }: PictureSize,
  theme: Theme,
): void {
  const scale = pictureScale(info, width, height);
  const [low, high] = info.outputRange;
  const [bottom, top] = upRange(info);
  const reach = (errorReach * (scale.y(bottom) - scale.y(top))) / (high - low);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let n = 0; n < count; n++) {
    const answer = answers[n] as number;
    if (!Number.isFinite(answer)) continue;
    const [x, y] = placeOf(info, n, scale);
    const end = info.axes.length === 1 ? scale.y(answer) : y - reach * ((info.t[n] as number) - answer);
    ctx.moveTo(x, y);
    ctx.lineTo(x, end);
  }
  ctx.stroke();
}

/** A function's fit: the network's curve over the true one; of classes over one input the output, or of many the one that wins. */
export function paintFit(
  ctx: CanvasRenderingContext2D,
  picture: BoundaryPicture,
  info: RunInfo,
  width: number,
  height: number,
  theme: Theme,
): void {
  const { y } = pictureScale(info, width, height);
  const stroke = (values: ArrayLike<number>, colour: string, lineWidth: number, dash: number[]) => {
    ctx.beginPath();
    for (let i = 0; i < values.length; i++) ctx.lineTo(((i + 0.5) / values.length) * width, y(values[i] as number));
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.lineJoin = 'round';
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  };
  if (info.trueCurve) stroke(info.trueCurve, theme.muted, 1.25, [4, 3]);
  const { values, winners } = picture;
  stroke(winners ? Float64Array.from(winners, (k) => levelOf(info, k)) : values, theme.ink, 2.25, []);
}
