import { useRef } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useRunner } from '../../../state/runnerContext';
import { currentTheme } from '../../theme';
import { useWords } from '../../words/useLanguage';
import { biasFor, heightFor, type Piece, type Pieces, placesIn } from './pieces';

interface PieceHandleProps {
  readonly info: RunInfo;
  readonly all: Pieces;
  readonly piece: Piece;
  /** In the order of places, from 1. */
  readonly number: number;
  /** Among those that are added up. */
  readonly isIn: boolean;
  readonly style: { readonly left: number; readonly top: number };
  /** Ends of the axis. */
  readonly across: readonly [number, number];
  /** What a pixel of the usual text is of the input, and of the sum. */
  readonly perPixel: { readonly across: number; readonly up: number };
  readonly onHold: (unit: number | null) => void;
}

const step = 0.05;
/** With Shift held a drag raises instead. */
interface Grip {
  readonly x: number;
  readonly y: number;
  readonly piece: Piece;
}

/** A unit's number, by which it is taken: across it moves, with Shift (or the keys up and down) it is raised. */
export function PieceHandle({ info, all, piece, number, isIn, style, across: [min, max], perPixel, onHold }: PieceHandleProps) {
  const word = useWords('pieces');
  const { setParameterValue } = useRunner();
  const grip = useRef<Grip | null>(null);
  const at = placesIn(info, piece.unit);
  const move = (place: number) => setParameterValue(at.bias, biasFor(piece, Math.min(max, Math.max(min, place))));
  const raise = (from: Piece, by: number) => setParameterValue(at.height, heightFor(from, all.slopes, by));
  return (
    <div
      className="piece-handle"
      role="slider"
      tabIndex={0}
      data-in={isIn || undefined}
      style={style}
      aria-label={word('handle', { number })}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={piece.place}
      aria-valuetext={word('handleText', { number, place: piece.place, height: piece.height })}
      onFocus={() => onHold(piece.unit)}
      onBlur={() => onHold(null)}
      onPointerEnter={() => onHold(piece.unit)}
      onPointerLeave={() => {
        if (!grip.current) onHold(null);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, y: event.clientY, piece };
      }}
      onPointerMove={(event) => {
        const from = grip.current;
        if (!from) return;
        const { textScale } = currentTheme();
        if (event.shiftKey) raise(from.piece, ((from.y - event.clientY) / textScale) * perPixel.up);
        else move(from.piece.place + ((event.clientX - from.x) / textScale) * perPixel.across);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -step, ArrowRight: step }[event.key];
        const up = { ArrowDown: -step, ArrowUp: step }[event.key];
        if (by === undefined && up === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        if (by !== undefined) move(piece.place + by);
        if (up !== undefined) raise(piece, up);
      }}
    >
      {number}
    </div>
  );
}
