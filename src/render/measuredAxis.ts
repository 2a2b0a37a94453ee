import { type LinearScale, linearScale } from './linearScale';

/** An axis of numbers that were shifted and scaled: what stands at it are the measured ones. */
export interface MeasuredAxis {
  readonly name: string;
  /** As it was measured: grows with the value, in one scale. */
  original(value: number): number;
}

/** From measured numbers to pixels: its ticks are round as they are read. @param ends of the values */
export const measuredScale = (axis: MeasuredAxis, ends: readonly [number, number], pixels: readonly [number, number]): LinearScale =>
  linearScale([axis.original(ends[0]), axis.original(ends[1])], pixels);
