import { type ReactNode, useMemo, useState } from 'react';
import { vehicle } from '../../data/road/bicycle';
import { pursuit } from '../../data/road/pursuit';
import { unitsOf } from '../../data/road/roadUnits';
import type { Track } from '../../data/road/track';
import { road, type TrackPoint } from '../../data/road/trackSpec';
import { labelBins, paintBendCurves, paintLabelBins } from '../../render/bendChart';
import { paintTrack } from '../../render/paintTrack';
import type { RunInfo } from '../../run/runInfo';
import { IconButton } from '../controls/IconButton';
import { Lazily } from '../controls/Lazily';
import { FigureCanvas } from '../figure/FigureCanvas';
import { SmallFigure } from '../figure/SmallFigure';
import { useLook } from '../inspect/useLook';
import { type Paint, useCanvas } from '../views/useCanvas';
import { useScores } from '../views/useScores';
import { useLanguage, useWords } from '../words/useLanguage';
import { drivenOn, useShownDriven } from './drivenTracks';
import { drivenTrack } from './driveTrack';
import { drivenNumbers, wantedNumbers } from './roadNumbers';
import './Road.css';
import { TracksTable } from './TracksTable';
import { useCalmDrive, useDrive, useRoadLoop } from './useRoadLoop';
import { useRecording } from './wanted';

const loadEditor = () => import('./TrackEditor');

/** What the scripted driver wants at every place of the lane's middle. */
function wantedAlong(track: Track, ahead: number): Float64Array {
  const { count, step } = track.line;
  return Float64Array.from({ length: count }, (_, i) => pursuit(track, track.at(i * step, road.lane), ahead));
}

/** The track from above: in training what is wanted along it, otherwise where the network has been. */
export function RoadOutput({ info }: { info: RunInfo | null }) {
  const [start, edit] = useState<readonly TrackPoint[] | null>(null);
  const loop = useRoadLoop();
  if (!info) return null;
  if (start) return <Lazily load={loadEditor} props={{ start, onClose: () => edit(null) }} />;
  return <TrackMap info={info} onEdit={() => edit(loop.track?.points ?? null)} />;
}

function TrackMap({ info, onEdit }: { info: RunInfo; onEdit: () => void }) {
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
            <IconButton icon="pencil" label={word('edit.open')} onClick={onEdit} />
          </span>
        </div>
      )}
    </SmallFigure>
  );
}

/** In training the losses; otherwise how the drive goes. */
export function RoadNumbers({ info, usual }: { info: RunInfo; usual: ReactNode }) {
  const [{ tab }] = useLook('drive');
  return tab === 'train' ? (
    <>
      {usual}
      <Straight info={info} />
    </>
  ) : (
    <Score info={info} />
  );
}

/** What a network is to beat that has seen nothing: it holds the wheel straight. */
function Straight({ info }: { info: RunInfo }) {
  const word = useWords('drive');
  const { testLoss } = useScores();
  const straight = useMemo(() => {
    const tested = info.t.subarray(info.trainCount);
    return tested.reduce((sum, t) => sum + 0.5 * t * t, 0) / Math.max(1, tested.length);
  }, [info]);
  return <p className="road-line muted">{word('straight.line', { error: testLoss, straight })}</p>;
}

function Score({ info }: { info: RunInfo }) {
  const word = useWords('drive');
  const { count, share } = useLanguage();
  const loop = useRoadLoop();
  useCalmDrive(loop);
  const { score } = loop;
  if (!score) return null;
  const { distance, meanOffset, putBack, autonomy, seconds, worstOffset } = score;
  return (
    <>
      <div className="metrics">
        <dl>
          <div>
            <dt>{word('score.distance')}</dt>
            <dd>{word('metres', { metres: distance, digits: 0 })}</dd>
          </div>
          <div>
            <dt>{word('score.mean')}</dt>
            <dd>{word('metres', { metres: meanOffset, digits: 2 })}</dd>
          </div>
          <div>
            <dt>{word('score.putBack')}</dt>
            <dd>{count(putBack)}</dd>
          </div>
          <div>
            <dt>{word('score.autonomy')}</dt>
            <dd>{share(seconds > 0 ? autonomy : Number.NaN)}</dd>
          </div>
        </dl>
      </div>
      <p className="road-line muted" title={word('score.title')}>
        {word('score.formula', { putBack, seconds, worst: worstOffset })}
      </p>
      <TracksTable info={info} />
    </>
  );
}

/** In training labels and loss; otherwise what network and driver did over the last seconds. */
export function RoadChart({ info, usual }: { info: RunInfo; usual: ReactNode }) {
  const [{ tab }] = useLook('drive');
  return tab === 'train' ? (
    <>
      <Labels info={info} />
      {usual}
    </>
  ) : (
    <SteeringChart />
  );
}

function useChartTexts() {
  const word = useWords('drive');
  const { fixed, count } = useLanguage();
  return {
    bend: (value: number) => fixed(value, 2),
    time: (seconds: number) => word('seconds', { seconds }),
    count,
  };
}

function Labels({ info }: { info: RunInfo }) {
  const word = useWords('drive');
  const texts = useChartTexts();
  const { hasSides } = useRecording();
  const bins = useMemo(
    () =>
      labelBins(
        Float64Array.from(info.t.subarray(0, info.trainCount), (t) => t / unitsOf),
        (i) => !hasSides || i % 3 === 0,
      ),
    [info, hasSides],
  );
  const ref = useCanvas((ctx, size, theme) => paintLabelBins(ctx, bins, texts, size, theme));
  return (
    <div className="road-chart">
      <p className="row muted">
        <span>{word('labels.title', { frames: info.trainCount })}</span>
        {hasSides && <span className="end">{word('labels.beside')}</span>}
      </p>
      <canvas ref={ref} role="img" aria-label={word('labels.label')} />
    </div>
  );
}

const shownSeconds = 20;

function SteeringChart() {
  const word = useWords('drive');
  const texts = useChartTexts();
  const loop = useRoadLoop();
  const ref = useCanvas(
    (ctx, size, theme) => {
      const { at, frames } = loop.state.getState();
      const end = at ?? frames;
      const begin = Math.max(0, end - shownSeconds * vehicle.hertz);
      const log = loop.log.slice(begin, end);
      paintBendCurves(
        ctx,
        {
          from: begin / vehicle.hertz,
          to: end / vehicle.hertz,
          now: end / vehicle.hertz,
          curves: [
            { name: word('chart.driver'), values: log.map(({ driver }) => driver), dash: 'dashed' },
            { name: word('chart.network'), values: log.map(({ bend }) => bend), dash: 'solid' },
          ],
        },
        texts,
        size,
        theme,
      );
    },
    { live: true },
  );
  return (
    <div className="road-chart" data-grows>
      <p className="muted">{word('chart.steering')}</p>
      <canvas ref={ref} role="img" aria-label={word('chart.label')} />
    </div>
  );
}

/** Which track is shown, and how long it is. */
export function RoadNote() {
  const word = useWords('drive');
  const [{ mirrored }] = useLook('drive');
  const track = useDrive(useRoadLoop(), (state) => state.track);
  if (!track) return null;
  return (
    <span className="muted">
      {word('map.note', { name: track.name || word('own'), length: Math.round(track.line.length), isMirrored: mirrored === 'yes' })}
    </span>
  );
}
