import type { ComponentType, ReactNode } from 'react';
import type { PresentScores } from '../../probes/scores';
import type { RunInfo } from '../../run/runInfo';
import { setView, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Boundary } from '../controls/Boundary';
import { Check } from '../controls/Check';
import { fromPart } from '../controls/fromPart';
import { Lazily } from '../controls/Lazily';
import { Legend } from '../views/Legend';
import { LossChart } from '../views/LossChart';
import { Picture } from '../views/Picture';
import { unitName } from '../views/UnitButton';
import { crossesWrong, ofAnswers } from '../views/useAnswers';
import { useLargeUnit } from '../views/useLargeUnit';
import { useScores } from '../views/useScores';
import { ConfusionMatrix, ImageHead, ImageOutput, RoadChart, RoadNote, RoadNumbers, RoadOutput, SequenceOutput } from './formParts';
import { drawTools } from './lateParts';
import './OutputPanel.css';
import { useIsBlank, useLacksDrawings, useLacksPlane } from '../views/drawingSides';
import { type ShownAs, useShownForm } from '../views/useShownForm';
import { useShownRun } from '../views/useShownRun';
import { useLanguage } from '../words/useLanguage';

interface OutputViews {
  readonly Head: ComponentType | null;
  readonly Answer: ComponentType<{ info: RunInfo | null }>;
  readonly Below: ComponentType<{ info: RunInfo }> | null;
  /** In place of the losses and of their curves, which it may show as well; absent: those. */
  readonly Numbers?: ComponentType<{ info: RunInfo; usual: ReactNode }>;
  readonly Chart?: ComponentType<{ info: RunInfo; usual: ReactNode }>;
}

/** What the network answers, by the form of what it reads: a picture, a class, a sequence. */
export const outputViews: Readonly<Record<ShownAs, OutputViews>> = {
  points: { Head: PictureSwitches, Answer: PlaneOutput, Below: null },
  images: { Head: ImageHead, Answer: ImageOutput, Below: ConfusionMatrix },
  sequences: { Head: null, Answer: SequenceOutput, Below: null },
  road: { Head: RoadNote, Answer: RoadOutput, Below: null, Numbers: RoadNumbers, Chart: RoadChart },
};

// few visitors draw classes
const classesPad = () => import('./drawings/ClassesPad');

function TooFewDrawings() {
  return <Lazily load={classesPad} words="drawings" props={{}} meanwhile={<div className="coming" />} />;
}

const drawnClassesViews: OutputViews = { Head: null, Answer: TooFewDrawings, Below: null };

export function OutputPanel() {
  const { word } = useLanguage();
  const showsChart = useShows('chart');
  const info = useShownRun();
  const isBlank = useIsBlank();
  const form = useShownForm();
  const lacksDrawings = useLacksDrawings();
  const lacksPlane = useLacksPlane();
  const { Head, Answer, Below, Numbers, Chart } = lacksDrawings ? drawnClassesViews : outputViews[form];
  return (
    <section className="output" aria-label={word('output.title')}>
      <div className="region-head">
        <Title info={info} />
        <OutputNote info={isBlank ? null : info} />
        {Head && !lacksPlane && <Head />}
      </div>
      <Boundary subject={info}>
        <Answer info={info} />
      </Boundary>
      {info && Numbers ? <Numbers info={info} usual={<Metrics />} /> : <Metrics />}
      <Boundary subject={info}>{info && Below && info.classes.length > 0 && <Below info={info} />}</Boundary>
      <Boundary subject={info}>{showsChart && (info && Chart ? <Chart info={info} usual={<LossChart />} /> : <LossChart />)}</Boundary>
    </section>
  );
}

/** What fills the plane: the output, or the unit that is pointed at or pinned. */
function Title({ info }: { info: RunInfo | null }) {
  const language = useLanguage();
  const unit = useLargeUnit(info?.form === 'points' ? info : null);
  return <h2>{info && unit ? unitName(language, info, unit.layer, unit.unit) : language.word('output.title')}</h2>;
}

/** That one draws; otherwise what the pictures are of. */
function OutputNote({ info }: { info: RunInfo | null }) {
  const { word } = useLanguage();
  const isDrawing = useView((state) => state.drawing !== null);
  if (isDrawing) return <span className="muted">{word('output.drawing')}</span>;
  return info && <Note info={info} />;
}

const tools = fromPart(drawTools, ({ default: DrawTools }) => DrawTools);

function PlaneOutput() {
  const isDrawing = useView((state) => state.drawing !== null);
  return (
    <>
      <Picture />
      {isDrawing && <Lazily {...tools} props={{}} />}
      <Legend />
    </>
  );
}

/** What the numbers are over, of images and of several targets; without them which target is shown, how many examples are crossed, or when a run that diverged was as its pictures are. */
function Note({ info, scores }: { readonly info: RunInfo; readonly scores?: PresentScores }) {
  const hasDiverged = useRun(({ status }) => status.kind === 'diverged');
  const says = info.targets[0] || (scores ? info.form === 'images' : hasDiverged || crossesWrong(info));
  return says && <Lazily load={ofAnswers} props={{ info, scores }} meanwhile={scores && <div className="of-images">&nbsp;</div>} />;
}

function PictureSwitches() {
  const { word } = useLanguage();
  const { showTest, discretize } = useExperiment(({ experiment }) => experiment.view);
  const info = useRun((state) => state.info);
  const showsTest = useShows('showTest') && info?.scored.test !== 0;
  const showsDiscretize = useShows('discretize') && info?.axes.length !== 1;
  return (
    <div className="checks">
      {showsTest && <Check label={word('output.testData')} checked={showTest} onChange={(checked) => setView({ showTest: checked })} />}
      {showsDiscretize && (
        <Check label={word('output.discretise')} checked={discretize} onChange={(checked) => setView({ discretize: checked })} />
      )}
    </div>
  );
}

const none = { trainLoss: Number.NaN, testLoss: Number.NaN, trainMetric: Number.NaN, testMetric: Number.NaN };

function Metrics() {
  const { loss, r2, share, word } = useLanguage();
  const isBlank = useIsBlank();
  const run = useRun((state) => state);
  const ofShown = useScores();
  // a run that diverged has the numbers of where it broke, whatever its pictures are of
  const { trainLoss, testLoss, trainMetric, testMetric } = isBlank ? none : run.status.kind === 'diverged' ? run : ofShown;
  const atEpoch = run.status.kind === 'diverged' ? null : ofShown.atEpoch;
  const isAccuracy = run.info?.metricName !== 'R²';
  const metric = (value: number) => (isAccuracy ? share(value) : r2(value));
  const notes = [
    ...(run.info?.scored.test === 0 && !isBlank ? [word('metrics.untested')] : []),
    ...(atEpoch === null ? [] : [word('metrics.atEpoch', { epoch: atEpoch })]),
  ];
  return (
    <div className="metrics" data-slow={!ofShown.isQuick || notes.length > 0 || undefined} data-past={atEpoch !== null || undefined}>
      <dl>
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
      {run.info && <Note info={run.info} scores={ofShown} />}
      {notes.length > 0 && <div className="at-epoch">{notes.join(' ')}</div>}
    </div>
  );
}
