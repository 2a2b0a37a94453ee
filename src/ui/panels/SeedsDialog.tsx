import { extent } from 'd3';
import { type SVGProps, useEffect, useMemo, useRef, useState } from 'react';
import type { Experiment } from '../../experiment/experiment';
import { lucks } from '../../experiment/seeds';
import type { TrainedRun } from '../../jobs/training';
import { median } from '../../render/median';
import { paintSeedCurves, type SeedCurve } from '../../render/seedCurves';
import { experimentFiles } from '../../state/experimentFiles';
import { setExperiment, setView, useExperiment } from '../../state/experimentStore';
import { runJob } from '../../state/jobs';
import { problemOf } from '../../state/problemOf';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import type { Sentence } from '../../state/sentences';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Dialog } from '../controls/Dialog';
import { NumberField } from '../controls/NumberField';
import { useCanvas } from '../views/useCanvas';
import { useLanguage, useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { SeedsMean } from './SeedsMean';
import './SeedsDialog.css';

const close = () => useView.setState({ isSeedsOpen: false });

/** Trains the present experiment again with other start weights and orders: how much of a result is luck. */
export default function SeedsDialog() {
  const isOpen = useView((state) => state.isSeedsOpen);
  const word = useWords('seeds');
  return (
    <Dialog title={word('title')} description={word('description')} isOpen={isOpen} onClose={close}>
      <Seeds />
    </Dialog>
  );
}

const limits = { runs: { min: 2, max: 32 }, epochs: { min: 1, max: 10_000 } };

function Seeds() {
  const word = useWords('seeds');
  const { isUnderWay, entrants, runs, problem, begin, giveUp } = useRace();
  const said = useSaid(problem ? [problem] : []);
  const present = useRun((state) => state.epoch);
  const isQuick = useRun((state) => state.info?.form === 'points');
  const [count, setCount] = useState(8);
  const [epochs, setEpochs] = useState(Math.min(limits.epochs.max, Math.max(present, isQuick ? 50 : 5)));
  const reached = runs.reduce((sum, run) => sum + (isOver(run) ? epochs : (run?.epoch ?? 0)), 0);
  return (
    <>
      <div className="row seeds-settings">
        <span className="muted" aria-hidden="true">
          {word('runs')}
        </span>
        <NumberField label={word('runCount')} value={count} {...limits.runs} whole onCommit={setCount} />
        <span className="muted" aria-hidden="true">
          {word('epochs')}
        </span>
        <NumberField label={word('epochCount')} value={epochs} {...limits.epochs} whole onCommit={setEpochs} />
        {isUnderWay ? (
          <button type="button" className="edge end" onClick={giveUp}>
            {word('giveUp')}
          </button>
        ) : (
          <button type="button" className="primary end" onClick={() => void begin(count, epochs)}>
            {word('train')}
          </button>
        )}
      </div>
      {isUnderWay && <progress aria-label={word('trained')} value={reached} max={Math.max(1, runs.length * epochs)} />}
      {problem && <p role="alert">{said}</p>}
      {runs.some((run) => run) && <Results entrants={entrants} runs={runs} epochs={epochs} isUnderWay={isUnderWay} />}
    </>
  );
}

const noNumbers = new Float64Array(0);

/** A column of its series, row = epoch. */
const columnOf = ({ columns, series }: TrainedRun, name: string): Float64Array => series.columns[columns.indexOf(name)] ?? noNumbers;

const isOver = (run: TrainedRun | null) => run !== null && run.status.kind !== 'ready';

/** The race of the open dialog; it ends with it. */
function useRace() {
  const { run } = useRunner().stores;
  const [entrants, setEntrants] = useState<readonly Experiment[]>([]);
  const [runs, setRuns] = useState<readonly (TrainedRun | null)[]>([]);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const [isUnderWay, setIsUnderWay] = useState(false);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const begin = async (count: number, epochs: number) => {
    const { experiment } = useExperiment.getState();
    const racing = new AbortController();
    controller.current = racing;
    const lucky = lucks(experiment, count);
    const newest: (TrainedRun | null)[] = lucky.map(() => null);
    setEntrants(lucky);
    setRuns(newest);
    setProblem(null);
    setIsUnderWay(true);
    const show = (entrant: number, run: TrainedRun) => {
      newest[entrant] = run;
      setRuns([...newest]);
    };
    try {
      const files = await experimentFiles(experiment);
      const options = { signal: racing.signal, isPageTraining: () => run.getState().isPlaying };
      const results = await Promise.allSettled(
        lucky.map(async (entrant, k) => {
          const source = { experiment: entrant, ...files, bytes: null };
          const onProgress = ({ partial }: { partial: TrainedRun | null }) => partial && show(k, partial);
          show(k, await runJob('training', source, { epochs, answers: true }, { ...options, onProgress }));
        }),
      );
      const failure = results.find((result) => result.status === 'rejected')?.reason;
      if (failure) throw failure;
    } catch (error) {
      if (racing.signal.aborted) return;
      setProblem(problemOf(error));
    } finally {
      setIsUnderWay(false);
    }
  };
  return { isUnderWay, entrants, runs, problem, begin, giveUp: () => controller.current?.abort() };
}

interface ResultsProps {
  readonly entrants: readonly Experiment[];
  readonly runs: readonly (TrainedRun | null)[];
  readonly epochs: number;
  readonly isUnderWay: boolean;
}

function Results({ entrants, runs, epochs, isUnderWay }: ResultsProps) {
  const { count, loss: lossText, r2, share, tick, word: pageWord } = useLanguage();
  const word = useWords('seeds');
  const isLog = useExperiment(({ experiment }) => experiment.view.logLoss);
  const present = useMemo(() => runs.filter((run) => run !== null), [runs]);
  // a data set that is trained on as a whole has no test loss
  const isTest = present.some((run) => Number.isFinite(columnOf(run, 'testLoss')[0]));
  const lossesOf = (run: TrainedRun) => columnOf(run, isTest ? 'testLoss' : 'trainLoss');
  const curves = present.map((run): SeedCurve => ({ losses: lossesOf(run), length: lossesOf(run).length }));
  const axes = { end: (epoch: number) => pageWord('transport.epochNumber', { epoch }), count, tick };
  const ref = useCanvas((ctx, size, theme) => paintSeedCurves(ctx, curves, epochs, isLog, axes, size, theme));
  const ends = runs.flatMap((run, entrant) => {
    if (!run || run.status.kind === 'diverged') return [];
    const metric = columnOf(run, isTest ? 'testMetric' : 'trainMetric').at(-1) as number;
    return [{ entrant, loss: lossesOf(run).at(-1) as number, metric }];
  });
  const sorted = ends.toSorted((a, b) => a.loss - b.loss);
  const diverged = present.filter(({ status }) => status.kind === 'diverged').length;
  const isAccuracy = present[0]?.metricName === 'accuracy';
  const metricText = (value: number) => (isAccuracy ? share(value) : r2(value));
  const open = (entrant: number | undefined) => {
    const chosen = entrants[entrant ?? -1];
    if (chosen) setExperiment({ seeds: chosen.seeds });
    close();
  };
  return (
    <>
      <div className="head row">
        <span>{word('curves', { isTest })}</span>
        <span className="muted seeds-key">
          <Key text={word('keyOwn')} line={{ stroke: 'var(--ink)', strokeWidth: 1.75 }} />
          <Key text={word('keyOthers')} line={{ stroke: 'var(--edge)' }} />
          <Key text={word('keyMedian')} line={{ stroke: 'var(--magnitude-2)', strokeWidth: 2, strokeDasharray: '5 3' }} />
        </span>
        <Check label={word('log')} checked={isLog} onChange={(logLoss) => setView({ logLoss })} />
      </div>
      <div className="seeds-plot">
        <canvas ref={ref} role="img" aria-label={word('picture', { isTest, runs: present.length })} />
      </div>
      <dl className="seeds-summary">
        <Spread name={word('lossMedian', { isTest })} values={ends.map(({ loss }) => loss)} text={lossText} />
        <Spread
          name={word(isAccuracy ? 'accuracyMedian' : 'r2Median', { isTest })}
          values={ends.map(({ metric }) => metric)}
          text={metricText}
        />
        {diverged > 0 && (
          <div>
            <dt>{word('diverged')}</dt>
            <dd>{word('divergedOf', { diverged, runs: runs.length })}</dd>
          </div>
        )}
      </dl>
      {!isUnderWay && <SeedsMean runs={present} isAccuracy={isAccuracy} metricText={metricText} />}
      {!isUnderWay && sorted.length > 1 && (
        <div className="row">
          <span className="muted">{word('open')}</span>
          <button type="button" className="edge" onClick={() => open(sorted[0]?.entrant)}>
            {word('best')}
          </button>
          <button type="button" className="edge" onClick={() => open(sorted.at(-1)?.entrant)}>
            {word('worst')}
          </button>
        </div>
      )}
    </>
  );
}

/** A line as the plot has it, and what it is. */
const Key = ({ text, line }: { readonly text: string; readonly line: SVGProps<SVGPathElement> }) => (
  <span>
    <svg viewBox="0 0 22 8" aria-hidden="true">
      <path d="M0 4h22" {...line} />
    </svg>
    {text}
  </span>
);

/** Median, smallest and largest. */
function Spread({
  name,
  values,
  text,
}: {
  readonly name: string;
  readonly values: readonly number[];
  readonly text: (value: number) => string;
}) {
  const word = useWords('seeds');
  const [low, high] = extent(values);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {text(median(values))}
        {low !== undefined && high !== undefined && <span className="muted">{word('spread', { low: text(low), high: text(high) })}</span>}
      </dd>
    </div>
  );
}
