import type { ExampleTrace } from '../probes/exampleTrace';
import type { RunInfo } from '../run/runInfo';
import type { SequenceLayout } from './sequenceLayout';
import type { NumberWords } from './sequenceTexts';
import type { Theme } from './theme';

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
export interface Painting extends SequenceStyle {
  readonly ctx: CanvasRenderingContext2D;
  readonly layout: SequenceLayout;
  readonly info: RunInfo;
  readonly trace: ExampleTrace;
  readonly theme: Theme;
  centre(t: number): number;
}

/** Pixels that a column needs for a letter, a bit with its digit, a number, a probability; narrower ones have bars. */
export const needed = { letter: 9, digit: 16, number: 40, share: 34, arrow: 30 };

/** Columns stand apart as far as they have room, for arrows from one to the next. */
export const gapOf = (stepWidth: number) => (stepWidth >= needed.arrow ? 10 : stepWidth > 10 ? 4 : stepWidth > 6 ? 1 : 0);

/** Side of a box with a bit in it, and of a bar at most. */
export const cellSize = 20;

/** From the middle of its row up or down, or from the floor up where nothing is below zero. */
export function paintBar(
  { ctx, theme, layout }: Painting,
  share: number,
  x: number,
  y: number,
  isSigned: boolean,
  colour = theme.ink,
): void {
  const width = Math.max(1, Math.min(12, layout.stepWidth - (layout.stepWidth > 6 ? 2 : 1)));
  const clamped = Math.max(-1, Math.min(1, share)) || 0;
  const tall = (isSigned ? cellSize / 2 : cellSize) * Math.abs(clamped);
  const floor = isSigned ? y : y + cellSize / 2;
  ctx.fillStyle = colour;
  ctx.fillRect(x - width / 2, clamped < 0 ? floor : floor - tall, width, Math.max(0.5, tall));
}
