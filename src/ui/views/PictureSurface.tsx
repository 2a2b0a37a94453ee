import { useRef } from 'react';
import { pictureScale, placeOf } from '../../render/picturePaint';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { showExample } from '../../state/viewStore';
import { useLanguage } from '../words/useLanguage';
import { Cross } from './Cross';
import { setPictureReading } from './pictureReading';
import type { Place } from './strokes';
import { useCross } from './useCross';
import { useElementSize } from './useElementSize';

const reachPx = 9;

/** What the pointer and the keys do on the picture: read values and choose examples. */
export function PictureSurface({ info }: { info: RunInfo }) {
  const { word } = useLanguage();
  const surface = useRef<HTMLDivElement>(null);
  const size = useElementSize(surface);

  const nearest = (place: Place): number => {
    const scale = pictureScale(info, size.width, size.height);
    const shown = useExperiment.getState().experiment.view.showTest ? info.count : info.trainCount;
    let found = -1;
    let least = reachPx;
    for (let n = 0; n < shown; n++) {
      const [x, y] = placeOf(info, n, scale);
      const distance = Math.hypot(x - place.x, y - place.y);
      if (distance < least) {
        least = distance;
        found = n;
      }
    }
    return found;
  };

  const read = (place: Place | null) =>
    setPictureReading(place && { across: place.x / size.width, down: place.y / size.height, example: nearest(place) });

  const choose = (place: Place) => {
    const found = nearest(place);
    if (found >= 0) showExample(found);
  };

  const { cross, keys } = useCross(size, read, choose);
  const placeIn = (event: React.PointerEvent): Place => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  return (
    <>
      {cross && <Cross place={cross} />}
      <div
        ref={surface}
        className="surface"
        role="application"
        aria-label={word('picture.read')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is worked with the arrow keys
        tabIndex={0}
        {...keys}
        onPointerDown={(event) => choose(placeIn(event))}
        onPointerMove={(event) => read(placeIn(event))}
        onPointerLeave={() => setPictureReading(null)}
      />
    </>
  );
}
