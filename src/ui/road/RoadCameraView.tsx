import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { vehicle } from '../../data/road/bicycle';
import { lights } from '../../data/road/light';
import { ownLapsText, trackText } from '../../data/road/ownLaps';
import { beside } from '../../data/road/pursuit';
import { RoadCamera } from '../../data/road/renderRoad';
import { seen } from '../../data/road/roadUnits';
import type { ExampleTrace } from '../../probes/exampleTrace';
import { lookedAt } from '../../render/lookedAt';
import { CameraPainter, glowColour } from '../../render/paintCamera';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { canTrain, useRun } from '../../state/runStore';
import { Icon } from '../controls/Icon';
import { SmallFigure } from '../figure/SmallFigure';
import { useFigureCanvas } from '../figure/useFigureCanvas';
import { useLook } from '../inspect/useLook';
import { useCalmRun } from '../views/useCalmRun';
import { type Paint, useCanvas } from '../views/useCanvas';
import { useWords } from '../words/useLanguage';
import { setOwnLaps } from './ownData';
import type { RoadLoop } from './roadLoop';
import { pictureNumbers } from './roadNumbers';
import { useCalmDrive, useDrive } from './useRoadLoop';
import { bendClass, correctionAt, useRecording } from './wanted';

/** Pixels across that are drawn at most; a slow core draws half as many. */
const finest = 720;
const slowMs = 22;
/** What a key that is held asks for, and how fast it comes and goes, in 1/m and 1/m a picture. */
const keyBend = 0.08;
/** Pictures: fewer are no data. */
const leastRecorded = 30;

/** A picture from a place of the road, drawn once as long as nothing moves. */
class Eye {
  private camera: RoadCamera | null = null;
  private drawn = '';
  private share = 1;
  private readonly painter = new CameraPainter();

  paint(
    ctx: CanvasRenderingContext2D,
    loop: RoadLoop,
    shift: number,
    light: keyof typeof lights,
    size: { readonly width: number; readonly height: number },
  ): void {
    const { shown } = loop.state.getState();
    const { track } = loop;
    if (!track || !shown) return;
    const share = loop.state.getState().isDriving ? this.share : 1;
    const width = Math.max(48, Math.round(Math.min(finest, size.width) * share));
    const height = Math.max(16, Math.round((width * size.height) / size.width));
    if (this.camera?.width !== width || this.camera.height !== height) {
      this.camera = new RoadCamera(width, height);
      this.drawn = '';
    }
    const { x, y, angle } = shown.pose;
    const place = [x, y, angle, shift, light, track.line.length].join(' ');
    if (place !== this.drawn) {
      const began = performance.now();
      this.camera.render(track, beside(shown.pose, shift), lights[light]);
      if (performance.now() - began > slowMs && loop.state.getState().isDriving) this.share = 0.5;
      this.drawn = place;
    }
    this.painter.paint(ctx, this.camera, size);
  }
}

type Glow = Pick<ReturnType<typeof useLook<'drive'>>[0], 'glow' | 'layer'>;

/** What the network reads, from 0 to 1. */
const greyOf = (info: RunInfo, { perLayer }: ExampleTrace): Float32Array => {
  const centre = info.images?.centre[0] ?? 0;
  return Float32Array.from(perLayer[0]?.output ?? [], (value) => value + centre);
};

const glowOf = (info: RunInfo, trace: ExampleTrace, { glow, layer }: Glow): Float32Array | null =>
  glow === 'looks' || glow === 'layer' ? lookedAt(info.layers, trace, glow === 'layer' ? layer : null) : null;

/** What is painted over the road of what the network makes of it. */
function paintGlow(
  ctx: CanvasRenderingContext2D,
  painter: CameraPainter,
  info: RunInfo,
  loop: RoadLoop,
  look: Glow,
  size: { readonly width: number; readonly height: number },
): void {
  const trace = loop.state.getState().shown?.view.trace;
  if (!trace) return;
  if (look.glow === 'sees') painter.paintGrey(ctx, { ...seen, values: greyOf(info, trace) }, size);
  const values = glowOf(info, trace, look);
  if (values) painter.paintGlow(ctx, { ...seen, values }, size, glowColour);
}

interface CameraViewProps {
  readonly info: RunInfo;
  readonly loop: RoadLoop;
}

