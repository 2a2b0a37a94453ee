import type { ExampleTrace } from '../probes/exampleTrace';
import type { RunInfo } from '../run/runInfo';
import { paintHaloText } from './halo';
import type { Band, SequenceLayout } from './sequenceLayout';
import { cellSize, needed, type Painting, paintBar, type SequenceStyle } from './sequencePainting';
import { paintChange, paintGates, paintStates } from './sequenceStates';
import { answerAt, answerText, plainNumber, shortShare, symbolText, targetAt } from './sequenceTexts';
import type { Theme } from './theme';

/** About how wide a text of 13 pixels is, with air. */
const widthOfNumber = (text: string) => 7.3 * text.length + 5;

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

/** A ring around what was changed, or what an edit changes. */
function ring({ ctx, theme, layout }: Painting, x: number, y: number, least = 3): void {
  const width = Math.max(least, Math.min(cellSize + 6, layout.stepWidth - 1));
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
  const { answers: rows } = layout;
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
  // one answer under one column may be wider than that: it ends where the column ends
  const isAlone = info.sequences?.perStep === false;
  const hasDigits = !isAlone || stepWidth >= needed.digit;
  const placeOf = (text: string, t: number) => {
    ctx.font = `13px ${theme.font}`;
    const width = ctx.measureText(text).width;
    return { x: centre(t) - Math.max(0, width - stepWidth) / 2, width };
  };
  const paintAlone = (text: string, t: number, y: number) => {
    const { x } = placeOf(text, t);
    ctx.textAlign = 'center';
    paintHaloText(ctx, text, { x, y: y + 0.5 }, theme);
  };
  const hasRoom = (need: number) => stepWidth >= need || isAlone;
  const paintValue = (value: number, t: number, y: number) => {
    if (info.task === 'binary' && hasDigits) paintBit(painting, value, centre(t), y);
    else if (!hasRoom(isRegression ? widest : needed.letter)) {
      if (isRegression) paintBar(painting, reach > 0 ? value / reach : 0, centre(t), y, isSigned);
      else paintBar(painting, (value + 1) / Math.max(1, info.classes.length), centre(t), y, false);
    } else if (isAlone) paintAlone(answerText(info, numbers, value), t, y);
    else paintText(painting, answerText(info, numbers, value), centre(t), y);
  };
  for (let t = 0; t < steps; t++) {
    const answer = answerAt(info, trace, t);
    if (!answer) continue;
    const target = targetAt(info, index, t);
    const before = original ? answerAt(info, original, t) : null;
    if (target === null && info.sequences?.perStep) ctx.globalAlpha = faint;
    const share = rows.find((row) => row === 'probability' || row === 'ofPredicted');
    if (share) {
      const text = numbers.probability(answer.share);
      if (isAlone) paintAlone(text, t, yOf(share));
      else if (hasRoom(needed.share)) paintText(painting, shortShareIf(text, stepWidth), centre(t), yOf(share));
      else paintBar(painting, answer.share, centre(t), yOf(share), false, theme.magnitude);
    }
    paintValue(answer.predicted, t, yOf('predicted'));
    if (before) {
      paintValue(before.predicted, t, yOf('before'));
      const differs = isRegression
        ? Math.abs(before.predicted - answer.predicted) > 0.005 * Math.max(reach, 1e-9)
        : before.predicted !== answer.predicted;
      const alone = isAlone ? placeOf(answerText(info, numbers, answer.predicted), t) : null;
      if (differs) ring(painting, alone?.x ?? centre(t), yOf('predicted'), (alone?.width ?? 0) + 6);
    }
    ctx.globalAlpha = 1;
    if (target === null) continue;
    if (rows.includes('truth')) paintValue(target, t, yOf('truth'));
    if (isRegression || target === answer.predicted) continue;
    const written = isAlone ? placeOf(answerText(info, numbers, answer.predicted), t) : null;
    const half = Math.max(written?.width ?? 0, Math.min(cellSize, stepWidth - 1)) / 2;
    const middle = written?.x ?? centre(t);
    ctx.beginPath();
    ctx.moveTo(middle - half, yOf('predicted') + cellSize / 2 + 1.5);
    ctx.lineTo(middle + half, yOf('predicted') + cellSize / 2 + 1.5);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2;
    ctx.stroke();
  }
}

const shortShareIf = (text: string, stepWidth: number) => (stepWidth < needed.number ? shortShare(text) : text);
