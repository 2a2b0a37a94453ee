import type { ExampleTrace } from '../probes/exampleTrace';
import type { RunInfo } from '../run/runInfo';
import { paintHaloText } from './halo';
import { type Band, gatesOf, type SequenceLayout } from './sequenceLayout';
import { answerAt, answerRows, answerText, type NumberWords, plainNumber, shortShare, symbolText, targetAt } from './sequenceTexts';
import { SignPainter } from './signImage';
import { cssOf, type Theme } from './theme';

/** A cell: a unit of a layer at a step, each from 0; `unit` −1: only a step. */
export interface PinnedCell {
  readonly layer: number;
  readonly unit: number;
  readonly step: number;
}

export interface SequenceStyle {
  readonly hoveredStep: number | null;
  readonly pinned: PinnedCell | null;
  /** The example that is shown, or whose copy. */
  readonly index: number;
  /** What the network makes of the example as it was; null: nothing was changed in it. */
  readonly original: ExampleTrace | null;
  /** Which of its numbers were changed: step · rows + row. */
  readonly edited: ReadonlySet<number>;
  readonly numbers: NumberWords;
}

/** All that the parts of the picture are painted with. */
interface Painting extends SequenceStyle {
  readonly ctx: CanvasRenderingContext2D;
  readonly layout: SequenceLayout;
  readonly info: RunInfo;
  readonly trace: ExampleTrace;
  readonly theme: Theme;
  centre(t: number): number;
}

/** About how wide a text of 13 pixels is, with air. */
const widthOfNumber = (text: string) => 7.3 * text.length + 5;

/** Pixels that a column needs for a letter, a bit with its digit, a number, a probability; narrower ones have bars. */
const needed = { letter: 9, digit: 16, number: 40, share: 34, arrow: 30 };

/** The unrolled network for one example: one column a step, states as colours, gates as bars, answers as text, or as bars where columns are narrow. */
export function paintSequence(
  ctx: CanvasRenderingContext2D,
  layout: SequenceLayout,
  info: RunInfo,
  trace: ExampleTrace,
  style: SequenceStyle,
  theme: Theme,
): void {
  const { steps, left, stepWidth, bands } = layout;
  const painting: Painting = { ...style, ctx, layout, info, trace, theme, centre: (t) => left + (t + 0.5) * stepWidth };
  const { hoveredStep, pinned, numbers } = style;
  ctx.fillStyle = theme.zero;
  for (const step of new Set([hoveredStep, pinned?.step ?? null])) {
    if (step !== null && step >= 0 && step < steps) ctx.fillRect(left + step * stepWidth, 0, stepWidth, layout.height);
  }
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const chosen = hoveredStep ?? pinned?.step ?? -1;
  const apart = 8 * String(steps).length + 6;
  let every = 1;
  while (every * stepWidth < apart) every = every === 1 ? 2 : every === 2 ? 5 : every * 2;
  for (let t = 0; t < steps; t++) {
    const isMarked = t === chosen || t === pinned?.step;
    const isNear = chosen >= 0 && t !== chosen && Math.abs(t - chosen) * stepWidth < apart;
    if (isNear || (!isMarked && t % every !== 0)) continue;
    ctx.font = `${isMarked ? 'bold ' : ''}12px ${theme.font}`;
    ctx.fillStyle = isMarked ? theme.ink : theme.muted;
    ctx.fillText(numbers.number(t + 1), painting.centre(t), 12);
  }
  for (const band of bands) {
    if (band.part === 'input') paintInput(painting, band);
    else if (band.part === 'answer') paintAnswers(painting, band);
    else if (band.part === 'gates') paintGates(painting, band);
    else if (band.part === 'change') paintChange(painting, band);
    else paintStates(painting, band);
  }
}

const cellSize = 20;

/** A bit as a filled or empty box, anything else as text. */
function paintText({ ctx, theme }: Painting, text: string, x: number, y: number): void {
  ctx.font = `13px ${theme.font}`;
  ctx.textAlign = 'center';
  ctx.fillStyle = theme.ink;
  ctx.fillText(text, x, y + 0.5);
}

function paintBit({ ctx, theme, layout }: Painting, bit: number, x: number, y: number): void {
  const width = Math.min(cellSize, layout.stepWidth - 1);
  const isOn = bit === 1;
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - cellSize / 2, width, cellSize, Math.min(3, width / 3));
  ctx.fillStyle = isOn ? theme.ink : theme.ground;
  ctx.fill();
  if (layout.stepWidth > 6) {
    ctx.strokeStyle = theme.edge;
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  if (layout.stepWidth < needed.digit) return;
  ctx.font = `13px ${theme.font}`;
  ctx.fillStyle = isOn ? theme.ground : theme.ink;
  ctx.fillText(String(bit), x, y + 0.5);
}

