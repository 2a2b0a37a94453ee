import { useRef, useState } from 'react';
import type { DrawnPoint } from '../../data/dataset';
import { limits } from '../../experiment/normalize';
import { drawMarker, shapeOfClass } from '../../render/markers';
import { pictureScale, placeOf, upRange } from '../../render/picturePaint';
import { setExperiment, useExperiment } from '../../state/experimentStore';
import { pinUnit, showExample, useView } from '../../state/viewStore';
import type { RunInfo } from '../../worker/protocol';
import { setPictureReading } from './pictureReading';
import { useCanvas } from './useCanvas';

const apartPx = 9;
const eraserPx = 14;
const reachPx = 9;
/** Distance of the places of a drawn function. */
const functionStep = 0.1;

/** What the pointer and the keys do on the picture: read values, choose examples, draw and erase points. */
export function PictureSurface({ info }: { info: RunInfo }) {
  const surface = useRef<HTMLDivElement>(null);
  const drawing = useView((state) => state.drawing);
  const isFunction = useExperiment(({ experiment }) => experiment.dataset.id === 'drawnFunction');
  const committed = useExperiment(({ experiment }) => experiment.points);
  const [stroke, setStroke] = useState<readonly DrawnPoint[] | null>(null);
  const [cross, setCross] = useState<{ x: number; y: number } | null>(null);
  const isDrawing = drawing !== null;

  const placeIn = (event: React.PointerEvent): { x: number; y: number; width: number; height: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top, width: box.width, height: box.height };
  };

  /** Places or erases at a place; `points` are those so far. */
  const drawAt = (points: readonly DrawnPoint[], x: number, y: number, width: number, height: number): readonly DrawnPoint[] => {
    const across = info.axes[0];
    const [low, high] = isFunction ? [-1.4, 1.4] : upRange(info);
    if (!across || drawing === null || x < 0 || y < 0 || x > width || y > height) return points;
    const raw = { x: across.min + (x / width) * (across.max - across.min), y: high - (y / height) * (high - low) };
    const pixels = (point: DrawnPoint) =>
      [
        ((point.x - raw.x) / (across.max - across.min)) * width,
        (((isFunction ? point.value : point.y) - raw.y) / (high - low)) * height,
      ] as const;
    if (drawing < 0) return points.filter((point) => Math.hypot(...pixels(point)) > eraserPx);
    if (isFunction) {
      const place = Math.round(raw.x / functionStep) * functionStep;
      return [...points.filter((point) => Math.abs(point.x - place) > functionStep / 2), { x: place, y: 0, value: raw.y }];
    }
    if (points.length >= limits.points || points.some((point) => Math.hypot(...pixels(point)) < apartPx)) return points;
    return [...points, { ...raw, value: drawing }];
  };

  const nearest = (x: number, y: number, width: number, height: number): number => {
    const scale = pictureScale(info, width, height);
    const shown = useExperiment.getState().experiment.view.showTest ? info.count : info.trainCount;
    let found = -1;
    let least = reachPx;
    for (let n = 0; n < shown; n++) {
      const [px, py] = placeOf(info, n, scale);
      const distance = Math.hypot(px - x, py - y);
      if (distance < least) {
        least = distance;
        found = n;
      }
    }
    return found;
  };

  const choose = (x: number, y: number, width: number, height: number) => {
    const found = nearest(x, y, width, height);
    if (found < 0) return;
    showExample(found);
    // the numbers need a unit to be read at: the first one of the first layer unless one is pinned
    if (!useView.getState().pinned) pinUnit({ layer: 1, unit: 0 });
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const { clientWidth: width, clientHeight: height } = event.currentTarget;
    const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key] ?? [0, 0];
    const at = cross ?? { x: width / 2, y: height / 2 };
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isDrawing) setExperiment({ points: drawAt(committed, at.x, at.y, width, height) });
      else choose(at.x, at.y, width, height);
    }
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    const step = event.shiftKey ? 20 : 5;
    const moved = { x: Math.min(width, Math.max(0, at.x + step * (dx ?? 0))), y: Math.min(height, Math.max(0, at.y + step * (dy ?? 0))) };
    setCross(moved);
    setPictureReading({ across: moved.x / width, down: moved.y / height, example: nearest(moved.x, moved.y, width, height) });
  };

  return (
    <>
      {(isDrawing || stroke) && <StrokeCanvas points={stroke ?? committed} info={info} isFunction={isFunction} />}
      {cross && (
        <svg className="cross" aria-hidden="true">
          <path d={`M${cross.x - 6} ${cross.y}h12M${cross.x} ${cross.y - 6}v12`} stroke="var(--ink)" strokeWidth="1.5" />
        </svg>
      )}
      <div
        ref={surface}
        className="surface"
        role="application"
        aria-label={
          isDrawing
            ? 'Picture: draw with the pointer, or move with the arrow keys and press Enter'
            : 'Picture: the arrow keys move a cross that reads values, Enter chooses the nearest example'
        }
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
        tabIndex={0}
        data-drawing={isDrawing || undefined}
        onBlur={() => {
          setCross(null);
          setPictureReading(null);
        }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          const { x, y, width, height } = placeIn(event);
          if (!isDrawing) {
            choose(x, y, width, height);
            return;
          }
          event.currentTarget.setPointerCapture(event.pointerId);
          setStroke(drawAt(committed, x, y, width, height));
        }}
        onPointerMove={(event) => {
          const { x, y, width, height } = placeIn(event);
          if (stroke) setStroke(drawAt(stroke, x, y, width, height));
          else setPictureReading({ across: x / width, down: y / height, example: nearest(x, y, width, height) });
        }}
        onPointerUp={() => {
          if (stroke) setExperiment({ points: stroke });
          setStroke(null);
        }}
        onPointerCancel={() => setStroke(null)}
        onPointerLeave={() => setPictureReading(null)}
      />
    </>
  );
}

/** The points being drawn, before they are an experiment. */
function StrokeCanvas({ points, info, isFunction }: { points: readonly DrawnPoint[]; info: RunInfo; isFunction: boolean }) {
  const ref = useCanvas((ctx, { width, height }, theme) => {
    const across = info.axes[0];
    const [low, high] = isFunction ? [-1.4, 1.4] : upRange(info);
    if (!across) return;
    const isBinary = points.every((point) => point.value < 2);
    for (const { x, y, value } of points) {
      const colour = isFunction
        ? theme.ink
        : isBinary
          ? value === 1
            ? theme.above
            : theme.below
          : (theme.classes[value % theme.classes.length] as string);
      const px = ((x - across.min) / (across.max - across.min)) * width;
      const py = ((high - (isFunction ? value : y)) / (high - low)) * height;
      drawMarker(ctx, isFunction ? 'circle' : shapeOfClass(value, isBinary), px, py, isFunction ? 2 : 3.2, colour, theme.ground);
    }
  });
  return <canvas ref={ref} aria-hidden="true" />;
}