/** The front camera from edge to edge: who is at the wheel, and in training the cameras beside it with what they ask for. */
export function RoadCameraView({ info, loop }: CameraViewProps) {
  const word = useWords('drive');
  const [look] = useLook('drive');
  const isTraining = look.tab === 'train';
  const numbers = () => {
    const trace = loop.state.getState().shown?.view.trace;
    return trace ? pictureNumbers(greyOf(info, trace), isTraining ? null : glowOf(info, trace, look), word) : null;
  };
  return (
    <SmallFigure
      name="camera"
      title={word('camera.title')}
      className="road-camera"
      numbers={numbers}
      picture={<Camera info={info} loop={loop} />}
    >
      {(menu) =>
        isTraining ? <TrainingPlates info={info} loop={loop} menu={menu} /> : <PredictionPlates info={info} loop={loop} menu={menu} />
      }
    </SmallFigure>
  );
}

/** The picture itself, on which the car is steered in training. */
function Camera({ info, loop }: CameraViewProps) {
  const word = useWords('drive');
  const [look] = useLook('drive');
  const isTraining = look.tab === 'train';
  const eye = useRef(new Eye()).current;
  const glowing = useRef(new CameraPainter()).current;
  const hold = useRef<number | null>(null);
  const paint: Paint = (ctx, size) => {
    eye.paint(ctx, loop, 0, look.light, size);
    if (!isTraining) paintGlow(ctx, glowing, info, loop, look, size);
  };
  const ref = useCanvas(paint, { live: true, ready: () => loop.state.getState().shown !== null });
  useFigureCanvas(ref, paint);
  const steer = (bend: number) => {
    if (!isTraining) return;
    loop.takeWheel(bend);
    if (!loop.state.getState().isDriving) loop.start();
  };
  const onKey = (event: KeyboardEvent, isDown: boolean) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!way || !isTraining || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    steer(isDown ? way * keyBend : 0);
  };
  const pointed = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (2 * (event.clientX - box.left)) / box.width - 1;
    steer(vehicle.mostBend * share * Math.abs(share)); // finer in the middle
  };
  const end = () => {
    hold.current = null;
    if (loop.state.getState().steering === 'hand') loop.handBend = 0;
  };
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the car is steered on it, with the keys too
    <canvas
      ref={ref}
      role="application"
      tabIndex={0}
      aria-label={word(isTraining ? 'camera.train' : 'camera.predict')}
      onKeyDown={(event) => onKey(event, true)}
      onKeyUp={(event) => onKey(event, false)}
      onPointerDown={(event) => {
        if (!isTraining || !event.isPrimary || event.button !== 0) return;
        event.currentTarget.setPointerCapture?.(event.pointerId);
        hold.current = event.pointerId;
        pointed(event);
      }}
      onPointerMove={(event) => hold.current === event.pointerId && pointed(event)}
      onPointerUp={end}
      onPointerCancel={end}
    />
  );
}

interface PlatesProps extends CameraViewProps {
  /** What can be done with the picture. */
  readonly menu: ReactNode;
}

/** Where the car is in its lane. */
function OffsetPlate({ loop }: { loop: RoadLoop }) {
  const word = useWords('drive');
  const { shown } = useCalmDrive(loop);
  if (!shown) return null;
  return <span className="plate end">{Number.isFinite(shown.offset) ? word('right', { metres: shown.offset }) : word('beyond')}</span>;
}

function PredictionPlates({ info, loop, menu }: PlatesProps) {
  const word = useWords('drive');
  const [{ glow, layer }] = useLook('drive');
  const { epoch, isPlaying } = useCalmRun();
  const isReady = useRun(canTrain);
  const { togglePlay } = useRunner();
  const isUntrained = epoch === 0 || isPlaying;
  return (
    <div className="plates">
      {(isUntrained || glow !== 'none') && (
        <span className="plate">
          {isUntrained
            ? word(isPlaying ? 'glowing.training' : 'glowing.untrained', { epoch })
            : glow === 'layer'
              ? word('glowing.layer', { layer: Math.min(layer, info.layers.length - 2) })
              : word(glow === 'sees' ? 'glowing.sees' : 'glowing.looks')}
        </span>
      )}
      {isUntrained && (
        <button type="button" className="plate" disabled={!isReady} onClick={togglePlay}>
          {word(isPlaying ? 'train.pause' : 'train.start')}
        </button>
      )}
      <span className="plate-buttons figure-skip">
        <button type="button" className="plate icon" aria-label={word('pushLeft')} title={word('pushLeft')} onClick={() => loop.push(-0.6)}>
          <Icon name="left" />
        </button>
        <span className="plate muted">{word('push')}</span>
        <button
          type="button"
          className="plate icon"
          aria-label={word('pushRight')}
          title={word('pushRight')}
          onClick={() => loop.push(0.6)}
        >
          <Icon name="right" />
        </button>
      </span>
      <OffsetPlate loop={loop} />
      <span className="plate icon figure-skip">{menu}</span>
    </div>
  );
}

