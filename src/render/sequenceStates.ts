import type { ExampleTrace } from '../probes/exampleTrace';
import { type Band, gatesOf } from './sequenceLayout';
import { gapOf, needed, type Painting, paintBar } from './sequencePainting';
import { SignPainter } from './signImage';
import { cssOf } from './theme';

// States, gates and what an edit changes of them: the rows of the unrolled network between its input and its answers.

const images = new SignPainter();
/** More are one image. */
const mostRectangles = 1500;
/** Of a unit's number beside its row. */
const nameHeight = 13;

/** The numbers of a band; undefined where the trace has none. */
const valuesOf = (trace: ExampleTrace, { layer, part }: Band): Float64Array | undefined =>
  part === 'output' ? trace.perLayer[layer]?.output : trace.perLayer[layer]?.inner[part];

export function paintStates(painting: Painting, band: Band): void {
  const { ctx, layout, trace, theme, pinned, numbers, centre } = painting;
  const { steps, left, stepWidth } = layout;
  const values = valuesOf(trace, band);
  if (!values) return;
  const reach = reachOf(values);
  const shownSteps = values.length / band.rows;
  const air = band.rowHeight > 6 ? 1 : 0;
  const gap = gapOf(stepWidth);
  const first = left + (steps - shownSteps) * stepWidth; // a vector after the last state stands at the last step
  if (values.length > mostRectangles) {
    const box = { x: first, y: band.y, width: shownSteps * stepWidth, height: band.rows * band.rowHeight };
    images.paint(ctx, shownSteps, band.rows, (row, s) => (values[s * band.rows + row] as number) / reach, box, theme);
    ctx.fillStyle = theme.ground;
    for (let s = 1; gap > 0 && s < shownSteps; s++) ctx.fillRect(first + s * stepWidth - gap / 2, band.y, gap, box.height);
  }
  for (let s = 0; values.length <= mostRectangles && s < shownSteps; s++) {
    for (let row = 0; row < band.rows; row++) {
      const value = values[s * band.rows + row] as number;
      ctx.fillStyle = cssOf(theme.sign[Math.round(255 * Math.max(0, Math.min(1, 0.5 + value / (2 * reach))))]);
      ctx.fillRect(
        first + s * stepWidth + gap / 2,
        band.y + row * band.rowHeight,
        stepWidth - gap + (gap === 0 ? 0.4 : 0),
        band.rowHeight - air,
      );
    }
  }
  const middle = band.y + (band.rows * band.rowHeight) / 2;
  if (band.part !== 'output' && stepWidth >= needed.arrow) for (let t = 1; t < steps; t++) arrow(painting, left + t * stepWidth, middle);
  paintScale(painting, band, reach);
  const unit = pinned?.layer === band.layer ? pinned.unit : -1;
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'right';
  const high = band.rows * band.rowHeight;
  /** Within its band: the next one's may begin right below. */
  const yOf = (row: number) => band.y + Math.max(nameHeight / 2, Math.min(high - nameHeight / 2, (row + 0.5) * band.rowHeight));
  const name = (row: number, isChosen: boolean) => {
    ctx.font = `${isChosen ? 'bold ' : ''}12px ${theme.font}`;
    ctx.fillStyle = isChosen ? theme.ink : theme.muted;
    ctx.fillText(numbers.number(row + 1), left - 6, yOf(row));
  };
  const every = band.rowHeight >= nameHeight ? 1 : Math.max(1, band.rows - 1);
  for (let row = 0; row < band.rows; row += every) {
    const hasRoom = row === 0 || high >= 2 * nameHeight;
    if (hasRoom && row !== unit && (unit < 0 || Math.abs(yOf(row) - yOf(unit)) >= nameHeight)) name(row, false);
  }
  if (unit >= 0 && unit < band.rows) {
    name(unit, true);
    ctx.strokeStyle = theme.ground;
    ctx.lineWidth = 4;
    const box = [left - 1, band.y + unit * band.rowHeight - 1.5, steps * stepWidth + 2, band.rowHeight - air + 3] as const;
    ctx.strokeRect(...box);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.75;
    ctx.strokeRect(...box);
    if (pinned && pinned.step >= steps - shownSteps) {
      ctx.lineWidth = 3;
      ctx.strokeRect(centre(pinned.step) - stepWidth / 2, box[1], stepWidth, box[3]);
    }
  }
  ctx.textAlign = 'center';
}

