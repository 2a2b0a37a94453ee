import type { ComponentProps } from 'react';
import { initializers } from '../../engine/initializers/registry';
import { losses } from '../../engine/losses/registry';
import { penalties } from '../../engine/penalties/registry';
import { schedules } from '../../engine/schedules/registry';
import { choiceOf, type Entry, entryOf } from '../../engine/spec';
import type { Experiment } from '../../experiment/experiment';
import { limits } from '../../experiment/normalize';
import { isWholeVector, optimizers } from '../../experiment/optimizers';
import { selectLoss, selectOptimizer, setExperiment, setParam, useExperiment, useShows } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { MoreParams } from '../controls/MoreParams';
import { NumberField } from '../controls/NumberField';
import { ParamFields } from '../controls/ParamFields';
import { optionsOf, Select } from '../controls/Select';
import { Slider } from '../controls/Slider';
import { useLanguage } from '../words/useLanguage';

const registryOf = {
  loss: 'losses',
  optimizer: 'optimizers',
  schedule: 'schedules',
  penalty: 'penalties',
  initializer: 'initializers',
} as const;

type Scope = keyof typeof registryOf;

/** A registry's menu with the parameters of the chosen entry beside it. */
function ChoiceControl({
  label,
  scope,
  entries,
  onSelect,
  showParams = true,
}: {
  label: string;
  scope: Scope;
  entries: readonly Entry[];
  onSelect: (id: string) => void;
  showParams?: boolean;
}) {
  const choice = useExperiment(({ experiment }) => experiment[scope]);
  const { named } = useLanguage();
  const shown = entries.map((entry) => named(registryOf[scope], entry));
  const entry = entryOf(shown, choice.id);
  return (
    <div className="field choice">
      <span className="head" aria-hidden="true">
        {label}
      </span>
      <div className="row">
        <Select label={label} value={choice.id} title={entry.summary} options={optionsOf(shown)} onChange={onSelect} />
        {showParams && (
          <Params params={entry.params} label={entry.label} choice={choice} onChange={(name, value) => setParam(scope, name, value)} />
        )}
      </div>
    </div>
  );
}

/** One parameter stands beside its menu, several fold away. */
const Params = (props: ComponentProps<typeof MoreParams>) =>
  props.params.length > 1 ? <MoreParams {...props} /> : <ParamFields {...props} />;

function LossControl() {
  const task = useRun((state) => state.info?.task);
  const current = useExperiment(({ experiment }) => experiment.loss.id);
  const fitting = losses.filter((loss) => loss.id === current || !task || loss.tasks.includes(task));
  return <ChoiceControl label="Loss" scope="loss" entries={fitting} onSelect={selectLoss} />;
}

function LearningRateControl() {
  const ownSteps = useExperiment(({ experiment }) => isWholeVector(experiment.optimizer.id));
  const learningRate = useExperiment(({ experiment }) => experiment.learningRate);
  if (ownSteps) return <p className="field muted">finds its own step length</p>;
  return (
    <Slider
      label="Learning rate"
      typed
      scale="log"
      value={learningRate}
      {...limits.learningRate}
      min={0.0001}
      onChange={(value) => setExperiment({ learningRate: value })}
    />
  );
}

function BatchSizeControl() {
  const batchSize = useExperiment(({ experiment }) => experiment.batchSize);
  const trainCount = useRun((state) => state.info?.trainCount ?? 100);
  return (
    <Slider
      label="Batch size"
      typed
      value={batchSize}
      min={1}
      max={Math.max(2, Math.min(limits.batchSize.max, Math.max(trainCount, batchSize)))}
      step={1}
      onChange={(value) => setExperiment({ batchSize: value })}
    />
  );
}

const precisions = [
  { value: 'auto', label: 'as it suits the data' },
  { value: 'double', label: 'double (64 bits)' },
  { value: 'single', label: 'single (32 bits, fast)' },
  { value: 'fused', label: 'single, fused multiply–add' },
];

/** Settings that most experiments leave alone: schedule, clipping, noise, validation and early stopping. */
function MoreTraining() {
  const { schedule, clipNorm, inputNoise, validationPercent, patience, precision } = useExperiment(({ experiment }) => experiment);
  const { named } = useLanguage();
  const changed = [
    schedule.id !== 'constant' && named('schedules', entryOf(schedules, schedule.id)).label,
    clipNorm > 0 && `clipped at ${clipNorm}`,
    inputNoise > 0 && `noise ${inputNoise}`,
    validationPercent > 0 && `validation ${validationPercent} %`,
    patience > 0 && 'early stopping',
    precision !== 'auto' && `${precision} precision`,
  ].filter((text) => text !== false);
  const fields = [
    { label: 'longest gradient, 0: any', name: 'clipNorm', value: clipNorm },
    { label: 'input noise', name: 'inputNoise', value: inputNoise },
    { label: 'validation share, %', name: 'validationPercent', value: validationPercent },
    { label: 'stop after epochs without a new best, 0: never', name: 'patience', value: patience },
  ] as const;
  return (
    <div className="field more-training">
      <Fold
        label="More training settings"
        title={changed.join(', ') || 'Schedule, clipping, noise, validation'}
        summary={<MoreSummary isChanged={changed.length > 0} />}
        opens="up"
      >
        <ChoiceControl
          label="Rate over time"
          scope="schedule"
          entries={schedules}
          onSelect={(id) => setExperiment({ schedule: choiceOf(schedules, id) })}
        />
        <Select
          label="Precision"
          showLabel
          value={precision}
          options={precisions}
          onChange={(value) => setExperiment({ precision: value as Experiment['precision'] })}
        />
        {fields.map(({ label, name, value }) => (
          <span key={name} className="param">
            <span className="muted" aria-hidden="true">
              {label}
            </span>
            <NumberField label={label} value={value} {...limits[name]} onCommit={(next) => setExperiment({ [name]: next })} />
          </span>
        ))}
      </Fold>
    </div>
  );
}

const MoreSummary = ({ isChanged }: { isChanged: boolean }) => (
  <>
    <Icon name="more" />
    {isChanged && <span className="dot" />}
  </>
);

/** Loss, optimizer, rates, penalty, start: those that the view shows. */
export function ObjectiveControls() {
  const showsRate = useExperiment(({ experiment }) => !experiment.view.hidden.includes('penaltyRate'));
  const shown = {
    loss: useShows('loss'),
    optimizer: useShows('optimizer'),
    learningRate: useShows('learningRate'),
    batchSize: useShows('batchSize'),
    penalty: useShows('penalty'),
    initializer: useShows('initializer'),
    more: useShows('more'),
  };
  return (
    <>
      {shown.loss && <LossControl />}
      {shown.optimizer && <ChoiceControl label="Optimizer" scope="optimizer" entries={optimizers} onSelect={selectOptimizer} />}
      {shown.learningRate && <LearningRateControl />}
      {shown.batchSize && <BatchSizeControl />}
      {shown.penalty && (
        <ChoiceControl
          label="Penalty"
          scope="penalty"
          entries={penalties}
          showParams={showsRate}
          onSelect={(id) => setExperiment({ penalty: choiceOf(penalties, id) })}
        />
      )}
      {shown.initializer && (
        <ChoiceControl
          label="Start"
          scope="initializer"
          entries={initializers}
          onSelect={(id) => setExperiment({ initializer: choiceOf(initializers, id) })}
        />
      )}
      {shown.more && <MoreTraining />}
    </>
  );
}
