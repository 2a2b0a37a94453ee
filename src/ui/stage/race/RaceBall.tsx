import { useMemo } from 'react';
import { paintRelief } from '../../../render/surfaceRelief';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { TurnSurface } from '../../inspect/TurnSurface';
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

/** The chosen method as a ball on the surface, and in numbers what pushes it. */
export default function RaceBall({ named: { surface }, racers }: RaceBallProps) {
  const word = useWords('race');
  const { fixed } = useLanguage();
  const [{ chosen, turn }, setLook] = useLook('race');
  const values = useMemo(() => valuesOf(surface, cells), [surface]);
  const racer = racers.find(({ id }) => id === chosen) ?? racers[0];
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
        <TurnSurface
          label={word('turn')}
          text={(degrees) => word('turned', { degrees })}
          turn={turn}
          onTurn={(next) => setLook({ turn: next })}
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
