import { epochAt } from '../../render/lossChart';
import { currentTheme } from '../theme';

interface EpochReaderProps {
  readonly label: string;
  /** Epochs there are, the one before the first included. */
  readonly length: number;
  /** The epoch that is read, or null. */
  readonly read: number | null;
  /** What is read there, in words. */
  readonly text: string;
  readonly onRead: (epoch: number | null) => void;
}

/** Lies over a chart of epochs: the pointer and the arrow keys read one of them (ten with Shift, a hundred a page). */
export function EpochReader({ label, length, read, text, onRead }: EpochReaderProps) {
  const last = length - 1;
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
      aria-valuemax={Math.max(0, last)}
      aria-valuenow={read ?? Math.max(0, last)}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onBlur={() => onRead(null)}
      onPointerMove={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const { textScale } = currentTheme();
        onRead(epochAt((event.clientX - box.left) / textScale, box.width / textScale, length));
      }}
      onPointerLeave={() => onRead(null)}
    />
  );
}
