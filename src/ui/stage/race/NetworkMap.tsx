import { memo, useMemo, useState } from 'react';
import type { PlaneBox } from '../../../engine/surfaces/surface';
import type { RacePlane } from '../../../jobs/racePlane';
import { MapPainter } from '../../../render/paintMaps';
import { paintRace, type RacePath } from '../../../render/paintRace';
import { rowsUntil } from '../../../render/raceCurves';
import { paintRaceGround } from '../../../render/raceGround';
import { useRacePlane } from '../../../state/networkRace';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import { logHeights } from './networkHeights';
import type { NetworkRacer } from './useNetworkRacers';

interface NetworkMapProps {
  readonly plane: RacePlane;
  readonly racers: readonly NetworkRacer[];
  readonly at: number;
  readonly chosen: number;
}

const noTrials = new Float64Array(0);

/** The plane of all paths with the loss on it, and how far each has come. */
export function NetworkMap({ plane, racers, at, chosen }: NetworkMapProps) {
  const word = useWords('race');
  const ways = useRacePlane((state) => state.ways);
  const box = useMemo(() => boxOf(plane), [plane]);
  const paths = racers.flatMap(({ index }): readonly RacePath[] => {
    const way = ways[index];
    const places = way && plane.places[way.index];
    if (!places) return [];
    return [{ index, ...walked(places, way.evaluations, at), trials: noTrials }];
  });
  const style = { start: [0, 0] as const, startName: word('start'), chosen, arrows: [] };
  return (
    <div className="race-map">
      <Ground plane={plane} box={box} />
      <FigureCanvas
        paint={(ctx, size, theme) => paintRace(ctx, box, paths, style, size, theme)}
        label={word('planeMap', { count: paths.length })}
      />
    </div>
  );
}

/** Painted anew with another plane alone. */
const Ground = memo(function Ground({ plane, box }: { readonly plane: RacePlane; readonly box: PlaneBox }) {
  const word = useWords('race');
  const { tick } = useLanguage();
  const [painter] = useState(() => new MapPainter());
  const { cells } = plane;
  const heights = useMemo(() => logHeights(plane.losses, plane.startLoss), [plane]);
  return (
    <FigureCanvas
      paint={(ctx, size, theme) =>
        paintRaceGround(ctx, painter, { box, names: [word('across'), word('up')], minima: [], cells, heights }, tick, size, theme)
      }
      label={word('planeGround')}
    />
  );
});

/** The points of the plane stand on its edges, those of a map in the middles of cells: half a cell more on every side. */
function boxOf({ cells, across, up }: RacePlane): PlaneBox {
  const wider = ([from, to]: readonly [number, number]): [number, number] => {
    const half = (to - from) / (cells - 1) / 2;
    return [from - half, to + half];
  };
  return { x: wider(across), y: wider(up) };
}

/** Whether a path stays on the map. */
export const isInView = ({ across, up, places }: RacePlane, index: number): boolean =>
  places[index]?.every((value, k) => {
    const [from, to] = k % 2 === 0 ? across : up;
    return value >= from && value <= to;
  }) ?? false;

/** A path until now: its places up to there, and between two of them the point in between. */
function walked(places: Float64Array, evaluations: Float64Array, at: number): Pick<RacePath, 'places' | 'rows'> {
  const rows = rowsUntil(evaluations, at);
  const [before, after] = [evaluations[rows - 1], evaluations[rows]];
  if (before === undefined || after === undefined) return { places, rows };
  const share = (at - before) / (after - before);
  const shown = places.slice(0, 2 * rows + 2);
  for (const k of [2 * rows, 2 * rows + 1]) shown[k] = (shown[k - 2] ?? 0) + share * ((shown[k] ?? 0) - (shown[k - 2] ?? 0));
  return { places: shown, rows: rows + 1 };
}
