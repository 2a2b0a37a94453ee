import { type ComponentProps, useState } from 'react';
import { datasets } from '../../data/registry';
import { initializers } from '../../engine/initializers/registry';
import { losses } from '../../engine/losses/registry';
import { penalties } from '../../engine/penalties/registry';
import { schedules } from '../../engine/schedules/registry';
import { choiceOf, type Entry, entryOf } from '../../engine/spec';
import { isWholeVector, optimizers } from '../../experiment/optimizers';
import { numberNames, settingOf, settings } from '../../experiment/settings';
import { selectLoss, selectOptimizer, setExperiment, setParam, useExperiment, useShows } from '../../state/experimentStore';
import { chooseResume } from '../../state/resume';
import { useRun } from '../../state/runStore';
import { wantsResume } from '../../state/tabStore';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { MoreParams } from '../controls/MoreParams';
import { ParamFields } from '../controls/ParamFields';
import { canDraw, optionsOf, Select } from '../controls/Select';
import { Formula } from '../formulas/Formula';
import { useFormulas } from '../formulas/useFormulas';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage } from '../words/useLanguage';
import { useSummaries } from '../words/useSummaries';
import { SettingField, SettingSelect, SettingSlider } from './SettingFields';

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
  scope,
  entries,
  onSelect,
  showParams = true,
}: {
  scope: Scope;
  entries: readonly Entry[];
  onSelect: (id: string) => void;
  showParams?: boolean;
}) {
  const choice = useShownExperiment((experiment) => experiment[scope]);
  useSummaries();
  const beside = useFormulas();
  const formulas = beside?.formulas[registryOf[scope]];
  const { Sketch, Sketches } = beside?.sketched[registryOf[scope]] ?? {};
  const { named, setting } = useLanguage();
  const { label } = setting(settings[scope].key);
  const shown = entries.map((entry) => named(registryOf[scope], entry));
  const entry = entryOf(shown, choice.id);
  return (
    <div className="field choice" data-setting={scope}>
      <span className="head" aria-hidden="true">
        {label}
      </span>
      <div className="row">
        <Select
          label={label}
          value={choice.id}
          title={entry.summary || undefined}
          options={optionsOf(shown)}
          formulas={formulas}
          Sketch={Sketch}
          onChange={onSelect}
        />
        {showParams && (
          <Params params={entry.params} label={entry.label} choice={choice} onChange={(name, value) => setParam(scope, name, value)} />
        )}
      </div>
      {!canDraw && <Formula mathml={formulas?.[choice.id]} />}
      {formulas && Sketches && <Sketches formulas={formulas} onSelect={onSelect} />}
    </div>
  );
}

/** One parameter stands beside its menu, several fold away. */
const Params = (props: ComponentProps<typeof MoreParams>) =>
  props.params.length > 1 ? <MoreParams {...props} /> : <ParamFields {...props} />;

function LossControl() {
  const task = useRun((state) => state.info?.task);
  const current = useShownExperiment(({ loss }) => loss.id);
  const fitting = losses.filter((loss) => loss.id === current || !task || loss.tasks.includes(task));
  return <ChoiceControl scope="loss" entries={fitting} onSelect={selectLoss} />;
}

function LearningRateControl() {
  const { compact, word } = useLanguage();
  const limit = useView((state) => state.steepestRate);
  const ownSteps = useShownExperiment(({ optimizer }) => isWholeVector(optimizer.id));
  if (ownSteps) return <p className="field muted">{word('training.ownSteps')}</p>;
  return (
    <SettingSlider name="learningRate" typed limit={limit === null ? undefined : { value: limit, text: `2/λ ${compact(limit, 2)}` }} />
  );
}

function BatchSizeControl() {
  const batchSize = useShownExperiment(({ batchSize }) => batchSize);
  const trainCount = useRun((state) => state.info?.trainCount ?? 100);
  const max = Math.max(2, Math.min(settings.batchSize.max, Math.max(trainCount, batchSize)));
  return <SettingSlider name="batchSize" typed yields max={max} />;
}

const moreNumbers = numberNames.filter((name) => settings[name].group === 'more');
/** Settings of images that are on or off. */
const imageFlags = ['augmentMirror', 'centred'] as const;

/** Settings that most experiments leave alone: schedule, precision, and every number whose row belongs here. */
function MoreTraining() {
  const experiment = useShownExperiment((all) => all);
  const { named, number, option, setting, word } = useLanguage();
  const { schedule, precision } = experiment;
  const isImages = entryOf(datasets, experiment.dataset.id).gives === 'image';
  const numbers = moreNumbers.filter((name) => isImages || !settingOf(name).ofImages);
  const changed = [
    schedule.id !== settings.schedule.default.id && named('schedules', entryOf(schedules, schedule.id)).label,
    ...numbers.map(
      (name) => experiment[name] !== settings[name].default && `${setting(settings[name].key).noun} ${number(experiment[name])}`,
    ),
    ...imageFlags.map((name) => experiment[name] !== settings[name].default && word(`training.${name}`)),
    precision !== settings.precision.default && word('training.precision', { precision: option('precision', precision) }),
  ].filter((text) => text !== false);
  return (
    <div className="field more-training">
      <Fold
        label={word('training.more')}
        title={changed.join(', ') || word('training.moreTitle')}
        summary={<MoreSummary changed={changed.length} />}
        opens="up"
      >
        <ChoiceControl scope="schedule" entries={schedules} onSelect={(id) => setExperiment({ schedule: choiceOf(schedules, id) })} />
        <SettingSelect name="precision" />
        {numbers.map((name) => (
          <SettingField key={name} name={name} />
        ))}
        {isImages &&
          imageFlags.map((name) => (
            <Check
              key={name}
              label={word(`training.${name}`)}
              checked={experiment[name]}
              onChange={(checked) => setExperiment({ [name]: checked })}
            />
          ))}
        <ResumeCheck />
      </Fold>
    </div>
  );
}

/** Kept by the browser for every page of its reader, and no part of the experiment. */
function ResumeCheck() {
  const { word } = useLanguage();
  const [isWanted, setIsWanted] = useState(wantsResume);
  const choose = (wanted: boolean) => {
    chooseResume(wanted);
    setIsWanted(wanted);
  };
  return <Check label={word('training.resume')} checked={isWanted} onChange={choose} />;
}

function MoreSummary({ changed }: { changed: number }) {
  const { word } = useLanguage();
  return (
    <>
      <Icon name="more" />
      {changed > 0 && (
        <span className="changed" data-count={changed}>
          {word('training.changed', { settings: changed })}
        </span>
      )}
    </>
  );
}

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
      {shown.optimizer && <ChoiceControl scope="optimizer" entries={optimizers} onSelect={selectOptimizer} />}
      {shown.learningRate && <LearningRateControl />}
      {shown.batchSize && <BatchSizeControl />}
      {shown.penalty && (
        <ChoiceControl
          scope="penalty"
          entries={penalties}
          showParams={showsRate}
          onSelect={(id) => setExperiment({ penalty: choiceOf(penalties, id) })}
        />
      )}
      {shown.initializer && (
        <ChoiceControl
          scope="initializer"
          entries={initializers}
          onSelect={(id) => setExperiment({ initializer: choiceOf(initializers, id) })}
        />
      )}
      {shown.more && <MoreTraining />}
    </>
  );
}
