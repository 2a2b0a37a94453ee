import type { PlotSize } from './lossAxes';
import { SignPainter } from './signImage';
import type { Theme } from './theme';

/** The matrices of a layer with a state, gate by gate. */
export interface Matrices {
  /** [gates · units, inputs] */
  readonly weight: ArrayLike<number>;
  /** [gates · units, units] */
  readonly recurrent: ArrayLike<number>;
  readonly units: number;
  readonly inputs: number;
  /** Names of the gates, in the order of their blocks. */
  readonly gates: readonly string[];
  /** The unit whose rows are ringed; −1: none. */
  readonly unit: number;
}

const images = new SignPainter();

const [above, below] = [16, 16];
const [blockGap, matrixGap] = [4, 18];

/** Width of W's blocks in pixels beside U's squares of this side. */
const inputWidth = (side: number, units: number, inputs: number) => Math.max(6, Math.min(side, (side / Math.max(1, units)) * inputs));

/** W and U as colours around nothing, each on a scale of its own, a block a gate: rows are the units, columns what is read. */
export function paintMatrices(ctx: CanvasRenderingContext2D, matrices: Matrices, { width, height }: PlotSize, theme: Theme): void {
  const { weight, recurrent, units, inputs, gates, unit } = matrices;
  const count = gates.length;
  const room = (width - matrixGap - 2 * count * blockGap) / Math.max(1, count);
  const tallest = height - above - below;
  // both blocks of a gate have to fit
  const side = Math.min(tallest, room / (1 + Math.min(1, inputs / Math.max(1, units))));
  if (!(side > 4) || units < 1 || inputs < 1) return;
  ctx.textBaseline = 'middle';
  let x = 0;
  for (const [name, values, columns, wide] of [
    ['W', weight, inputs, inputWidth(side, units, inputs)],
    ['U', recurrent, units, side],
  ] as const) {
    let reach = 0;
    for (let k = 0; k < values.length; k++) if (Number.isFinite(values[k])) reach = Math.max(reach, Math.abs(values[k] as number));
    ctx.font = `italic 12px ${theme.font}`;
    ctx.fillStyle = theme.ink;
    ctx.textAlign = 'left';
    ctx.fillText(name, x, 8);
    gates.forEach((gate, g) => {
      const share = (row: number, column: number) => (reach > 0 ? (values[(g * units + row) * columns + column] ?? 0) / reach : 0);
      images.paint(ctx, columns, units, share, { x, y: above, width: wide, height: side }, theme);
      if (unit >= 0 && unit < units) {
        ctx.strokeStyle = theme.ink;
        ctx.lineWidth = 1;
        ctx.strokeRect(x - 1, above + (unit / units) * side - 1, wide + 2, side / units + 2);
      }
      ctx.font = `12px ${theme.font}`;
      ctx.fillStyle = theme.muted;
      ctx.textAlign = 'center';
      if (count > 1) ctx.fillText(gate, x + wide / 2, above + side + 9);
      x += wide + blockGap;
    });
    x += matrixGap - blockGap;
  }
}
