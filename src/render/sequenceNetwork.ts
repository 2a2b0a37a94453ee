import type { ExampleTrace } from '../probes/exampleTrace';
import type { LayerInfo, RunInfo } from '../run/runInfo';
import type { Theme } from './theme';

/** A block of rows over the time steps: the input, a layer's state, the answers. */
export interface Band {
  /** Graph column it belongs to: 0 the input, the last the output. */
  readonly layer: number;
  /** Which of a layer's numbers: its output, or an intermediate of a recurrent layer. */
  readonly part: 'input' | 'output' | 'h' | 'c' | 'answer';
  readonly rows: number;
  readonly y: number;
  readonly rowHeight: number;
}

export interface SequenceLayout {
  readonly steps: number;
  /** Left edge of the first step and width of one. */
  readonly left: number;
  readonly stepWidth: number;
  readonly bands: readonly Band[];
  readonly width: number;
  readonly height: number;
}

const headHeight = 24;
const bandGap = 14;
const textRow = 24;
/** Room for a letter or a bit, and for a number with its sign and two decimals. */
const smallestStep = { symbol: 22, number: 40 };
const smallestBand = 54;
/** Room after the last step. */
const edge = 8;

/** Rows of bands under one column a time step; the bands share what height is left. */
export function layoutSequence(
  info: RunInfo,
  room: { readonly width: number; readonly height: number },
  labelWidth: number,
): SequenceLayout {
  const { sequences, layers } = info;
  const steps = sequences?.steps ?? 1;
  const last = layers.length - 1;
  const wanted: Omit<Band, 'y' | 'rowHeight'>[] = [{ layer: 0, part: 'input', rows: sequences?.width ?? 1 }];
  layers.slice(1, last).forEach((layer, index) => {
    const l = index + 1;
    const recurrent = isRecurrent(layer);
    wanted.push({ layer: l, part: recurrent ? 'h' : 'output', rows: layer.units });
    if (layer.kind === 'lstm') wanted.push({ layer: l, part: 'c', rows: layer.units });
  });
  const answers = answerRows(info).length;
  const fixed = headHeight + textRow * (Math.min(4, sequences?.width ?? 1) + answers) + bandGap * (wanted.length + 1);
  const states = wanted.slice(1);
  const free = Math.max(smallestBand * states.length, room.height - fixed - 8);
  let y = headHeight;
  const bands: Band[] = [];
  for (const band of wanted) {
    const height = band.part === 'input' ? textRow * Math.min(4, band.rows) : free / Math.max(1, states.length);
    const rowHeight = Math.min(textRow, height / band.rows);
    bands.push({ ...band, y, rowHeight });
    y += Math.max(band.part === 'input' ? 0 : smallestBand, rowHeight * band.rows) + bandGap;
  }
  bands.push({ layer: last, part: 'answer', rows: answers, y, rowHeight: textRow });
  const narrowest = info.task === 'regression' ? smallestStep.number : smallestStep.symbol;
  const stepWidth = Math.max(narrowest, Math.min(84, (room.width - labelWidth - edge) / steps));
  return {
    steps,
    left: labelWidth,
    stepWidth,
    bands,
    width: labelWidth + steps * stepWidth + edge,
    height: Math.max(room.height, y + answers * textRow + 8),
  };
}

const isRecurrent = ({ kind }: LayerInfo) => kind === 'rnn' || kind === 'lstm' || kind === 'gru';

type AnswerRow = 'probability' | 'predicted' | 'ofPredicted' | 'truth';

/** The rows of answers: the probability of 1, what is predicted, the probability of that, and what is true. */
export function answerRows({ task }: RunInfo): readonly AnswerRow[] {
  if (task === 'binary') return ['probability', 'predicted', 'truth'];
  return task === 'multiclass' ? ['predicted', 'ofPredicted', 'truth'] : ['predicted', 'truth'];
}

/** How numbers are written: with two digits after the point, as few as they need, a probability. */
export interface NumberWords {
  fixed(value: number): string;
  number(value: number): string;
  probability(value: number): string;
}

/** How one step of an example is written: its symbol or its numbers. */
function inputText({ sequences }: RunInfo, numbers: NumberWords, index: number, t: number, row: number): string {
  if (!sequences) return '';
  const { steps, width, x } = sequences;
  if (width === null) {
    const symbol = x[index * steps + t] as number;
    return visible(sequences.alphabet?.[symbol] ?? String(symbol));
  }
  return plainNumber(numbers, x[(index * steps + t) * width + row] as number);
}

/** A letter that can be seen: a space as ␣, the end of a line as ⏎. */
export const visible = (letter: string) => (letter === ' ' ? '␣' : letter === '\n' ? '⏎' : letter);

const plainNumber = ({ fixed, number }: NumberWords, value: number) => (Number.isInteger(value) ? number : fixed)(value);

/** Texts of the answers at step t; empty where the example has no target and no answer there. */
function answerTexts(info: RunInfo, numbers: NumberWords, trace: ExampleTrace, t: number): readonly string[] {
  const { sequences, task, classes } = info;
  const output = trace.perLayer.at(-1)?.output;
  if (!sequences || !output) return [];
  const { steps, perStep } = sequences;
  if (!perStep && t < steps - 1) return answerRows(info).map(() => '');
  const at = perStep ? t : 0;
  const target = info.t[trace.index * (perStep ? steps : 1) + at] as number;
  if (task === 'binary') {
    const p = output[at] as number;
    return [numbers.probability(p), String(Number(p > (info.threshold ?? 0.5))), target < 0 ? '' : String(target)];
  }
  if (task === 'regression') return [plainNumber(numbers, output[at] as number), Number.isNaN(target) ? '' : plainNumber(numbers, target)];
  const shares = output.subarray(at * classes.length, (at + 1) * classes.length);
  const winner = shares.indexOf(Math.max(...shares));
  const name = (k: number) => (k < 0 ? '' : visible(classes[k] ?? String(k)));
  return [name(winner), numbers.probability(shares[winner] as number), name(target)];
}

