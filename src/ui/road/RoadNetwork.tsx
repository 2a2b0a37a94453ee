import { useEffect } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useLook } from '../inspect/useLook';
import { useDriveTransport } from './DriveTransport';
import { RoadCameraView } from './RoadCameraView';
import { roadPanelId } from './RoadHead';
import { RoadMaps } from './RoadMaps';
import './Road.css';
import { useRoadLoop } from './useRoadLoop';

export interface RoadNetworkProps {
  readonly info: RunInfo;
  readonly bare?: boolean;
  readonly isRow?: boolean;
}

/** A network at the wheel: what its camera sees, what its layers make of it, and how it steers. */
export function RoadNetwork({ info, bare = false, isRow = false }: RoadNetworkProps) {
  const loop = useRoadLoop();
  const [{ tab }] = useLook('drive');
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
      {!bare && <RoadMaps info={info} loop={loop} />}
    </div>
  );
}
