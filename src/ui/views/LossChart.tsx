import { useState } from 'react';
import { setView, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Icon } from '../controls/Icon';
import { Lazily } from '../controls/Lazily';
import './LossChart.css';
import { useLanguage } from '../words/useLanguage';
import { ChartEmpty, useHasNoCurve } from './ChartEmpty';

// there is no curve before the first step
const lossPlot = () => import('./LossPlot');

/** The name, with how many gradients the curve has cost: what methods of different kinds are compared by. */
function LossName() {
  const evaluations = useRun((state) => state.evaluations);
  return useLanguage().word('loss.title', { evaluations });
}

/** Train and test loss over the epochs; the numbers of the epoch that is pointed at, or gone to by key, stand in the head. */
export function LossChart() {
  const { word } = useLanguage();
  const { frames } = useRunner().stores;
  const isEmbedded = useExperiment(({ experiment }) => experiment.view.embed);
  const isLog = useExperiment(({ experiment }) => experiment.view.logLoss);
  const [pointedAt, setRead] = useState<number | null>(null);
  const metricName = useRun((state) => state.info?.metricName ?? '');
  useRun((state) => state.trainLoss); // what is read may be of a run that is gone
  const hasNoCurve = useHasNoCurve();
  const history = frames.scores();
  const last = history.length - 1;
  const read = pointedAt !== null && pointedAt <= last ? pointedAt : null;
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
          <button
            type="button"
            aria-label={word('loss.seeds')}
            title={word('loss.seedsTitle')}
            onClick={() => useView.setState({ isSeedsOpen: true })}
          >
            <Icon name="seeds" /> <span className="word">{word('loss.seeds')}</span>
          </button>
        )}
        {read === null && <Check label={word('loss.log')} checked={isLog} onChange={(logLoss) => setView({ logLoss })} />}
      </div>
      <div className="plot">
        {hasNoCurve ? (
          <ChartEmpty />
        ) : (
          <Lazily
            load={lossPlot}
            words="overTime"
            props={{ pointedAt, read, text: last < 0 ? word('loss.noEpoch') : numbersAt(read ?? last), onRead: setRead }}
          />
        )}
      </div>
    </div>
  );
}
