import type { LayerInfo, RunInfo } from '../run/runInfo';
import { type AnswerRow, answerRows } from './sequenceTexts';

/** A block of rows over the time steps: the input, a layer's state, its gates, the answers. */
export interface Band {
  /** Graph column it belongs to: 0 the input, the last the output. */
  readonly layer: number;
  /** Which of a layer's numbers: its output, or an intermediate of a recurrent layer. `change`: how far an edit moves the states. */
  readonly part: 'input' | 'output' | 'h' | 'c' | 'gates' | 'change' | 'answer';
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
  readonly answers: readonly AnswerRow[];
  readonly width: number;
  readonly height: number;
}

/** Heights of the first line and of lines of text, gaps between bands, the least height of a band. */
const usual = { headHeight: 24, bandGap: 14, textRow: 24, leastBand: 28 };
/** In the picture of a small slide, and in a row above a tall panel. */
const dense = { below: 280, headHeight: 20, bandGap: 8, textRow: 21, leastBand: 28 };
const densest = { below: 170, headHeight: 16, bandGap: 4, textRow: 21, leastBand: 28 };
export const gateRow = 13;
/** Columns are never narrower, and never wider. */
const [narrowest, widest] = [1, 84];
const tallestRow = 36;
/** Of a layer's states, where gates have room beside them. */
const smallestBand = 54;
/** Of one in a small picture that has no room left. */
const thinnest = 16;
/** Room after the last step. */
const edge = 8;
/** So many numbers a step are shown. */
export const mostInputs = 4;

/** Gates that are shown, by their place among those of the engine. */
export const gatesOf: Readonly<
  Record<string, readonly { readonly name: 'forget' | 'input' | 'output' | 'reset' | 'update'; readonly block: number }[]>
> = {
  lstm: [
    { name: 'forget', block: 1 },
    { name: 'input', block: 0 },
    { name: 'output', block: 3 },
  ],
  gru: [
    { name: 'reset', block: 0 },
    { name: 'update', block: 1 },
  ],
};

const hasState = ({ kind }: LayerInfo) => kind === 'rnn' || kind === 'lstm' || kind === 'gru';

/** Rows of bands under one column a time step; the bands of states share what height is left. */
export function layoutSequence(
  info: RunInfo,
  room: { readonly width: number; readonly height: number },
  labelWidth: number,
  hasEdit = false,
): SequenceLayout {
  const { sequences, layers } = info;
  const scale = [densest, dense].find(({ below }) => room.height < below) ?? usual;
  const { headHeight, bandGap, textRow, leastBand } = scale;
  const answers = answerRows(info, hasEdit, scale === densest);
  const steps = sequences?.steps ?? 1;
  const last = layers.length - 1;
  const wanted: Omit<Band, 'y' | 'rowHeight'>[] = [{ layer: 0, part: 'input', rows: Math.min(mostInputs, sequences?.width ?? 1) }];
  layers.slice(1, last).forEach((layer, index) => {
    const l = index + 1;
    wanted.push({ layer: l, part: hasState(layer) ? 'h' : 'output', rows: layer.units });
    if (layer.kind === 'lstm') wanted.push({ layer: l, part: 'c', rows: layer.units });
    const gates = gatesOf[layer.kind];
    if (gates) wanted.push({ layer: l, part: 'gates', rows: gates.length });
  });
  if (hasEdit) wanted.push({ layer: last, part: 'change', rows: 1 });
  wanted.push({ layer: last, part: 'answer', rows: answers.length });
  const rowOf: Partial<Record<Band['part'], number>> = { input: textRow, answer: textRow, gates: gateRow, change: textRow };
  const isState = ({ part }: Pick<Band, 'part'>) => rowOf[part] === undefined;
  const fixedOf = (parts: typeof wanted) => parts.reduce((sum, { part, rows }) => sum + bandGap + (rowOf[part] ?? 0) * rows, headHeight);
  const statesIn = (parts: typeof wanted) => Math.max(1, parts.filter(isState).length);
  const fits = (parts: typeof wanted, band: number) => room.height - fixedOf(parts) >= statesIn(parts) * band;
  // gates are the first to go, then the memory: what is read and what is answered stay in view
  const ungated = wanted.filter(({ part }) => part !== 'gates');
  const shown = fits(wanted, smallestBand) ? wanted : fits(ungated, leastBand) ? ungated : ungated.filter(({ part }) => part !== 'c');
  const free = Math.max(scale === usual ? leastBand : thinnest, (room.height - fixedOf(shown)) / statesIn(shown));
  let y = headHeight;
  const bands = shown.map((band): Band => {
    const rowHeight = rowOf[band.part] ?? Math.min(tallestRow, free / band.rows);
    const placed = { ...band, y, rowHeight };
    y += Math.max(isState(band) ? Math.min(free, smallestBand) : 0, rowHeight * band.rows) + bandGap;
    return placed;
  });
  const stepWidth = Math.max(narrowest, Math.min(widest, (room.width - labelWidth - edge) / steps));
  return {
    steps,
    left: labelWidth,
    stepWidth,
    bands,
    answers,
    width: labelWidth + steps * stepWidth + edge,
    height: Math.max(room.height, y - bandGap + 4),
  };
}

/** What lies at a place of the unrolled network. */
export interface SequencePlace {
  readonly band: Band;
  readonly row: number;
  /** From 0. */
  readonly step: number;
}

/** @returns null beside all bands and steps */
export function placeAt({ bands, left, stepWidth, steps }: SequenceLayout, x: number, y: number): SequencePlace | null {
  const step = Math.floor((x - left) / stepWidth);
  const band = bands.find((each) => y >= each.y && y < each.y + each.rows * each.rowHeight);
  if (!band || step < 0 || step >= steps) return null;
  return { band, row: Math.floor((y - band.y) / band.rowHeight), step };
}
