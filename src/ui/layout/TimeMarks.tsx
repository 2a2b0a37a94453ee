import { useRef } from 'react';
import { type SettingName, settingOf } from '../../experiment/settings';
import { isRateChange, type Mark } from '../../state/marks';
import { useFrames } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { small } from '../words/en/wording';
import type { SettingKey } from '../words/settingWords';
import { useLanguage, useWords } from '../words/useLanguage';
import './TimeMarks.css';

interface TimeMarksProps {
  /** The epoch at the line's end. */
  readonly end: number;
}

/** The epoch with the least test loss so far; only what is new is looked through. */
function useBest(): { readonly epoch: number; readonly loss: number } | null {
  const frames = useFrames();
  useRun((state) => state.lastEpoch);
  const runId = useRun((state) => state.info?.runId);
  const seen = useRef({ runId, length: 0, epoch: -1, loss: Number.POSITIVE_INFINITY });
  const { testLoss, length } = frames.scores();
  if (seen.current.runId !== runId || length < seen.current.length || testLoss[seen.current.epoch] !== seen.current.loss)
    seen.current = { runId, length: 0, epoch: -1, loss: Number.POSITIVE_INFINITY };
  const best = seen.current;
  for (let epoch = best.length; epoch < length; epoch++) {
    const loss = testLoss[epoch] ?? Number.NaN;
    if (loss < best.loss) Object.assign(best, { epoch, loss });
  }
  best.length = length;
  return best.epoch > 0 ? best : null;
}

/** Marks on the time line: settings and weights that were changed by hand, and the epoch with the least test loss. */
export default function TimeMarks({ end }: TimeMarksProps) {
  const { loss, setting } = useLanguage();
  const word = useWords('overTime');
  const marks = useRun((state) => state.marks);
  const best = useBest();
  const left = (epoch: number) => ({ left: `${(100 * Math.min(epoch, end)) / end}%` });
  const titleOf = (mark: Mark) => {
    const { epoch, names } = mark;
    const named = names.map((name) => {
      if (name === 'weights') return word('weights');
      return name === 'learningRate' && isRateChange(mark)
        ? word('rateChange', mark)
        : small(setting(settingOf(name as SettingName).key as SettingKey).label);
    });
    return word('changed', { epoch, what: named.join(', ') });
  };
  return (
    <span className="time-marks" aria-hidden="true">
      {marks.map((mark) => (
        <i key={mark.epoch} style={left(mark.epoch)} title={titleOf(mark)} />
      ))}
      {best && <i className="best" style={left(best.epoch)} title={word('best', { epoch: best.epoch, loss: loss(best.loss) })} />}
    </span>
  );
}
