import type { ReactNode } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useRunner } from '../../state/runnerContext';
import { canTrain, useRun } from '../../state/runStore';
import { Icon } from '../controls/Icon';
import { useLook } from '../inspect/useLook';
import { useCalmRun } from '../views/useCalmRun';
import { useWords } from '../words/useLanguage';
import { OwnLapsPlate, Recorded } from './RecordedPlates';
import type { RoadLoop } from './roadLoop';
import { SideCamera } from './SideCamera';
import { useCalmDrive, useDrive } from './useRoadLoop';

interface PlatesProps {
  readonly loop: RoadLoop;
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

/** How the network is let drive, and where its car is. */
export function PredictionPlates({ info, loop, menu }: PlatesProps & { readonly info: RunInfo }) {
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

/** Who is at the wheel, and the cameras beside the one in the middle. */
export function TrainingPlates({ loop, menu }: PlatesProps) {
  const word = useWords('drive');
  const isDriving = useDrive(loop, (state) => state.isDriving);
  const steering = useDrive(loop, (state) => state.steering);
  const hasSides = useDrive(loop, ({ shown }) => (shown?.view.bends.length ?? 0) > 2);
  return (
    <>
      {hasSides && (
        <>
          <SideCamera loop={loop} way={-1} />
          <SideCamera loop={loop} way={1} />
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
