import { useRef } from 'react';
import { endGesture } from '../../../state/experimentStore';
import { currentTheme } from '../../theme';

export type Pixels = readonly [x: number, y: number];

interface DragHandleProps {
  /** Which mark it has. */
  readonly kind: 'tip' | 'line' | 'end';
  readonly label: string;
  /** What it is set to, as a number and in words. */
  readonly now: number;
  readonly ends: readonly [number, number];
  readonly text: string;
  /** In pixels of the usual text. */
  readonly at: Pixels;
  /** It is taken hold of: what is dragged is dragged from here. */
  readonly onGrip: () => void;
  /** So far from where it was taken hold of, in pixels of the usual text. */
  readonly onDrag: (by: Pixels) => void;
  readonly onRelease: () => void;
  /** To the right and up. */
  readonly onKey: (across: number, up: number) => void;
}

const directions: Readonly<Record<string, Pixels>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const fast = 5;
/** Of a value after its point. */
const digits = 4;

/** What a pointer drags: one movement from press to release. */
export function useGrip(onGrip: () => void, onDrag: (by: Pixels) => void, onRelease: () => void) {
  const from = useRef<Pixels | null>(null);
  const end = () => {
    if (!from.current) return;
    from.current = null;
    onRelease();
  };
  return {
    onPointerDown: (event: React.PointerEvent) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      endGesture();
      from.current = [event.clientX, event.clientY];
      onGrip();
    },
    onPointerMove: (event: React.PointerEvent) => {
      const { textScale } = currentTheme();
      if (from.current) onDrag([(event.clientX - from.current[0]) / textScale, (event.clientY - from.current[1]) / textScale]);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}

/** A handle on a picture, for a pointer, a finger and the arrow keys. */
export function DragHandle({ kind, label, now, ends, text, at, onGrip, onDrag, onRelease, onKey }: DragHandleProps) {
  const grip = useGrip(onGrip, onDrag, onRelease);
  const { textScale } = currentTheme();
  return (
    <div
      className="bench-handle"
      data-kind={kind}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={Number(ends[0].toFixed(digits))}
      aria-valuemax={Number(ends[1].toFixed(digits))}
      aria-valuenow={Number(now.toFixed(digits))}
      aria-valuetext={text}
      style={{ left: at[0] * textScale, top: at[1] * textScale }}
      {...grip}
      onFocus={endGesture}
      onKeyDown={(event) => {
        const direction = directions[event.key];
        if (!direction) return;
        event.preventDefault();
        event.stopPropagation();
        const times = event.shiftKey ? fast : 1;
        onGrip();
        onKey(direction[0] * times, direction[1] * times);
        onRelease();
      }}
    />
  );
}
