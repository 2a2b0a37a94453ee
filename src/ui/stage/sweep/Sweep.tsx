import { useMemo, useState } from 'react';
import { decodeLink } from '../../../experiment/link';
import { axesOf } from '../../../experiment/sweep/axes';
import { plannedRuns } from '../../../experiment/sweep/plan';
import { openExperiment, useExperiment } from '../../../state/experimentStore';
import { useRunner } from '../../../state/runnerContext';
import { beginSweep, sweepQueue } from '../../../state/sweep';
import { NumberField } from '../../controls/NumberField';
import { Select } from '../../controls/Select';
import { useLook } from '../../inspect/useLook';
import { useWords } from '../../words/useLanguage';
import { QueueProgress } from '../QueueProgress';
import { StageHead } from '../StageHead';
import { readyMade } from './readyMade';
import { SweepBoard } from './SweepBoard';
import { askedOf, askText, planOf, usualValues } from './sweepAsk';
import { useSweepNames } from './useSweepNames';
import { ValuesField } from './ValuesField';
import './Sweep.css';

/** A side of the picture of a run's decision. */
const pictureCells = 40;
const leastSeeds = 3;
const mostRuns = 2000;
/** Longer than this is asked about. */
const mostSeconds = 120;

const stageOf = (link: string, sweep: string) => decodeLink(`${link}&stage=sweep&${sweep}`);

/** One or two settings over values and seeds. */
export default function Sweep() {
  const word = useWords('sweep');
  const { stores } = useRunner();
  const experiment = useExperiment((state) => state.experiment);
  const [look, setLook] = useLook('sweep');
  const { seeds, epochs } = look;
  const axes = useMemo(() => axesOf(experiment), [experiment]);
  const asked = askedOf(look, axes);
  const { nameOf, textOf } = useSweepNames(experiment);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = askText(experiment, asked, look);
  const shown = sweepQueue.use((state) => state.ask);
  const hasLook = look.of !== '' && !axes.some(({ id }) => id === look.of);

  const begin = () => {
    const plan = planOf(experiment, asked, seeds);
    if (plan.values.length < 2) return setProblem(word('fewValues'));
    if (seeds < leastSeeds) return setProblem(word('fewSeeds'));
    const runs = plannedRuns(plan);
    if ('refused' in runs) {
      const isSecond = plan.second?.values.includes(runs.refused) && !plan.values.includes(runs.refused);
      return setProblem(word('noValue', { text: runs.refused, setting: nameOf(isSecond && plan.second ? plan.second.axis : plan.axis) }));
    }
    if (runs.length > mostRuns) return setProblem(word('manyRuns', { count: runs.length, most: mostRuns }));
    setProblem(null);
    const isPageTraining = () => stores.run.getState().isPlaying;
    void beginSweep({ ask, plan, runs, epochs, cells: pictureCells, isPageTraining, mostSeconds });
  };
  const change = (patch: Parameters<typeof setLook>[0]) => {
    setProblem(null);
    setLook(patch);
  };
  const options = axes.map((axis) => ({ value: axis.id, label: nameOf(axis) }));

  return (
    <>
      <StageHead id="sweep" detail={word('detail', { seeds })}>
        <Select
          label={word('ready')}
          value=""
          options={[{ value: '', label: word('readyNone') }, ...readyMade.map(({ id }) => ({ value: id, label: word(`ready.${id}`) }))]}
          onChange={(id) => {
            const chosen = readyMade.find((entry) => entry.id === id);
            if (!chosen) return;
            setProblem(null);
            const { experiment: next, notes } = stageOf(chosen.link, chosen.sweep);
            openExperiment(
              { ...next, view: { ...experiment.view, stage: 'sweep', looks: { ...experiment.view.looks, ...next.view.looks } } },
              notes,
            );
          }}
        />
      </StageHead>
      <div className="sweep-ask">
        <Select label={word('setting')} value={asked.axis.id} options={options} onChange={(of) => change({ of, values: '' })} />
        <ValuesField
          label={word('values')}
          value={asked.values}
          axis={asked.axis}
          textOf={textOf}
          onCommit={(values) => change({ of: asked.axis.id, values: values || usualValues(asked.axis) })}
        />
        {asked.axis.kind !== 'treatment' && (
          <>
            <span className="muted">{word('and')}</span>
            <Select
              label={word('second')}
              value={asked.second?.axis.id ?? ''}
              options={[
                { value: '', label: word('noSecond') },
                ...options.filter(({ value }) => value !== asked.axis.id && value !== 'regulariser'),
              ]}
              onChange={(id) => change({ of: asked.axis.id, values: asked.values, with: id, withValues: '' })}
            />
            {asked.second && (
              <ValuesField
                label={word('secondValues')}
                value={asked.second.values}
                axis={asked.second.axis}
                textOf={textOf}
                onCommit={(withValues) => change({ withValues })}
              />
            )}
          </>
        )}
        <span className="sweep-count">
          <span className="muted">{word('with')}</span>
          <NumberField label={word('seedCount')} value={seeds} min={1} max={100} whole onCommit={(count) => change({ seeds: count })} />
          <span className="muted">{word('seeds')},</span>
          <NumberField
            label={word('epochCount')}
            value={epochs}
            min={1}
            max={10_000}
            whole
            onCommit={(count) => change({ epochs: count })}
          />
          <span className="muted">{word('epochs')}</span>
        </span>
        <QueueProgress queue={sweepQueue} onBegin={begin} isOther={shown !== ask} fewer={word('fewer')} />
      </div>
      {problem ? <p role="alert">{problem}</p> : hasLook && <p role="alert">{word('noSetting', { text: look.of })}</p>}
      <SweepBoard isOther={shown !== ask} />
    </>
  );
}