/** From the middle of its row up or down, or from the floor up where nothing is below zero. */
function paintBar({ ctx, theme, layout }: Painting, share: number, x: number, y: number, isSigned: boolean, colour = theme.ink): void {
  const width = Math.max(1, Math.min(12, layout.stepWidth - (layout.stepWidth > 6 ? 2 : 1)));
  const clamped = Math.max(-1, Math.min(1, share)) || 0;
  const tall = (isSigned ? cellSize / 2 : cellSize) * Math.abs(clamped);
  const floor = isSigned ? y : y + cellSize / 2;
  ctx.fillStyle = colour;
  ctx.fillRect(x - width / 2, clamped < 0 ? floor : floor - tall, width, Math.max(0.5, tall));
}

/** A ring around what was changed, or what an edit changes. */
function ring({ ctx, theme, layout }: Painting, x: number, y: number): void {
  const width = Math.max(3, Math.min(cellSize + 6, layout.stepWidth - 1));
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 11.5, width, 23, Math.min(4, width / 3));
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.75;
  ctx.stroke();
}

/** Nothing is asked of the network at these steps any more. */
const faint = 0.3;

/** The last step that has a target. */
function lastTarget(info: RunInfo, index: number, steps: number): number {
  let t = steps - 1;
  while (t >= 0 && targetAt(info, index, t) === null) t--;
  return t < 0 ? steps - 1 : t;
}

function paintInput(painting: Painting, band: Band): void {
  const { ctx, info, layout, trace, centre, edited, index, numbers } = painting;
  const { sequences } = info;
  const read = trace.perLayer[0]?.output;
  if (!sequences || !read) return;
  const { steps, stepWidth } = layout;
  const { width, symbols } = sequences;
  const all = width ?? 1;
  const last = lastTarget(info, index, steps);
  for (let row = 0; row < band.rows; row++) {
    const valueAt = (t: number) => read[t * all + row] ?? 0;
    let reach = 0;
    let isBits = width !== null;
    let isSigned = false;
    let widest = needed.number;
    for (let t = 0; t < steps; t++) {
      const value = valueAt(t);
      if (width !== null && stepWidth >= needed.number) widest = Math.max(widest, widthOfNumber(plainNumber(numbers, value)));
      if (Number.isFinite(value)) reach = Math.max(reach, Math.abs(value));
      isBits &&= value === 0 || value === 1;
      isSigned ||= value < 0;
    }
    const y = band.y + (row + 0.5) * band.rowHeight;
    for (let t = 0; t < steps; t++) {
      const value = valueAt(t);
      ctx.globalAlpha = t > last ? faint : 1;
      if (width === null && stepWidth >= needed.letter) paintText(painting, symbolText(info, value), centre(t), y);
      else if (width === null) paintBar(painting, (value + 1) / Math.max(1, symbols ?? 1), centre(t), y, false);
      else if (isBits) paintBit(painting, value, centre(t), y);
      else if (stepWidth >= widest) paintText(painting, plainNumber(numbers, value), centre(t), y);
      else paintBar(painting, reach > 0 ? value / reach : 0, centre(t), y, isSigned);
      ctx.globalAlpha = 1;
      if (edited.has(t * all + row)) ring(painting, centre(t), y);
    }
  }
}

