import { type RefObject, useContext, useEffect, useRef } from 'react';
import type { Paint } from '../views/useCanvas';
import { FigureContext } from './figureCanvases';

/** A canvas that belongs to the figure around it: in the file it is painted anew. */
export function useFigureCanvas(ref: RefObject<HTMLCanvasElement | null>, paint: Paint, scalesWithText = false): void {
  const canvases = useContext(FigureContext);
  const newest = useRef({ paint, scalesWithText });
  newest.current = { paint, scalesWithText };
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas || !canvases) return;
    canvases.set(canvas, () => newest.current);
    return () => {
      canvases.delete(canvas);
    };
  }, [ref, canvases]);
}
