import { useMemo, useRef } from 'react';
import { paintRelief } from '../../../render/surfaceRelief';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { ShownRacer } from './FunctionRace';
import { pushOf } from './RaceMap';
import type { NamedSurface } from './raceAsk';
import { valuesOf } from './raceHeights';

interface RaceBallProps {
  readonly named: NamedSurface;
  readonly racers: readonly ShownRacer[];
}

const cells = 34;
const degreesAPixel = 0.7;
const degreesAKey = 10;

/** The chosen method as a ball on the surface, and in numbers what pushes it. */
export default function RaceBall({ named: { surface }, racers }: RaceBallProps) {
  const word = useWords('race');
  const { fixed } = useLanguage();
  const [{ chosen, turn }, setLook] = useLook('race');
  const values = useMemo(() => valuesOf(surface, cells), [surface]);
  const racer = racers.find(({ id }) => id === chosen) ?? racers[0];
  const from = useRef<{ readonly x: number; readonly turn: number } | null>(null);
  const turnTo = (degrees: number) => setLook({ turn: ((Math.round(degrees) % 360) + 360) % 360 });
  const { trail, rows } = racer ?? { trail: null, rows: 0 };
  const path = trail && { places: trail.places, values: trail.values, rows };
  const push = racer && trail && rows > 0 ? pushOf(racer, surface) : null;
  const row = (pair: readonly [number, number]) => pair.map((value, k) => <td key={k}>{fixed(value)}</td>);
  return (
    <div className="race-ball">
      <div className="race-relief">
        <FigureCanvas
          paint={(ctx, size, theme) => paintRelief(ctx, { box: surface.box, cells, values }, path, turn, size, theme)}
          label={word('relief')}
        />
        <div
          role="slider"
          tabIndex={0}
          aria-label={word('turn')}
          aria-valuemin={0}
          aria-valuemax={359}
          aria-valuenow={turn}
          aria-valuetext={word('turned', { degrees: turn })}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            from.current = { x: event.clientX, turn };
          }}
          onPointerMove={(event) => from.current && turnTo(from.current.turn + degreesAPixel * (event.clientX - from.current.x))}
          onPointerUp={() => {
            from.current = null;
          }}
          onKeyDown={(event) => {
            const sign =
              event.key === 'ArrowRight' || event.key === 'ArrowUp' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowDown' ? -1 : 0;
            if (sign === 0) return;
            event.preventDefault();
            turnTo(turn + sign * degreesAKey);
          }}
        />
      </div>
      {racer && trail && push && (
        <div className="race-push">
          <h4>{word('ball', racer)}</h4>
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{word('x')}</th>
                <th scope="col">{word('y')}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{word('place')}</th>
                {row([trail.places[2 * rows - 2] as number, trail.places[2 * rows - 1] as number])}
              </tr>
              <tr>
                <th scope="row">{word('down')}</th>
                {row([-push.gradient[0], -push.gradient[1]])}
              </tr>
              {push.moving && (
                <tr>
                  <th scope="row">{word('velocity')}</th>
                  {row([-push.moving[0], -push.moving[1]])}
                </tr>
              )}
            </tbody>
          </table>
          <p className="muted">
            {push.moving
              ? Number.isFinite(angleBetween(push.gradient, push.moving)) &&
                word('apart', { degrees: angleBetween(push.gradient, push.moving) })
              : word('noVelocity')}
          </p>
        </div>
      )}
    </div>
  );
}

/** In degrees; NaN where one of them is nothing. */
function angleBetween([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return (180 / Math.PI) * Math.acos(Math.min(1, Math.max(-1, (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by)))));
}
