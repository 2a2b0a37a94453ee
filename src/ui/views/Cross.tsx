import type { Place } from './strokes';

/** Where the arrow keys have gone on the picture. */
export function Cross({ place: { x, y } }: { place: Place }) {
  return (
    <svg className="cross" aria-hidden="true">
      <path d={`M${x - 6} ${y}h12M${x} ${y - 6}v12`} stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
