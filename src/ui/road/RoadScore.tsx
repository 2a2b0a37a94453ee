import { type ReactNode, useMemo } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { useLook } from '../inspect/useLook';
import { useScores } from '../views/useScores';
import { useLanguage, useWords } from '../words/useLanguage';
import { TracksTable } from './TracksTable';
import { useCalmDrive, useRoadLoop } from './useRoadLoop';

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
