import { type PointerEvent, useState } from 'react';

type Handler = (event: PointerEvent) => void;

/** What a surface needs to be dragged in: `dragTo` hears of the press and of every move until the release, also beyond its edges. */
export function useDragged(
  dragTo: Handler,
): Readonly<Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', Handler>> {
  const [isDragged, setDragged] = useState(false);
  const end = () => setDragged(false);
  return {
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture?.(event.pointerId);
      setDragged(true);
      dragTo(event);
    },
    onPointerMove: (event) => isDragged && dragTo(event),
    onPointerUp: end,
    onPointerCancel: end,
  };
}
