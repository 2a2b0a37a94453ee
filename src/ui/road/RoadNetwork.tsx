import { useEffect } from 'react';
import { vehicle } from '../../data/road/bicycle';
import { paintWheel, wheelDegrees } from '../../render/roadNetwork';
import type { RunInfo } from '../../run/runInfo';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useLook } from '../inspect/useLook';
import { useCanvas } from '../views/useCanvas';
import { useMediaQuery } from '../views/useMediaQuery';
import { useLanguage, useWords } from '../words/useLanguage';
import { useDriveTransport } from './DriveTransport';
import { RoadCameraView } from './RoadCameraView';
import { roadPanelId } from './RoadHead';
import { RoadMaps } from './RoadMaps';
import type { RoadLoop } from './roadLoop';
import './Road.css';
import { useCalmDrive, useRoadLoop } from './useRoadLoop';

export interface RoadNetworkProps {
  readonly info: RunInfo;
  readonly bare?: boolean;
  readonly isRow?: boolean;
}

/** A network at the wheel: what its camera sees, what its layers make of it, and how it steers. */
export function RoadNetwork({ info, bare = false, isRow = false }: RoadNetworkProps) {
  const loop = useRoadLoop();
  const [{ tab }] = useLook('drive');
  const isNarrow = useMediaQuery('(max-width: 45rem)');
  const isTrained = useRun((state) => state.isPlaying);
  useDriveTransport(loop, tab === 'predict');
  const { stores } = useRunner();
  // the driver shows its lap while the network learns from it
  useEffect(() => {
    if (tab !== 'train' || loop.state.getState().steering === 'hand') return;
    if (isTrained) loop.start();
    else loop.stop();
  }, [isTrained, tab, loop]);
  useEffect(() => {
    if (tab === 'predict' && stores.run.getState().isPlaying) return;
    loop.stop();
  }, [tab, loop, stores]);
  return (
    <div id={roadPanelId} className="road" data-tab={tab} data-bare={(bare && !isRow) || undefined}>
      <RoadCameraView info={info} loop={loop} />
      {(bare || isNarrow) && <BareWheel loop={loop} />}
      {!bare && <RoadMaps info={info} loop={loop} />}
    </div>
  );
}

/** Where there is nothing but the camera: the wheel over the road, and how much of the time no hand was needed. */
function BareWheel({ loop }: { loop: RoadLoop }) {
  const word = useWords('drive');
  const { share } = useLanguage();
  const [{ tab }] = useLook('drive');
  useCalmDrive(loop);
  const { score } = loop;
  const ref = useCanvas(
    (ctx, { width, height }, theme) => {
      const { shown } = loop.state.getState();
      if (!shown) return;
      const [bend, other] = tab === 'train' ? [shown.bend, null] : [shown.view.bends[0] ?? 0, shown.driver];
      const degrees = (value: number) => wheelDegrees(value, vehicle.wheelBase);
      const wheel = { x: width / 2, y: height / 2, radius: width / 2 - 14 };
      paintWheel(ctx, wheel, degrees(bend), other === null ? null : degrees(other), theme);
    },
    { live: true, ready: () => loop.state.getState().shown !== null },
  );
  return (
    <div className="road-bare">
      <canvas ref={ref} role="img" aria-label={word('wheel.label')} />
      {tab === 'predict' && score && (
        <span className="plate" title={word('score.title')}>
          {word('score.autonomy')} <b>{share(score.seconds > 0 ? score.autonomy : Number.NaN)}</b>
        </span>
      )}
    </div>
  );
}
