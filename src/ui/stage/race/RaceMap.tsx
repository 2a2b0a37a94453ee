import { memo, useMemo, useRef, useState } from 'react';
import type { Spot } from '../../../engine/surfaces/surface';
import { MapPainter } from '../../../render/paintMaps';
import { paintRace, type RacePath, type RaceStyle } from '../../../render/paintRace';
import { rowsUntil } from '../../../render/raceCurves';
import { paintRaceGround, raceBox, raceScale } from '../../../render/raceGround';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLook } from '../../inspect/useLook';
import { useElementSize } from '../../views/useElementSize';
import { useRem } from '../../views/useRem';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { ShownRacer } from './FunctionRace';
import { canStart, type NamedSurface, startText } from './raceAsk';
import { heightsOf } from './raceHeights';

interface RaceMapProps {
  readonly named: NamedSurface;
  readonly racers: readonly ShownRacer[];
  readonly at: number;
  readonly start: Spot;
}

const cells = 136;
/** Of an arrow key. */
const nudge = 0.1;
const directions: Readonly<Record<string, Spot>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

const noTrials = new Float64Array(0);

/** The function in logarithms with all paths on it, and the ring of the start, to be dragged. */
export function RaceMap({ named, racers, at, start }: RaceMapProps) {
  const word = useWords('race');
  const [{ chosen }, setLook] = useLook('race');
  const plot = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(plot);
  const zoom = useRem() / 16; // the picture grows with the page's text
  const { surface } = named;
  const square = raceBox({ width: width / zoom, height: height / zoom });
  const scale = square && raceScale(surface.box, square);
  const paths = racers.flatMap(({ index, trail, rows }): readonly RacePath[] => {
    if (!trail || rows === 0) return [];
    const tried = rowsUntil(trail.trials.evaluations, at);
    return [{ index, places: trail.places, rows, trials: tried > 0 ? trail.trials.places.subarray(0, 2 * tried) : noTrials }];
  });
  const style: RaceStyle = {
    start,
    startName: word('start'),
    chosen: racers.find(({ id }) => id === chosen)?.index ?? -1,
    arrows: arrowsOf(
      racers.find(({ id }) => id === chosen),
      named,
      word('down'),
      word('velocityName'),
    ),
  };
  const moveTo = (spot: Spot) => {
    if (canStart(surface, spot)) setLook({ start: startText(spot) });
  };
  const clamped = ([x, y]: Spot): Spot => [within(x, surface.box.x), within(y, surface.box.y)];
  const drag = (event: React.PointerEvent) => {
    if (!square || !plot.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left, top } = plot.current.getBoundingClientRect();
    const across = ((event.clientX - left) / zoom - square.x) / square.width;
    const up = 1 - ((event.clientY - top) / zoom - square.y) / square.height;
    const { x, y } = surface.box;
    moveTo(clamped([x[0] + across * (x[1] - x[0]), y[0] + up * (y[1] - y[0])]));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const direction = directions[event.key];
    if (!direction) return;
    event.preventDefault();
    const tenth = (value: number) => Number(value.toFixed(3));
    moveTo(clamped([tenth(start[0] + nudge * direction[0]), tenth(start[1] + nudge * direction[1])]));
  };
  return (
    <div className="race-map" ref={plot}>
      <Ground named={named} />
      <FigureCanvas
        paint={(ctx, area, theme) => paintRace(ctx, surface.box, paths, style, area, theme)}
        label={word('map', { count: racers.length })}
      />
      {scale && (
        <button
          type="button"
          className="race-ring"
          aria-label={word('ring', { x: start[0], y: start[1] })}
          style={{ left: zoom * scale.x(start[0]), top: zoom * scale.y(start[1]) }}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={onKeyDown}
        />
      )}
    </div>
  );
}

/** Painted anew with another function alone: its level lines take longer than a frame has. */
const Ground = memo(function Ground({ named: { name, surface } }: { readonly named: NamedSurface }) {
  const word = useWords('race');
  const { tick } = useLanguage();
  const [painter] = useState(() => new MapPainter());
  const heights = useMemo(() => heightsOf(surface, cells), [surface]);
  return (
    <FigureCanvas
      paint={(ctx, size, theme) =>
        paintRaceGround(
          ctx,
          painter,
          { box: surface.box, names: [word('x'), word('y')], minima: surface.minima, cells, heights },
          tick,
          size,
          theme,
        )
      }
      label={word('ground', { name: word(`name.${name}`) })}
    />
  );
});

const within = (value: number, [from, to]: readonly [number, number]) => Math.min(to, Math.max(from, value));

/** What pushes the chosen one: the way down, and where it has one its velocity. */
function arrowsOf(racer: ShownRacer | undefined, { surface }: NamedSurface, down: string, velocity: string): RaceStyle['arrows'] {
  if (!racer?.trail || racer.rows === 0) return [];
  const [x = Number.NaN, y = Number.NaN] = racer.trail.places.subarray(2 * racer.rows - 2);
  if (x !== within(x, surface.box.x) || y !== within(y, surface.box.y)) return []; // it has left the map
  const { gradient, moving } = pushOf(racer, surface);
  const way = { name: down, x: -gradient[0], y: -gradient[1], isStrong: false };
  return moving ? [way, { name: velocity, x: -moving[0], y: -moving[1], isStrong: true }] : [way];
}

/** ∇f where a method stands, and its M. */
export function pushOf(
  { trail, rows }: ShownRacer,
  surface: NamedSurface['surface'],
): { readonly gradient: Spot; readonly moving: Spot | null } {
  const row = 2 * (rows - 1);
  const g = new Float64Array(2);
  surface.gradient(trail?.places[row] ?? Number.NaN, trail?.places[row + 1] ?? Number.NaN, g);
  const m = trail?.velocities;
  return { gradient: [g[0] ?? Number.NaN, g[1] ?? Number.NaN], moving: m ? [m[row] ?? Number.NaN, m[row + 1] ?? Number.NaN] : null };
}
