import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { StrokePoint } from '../../data/pictures/strokes';
import type { PadStroke } from '../../state/viewStore';
import { erased } from './eraser';

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const keyStep = 1 / 28;
const within = (value: number) => Math.max(0, Math.min(1, value));

/** Whatever the hand does, it goes on being told here, unless it is gone already. */
function hold({ currentTarget, pointerId }: PointerEvent<HTMLElement>): void {
  try {
    currentTarget.setPointerCapture?.(pointerId);
  } catch {
    // a pointer that left as it came draws its point
  }
}

interface PadHand {
  readonly isErasing: boolean;
  readonly ink: readonly number[];
  /** The strokes as they are at this moment: events may come faster than renders. */
  strokes(): readonly PadStroke[];
  putStrokes(strokes: readonly PadStroke[]): void;
  /** Before the first point of a stroke. */
  remember(): void;
  clear(): void;
  onStart?(): void;
  onEnd?(): void;
}

/** What a hand does on a pad: finger, pen or mouse, the first one alone, or the keys: arrows, Space puts the pen down and lifts it, Delete wipes. */
export function usePadHand({ isErasing, ink, strokes, putStrokes, remember, clear, onStart, onEnd }: PadHand) {
  const [cursor, setCursor] = useState<{ x: number; y: number; isDown: boolean } | null>(null);
  const holding = useRef<number | null>(null);
  /** Where the hand was last: what lies between two events is drawn, and erased, as well. */
  const last = useRef<StrokePoint>([0, 0]);
  /** What is being drawn; it may be taken back or wiped under the pen. */
  const newest = useRef<PadStroke | null>(null);
  const draw = (before: readonly PadStroke[], points: readonly StrokePoint[], colour = ink) => {
    newest.current = { points, colour };
    putStrokes([...before, newest.current]);
  };
  const begin = (at: StrokePoint) => {
    remember();
    if (isErasing) putStrokes(erased(strokes(), [at]));
    else draw(strokes(), [at]);
    last.current = at;
  };
  const goOn = (points: readonly StrokePoint[]) => {
    const all = strokes();
    const drawn = all.at(-1);
    if (isErasing) putStrokes(erased(all, [last.current, ...points]));
    else if (drawn && drawn === newest.current) draw(all.slice(0, -1), [...drawn.points, ...points], drawn.colour);
    else {
      remember();
      draw(all, [last.current, ...points]);
    }
    last.current = points.at(-1) ?? last.current;
  };
  /** The pad as it lay when the hand came down: whatever an answer moves, a stroke keeps its form. */
  const box = useRef<Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>>({ left: 0, top: 0, width: 1, height: 1 });
  const placeOf = ({ clientX, clientY }: { clientX: number; clientY: number }): StrokePoint => [
    within((clientX - box.current.left) / box.current.width),
    within((clientY - box.current.top) / box.current.height),
  ];
  /** By another pointer, which is still there: of one that went without a word the pad is not told. */
  const isHeld = ({ currentTarget, pointerId }: PointerEvent<HTMLElement>) =>
    holding.current !== null && holding.current !== pointerId && (currentTarget.hasPointerCapture?.(holding.current) ?? true);
  const onDown = (event: PointerEvent<HTMLElement>) => {
    if (isHeld(event) || !event.isPrimary || event.button !== 0) return;
    holding.current = event.pointerId;
    hold(event);
    box.current = event.currentTarget.getBoundingClientRect();
    setCursor(null);
    onStart?.();
    begin(placeOf(event));
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (holding.current !== event.pointerId) return;
    // it was let go where nothing told the page
    if (event.pointerType === 'mouse' && event.buttons === 0) return onUp(event);
    const all = event.nativeEvent.getCoalescedEvents?.() ?? [];
    goOn((all.length > 0 ? all : [event.nativeEvent]).map(placeOf));
  };
  const onUp = (event: PointerEvent) => {
    if (holding.current !== event.pointerId) return;
    holding.current = null;
    onEnd?.();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [across, down] = arrows[event.key] ?? [0, 0];
    const at = cursor ?? { x: 0.5, y: 0.5, isDown: false };
    if (event.key === 'Delete' || event.key === 'Backspace') clear();
    else if (event.key === ' ') {
      if (!at.isDown) begin([at.x, at.y]);
      setCursor({ ...at, isDown: !at.isDown });
    } else if (across !== 0 || down !== 0) {
      const [x, y] = [within(at.x + across * keyStep), within(at.y + down * keyStep)];
      if (at.isDown) goOn([[x, y]]);
      setCursor({ x, y, isDown: at.isDown });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    cursor,
    hand: {
      onPointerDown: onDown,
      onPointerMove: onMove,
      onPointerUp: onUp,
      onPointerCancel: onUp,
      onLostPointerCapture: onUp,
      onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
      onKeyDown: onKey,
    },
  };
}
