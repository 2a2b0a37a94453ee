import { useMemo, useRef } from 'react';
import { vehicle } from '../../data/road/bicycle';
import { MapPainter } from '../../render/paintMaps';
import { layoutRoad, paintRoadLinks, paintRoadMaps, paintWheel, wheelDegrees } from '../../render/roadNetwork';
import type { RunInfo } from '../../run/runInfo';
import { useShows } from '../../state/experimentStore';
import { useFrames } from '../../state/runnerContext';
import { Fold } from '../controls/Fold';
import { LayerHead } from '../views/LayerHead';
import { useCanvas } from '../views/useCanvas';
import { useElementSize } from '../views/useElementSize';
import { useRem } from '../views/useRem';
import { useLanguage, useWords } from '../words/useLanguage';
import { useLayerTexts } from './layerTexts';
import type { RoadLoop } from './roadLoop';
import { useCalmDrive } from './useRoadLoop';
import { bendClass } from './wanted';

/** Of two lines, and of three where the columns are narrow. */
const [headHeight, highHead, narrow] = [50, 66, 710];
const wheelWidth = 104;
/** Of a text below the wheel, and of three. */
const [wheelLine, wheelTexts] = [18, 58];
const usualRem = 16;
/** As large as the room below the heads lets it be. */
const wheelRadius = (height: number, head: number, scale: number) =>
  Math.max(18, Math.min(36, (height - 16 - head - scale * wheelTexts) / 2));
/** Where there is less room the layers are scrolled sideways, and then they have enough. */
const [leastWidth, scrolledWidth] = [500, 700];

/** Every layer's answer to the camera picture, from left to right, and the wheel that the last one turns. */
export function RoadMaps({ info, loop }: { info: RunInfo; loop: RoadLoop }) {
  const box = useRef<HTMLDivElement>(null);
  const room = useElementSize(box);
  const scale = useRem() / usualRem;
  const word = useWords('drive');
  return (
    <section className="road-maps" aria-label={word('maps')} tabIndex={room.width < leastWidth ? 0 : undefined} ref={box}>
      {room.width > 0 && (
        <Maps info={info} loop={loop} room={{ ...room, width: room.width < leastWidth ? scale * scrolledWidth : room.width }} />
      )}
    </section>
  );
}

interface MapsProps {
  readonly info: RunInfo;
  readonly loop: RoadLoop;
  readonly room: { readonly width: number; readonly height: number };
}

function Maps({ info, loop, room }: MapsProps) {
  const word = useWords('drive');
  const { layers } = info;
  const { width, height } = room;
  /** Texts are larger where they are shown to a hall. */
  const scale = useRem() / usualRem;
  const isNarrow = width < scale * narrow;
  const head = scale * (isNarrow ? highHead : headHeight);
  const wide = scale * wheelWidth;
  const columns = useMemo(
    () => layoutRoad(layers, { width, height, head, wheel: wide, textScale: scale }),
    [layers, width, height, head, wide, scale],
  );
  const painter = useRef(new MapPainter()).current;
  const frames = useFrames();
  const radius = wheelRadius(room.height, head, scale);
  const wheelEnd = head + 16 + 2 * radius;
  const wheel = { x: room.width - wide / 2 - 8, y: head + 6 + radius, radius };
  const ref = useCanvas(
    (ctx, _size, theme) => {
      const { shown } = loop.state.getState();
      const frame = frames.current();
      if (!shown || !frame || shown.view.trace.perLayer.length !== layers.length) return;
      paintRoadLinks(ctx, columns, layers, frame.parameters, { x: wheel.x - wheel.radius - 6, y: wheel.y }, theme);
      paintRoadMaps(ctx, painter, columns, layers, shown.view.trace, theme);
      const network = shown.view.bends[0] ?? 0;
      paintWheel(ctx, wheel, wheelDegrees(network, vehicle.wheelBase), wheelDegrees(shown.driver, vehicle.wheelBase), theme);
    },
    { live: true, ready: () => loop.state.getState().shown !== null && frames.hasCurrent() },
  );
  return (
    <>
      <canvas ref={ref} style={{ width: room.width }} role="img" aria-label={`${word('maps')} ${word('wheel.label')}`} />
      {columns.map(({ layer, x }, k) => (
        <div
          key={layer}
          className="road-layer"
          data-wraps={isNarrow || undefined}
          style={{ left: x, maxWidth: (columns[k + 1]?.x ?? room.width - wide + 4) - x - 4 }}
        >
          <LayerText index={layer - 1} />
        </div>
      ))}
      <WheelText
        loop={loop}
        box={{ left: room.width - wide - 8, width: wide }}
        top={wheelEnd}
        lines={(height - wheelEnd) / (scale * wheelLine)}
      />
    </>
  );
}

/** Kind and size of a layer, which open what can be changed in it. */
function LayerText({ index }: { index: number }) {
  const showsLayers = useShows('layers');
  const { name, detail } = useLayerTexts(index);
  const texts = (
    <span className="road-layer-text">
      <span>{name}</span>
      <span className="muted">{detail}</span>
    </span>
  );
  if (!showsLayers) return texts;
  return (
    <Fold label={`${name}, ${detail}`} title={`${name}, ${detail}`} summary={texts} opens="up">
      {() => <LayerHead index={index} />}
    </Fold>
  );
}

interface WheelTextProps {
  readonly loop: RoadLoop;
  readonly box: { readonly left: number; readonly width: number };
  readonly top: number;
  /** For so many there is room. */
  readonly lines: number;
}

/** The bend that the network answers, and how far it and the driver turn the wheel. */
function WheelText({ loop, box, top, lines }: WheelTextProps) {
  const word = useWords('drive');
  const { fixed } = useLanguage();
  const { shown } = useCalmDrive(loop);
  const network = shown?.view.bends[0];
  return (
    <div className="road-wheel" style={box}>
      <span>{word('wheel.title')}</span>
      <span className="muted">{word('wheel.unit')}</span>
      {shown && network !== undefined && (
        <p style={{ top }}>
          <b className={bendClass(network)}>{fixed(network, 3)}</b>
          {lines >= 2 && <span>{word('wheel.turn', { degrees: wheelDegrees(network, vehicle.wheelBase) })}</span>}
          {lines >= 3 && <span className="muted">{word('wheel.driver', { degrees: wheelDegrees(shown.driver, vehicle.wheelBase) })}</span>}
        </p>
      )}
    </div>
  );
}