function paintAnswers(painting: Painting, band: Band): void {
  const { ctx, info, layout, trace, original, index, numbers, centre, theme } = painting;
  const { steps, stepWidth } = layout;
  const rows = answerRows(info, original !== null);
  const isRegression = info.task === 'regression';
  const yOf = (row: (typeof rows)[number]) => band.y + (rows.indexOf(row) + 0.5) * band.rowHeight;
  let reach = 0;
  let isSigned = false;
  let widest = needed.number;
  for (let t = 0; isRegression && t < steps; t++) {
    for (const value of [
      answerAt(info, trace, t)?.predicted,
      targetAt(info, index, t),
      original && answerAt(info, original, t)?.predicted,
    ]) {
      if (!Number.isFinite(value ?? Number.NaN)) continue;
      reach = Math.max(reach, Math.abs(value as number));
      isSigned ||= (value as number) < 0;
      if (stepWidth >= needed.number) widest = Math.max(widest, widthOfNumber(plainNumber(numbers, value as number)));
    }
  }
  // one number under one column may be wider than that
  const hasRoom = (need: number) => stepWidth >= need || info.sequences?.perStep === false;
  const paintValue = (value: number, t: number, y: number) => {
    if (info.task === 'binary') paintBit(painting, value, centre(t), y);
    else if (!hasRoom(isRegression ? widest : needed.letter)) {
      if (isRegression) paintBar(painting, reach > 0 ? value / reach : 0, centre(t), y, isSigned);
      else paintBar(painting, (value + 1) / Math.max(1, info.classes.length), centre(t), y, false);
    } else if (info.sequences?.perStep === false && !isRegression) paintText(painting, answerText(info, numbers, value), centre(t), y);
    else if (info.sequences?.perStep === false) {
      ctx.textAlign = 'right';
      ctx.font = `13px ${theme.font}`;
      paintHaloText(ctx, answerText(info, numbers, value), { x: Math.min(layout.width - 2, centre(t) + 20), y: y + 0.5 }, theme);
      ctx.textAlign = 'center';
    } else paintText(painting, answerText(info, numbers, value), centre(t), y);
  };
  for (let t = 0; t < steps; t++) {
    const answer = answerAt(info, trace, t);
    if (!answer) continue;
    const target = targetAt(info, index, t);
    const before = original ? answerAt(info, original, t) : null;
    if (target === null && info.sequences?.perStep) ctx.globalAlpha = faint;
    const share = rows.includes('probability') ? 'probability' : 'ofPredicted';
    if (!isRegression) {
      const text = numbers.probability(answer.share);
      if (hasRoom(needed.share)) paintText(painting, shortShareIf(text, stepWidth), centre(t), yOf(share));
      else paintBar(painting, answer.share, centre(t), yOf(share), false, theme.magnitude);
    }
    paintValue(answer.predicted, t, yOf('predicted'));
    if (before) {
      paintValue(before.predicted, t, yOf('before'));
      const differs = isRegression
        ? Math.abs(before.predicted - answer.predicted) > 0.005 * Math.max(reach, 1e-9)
        : before.predicted !== answer.predicted;
      if (differs) ring(painting, centre(t), yOf('predicted'));
    }
    ctx.globalAlpha = 1;
    if (target === null) continue;
    paintValue(target, t, yOf('truth'));
    if (isRegression || target === answer.predicted) continue;
    const half = Math.min(cellSize, stepWidth - 1) / 2;
    ctx.beginPath();
    ctx.moveTo(centre(t) - half, yOf('predicted') + cellSize / 2 + 1.5);
    ctx.lineTo(centre(t) + half, yOf('predicted') + cellSize / 2 + 1.5);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2;
    ctx.stroke();
  }
}

const shortShareIf = (text: string, stepWidth: number) => (stepWidth < needed.number ? shortShare(text) : text);

/** Columns stand apart as far as they have room, for arrows from one to the next. */
const gapOf = (stepWidth: number) => (stepWidth >= needed.arrow ? 10 : stepWidth > 10 ? 4 : stepWidth > 6 ? 1 : 0);

const images = new SignPainter();
/** More are one image. */
const mostRectangles = 1500;

/** The numbers of a band; undefined where the trace has none. */
const valuesOf = (trace: ExampleTrace, { layer, part }: Band): Float64Array | undefined =>
  part === 'output' ? trace.perLayer[layer]?.output : trace.perLayer[layer]?.inner[part];

function paintStates(painting: Painting, band: Band): void {
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
  const name = (row: number, isChosen: boolean) => {
    ctx.font = `${isChosen ? 'bold ' : ''}12px ${theme.font}`;
    ctx.fillStyle = isChosen ? theme.ink : theme.muted;
    ctx.fillText(numbers.number(row + 1), left - 6, band.y + (row + 0.5) * band.rowHeight);
  };
  const every = band.rowHeight >= 13 ? 1 : Math.max(1, band.rows - 1);
  for (let row = 0; row < band.rows; row += every) {
    if (row !== unit && (unit < 0 || Math.abs(row - unit) * band.rowHeight >= 13)) name(row, false);
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
export function reachOf(values: ArrayLike<number>): number {
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
function paintGates({ ctx, layout, info, trace, theme, pinned }: Painting, band: Band): void {
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
function paintChange(painting: Painting, band: Band): void {
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
