import { create } from 'zustand';

/** The place of the picture under the pointer, as shares of its sides, and the example there (−1 = none). */
export interface PictureReading {
  readonly across: number;
  readonly down: number;
  readonly example: number;
}

export const usePictureReading = create<{ reading: PictureReading | null }>(() => ({ reading: null }));

export const setPictureReading = (reading: PictureReading | null) => usePictureReading.setState({ reading });
