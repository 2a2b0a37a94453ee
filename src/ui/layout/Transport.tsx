import { useEffect, useRef } from 'react';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { useComing } from '../../state/coming';
import { useExperiment, useOwnKind, useShows } from '../../state/experimentStore';
import { progressOf, useLoading } from '../../state/loading';
import { speeds } from '../../state/pace';
import { useRunner } from '../../state/runnerContext';
import { canTrain, numbersEpoch, useRun } from '../../state/runStore';
import { type StepSize, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { Lazily } from '../controls/Lazily';
import { Select } from '../controls/Select';
import { Slider } from '../controls/Slider';
import { useIsBlank } from '../views/drawingSides';
import { useAwaited } from '../views/useShownExperiment';
import { useLanguage } from '../words/useLanguage';

// there is nothing to mark before the first epoch
const timeMarks = () => import('./TimeMarks');

const stepSizes: readonly StepSize[] = ['batch', 'example', 'epoch'];

/** The data set that is being loaded; null where there is none. A run that plays waits for it, and goes on when it has come or is given up. */
function useComingData(): string | null {
  const { stores, togglePlay } = useRunner();
  const chosen = useComing(({ coming }) => (coming?.failure === null ? coming.dataset : null));
  const awaited = useAwaited();
  const goesOn = useRef(false);
  const isLoading = chosen !== null;
  useEffect(() => {
    if (isLoading ? !stores.run.getState().isPlaying : !goesOn.current) return;
    goesOn.current = isLoading;
    if (isLoading === stores.run.getState().isPlaying) togglePlay();
  }, [isLoading, stores, togglePlay]);
  return chosen ?? awaited;
}

const needs = {
  points: 'transport.needsClasses',
  curve: 'transport.needsCurve',
  drawings: 'transport.needsDrawings',
  text: 'transport.needsFile',
} as const;

/** Why the run cannot play now, in words; null where it can. */
function useWaitingReason(coming: string | null): string | null {
  const { named, word } = useLanguage();
  const loading = useLoading((state) => state);
  const own = useOwnKind();
  if (useIsBlank()) return word(needs[own ?? 'points']);
  if (coming === null) return null;
  const { secondsLeft } = progressOf(loading, Date.now());
  return word('transport.waitsFor', { name: named('datasets', entryOf(datasets, coming)).label, secondsLeft });
}

/** Reset, play, step: the buttons that a hand looks for first. */
export function Transport() {
  const { word } = useLanguage();
  const { reset, stepOnce, togglePlay } = useRunner();
  const isPlaying = useRun((state) => state.isPlaying);
  const coming = useComingData();
  const reason = useWaitingReason(coming);
  const isReady = useRun(canTrain) && reason === null;
  const hasDiverged = useRun((state) => state.status.kind === 'diverged');
  const stepSize = useView((state) => state.stepSize);
  const hasOperations = useExperiment(({ experiment }) => experiment.view.open.includes('backprop'));
  const showsReset = useShows('reset');
  const showsPlay = useShows('play');
  const showsStep = useShows('step');
  return (
    <div className="transport">
      {showsReset && <IconButton icon="reset" label={word('transport.reset')} title={word('transport.resetTitle')} onClick={reset} />}
      {showsPlay && (
        <button
          type="button"
          className="primary"
          disabled={!isReady || hasDiverged}
          title={reason ?? word(isPlaying ? 'transport.pauseTitle' : 'transport.playTitle')}
          onClick={togglePlay}
        >
          {coming === null && <Icon name={isPlaying ? 'pause' : 'play'} />}
          {word(coming !== null ? 'transport.loading' : isPlaying ? 'transport.pause' : 'transport.play')}
        </button>
      )}
      {showsStep && (
        <div className="join">
          <IconButton
            icon="step"
            className="edge"
            label={word('transport.step')}
            title={word('transport.stepTitle')}
            disabled={!isReady || hasDiverged}
            onClick={() => stepOnce()}
          />
          <Select
            label={word('transport.stepSize')}
            value={stepSize}
            options={[...stepSizes, ...(hasOperations ? (['operation'] as const) : [])].map((size) => ({
              value: size,
              label: word(`step.${size}`),
            }))}
            onChange={(value) => useView.setState({ stepSize: value as StepSize })}
          />
        </div>
      )}
    </div>
  );
}

export function EpochReadout() {
  const { count, word } = useLanguage();
  const isBlank = useIsBlank();
  const shown = useRun(numbersEpoch);
  const epoch = isBlank ? 0 : shown;
  const hasDiverged = useRun((state) => state.status.kind === 'diverged');
  const batch = useRun((state) => state.batch);
  const batches = useRun((state) => state.info?.stepsPerEpoch ?? 1);
  const longest = batches > 1 ? word('transport.batch', { batch: batches, batches }).length : 0;
  return (
    <div className="epoch" data-single={batches === 1 || undefined} style={{ '--batch': `${longest}ch` } as React.CSSProperties}>
      <small>{word('transport.epoch')}</small> <span data-testid="epoch">{count(epoch)}</span>
      {batch > 0 && !isBlank && !hasDiverged && <small className="batch">{word('transport.batch', { batch, batches })}</small>}
    </div>
  );
}

/** Drag to go back: the run is restored and replayed to the bit. */
export function Timeline() {
  const { word } = useLanguage();
  const { seekEpoch, giveUpSeek } = useRunner();
  const epoch = useRun((state) => state.epoch);
  const lastEpoch = useRun((state) => state.lastEpoch);
  const end = useRun((state) => Math.max(1, state.lastEpoch, numbersEpoch(state)));
  const shown = useRun(numbersEpoch);
  const seeking = useRun((state) => state.seeking);
  const isReady = useRun(canTrain);
  return (
    <>
      <Slider
        label={word('transport.timeline')}
        hideLabel
        value={seeking ?? shown}
        min={0}
        max={end}
        step={1}
        disabled={!isReady}
        format={(value) => word('transport.epochNumber', { epoch: value })}
        onChange={(goal) => seekEpoch(Math.min(goal, lastEpoch))}
      >
        {lastEpoch > 0 && <Lazily load={timeMarks} words="overTime" props={{ end }} />}
      </Slider>
      {seeking !== null && (
        <span className="replaying muted" role="status">
          {word('transport.replaying', { epoch, goal: seeking })}
          <button type="button" title={word('transport.giveUpTitle')} onClick={giveUpSeek}>
            {word('transport.giveUp')}
          </button>
        </span>
      )}
    </>
  );
}

/** The time line with the epoch beside it; where it is hidden its room stays. */
export function TimelineRow() {
  const showsTimeline = useShows('timeline');
  return (
    <div className="timeline">
      {showsTimeline ? <Timeline /> : <span className="field" />}
      <EpochReadout />
    </div>
  );
}

interface SpeedControlProps {
  /** What a speed is called where it is not that of the page's run, and what the whole is. */
  readonly named?: (perSecond: number) => string;
  readonly title?: string;
}

export function SpeedControl({ named, title }: SpeedControlProps) {
  const { word } = useLanguage();
  const speed = useView((state) => state.speed);
  const perSecond = (index: number) => (speeds[index] ?? speeds[0]).epochsPerSecond;
  const text = (index: number) => named?.(perSecond(index)) ?? word('transport.epochsPerSecond', { epochs: perSecond(index) });
  return (
    <div className="speed" title={title ?? word('transport.speedTitle', { speed: text(speed) })}>
      <Icon name="speed" />
      <Slider
        label={word('transport.speed')}
        hideLabel
        value={speed}
        min={0}
        max={speeds.length - 1}
        step={1}
        format={text}
        onChange={(value) => useView.setState({ speed: value })}
      />
      <small aria-hidden="true">{named?.(perSecond(speed)) ?? word('transport.perSecond', { epochs: perSecond(speed) })}</small>
    </div>
  );
}
