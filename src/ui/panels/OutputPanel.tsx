import type { ComponentType } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { setView, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Boundary } from '../controls/Boundary';
import { Check } from '../controls/Check';
import { Legend } from '../views/Legend';
import { LossChart } from '../views/LossChart';
import { Picture } from '../views/Picture';
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
      <Boundary subject={info}>
        <Answer info={info} />
      </Boundary>
      <Metrics />
      <Boundary subject={info}>{info && Below && <Below info={info} />}</Boundary>
      <Boundary subject={info}>{showsChart && <LossChart />}</Boundary>
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
  const { fixed, loss, share, word } = useLanguage();
  const { trainLoss, testLoss, trainMetric, testMetric } = useRun((state) => state);
  const isAccuracy = useRun((state) => state.info?.metricName !== 'R²');
  const metric = (value: number) => (isAccuracy ? share(value) : fixed(value, 3));
  return (
    <dl className="metrics">
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
    </dl>
  );
}
