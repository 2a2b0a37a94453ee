import type { Place } from '../views/strokes';
import type { useCross } from '../views/useCross';

interface ReadSurfaceProps {
  /** What can be read there, in words. */
  readonly label: string;
  readonly keys: ReturnType<typeof useCross>['keys'];
  /** In pixels from its corner. */
  readonly onRead: (place: Place) => void;
  /** A mouse is over it no more; without it what was read stays. */
  readonly onLeave?: () => void;
  /** Of a press with a mouse: a finger reads with it. */
  readonly onPress?: (place: Place) => void;
}

const isMouse = (event: Event) => (event as PointerEvent).pointerType === 'mouse';

/** Lies over a picture that a pointer reads, or a cross that the arrow keys move. */
export function ReadSurface({ label, keys, onRead, onLeave, onPress }: ReadSurfaceProps) {
  const placeOf = (event: React.MouseEvent): Place => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const pointedWith = (event: React.PointerEvent) => onRead(placeOf(event));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what a press does, Enter does at the cross (`keys`)
    <div
      className="surface"
      role="application"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
      tabIndex={0}
      {...keys}
      onPointerMove={pointedWith}
      onPointerDown={pointedWith}
      onPointerLeave={(event) => isMouse(event.nativeEvent) && onLeave?.()}
      onClick={(event) => isMouse(event.nativeEvent) && onPress?.(placeOf(event))}
    />
  );
}
