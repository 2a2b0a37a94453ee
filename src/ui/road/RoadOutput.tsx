import { type ComponentProps, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { pursuit } from '../../data/road/pursuit';
import type { Track } from '../../data/road/track';
import { road } from '../../data/road/trackSpec';
import { paintTrack } from '../../render/paintTrack';
import type { RunInfo } from '../../run/runInfo';
import { IconButton } from '../controls/IconButton';
import { Lazily } from '../controls/Lazily';
import { FigureCanvas } from '../figure/FigureCanvas';
import { SmallFigure } from '../figure/SmallFigure';
import { useLook } from '../inspect/useLook';
import { HeadWayOn } from '../panels/WayOnHere';
import type { Paint } from '../views/useCanvas';
import { useWords } from '../words/useLanguage';
import { drivenOn, useShownDriven } from './drivenTracks';
import { drivenTrack, isOwnRefused } from './driveTrack';
import './Road.css';
import { drivenNumbers, wantedNumbers } from './roadNumbers';
import type TrackEditor from './TrackEditor';
import { useDrive, useRoadLoop } from './useRoadLoop';
import { useRecording } from './wanted';

const loadEditor = () => import('./TrackEditor');

/** What the scripted driver wants at every place of the lane's middle. */
function wantedAlong(track: Track, ahead: number): Float64Array {
  const { count, step } = track.line;
  return Float64Array.from({ length: count }, (_, i) => pursuit(track, track.at(i * step, road.lane), ahead));
}

/** The track from above: in training what is wanted along it, otherwise where the network has been. */
export function RoadOutput({ info }: { info: RunInfo | null }) {
  const [edited, edit] = useState<Pick<ComponentProps<typeof TrackEditor>, 'start' | 'given'> | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const wasEdited = useRef(false);
  // the keys go on from the button that the editing began with, unless they are elsewhere already
  useEffect(() => {
    const isBack = wasEdited.current && !edited && document.activeElement === document.body;
    wasEdited.current = edited !== null;
    if (isBack) box.current?.querySelector<HTMLElement>('.road-map-ways > button')?.focus({ preventScroll: true });
  }, [edited]);
  const loop = useRoadLoop();
  if (!info) return null;
  if (edited) return <Lazily load={loadEditor} props={{ ...edited, onClose: () => edit(null) }} />;
  return <TrackMap info={info} box={box} onEdit={(given) => loop.track && edit({ start: loop.track.points, given })} />;
}

interface TrackMapProps {
  readonly info: RunInfo;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onEdit: (given?: File) => void;
}

function TrackMap({ info, box, onEdit }: TrackMapProps) {
  const word = useWords('drive');
  const [look] = useLook('drive');
  const loop = useRoadLoop();
  const { ahead } = useRecording();
  const track = useDrive(loop, (state) => state.track);
  const isTraining = look.tab === 'train';
  const wanted = useMemo(() => track && wantedAlong(track, ahead), [track, ahead]);
  const without = drivenOn(useShownDriven(info).without, drivenTrack(look));
  const paint: Paint = (ctx, size, theme) => {
    const { track: now, log } = loop;
    const { shown, at } = loop.state.getState();
    if (!now) return;
    const driven = log.slice(0, at ?? log.length);
    paintTrack(
      ctx,
      {
        line: now.line,
        road,
        wanted: isTraining ? wanted : null,
        paths: isTraining
          ? []
          : [
              ...(without ? [{ x: without.x, y: without.y, length: without.x.length, isDashed: true }] : []),
              {
                x: driven.map(({ car }) => car.x),
                y: driven.map(({ car }) => car.y),
                length: driven.length,
                isDashed: false,
              },
            ],
        putBack: isTraining ? [] : driven.filter(({ isPutBack }) => isPutBack).map(({ car }) => [car.x, car.y] as const),
        car: shown?.pose ?? null,
        handles: [],
        held: null,
      },
      size,
      theme,
    );
  };
  const numbers = () => {
    if (!track) return null;
    if (isTraining) return wanted && wantedNumbers(track, wanted, word);
    const { at } = loop.state.getState();
    return drivenNumbers(track.name || word('own'), loop.log.slice(0, at ?? loop.log.length), word);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file is dropped on it; the editor loads one with a button
    <div
      ref={box}
      className="road-takes-files"
      data-takes-files
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file) onEdit(file);
      }}
    >
      <SmallFigure
        name="track"
        title={word('map.title')}
        className="road-output"
        numbers={numbers}
        picture={<FigureCanvas paint={paint} live scalesWithText={false} className="road-track" label={word('map.label')} />}
      >
        {(menu) => (
          <div className="road-legend muted">
            {isTraining ? (
              <>
                <i className="dot below" /> {word('legend.left')} <i className="dot above" /> {word('legend.right')}
              </>
            ) : (
              <>
                <i className="stroke" /> {word('legend.network')}
                {without && (
                  <>
                    <i className="stroke" data-dashed /> {word('legend.without')}
                  </>
                )}
                <span aria-hidden="true">×</span> {word('legend.putBack')}
              </>
            )}
            <span className="end road-map-ways">
              {menu}
              <IconButton icon="pencil" label={word('edit.open')} onClick={() => onEdit()} />
            </span>
          </div>
        )}
      </SmallFigure>
      {isOwnRefused(look) && <p role="alert">{word('own.refused', { name: track?.name ?? '' })}</p>}
    </div>
  );
}

/** Which track is shown, and how long it is; that the training ended. */
export function RoadNote() {
  const word = useWords('drive');
  const [{ mirrored }] = useLook('drive');
  const track = useDrive(useRoadLoop(), (state) => state.track);
  return (
    <>
      {track && (
        <span className="muted">
          {word('map.note', { name: track.name || word('own'), length: Math.round(track.line.length), isMirrored: mirrored === 'yes' })}
        </span>
      )}
      <HeadWayOn />
    </>
  );
}
