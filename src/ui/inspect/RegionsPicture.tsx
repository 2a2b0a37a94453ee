import { useRef, useState } from 'react';
import type { RegionsAsk } from '../../probes/regions';
import { paintFit } from '../../render/answersPaint';
import { paintRegionRing, paintRegions, regionAt } from '../../render/paintRegions';
import { FieldPainter, paintDecision, paintExamples, pictureScale, upRange } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { FigureCanvas } from '../figure/FigureCanvas';
import { Cross } from '../views/Cross';
import { sidesOf } from '../views/drawingSides';
import { PictureAxes } from '../views/PictureAxes';
import type { Place } from '../views/strokes';
import { useCross } from '../views/useCross';
import { useElementSize } from '../views/useElementSize';
import { useBoundary } from '../views/usePictures';
import { useProbe } from '../views/useProbe';
import { useWords } from '../words/useLanguage';
import { ReadSurface } from './ReadSurface';

interface RegionsPictureProps {
  readonly info: RunInfo;
  readonly ask: RegionsAsk;
  /** What is pointed at, in raw inputs. */
  readonly place: readonly number[] | null;
  readonly onPlace: (place: readonly number[] | null) => void;
  readonly summary: string;
}

const radius = 2.2;

/** The output with the edges of the regions over it; the pointer, or a cross that the arrow keys move, reads them. */
export function RegionsPicture({ info, ask, place, onPlace, summary }: RegionsPictureProps) {
  const word = useWords('regions');
  const box = useRef<HTMLDivElement>(null);
  const size = useElementSize(box);
  const [painter] = useState(() => new FieldPainter());
  const boundary = useBoundary(info);
  const regions = useProbe('regions', ask);
  const showTest = useExperiment(({ experiment }) => experiment.view.showTest);
  const isLine = info.axes.length === 1;
  const sides = sidesOf(info);
  const read = (at: Place | null) => {
    const across = info.axes[info.pictureAxes[0] ?? 0];
    if (!at || !across || size.width === 0) return onPlace(null);
    const [low, high] = upRange(info);
    const x = across.min + ((across.max - across.min) * at.x) / size.width;
    onPlace(isLine ? [x] : [x, high - ((high - low) * at.y) / size.height]);
  };
  const { cross, keys } = useCross(size, read, read);
  return (
    <div className="regions-picture picture" data-axes data-line={isLine || undefined} ref={box}>
      <FigureCanvas
        live
        scalesWithText={false}
        label={summary}
        paint={(ctx, { width, height }, theme) => {
          const picture = boundary();
          const found = regions();
          if (!picture) return;
          const scale = pictureScale(info, width, height);
          if (!isLine) painter.paint(ctx, picture, info, false, width, height, theme);
          if (found) paintRegions(ctx, found, scale, height, theme);
          if (isLine) paintFit(ctx, picture, info, width, height, theme);
          else
            paintDecision(ctx, picture, info, width, height, {
              ...theme,
              stroke: { ...theme.stroke, boundary: 2 * theme.stroke.boundary },
            });
          paintExamples(ctx, info, showTest, width, height, radius, theme);
          const region = found && place ? regionAt(found, place) : -1;
          if (found && region >= 0) paintRegionRing(ctx, found, region, scale, height, theme);
        }}
      />
      {cross && <Cross place={cross} />}
      <ReadSurface label={word('read')} keys={keys} onRead={read} />
      {sides && <PictureAxes sides={sides} width={size.width} height={size.height} />}
    </div>
  );
}
