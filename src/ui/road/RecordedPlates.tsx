import { useEffect } from 'react';
import { vehicle } from '../../data/road/bicycle';
import { ownLapsText, trackText } from '../../data/road/ownLaps';
import { useExperiment } from '../../state/experimentStore';
import { useLook } from '../inspect/useLook';
import { useWords } from '../words/useLanguage';
import { setOwnLaps } from './ownData';
import type { RoadLoop } from './roadLoop';
import { useCalmDrive } from './useRoadLoop';

/** Pictures: fewer are no data. */
const leastRecorded = 30;

/** What a hand has driven so far, which can become the data. */
export function Recorded({ loop }: { loop: RoadLoop }) {
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
export function OwnLapsPlate() {
  const word = useWords('drive');
  const laps = useExperiment(({ experiment }) => experiment.laps);
  if (laps === '') return null;
  return (
    <button type="button" className="plate" onClick={() => setOwnLaps('')}>
      {word('record.back')}
    </button>
  );
}
