import { useShows } from '../../state/experimentStore';
import { speeds } from '../../state/pace';
import { useRunner } from '../../state/runnerContext';
import { canTrain, useRun } from '../../state/runStore';
import { type StepSize, useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { Select } from '../controls/Select';
import { Slider } from '../controls/Slider';

const stepSizes: readonly { value: StepSize; label: string }[] = [
  { value: 'batch', label: 'batch' },
  { value: 'example', label: 'example' },
  { value: 'epoch', label: 'epoch' },
];

/** Reset, play, step: the buttons that a hand looks for first. */
export function Transport() {
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
        <button type="button" className="icon" aria-label="Reset to the start" title="Reset to the same start (R)" onClick={reset}>
          <Icon name="reset" />
        </button>
      )}
      {showsPlay && (
        <button
          type="button"
          className="primary"
          disabled={!isReady || hasDiverged}
          title={isPlaying ? 'Pause (Space)' : 'Play (Space)'}
          onClick={togglePlay}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
          {isPlaying ? 'Pause' : 'Play'}
        </button>
      )}
      {showsStep && (
        <div className="join">
          <button
            type="button"
            className="icon edge"
            aria-label="One step"
            title="One step (.)"
            disabled={!isReady || hasDiverged}
            onClick={stepOnce}
          >
            <Icon name="step" />
          </button>
          <Select
            label="Size of a step"
            value={stepSize}
            options={stepSizes}
            onChange={(value) => useView.setState({ stepSize: value as StepSize })}
          />
        </div>
      )}
    </div>
  );
}

const wholeNumber = (epoch: number) => epoch.toLocaleString('en');

export function EpochReadout() {
  const epoch = useRun((state) => state.epoch);
  return (
    <div className="epoch">
      <small>epoch</small>
      <span data-testid="epoch">{wholeNumber(epoch)}</span>
    </div>
  );
}

/** Drag to go back: the run is restored and replayed to the bit. */
export function Timeline() {
  const { seekEpoch, giveUpSeek } = useRunner();
  const epoch = useRun((state) => state.epoch);
  const lastEpoch = useRun((state) => state.lastEpoch);
  const seeking = useRun((state) => state.seeking);
  const isReady = useRun(canTrain);
  return (
    <>
      <Slider
        label="Time line: drag to go back"
        hideLabel
        value={seeking ?? epoch}
        min={0}
        max={Math.max(1, lastEpoch)}
        step={1}
        disabled={!isReady}
        format={(value) => `epoch ${wholeNumber(value)}`}
        onChange={seekEpoch}
      />
      {seeking !== null && (
        <span className="replaying muted" role="status">
          replaying, epoch {wholeNumber(epoch)} of {wholeNumber(seeking)}
          <button type="button" className="quiet" title="Give up (Escape)" onClick={giveUpSeek}>
            give up
          </button>
        </span>
      )}
    </>
  );
}

export function SpeedControl() {
  const speed = useView((state) => state.speed);
  return (
    <div className="speed" title={`Speed: ${speeds[speed]?.label}`}>
      <Icon name="speed" />
      <Slider
        label="Speed"
        hideLabel
        value={speed}
        min={0}
        max={speeds.length - 1}
        step={1}
        format={(value) => speeds[value]?.label ?? ''}
        onChange={(value) => useView.setState({ speed: value })}
      />
    </div>
  );
}
