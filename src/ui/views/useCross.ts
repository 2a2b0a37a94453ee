import { useState } from 'react';
import type { Place } from './strokes';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A cross on the picture that the arrow keys move (faster with Shift) and Enter acts at. */
export function useCross(
  size: { readonly width: number; readonly height: number },
  moved: (place: Place | null) => void,
  chosen: (place: Place) => void,
) {
  const [cross, setCross] = useState<Place | null>(null);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = cross ?? { x: size.width / 2, y: size.height / 2 };
    if (event.key === 'Enter') {
      event.preventDefault();
      chosen(at);
    }
    const direction = directions[event.key];
    if (!direction) return;
    event.preventDefault();
    const step = event.shiftKey ? 20 : 5;
    const next = {
      x: Math.min(size.width, Math.max(0, at.x + step * direction[0])),
      y: Math.min(size.height, Math.max(0, at.y + step * direction[1])),
    };
    setCross(next);
    moved(next);
  };
  const onBlur = () => {
    setCross(null);
    moved(null);
  };
  return { cross, keys: { onKeyDown, onBlur } };
}
