import { useState } from 'react';
import { paintLossChart } from '../../render/lossChart';
import { setView, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import './LossChart.css';
import { useLanguage } from '../words/useLanguage';
import { ChartEmpty, useHasNoCurve } from './ChartEmpty';
import { EpochReader } from './EpochReader';
import { useCanvas } from './useCanvas';

/** The name, with how many gradients the curve has cost: what methods of different kinds are compared by. */
function LossName() {
  const evaluations = useRun((state) => state.evaluations);
  return useLanguage().word('loss.title', { evaluations });
}

/** Train and test loss over the epochs; the numbers of the epoch that is pointed at, or gone to by key, stand in the head. */
export function LossChart() {
  const { count, tick, word } = useLanguage();
  const { frames, run } = useRunner().stores;
  const isEmbedded = useExperiment(({ experiment }) => experiment.view.embed);
  const isLog = useExperiment(({ experiment }) => experiment.view.logLoss);
  const [pointedAt, setRead] = useState<number | null>(null);
  const trainLoss = useRun((state) => state.trainLoss);
  const testLoss = useRun((state) => state.testLoss);
  const metricName = useRun((state) => state.info?.metricName ?? '');
  const hasDiverged = useRun((state) => state.status.kind === 'diverged');
  const hasNoCurve = useHasNoCurve();
  const history = frames.scores();
  const last = history.length - 1;
  const read = pointedAt !== null && pointedAt <= last ? pointedAt : null;
  const words = {
    train: word('loss.train'),
    validation: word('loss.validation'),
    test: word('loss.test'),
    end: (epoch: number) => word('loss.axis', { epoch }),
    count,
    tick,
  };
  const ref = useCanvas(
    (ctx, size, theme) =>
      hasNoCurve ||
      paintLossChart(
        ctx,
        frames.scores(),
        {
          isLog,
          present: run.getState().epoch,
          read: pointedAt,
          hasDiverged: run.getState().status.kind === 'diverged',
          marks: run.getState().rateChanges.map((change) => ({ epoch: change.epoch, text: word('loss.rateChange', change) })),
        },
        words,
        size,
        theme,
      ),
    { live: true },
  );

  const numbersAt = (epoch: number) => {
    const [train, test, trainMetric, testMetric] = [history.trainLoss, history.testLoss, history.trainMetric, history.testMetric].map(
      (column) => column[epoch] ?? Number.NaN,
    ) as [number, number, number, number];
    return word('loss.at', {
      epoch,
      isAccuracy: metricName === 'accuracy',
      train: { loss: train, metric: trainMetric },
      test: { loss: test, metric: testMetric },
    });
  };

  return (
    <div className="loss">
      <div className="head">
        <span>{read !== null ? numbersAt(read) : !hasNoCurve && <LossName />}</span>
        {read === null && !isEmbedded && (
          <button type="button" className="quiet" onClick={() => useView.setState({ isSeedsOpen: true })} title={word('loss.seedsTitle')}>
            {word('loss.seeds')}
          </button>
        )}
        {read === null && <Check label={word('loss.log')} checked={isLog} onChange={(logLoss) => setView({ logLoss })} />}
      </div>
      <div className="plot">
        {hasNoCurve && <ChartEmpty />}
        <canvas ref={ref} role="img" aria-label={word('loss.picture', { isLog, train: trainLoss, test: testLoss })} />
        {!hasNoCurve && (
          <EpochReader
            label={word('loss.reader')}
            length={history.length}
            axisLength={hasDiverged ? history.length + 1 : history.length}
            read={read}
            text={last < 0 ? word('loss.noEpoch') : numbersAt(read ?? last)}
            onRead={setRead}
          />
        )}
      </div>
    </div>
  );
}