const scale = { left: 16, width: 44, height: 6, besideHead: 116, least: 44 };

/** What the colours of a band mean, below its name where there is room. */
function paintScale({ ctx, layout, numbers, theme }: Painting, { part, y, rows, rowHeight }: Band, reach: number): void {
  const end = numbers.number(Number(reach.toPrecision(2)));
  ctx.font = `12px ${theme.font}`;
  const wide = 7 * (end.length + 1) + 4;
  const needs = part === 'c' ? scale.least : scale.besideHead;
  if (rows * rowHeight < needs || layout.left < 160 || end.length > 4) return;
  const [x, at] = [scale.left + wide, y + rows * rowHeight - 9];
  for (let k = 0; k < scale.width; k++) {
    ctx.fillStyle = cssOf(theme.sign[Math.round((255 * k) / (scale.width - 1))]);
    ctx.fillRect(x + k, at - scale.height / 2, 1, scale.height);
  }
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'right';
  ctx.fillText(numbers.number(-Number(reach.toPrecision(2))), x - 4, at);
  ctx.textAlign = 'left';
  ctx.fillText(end, x + scale.width + 4, at);
  ctx.textAlign = 'center';
}

/** The largest |value|, at least 1: the end of a band's scale. */
function reachOf(values: ArrayLike<number>): number {
  let reach = 1;
  for (let k = 0; k < values.length; k++) reach = Math.max(reach, Math.abs(values[k] as number));
  return Number.isFinite(reach) ? reach : 1;
}

function arrow({ ctx, theme }: Painting, x: number, y: number): void {
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.moveTo(x - 4.5, y);
  ctx.lineTo(x + 4, y);
  ctx.moveTo(x + 1, y - 3);
  ctx.lineTo(x + 4.5, y);
  ctx.lineTo(x + 1, y + 3);
  ctx.stroke();
}

/** How far each gate is open: of the pinned unit, otherwise on average. */
export function paintGates({ ctx, layout, info, trace, theme, pinned }: Painting, band: Band): void {
  const values = trace.perLayer[band.layer]?.inner.gates;
  const { kind = '', units = 1 } = info.layers[band.layer] ?? {};
  const gates = gatesOf[kind];
  if (!values || !gates) return;
  const { steps, left, stepWidth } = layout;
  const rows = values.length / steps;
  const gap = gapOf(stepWidth);
  const unit = pinned?.layer === band.layer && pinned.unit >= 0 ? pinned.unit : null;
  const tall = band.rowHeight - 3;
  gates.forEach(({ block }, row) => {
    const y = band.y + row * band.rowHeight + 1;
    for (let t = 0; t < steps; t++) {
      const first = t * rows + block * units;
      let share = values[first + (unit ?? 0)] ?? 0;
      if (unit === null) {
        share = 0;
        for (let u = 0; u < units; u++) share += (values[first + u] ?? 0) / units;
      }
      const open = Math.max(0, Math.min(1, share)) || 0;
      const [x, width] = [left + t * stepWidth + gap / 2, stepWidth - gap];
      if (stepWidth >= needed.arrow) {
        ctx.fillStyle = theme.zero;
        ctx.fillRect(x, y, width, tall);
        ctx.fillStyle = theme.magnitude;
        ctx.fillRect(x, y, width * open, tall);
      } else {
        ctx.fillStyle = theme.magnitude;
        ctx.fillRect(x, y + tall * (1 - open), Math.max(1, width - (gap === 0 && stepWidth > 4 ? 1 : 0)), tall * open);
      }
    }
  });
}

/** The largest difference between the states of the example and those of its changed copy, at every step. */
export function paintChange(painting: Painting, band: Band): void {
  const { layout, trace, original, centre, theme } = painting;
  if (!original) return;
  const y = band.y + band.rowHeight / 2;
  for (let t = 0; t < layout.steps; t++) {
    let most = 0;
    for (const each of layout.bands) {
      if (each.part !== 'h' && each.part !== 'c') continue;
      const [now, before] = [valuesOf(trace, each), valuesOf(original, each)];
      for (let k = t * each.rows; now && before && k < (t + 1) * each.rows; k++) {
        const by = Math.abs((now[k] as number) - (before[k] as number)) / reachOf(before);
        if (by > most) most = by;
      }
    }
    if (most > 1e-6) paintBar(painting, Math.max(0.08, most), centre(t), y - 2, false, theme.magnitude);
  }
}
