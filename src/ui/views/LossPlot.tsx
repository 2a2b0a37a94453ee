import { paintLossChart } from '../../render/lossChart';
import { useExperiment } from '../../state/experimentStore';
import { isRateChange } from '../../state/marks';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useLanguage, useWords } from '../words/useLanguage';
import { EpochReader } from './EpochReader';
import { useCanvas } from './useCanvas';

interface LossPlotProps {
  /** Epoch that is pointed at or gone to by key, and what it is as it is read. */
  readonly pointedAt: number | null;
  readonly read: number | null;
  readonly text: string;
  readonly onRead: (epoch: number | null) => void;
}

/** The curves of the losses over the epochs. */
export default function LossPlot({ pointedAt, read, text, onRead }: LossPlotProps) {
  const { count, tick, word: pageWord } = useLanguage();
  const word = useWords('overTime');
  const { frames, run } = useRunner().stores;
  const isLog = useExperiment(({ experiment }) => experiment.view.logLoss);
  const trainLoss = useRun((state) => state.trainLoss);
  const testLoss = useRun((state) => state.testLoss);
  const hasDiverged = useRun((state) => state.status.kind === 'diverged');
  const { length } = frames.scores();
  const words = {
    train: word('train'),
    validation: word('validation'),
    test: word('test'),
    end: (epoch: number) => pageWord('transport.epochNumber', { epoch }),
    count,
    tick,
  };
  const ref = useCanvas(
    (ctx, size, theme) =>
      paintLossChart(
        ctx,
        frames.scores(),
        {
          isLog,
          present: run.getState().epoch,
          read: pointedAt,
          hasDiverged: run.getState().status.kind === 'diverged',
          marks: run
            .getState()
            .marks.filter(isRateChange)
            .map((mark) => ({ epoch: mark.epoch, text: word('rateChange', mark) })),
        },
        words,
        size,
        theme,
      ),
    { live: true, scalesWithText: true },
  );
  return (
    <>
      <canvas ref={ref} role="img" aria-label={word('picture', { isLog, train: trainLoss, test: testLoss })} />
      <EpochReader
        label={word('reader')}
        length={length}
        axisLength={hasDiverged ? length + 1 : length}
        read={read}
        text={text}
        onRead={onRead}
      />
    </>
  );
}
