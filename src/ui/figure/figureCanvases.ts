import { createContext } from 'react';
import type { Paint } from '../views/useCanvas';

/** What a canvas of a figure is painted with: a picture in a file is painted anew. */
export interface FigureCanvas {
  readonly paint: Paint;
  readonly scalesWithText: boolean;
}

/** The canvases of the figure around, as far as they have come. */
export type FigureCanvases = Map<HTMLCanvasElement, () => FigureCanvas>;

export const FigureContext = createContext<FigureCanvases | null>(null);
