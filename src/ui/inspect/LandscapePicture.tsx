import { useRef, useState } from 'react';
import type { Box } from '../../render/imageNetwork';
import { type FieldPoint, type LossField, mapBox, paintLandscape, pointAt } from '../../render/lossLandscape';
import { MapPainter } from '../../render/paintMaps';
import type { SlopeFan } from '../../render/paintSlopes';
import { FigureCanvas } from '../figure/FigureCanvas';
import { Cross } from '../views/Cross';
import type { Place } from '../views/strokes';
import { useCross } from '../views/useCross';
import { useElementSize } from '../views/useElementSize';
import { useLanguage, useWords } from '../words/useLanguage';
import { ReadSurface } from './ReadSurface';

interface LandscapePictureProps {
  readonly grid: LossField | null;
  readonly slopes: SlopeFan | null;
  readonly least: readonly [number, number] | null;
  /** What stands at the present weights. */
  readonly present: string;
  readonly names: readonly [string, string];
  readonly batchNames: readonly string[];
  readonly summary: string;
  readonly pointed: FieldPoint | null;
  readonly onPoint: (point: FieldPoint | null) => void;
  /** Goes to a point; absent where no network can stand there. */
  readonly onGo?: (point: FieldPoint) => void;
}

/** Where a point lies in the map, in pixels from its corner. */
const placeIn = ({ across, up }: LossField, point: FieldPoint, { width, height }: Box): Place => ({
  x: (width * (point.across - across[0])) / (across[1] - across[0]),
  y: (height * (up[1] - point.up)) / (up[1] - up[0]),
});

/** The map of losses; the pointer, or a cross that the arrow keys move, reads its points. */
export function LandscapePicture({
  grid,
  present,
  names,
  batchNames,
  summary,
  pointed,
  slopes,
  least,
  onPoint,
  onGo,
}: LandscapePictureProps) {
  const { tick } = useLanguage();
  const word = useWords('inspect');
  const plot = useRef<HTMLDivElement>(null);
  const size = useElementSize(plot);
  const [painter] = useState(() => new MapPainter());
  const box = mapBox(size);
  const at = (place: Place | null) => grid && box && place && pointAt(grid, box.x + place.x, box.y + place.y, size);
  const read = (place: Place | null) => onPoint(at(place));
  const go = (place: Place) => {
    const point = at(place);
    if (point) onGo?.(point);
  };
  const { cross, keys } = useCross(box ?? { width: 0, height: 0 }, read, go);
  return (
    <div className="plot" ref={plot}>
      <FigureCanvas
        paint={(ctx, size, theme) => {
          if (grid)
            paintLandscape(
              ctx,
              painter,
              grid,
              { start: word('landscape.start'), present, names, batchNames, slopes, least, pointed, tick },
              size,
              theme,
            );
        }}
        scalesWithText={false}
        label={summary}
      />
      {box && (
        <div className="map" style={{ left: box.x, top: box.y, width: box.width, height: box.height }}>
          {cross && grid && pointed && <Cross place={placeIn(grid, pointed, box)} />}
          <ReadSurface label={word('landscape.read')} keys={keys} onRead={read} onLeave={() => onPoint(null)} onPress={go} />
          {/* what the keys read is heard */}
          <span className="hidden" role="status">
            {cross && pointed && word('landscape.reading', { loss: pointed.loss, place: pointed })}
          </span>
        </div>
      )}
    </div>
  );
}
