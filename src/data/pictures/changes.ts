/** How an image is changed to see what the network makes of it: moved, then turned about its middle, then covered with noise. */
export interface ImageChange {
  /** Pixels to the right. */
  readonly shift: number;
  /** Degrees, clockwise. */
  readonly turn: number;
  /** Standard deviation of normal noise, of pixels from 0 to 1. */
  readonly noise: number;
}

export type ChangeName = keyof ImageChange;

export const changeNames: readonly ChangeName[] = ['shift', 'turn', 'noise'];

const evenly = (from: number, step: number) => Array.from({ length: 13 }, (_, k) => (Math.round(from / step) + k) * step);

/** The places of a curve along each of them; unchanged is one of the places. */
export const changePlaces: Readonly<Record<ChangeName, readonly number[]>> = {
  shift: evenly(-6, 1),
  turn: evenly(-90, 15),
  noise: evenly(0, 0.05).map((value) => Math.round(value * 100) / 100),
};
