import { epochAt } from '../../render/lossChart';
import { placesUpTo, rowAt } from '../../render/lossCurve';

interface EpochReaderProps {
  readonly label: string;
  /** Rows of the curve: epochs, the one before the first included, or recorded steps. */
  readonly length: number;
  /** Places that the axis holds, where it holds more. */
  readonly axisLength?: number;
  /** The step of every row; null: row = epoch. */
  readonly steps?: Float64Array | null;
  /** The row that is read, or null. */
  readonly read: number | null;
  /** What is read there, in words. */
  readonly text: string;
  readonly onRead: (row: number | null) => void;
}

/** Lies over a chart of epochs or steps: the pointer and the arrow keys read one of them (ten with Shift, a hundred a page). */
export function EpochReader({ label, length, steps = null, axisLength = placesUpTo(length, steps), read, text, onRead }: EpochReaderProps) {
  const last = length - 1;
  const placeOf = (row: number) => (steps ? (steps[row] ?? 0) : Math.max(0, row));
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = read ?? last;
    const step = event.shiftKey ? 10 : 1;
    const next = { ArrowLeft: at - step, ArrowRight: at + step, PageDown: at - 100, PageUp: at + 100, Home: 0, End: last }[event.key];
    if (next === undefined || last < 0) return;
    event.preventDefault();
    onRead(Math.max(0, Math.min(last, next)));
  };
  return (
    <div
      className="reader"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={placeOf(last)}
      aria-valuenow={placeOf(read ?? last)}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onBlur={() => onRead(null)}
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const place = epochAt(event.clientX - box.left, box.width, axisLength);
        const row = place === null ? -1 : Math.min(rowAt(place, length, steps), last);
        onRead(row < 0 ? null : row);
      }}
      onPointerLeave={() => onRead(null)}
    />
  );
}