function TrainingPlates({ loop, menu }: PlatesProps) {
  const word = useWords('drive');
  const isDriving = useDrive(loop, (state) => state.isDriving);
  const steering = useDrive(loop, (state) => state.steering);
  const hasSides = useDrive(loop, ({ shown }) => (shown?.view.bends.length ?? 0) > 2);
  return (
    <>
      {hasSides && (
        <>
          <Inset loop={loop} way={-1} />
          <Inset loop={loop} way={1} />
        </>
      )}
      <div className="plates">
        <button type="button" className="plate" onClick={loop.toggle}>
          <Icon name={isDriving ? 'pause' : 'play'} />
          {word(isDriving ? 'stand' : 'drive')}
        </button>
        {steering === 'hand' ? <Recorded loop={loop} /> : <span className="plate">{word('steerWith')}</span>}
        <OwnLapsPlate />
        <OffsetPlate loop={loop} />
        <span className="plate icon figure-skip">{menu}</span>
      </div>
    </>
  );
}

/** What a hand has driven so far, which can become the data. */
function Recorded({ loop }: { loop: RoadLoop }) {
  const word = useWords('drive');
  const [{ track, own, mirrored }] = useLook('drive');
  const { recorded } = useCalmDrive(loop);
  const isFull = loop.isFull;
  useEffect(() => {
    if (isFull) loop.stop();
  }, [isFull, loop]);
  return (
    <>
      <button
        type="button"
        className="plate"
        disabled={recorded < leastRecorded}
        title={word(isFull ? 'record.full' : 'record.title')}
        onClick={() => {
          loop.stop();
          const text = mirrored === 'yes' ? trackText(loop.track?.points ?? []) : track === 'own' ? own : track;
          setOwnLaps(ownLapsText(text, loop.byHand));
        }}
      >
        {word('record.use', { seconds: recorded / vehicle.hertz })}
      </button>
      <button
        type="button"
        className="plate"
        onClick={() => {
          loop.steer('driver');
          loop.restart();
        }}
      >
        {word('takeOver')}
      </button>
    </>
  );
}

/** While the data are one's own: the way back to the driver's. */
function OwnLapsPlate() {
  const word = useWords('drive');
  const laps = useExperiment(({ experiment }) => experiment.laps);
  if (laps === '') return null;
  return (
    <button type="button" className="plate" onClick={() => setOwnLaps('')}>
      {word('record.back')}
    </button>
  );
}

/** A camera beside the one in the middle, and what the driver would do from its place. */
function Inset({ loop, way }: { loop: RoadLoop; way: -1 | 1 }) {
  const word = useWords('drive');
  const { shift, ahead, isCorrected } = useRecording();
  const [{ light }] = useLook('drive');
  const eye = useRef(new Eye()).current;
  const paint: Paint = (ctx, size) => eye.paint(ctx, loop, way * shift, light, size);
  const ref = useCanvas(paint, { live: true, ready: () => loop.state.getState().shown !== null });
  useFigureCanvas(ref, paint);
  const { shown } = useCalmDrive(loop);
  const { track } = loop;
  const wanted = shown && track && shown.own + (isCorrected ? correctionAt(track, shown.pose, way * shift, ahead) : 0);
  return (
    <div className="road-inset" data-way={way}>
      <canvas ref={ref} aria-hidden="true" />
      <p>
        <span>{word(way < 0 ? 'left' : 'rightCamera', { metres: shift })}</span>
        {wanted !== null && <b className={bendClass(wanted)}>{word('bend', { bend: wanted })}</b>}
      </p>
    </div>
  );
}