export interface SequenceStyle {
  readonly hoveredStep: number | null;
  readonly numbers: NumberWords;
}

/** The unrolled network for one example: one column a step, states as colours, answers as text. */
export function paintSequence(
  ctx: CanvasRenderingContext2D,
  layout: SequenceLayout,
  info: RunInfo,
  trace: ExampleTrace,
  { hoveredStep, numbers }: SequenceStyle,
  theme: Theme,
): void {
  const { steps, left, stepWidth, bands } = layout;
  if (hoveredStep !== null) {
    ctx.fillStyle = theme.zero;
    ctx.fillRect(left + hoveredStep * stepWidth, 0, stepWidth, layout.height);
  }
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const centre = (t: number) => left + (t + 0.5) * stepWidth;
  ctx.font = `12px ${theme.font}`;
  const every = Math.ceil(22 / stepWidth);
  for (let t = 0; t < steps; t += every) {
    ctx.fillStyle = t === hoveredStep ? theme.ink : theme.muted;
    ctx.fillText(numbers.number(t + 1), centre(t), 12);
  }
  for (const band of bands) {
    if (band.part === 'input') paintInput(ctx, band, layout, info, numbers, trace, theme);
    else if (band.part === 'answer') paintAnswers(ctx, band, layout, info, numbers, trace, theme);
    else paintStates(ctx, band, layout, trace, theme);
  }
}

const cellSize = 20;

/** A bit as a filled or empty box, anything else as text. */
function paintCell(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, theme: Theme, wrong = false, isShare = false): void {
  const isBit = !isShare && (text === '0' || text === '1');
  ctx.font = `13px ${theme.font}`;
  if (isBit) {
    ctx.beginPath();
    ctx.roundRect(x - cellSize / 2, y - cellSize / 2, cellSize, cellSize, 3);
    ctx.fillStyle = text === '1' ? theme.ink : theme.ground;
    ctx.fill();
    ctx.strokeStyle = theme.edge;
    ctx.lineWidth = 1;
    ctx.stroke();
  }
  ctx.fillStyle = isBit && text === '1' ? theme.ground : theme.ink;
  ctx.fillText(text, x, y + 0.5);
  if (!wrong) return;
  ctx.beginPath();
  ctx.moveTo(x - cellSize / 2, y + cellSize / 2 + 1.5);
  ctx.lineTo(x + cellSize / 2, y + cellSize / 2 + 1.5);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.stroke();
}

function paintInput(
  ctx: CanvasRenderingContext2D,
  band: Band,
  { steps, left, stepWidth }: SequenceLayout,
  info: RunInfo,
  numbers: NumberWords,
  trace: ExampleTrace,
  theme: Theme,
): void {
  for (let t = 0; t < steps; t++) {
    for (let row = 0; row < Math.min(4, band.rows); row++) {
      paintCell(ctx, inputText(info, numbers, trace.index, t, row), left + (t + 0.5) * stepWidth, band.y + (row + 0.5) * textRow, theme);
    }
  }
}

/** A probability of two decimals beside others needs so much. */
const numberStep = 30;
/** .04 for 0.04, 1 for 1.00 */
const shortShare = (text: string) => text.replace(/^0(?=\D)|\D0+$/, '');

function paintAnswers(
  ctx: CanvasRenderingContext2D,
  band: Band,
  { steps, left, stepWidth }: SequenceLayout,
  info: RunInfo,
  numbers: NumberWords,
  trace: ExampleTrace,
  theme: Theme,
): void {
  const rows = answerRows(info);
  const [predicted, truth] = [rows.indexOf('predicted'), rows.indexOf('truth')];
  for (let t = 0; t < steps; t++) {
    const texts = answerTexts(info, numbers, trace, t);
    const isWrong = info.task !== 'regression' && texts[truth] !== '' && texts[predicted] !== texts[truth];
    texts.forEach((whole, row) => {
      const isShare = rows[row] === 'probability' || rows[row] === 'ofPredicted';
      const text = isShare && stepWidth < numberStep ? shortShare(whole) : whole;
      const [x, y] = [left + (t + 0.5) * stepWidth, band.y + (row + 0.5) * textRow];
      if (text !== '') paintCell(ctx, text, x, y, theme, row === predicted && isWrong, isShare);
    });
  }
}

function paintStates(
  ctx: CanvasRenderingContext2D,
  band: Band,
  { steps, left, stepWidth }: SequenceLayout,
  trace: ExampleTrace,
  theme: Theme,
): void {
  const layer = trace.perLayer[band.layer];
  const values = band.part === 'output' ? layer?.output : layer?.inner[band.part];
  if (!values) return;
  let reach = 1;
  for (const value of values) reach = Math.max(reach, Math.abs(value));
  const shownSteps = values.length / band.rows;
  const air = band.rowHeight > 6 ? 1 : 0;
  for (let s = 0; s < shownSteps; s++) {
    const t = steps - shownSteps + s; // a vector after the last state stands at the last step
    for (let row = 0; row < band.rows; row++) {
      const value = values[s * band.rows + row] as number;
      const word = theme.sign[Math.round(255 * Math.max(0, Math.min(1, 0.5 + value / (2 * reach))))] ?? 0;
      ctx.fillStyle = `rgb(${word & 255} ${(word >>> 8) & 255} ${(word >>> 16) & 255})`;
      ctx.fillRect(left + t * stepWidth + 2, band.y + row * band.rowHeight, stepWidth - 4, band.rowHeight - air);
    }
  }
}
