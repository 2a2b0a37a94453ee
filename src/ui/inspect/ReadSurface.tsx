import type { Place } from '../views/strokes';
import type { useCross } from '../views/useCross';

interface ReadSurfaceProps {
  /** What can be read there, in words. */
  readonly label: string;
  readonly keys: ReturnType<typeof useCross>['keys'];
  /** In pixels from its corner. */
  readonly onRead: (place: Place) => void;
  /** Nothing is pointed at any more; without it what was read stays. */
  readonly onLeave?: () => void;
}

/** Lies over a picture that a pointer reads, or a cross that the arrow keys move. */
export function ReadSurface({ label, keys, onRead, onLeave }: ReadSurfaceProps) {
  const pointedWith = (event: React.PointerEvent) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    onRead({ x: event.clientX - left, y: event.clientY - top });
  };
  return (
    <div
      className="surface"
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
      tabIndex={0}
      {...keys}
      onPointerMove={pointedWith}
      onPointerDown={pointedWith}
      onPointerLeave={onLeave}
    />
  );
}
