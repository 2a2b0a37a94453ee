import { useRef } from 'react';

interface TurnSurfaceProps {
  readonly label: string;
  readonly text: (degrees: number) => string;
  /** In degrees, 0 … 359. */
  readonly turn: number;
  readonly onTurn: (turn: number) => void;
}

const degreesAPixel = 0.7;
const degreesAKey = 10;
const signs: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** Lies over a relief, which turns as it is dragged across or the arrow keys are pressed. */
export function TurnSurface({ label, text, turn, onTurn }: TurnSurfaceProps) {
  const from = useRef<{ readonly x: number; readonly turn: number } | null>(null);
  const turnTo = (degrees: number) => onTurn(((Math.round(degrees) % 360) + 360) % 360);
  const end = () => {
    from.current = null;
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={359}
      aria-valuenow={turn}
      aria-valuetext={text(turn)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, turn };
      }}
      onPointerMove={(event) => from.current && turnTo(from.current.turn + degreesAPixel * (event.clientX - from.current.x))}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={(event) => {
        const sign = signs[event.key];
        if (sign === undefined) return;
        event.preventDefault();
        turnTo(turn + sign * degreesAKey);
      }}
    />
  );
}
