import { useShows } from '../../state/experimentStore';
import { speeds } from '../../state/pace';
import { useRunner } from '../../state/runnerContext';
import { canTrain, useRun } from '../../state/runStore';
import { type StepSize, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { Select } from '../controls/Select';
import { Slider } from '../controls/Slider';
import { useLanguage } from '../words/useLanguage';

const stepSizes: readonly StepSize[] = ['batch', 'example', 'epoch'];

/** Reset, play, step: the buttons that a hand looks for first. */
export function Transport() {
  const { word } = useLanguage();
  const { reset, stepOnce, togglePlay } = useRunner();
  const isPlaying = useRun((state) => state.isPlaying);
  const isReady = useRun(canTrain);
  const hasDiverged = useRun((state) => state.status.kind === 'diverged');
  const stepSize = useView((state) => state.stepSize);
  const showsReset = useShows('reset');
  const showsPlay = useShows('play');
  const showsStep = useShows('step');
  return (
    <div className="transport">
      {showsReset && (
        <button type="button" className="icon" aria-label={word('transport.reset')} title={word('transport.resetTitle')} onClick={reset}>
          <Icon name="reset" />
        </button>
      )}
      {showsPlay && (
        <button
          type="button"
          className="primary"
          disabled={!isReady || hasDiverged}
          title={word(isPlaying ? 'transport.pauseTitle' : 'transport.playTitle')}
          onClick={togglePlay}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
          {word(isPlaying ? 'transport.pause' : 'transport.play')}
        </button>
      )}
      {showsStep && (
        <div className="join">
          <button
            type="button"
            className="icon edge"
            aria-label={word('transport.step')}
            title={word('transport.stepTitle')}
            disabled={!isReady || hasDiverged}
            onClick={() => stepOnce()}
          >
            <Icon name="step" />
          </button>
          <Select
            label={word('transport.stepSize')}
            value={stepSize}
            options={stepSizes.map((size) => ({ value: size, label: word(`step.${size}`) }))}
            onChange={(value) => useView.setState({ stepSize: value as StepSize })}
          />
        </div>
      )}
    </div>
  );
}

export function EpochReadout() {
  const { count, word } = useLanguage();
  const epoch = useRun((state) => state.epoch);
  return (
    <div className="epoch">
      <small>{word('transport.epoch')}</small>
      <span data-testid="epoch">{count(epoch)}</span>
    </div>
  );
}

/** Drag to go back: the run is restored and replayed to the bit. */
export function Timeline() {
  const { word } = useLanguage();
  const { seekEpoch, giveUpSeek } = useRunner();
  const epoch = useRun((state) => state.epoch);
  const lastEpoch = useRun((state) => state.lastEpoch);
  const seeking = useRun((state) => state.seeking);
  const isReady = useRun(canTrain);
  return (
    <>
      <Slider
        label={word('transport.timeline')}
        hideLabel
        value={seeking ?? epoch}
        min={0}
        max={Math.max(1, lastEpoch)}
        step={1}
        disabled={!isReady}
        format={(value) => word('transport.epochNumber', { epoch: value })}
        onChange={seekEpoch}
      />
      {seeking !== null && (
        <span className="replaying muted" role="status">
          {word('transport.replaying', { epoch, goal: seeking })}
          <button type="button" className="quiet" title={word('transport.giveUpTitle')} onClick={giveUpSeek}>
            {word('transport.giveUp')}
          </button>
        </span>
      )}
    </>
  );
}

export function SpeedControl() {
  const { word } = useLanguage();
  const named = (index: number) => word('transport.epochsPerSecond', { epochs: (speeds[index] ?? speeds[0]).epochsPerSecond });
  const speed = useView((state) => state.speed);
  return (
    <div className="speed" title={word('transport.speedTitle', { speed: named(speed) })}>
      <Icon name="speed" />
      <Slider
        label={word('transport.speed')}
        hideLabel
        value={speed}
        min={0}
        max={speeds.length - 1}
        step={1}
        format={named}
        onChange={(value) => useView.setState({ speed: value })}
      />
    </div>
  );
}
