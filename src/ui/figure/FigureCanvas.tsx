import { type Paint, useCanvas } from '../views/useCanvas';
import { useFigureCanvas } from './useFigureCanvas';

interface FigureCanvasProps {
  readonly paint: Paint;
  /** What is seen in it, in a sentence. */
  readonly label: string;
  /** Repainted with every frame of the run. */
  readonly live?: boolean;
  /** Its lengths are those of the usual size of text. */
  readonly scalesWithText?: boolean;
  readonly className?: string;
}

/** A picture of the figure around: on the page, and in the file that the figure is saved to. */
export function FigureCanvas({ paint, label, live = false, scalesWithText = true, className }: FigureCanvasProps) {
  const ref = useCanvas(paint, { live, scalesWithText });
  useFigureCanvas(ref, paint, scalesWithText);
  return <canvas ref={ref} role="img" aria-label={label} className={className} />;
}
