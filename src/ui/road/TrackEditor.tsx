import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { centreLine } from '../../data/road/centreLine';
import { ownLapsText, trackText } from '../../data/road/ownLaps';
import { writeTrack } from '../../data/road/trackFile';
import { road, type TrackPoint } from '../../data/road/trackSpec';
import { paintTrack, trackScale } from '../../render/paintTrack';
import { IconButton } from '../controls/IconButton';
import { WayBack, wayOf } from '../controls/wayBack';
import { downloadFile } from '../downloadFile';
import { useLook } from '../inspect/useLook';
import { useCanvas } from '../views/useCanvas';
import { useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { drivenTrack } from './driveTrack';
import { setOwnLaps } from './ownData';
import { problemWith, useTrackFile, wholeMetres } from './useTrackFile';

/** Metres that an arrow key moves a point, and with Shift. */
const [keyStep, largeStep] = [2, 10];
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** Pixels around a point in which a finger takes it. */
const near = 22;
const mostPoints = 60;
interface TrackEditorProps {
  readonly start: readonly TrackPoint[];
  /** A file that is read first. */
  readonly given?: File | undefined;
  readonly onClose: () => void;
}

/** The curve of a track, dragged by its points: by a pointer, a finger or the arrow keys. What a car can drive is driven at once. */
export default function TrackEditor({ start, given, onClose }: TrackEditorProps) {
  const word = useWords('drive');
  const [look, change] = useLook('drive');
  const [points, setPoints] = useState(start);
  const [held, hold] = useState(0);
  const { refused, refuse, ...drop } = useTrackFile((read) => {
    take(read);
    hold(0);
  });
  const opened = useRef<File | undefined>(undefined);
  useEffect(() => {
    if (given === opened.current) return;
    opened.current = given;
    void drop.open(given);
  }, [given, drop.open]);
  const way = useRef(new WayBack<readonly TrackPoint[]>());
  /** The point that is dragged, and how far from the pointer it was taken. */
  const dragged = useRef<{ readonly point: number; readonly off: TrackPoint; isMoved: boolean } | null>(null);
  /** What the car drives on; chosen elsewhere, it is not what is edited here. */
  const driven = useRef(trackText(start));
  useEffect(() => {
    if (trackText(drivenTrack(look).points) !== driven.current) onClose();
  }, [look, onClose]);
  const file = useRef<HTMLInputElement>(null);
  const line = useMemo(() => centreLine(points), [points]);
  /** While a point is dragged the picture stays where it is. */
  const frame = useRef(line);
  if (dragged.current === null) frame.current = line;
  const said = useSaid(refused ? [refused] : [])?.[0];
  const show = (next: readonly TrackPoint[]) => {
    setPoints(next);
    hold((point) => Math.min(point, next.length - 1));
    const problem = problemWith(next);
    refuse(problem);
    if (problem) return;
    driven.current = trackText(next);
    change({ track: 'own', own: driven.current, mirrored: 'no' });
  };
  const travel = (by: 'undo' | 'redo') => {
    const next = way.current[by](points);
    if (next) show(next);
  };
  /** One step to take back; a drag as a whole is one. */
  const take = (next: readonly TrackPoint[]) => {
    way.current.remember(points, dragged.current?.isMoved);
    if (dragged.current) dragged.current.isMoved = true;
    show(next.map(wholeMetres));
  };
  const moved = (index: number, to: TrackPoint) => take(points.map((point, k) => (k === index ? to : point)));
  const ref = useCanvas((ctx, size, theme) => {
    const picture = { line, road, wanted: null, paths: [], putBack: [], car: null, handles: points, held, frame: frame.current };
    paintTrack(ctx, picture, size, theme);
  });
  // what is edited has the keys, its own way back among them
  useEffect(() => ref.current?.focus({ preventScroll: true }), [ref]);
  const scaleOf = (canvas: Element) => {
    const box = canvas.getBoundingClientRect();
    return { box, scale: trackScale(frame.current, box) };
  };
  const onDown = (event: PointerEvent<HTMLElement>) => {
    if (!event.isPrimary || event.button !== 0) return;
    const { box, scale } = scaleOf(event.currentTarget);
    const squared = points.map(([x, y]) => (scale.x(x) - event.clientX + box.left) ** 2 + (scale.y(y) - event.clientY + box.top) ** 2);
    const nearest = squared.indexOf(Math.min(...squared));
    if ((squared[nearest] ?? Number.POSITIVE_INFINITY) > near * near) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const [x, y] = points[nearest] ?? [0, 0];
    const [atX, atY] = scale.metres(event.clientX - box.left, event.clientY - box.top);
    dragged.current = { point: nearest, off: [x - atX, y - atY], isMoved: false };
    hold(nearest);
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    if (!dragged.current) return;
    const { point, off } = dragged.current;
    const { box, scale } = scaleOf(event.currentTarget);
    const [x, y] = scale.metres(event.clientX - box.left, event.clientY - box.top);
    moved(point, [x + off[0], y + off[1]]);
  };
  const onUp = () => {
    dragged.current = null;
    setPoints([...points]);
  };
  const remove = () => {
    if (points.length <= 4) return;
    take(points.filter((_, k) => k !== held));
    hold(Math.max(0, held - 1));
  };
  const add = () => {
    const [x, y] = points[held] ?? [0, 0];
    const [nextX, nextY] = points[(held + 1) % points.length] ?? [0, 0];
    take([...points.slice(0, held + 1), [(x + nextX) / 2, (y + nextY) / 2], ...points.slice(held + 1)]);
    hold(held + 1);
  };
  const go = (by: number) => hold((held + by + points.length) % points.length);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = arrows[event.key];
    const step = event.shiftKey ? largeStep : keyStep;
    const [x, y] = points[held] ?? [0, 0];
    if (way) moved(held, [x + way[0] * step, y + way[1] * step]);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (event.key === 'Insert' || event.key === '+') add();
    else if (event.key === 'Home') hold(0);
    else if (event.key === 'End') hold(points.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** What is edited has a way back and forth that is its own: from in here the keys never undo a run. */
  const onTravelKey = (event: KeyboardEvent) => {
    const by = wayOf(event);
    if (by === null) return;
    event.preventDefault();
    event.stopPropagation();
    travel(by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what has the focus in it
    <div className="road-output" {...drop.target} onKeyDown={onTravelKey}>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its points are moved with the keys too, which it takes itself */}
      <canvas
        ref={ref}
        className="road-track"
        data-edited
        role="application"
        tabIndex={0}
        aria-label={word('edit.label', { point: held + 1, points: points.length })}
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        onKeyDown={onKey}
      />
      <div className="row road-edit">
        <IconButton icon="left" label={word('edit.before')} onClick={() => go(-1)} />
        <span>{word('edit.point', { point: held + 1, points: points.length })}</span>
        <IconButton icon="right" label={word('edit.next')} onClick={() => go(1)} />
        <IconButton icon="plus" label={word('edit.add')} disabled={points.length >= mostPoints} onClick={add} />
        <IconButton icon="minus" label={word('edit.remove')} disabled={points.length <= 4} onClick={remove} />
        <div className="row">
          <IconButton icon="undo" label={word('edit.undo')} disabled={!way.current.canUndo} onClick={() => travel('undo')} />
          <IconButton icon="redo" label={word('edit.redo')} disabled={!way.current.canRedo} onClick={() => travel('redo')} />
        </div>
        <div className="row">
          <IconButton icon="upload" label={word('edit.load')} onClick={() => file.current?.click()} />
          <IconButton
            icon="download"
            label={word('edit.save')}
            onClick={() => downloadFile('track.json', new Blob([writeTrack({ name: word('own'), points })], { type: 'application/json' }))}
          />
        </div>
        <input
          ref={file}
          type="file"
          hidden
          aria-label={word('edit.load')}
          accept="application/json,.json"
          onChange={(event) => {
            void drop.open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <button
          type="button"
          className="edge"
          disabled={refused !== null}
          title={word('edit.recordTitle')}
          onClick={() => setOwnLaps(ownLapsText(trackText(points), []))}
        >
          {word('edit.record')}
        </button>
        <button type="button" className="edge end" onClick={onClose}>
          {word('edit.done')}
        </button>
      </div>
      {said && <p role="alert">{said}</p>}
    </div>
  );
}
