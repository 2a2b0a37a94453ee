import type { ComponentType } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { setView, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Check } from '../controls/Check';
import { Legend } from '../views/Legend';
import { LossChart } from '../views/LossChart';
import { Picture } from '../views/Picture';
import { useScores } from '../views/useScores';
import { ConfusionMatrix, ImageOutput, SequenceOutput } from './formParts';
import './OutputPanel.css';
import { useShownRun } from '../views/useShownRun';
import { useLanguage } from '../words/useLanguage';

interface OutputViews {
  readonly Head: ComponentType | null;
  readonly Answer: ComponentType<{ info: RunInfo | null }>;
  readonly Below: ComponentType<{ info: RunInfo }> | null;
}

/** What the network answers, by the form of what it reads: a picture, a class, a sequence. */
export const outputViews: Readonly<Record<RunInfo['form'], OutputViews>> = {
  points: { Head: PictureSwitches, Answer: PlaneOutput, Below: null },
  images: { Head: null, Answer: ImageOutput, Below: ConfusionMatrix },
  sequences: { Head: null, Answer: SequenceOutput, Below: null },
};

export function OutputPanel() {
  const { word } = useLanguage();
  const showsChart = useShows('chart');
  const info = useShownRun();
  const { Head, Answer, Below } = outputViews[info?.form ?? 'points'];
  return (
    <section className="output" aria-label={word('output.title')}>
      <div className="region-head">
        <h2>{word('output.title')}</h2>
        {Head && <Head />}
      </div>
      <Answer info={info} />
      <Metrics />
      {info && Below && <Below info={info} />}
      {showsChart && <LossChart />}
    </section>
  );
}

function PlaneOutput() {
  return (
    <>
      <Picture />
      <Legend />
    </>
  );
}

function PictureSwitches() {
  const { word } = useLanguage();
  const { showTest, discretize } = useExperiment(({ experiment }) => experiment.view);
  const isLine = useRun((state) => state.info?.axes.length === 1);
  const showsTest = useShows('showTest');
  const showsDiscretize = useShows('discretize') && !isLine;
  return (
    <div className="checks">
      {showsTest && <Check label={word('output.testData')} checked={showTest} onChange={(checked) => setView({ showTest: checked })} />}
      {showsDiscretize && (
        <Check label={word('output.discretise')} checked={discretize} onChange={(checked) => setView({ discretize: checked })} />
      )}
    </div>
  );
}

function Metrics() {
  const { loss, r2, share, word } = useLanguage();
  const { trainLoss, testLoss, trainMetric, testMetric, atEpoch, isQuick } = useScores();
  const isAccuracy = useRun((state) => state.info?.metricName !== 'R²');
  const metric = (value: number) => (isAccuracy ? share(value) : r2(value));
  return (
    <dl className="metrics" data-slow={!isQuick || undefined} data-past={atEpoch !== null || undefined}>
      <div>
        <dt>{word('metrics.trainLoss')}</dt>
        <dd>{loss(trainLoss)}</dd>
      </div>
      <div>
        <dt>{word('metrics.testLoss')}</dt>
        <dd>{loss(testLoss)}</dd>
      </div>
      <div>
        <dt>{word(isAccuracy ? 'metrics.trainAccuracy' : 'metrics.trainR2')}</dt>
        <dd>{metric(trainMetric)}</dd>
      </div>
      <div>
        <dt>{word(isAccuracy ? 'metrics.testAccuracy' : 'metrics.testR2')}</dt>
        <dd>{metric(testMetric)}</dd>
      </div>
      {atEpoch !== null && <div className="at-epoch">{word('metrics.atEpoch', { epoch: atEpoch })}</div>}
    </dl>
  );
}
