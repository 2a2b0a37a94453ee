import { useEffect, useRef, useState } from 'react';
import type { DrawnPoint } from '../../data/dataset';
import { createRng, type Rng } from '../../engine/rng';
import { limits } from '../../experiment/limits';
import { drawMarker, shapeOfClass } from '../../render/markers';
import { setPoints, useDrawsCurve, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { useWords } from '../words/useLanguage';
import { Cross } from './Cross';
import type { PictureSides } from './drawingSides';
import { PlaneEmpty } from './PlaneEmpty';
import { useSpray, withSprayed } from './spray';
import { erased, grabbedAt, hand, type Place, pixelOf, withCurve, withMoved, withPoints } from './strokes';
import { useCanvas } from './useCanvas';
import { useCross } from './useCross';
import { useElementSize } from './useElementSize';

/** Takes strokes of pencil and eraser on the picture. A gesture is one change of the experiment, so that one undo takes it back. */
export function DrawingSurface({ sides }: { sides: PictureSides }) {
  const word = useWords('drawing');
  const surface = useRef<HTMLDivElement>(null);
  // events may come faster than renders: the gesture is kept here, and shown from the state
  const gesture = useRef<{ points: readonly DrawnPoint[]; at: Place; grabbed: number; rng: Rng } | null>(null);
  const drawing = useView((state) => state.drawing) ?? 0;
  const isFunction = useDrawsCurve();
  const isSpraying = useSpray(({ isOn }) => isOn) && !isFunction && drawing >= 0;
  const committed = useExperiment(({ experiment }) => experiment.points);
  const [held, setHeld] = useState(-1);
  const [stroke, setStroke] = useState<readonly DrawnPoint[] | null>(null);
  const size = useElementSize(surface);
  useEffect(() => {
    surface.current?.scrollIntoView({ block: 'nearest' }); // on a phone it is far above what began the drawing
  }, []);

  const plane = { ...sides, ...size };
  const grab = (points: readonly DrawnPoint[], at: Place) => (drawing === hand ? grabbedAt(points, plane, at, isFunction) : -1);
  // whoever does the same on the same points gets the same
  const beginning = () => createRng(`spray ${committed.length}`, 'data');
  const draw = (points: readonly DrawnPoint[], from: Place, to: Place, grabbed: number, rng: Rng): readonly DrawnPoint[] => {
    if (drawing === hand) return grabbed < 0 ? points : withMoved(points, plane, grabbed, to, isFunction);
    if (drawing < 0) return erased(points, plane, from, to, isFunction);
    if (isSpraying) return withSprayed(points, plane, from, to, drawing, limits.points, rng);
    return isFunction ? withCurve(points, plane, from, to) : withPoints(points, plane, from, to, drawing, limits.points);
  };
  const { cross, keys } = useCross(
    size,
    () => {},
    (place) => {
      if (drawing !== hand) setPoints(draw(committed, place, place, -1, beginning()));
      // two presses of the key: one takes hold, the next one lets go
      else if (held < 0) setHeld(grab(committed, place));
      else {
        setPoints(draw(committed, place, place, held, beginning()));
        setHeld(-1);
      }
    },
  );

  const placeOf = (event: React.PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  const end = () => {
    gesture.current = null;
    setStroke(null);
  };

  return (
    <>
      <PlaneEmpty />
      <StrokeCanvas points={stroke ?? committed} sides={sides} isFunction={isFunction} />
      {cross && <Cross place={cross} />}
      <div
        ref={surface}
        className="surface"
        role="application"
        aria-label={word('picture.draw')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
        tabIndex={0}
        data-drawing
        {...keys}
        onPointerDown={(event) => {
          if (!event.isPrimary || event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = placeOf(event);
          const grabbed = grab(committed, at);
          const rng = beginning();
          gesture.current = { points: draw(committed, at, at, grabbed, rng), at, grabbed, rng };
          setStroke(gesture.current.points);
        }}
        onPointerMove={(event) => {
          if (!gesture.current || !event.isPrimary) return;
          const at = placeOf(event);
          const { points, at: from, ...kept } = gesture.current;
          gesture.current = { points: draw(points, from, at, kept.grabbed, kept.rng), at, ...kept };
          setStroke(gesture.current.points);
        }}
        onPointerUp={(event) => {
          if (!gesture.current || !event.isPrimary) return;
          if (gesture.current.points !== committed) setPoints(gesture.current.points);
          end();
        }}
        onPointerCancel={end}
      />
    </>
  );
}

interface StrokeCanvasProps {
  readonly points: readonly DrawnPoint[];
  readonly sides: PictureSides;
  readonly isFunction: boolean;
}

/** The drawn points, those of the present stroke included. */
function StrokeCanvas({ points, sides, isFunction }: StrokeCanvasProps) {
  const ref = useCanvas((ctx, size, theme) => {
    const isBinary = points.every((point) => point.value < 2);
    const colourOf = (value: number) => {
      if (isBinary) return value === 1 ? theme.above : theme.below;
      return theme.classes[value % theme.classes.length] as string;
    };
    for (const point of points) {
      const { x, y } = pixelOf({ ...sides, ...size }, point.x, isFunction ? point.value : point.y);
      if (isFunction) drawMarker(ctx, 'circle', x, y, 2.5, theme.muted);
      else drawMarker(ctx, shapeOfClass(point.value, isBinary), x, y, 3.2, colourOf(point.value), theme.ground);
    }
  });
  return <canvas ref={ref} aria-hidden="true" />;
}
