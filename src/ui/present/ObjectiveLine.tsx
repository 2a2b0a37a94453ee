import { useEffect, useRef, useState } from 'react';
import { initializers } from '../../engine/initializers/registry';
import { losses } from '../../engine/losses/registry';
import { penalties } from '../../engine/penalties/registry';
import { type Choice, type Entry, entryOf } from '../../engine/spec';
import type { HideableControl } from '../../experiment/hideable';
import { isWholeVector, optimizers } from '../../experiment/optimizers';
import { settings } from '../../experiment/settings';
import { useExperiment, useShows } from '../../state/experimentStore';
import { IconButton } from '../controls/IconButton';
import { ObjectiveBar } from '../panels/ObjectiveBar';
import type { EntryWords } from '../words/entryWords';
import { useLanguage, useWords } from '../words/useLanguage';

/** One setting in words. */
interface Phrase {
  readonly control: HideableControl;
  /** What its control is called. */
  readonly label: string;
  readonly value: string;
  /** A value that says by itself what it is. */
  readonly isAlone?: boolean;
}

function usePhrases(): readonly Phrase[] {
  const { optimizer, learningRate, loss, batchSize, penalty, initializer } = useExperiment(({ experiment }) => experiment);
  const { named, number, setting } = useLanguage();
  const label = (name: 'optimizer' | 'learningRate' | 'loss' | 'batchSize' | 'penalty' | 'initializer') =>
    setting(settings[name].key).label;
  const nameOf = (registry: keyof EntryWords, entries: readonly Entry[], choice: Choice) =>
    named(registry, entryOf(entries, choice.id)).label;
  const strength = penalty.params.rate === undefined ? '' : ` ${number(penalty.params.rate)}`;
  const phrases: readonly Phrase[] = [
    { control: 'optimizer', label: label('optimizer'), value: nameOf('optimizers', optimizers, optimizer), isAlone: true },
    { control: 'learningRate', label: label('learningRate'), value: number(learningRate) },
    { control: 'loss', label: label('loss'), value: nameOf('losses', losses, loss) },
    { control: 'batchSize', label: label('batchSize'), value: number(batchSize) },
    { control: 'penalty', label: label('penalty'), value: `${nameOf('penalties', penalties, penalty)}${strength}` },
    { control: 'initializer', label: label('initializer'), value: nameOf('initializers', initializers, initializer) },
  ];
  const isShown: Partial<Record<HideableControl, boolean>> = {
    optimizer: useShows('optimizer'),
    learningRate: useShows('learningRate') && !isWholeVector(optimizer.id),
    loss: useShows('loss'),
    batchSize: useShows('batchSize'),
    penalty: useShows('penalty'),
    initializer: useShows('initializer'),
  };
  return phrases.filter(({ control }) => isShown[control]);
}

/** The objective as one line of words, each a button: it opens the bar of controls in its place. */
export function ObjectiveLine() {
  const word = useWords('present');
  const phrases = usePhrases();
  const [opened, setOpened] = useState<string | null>(null);
  const bar = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (opened === null) return;
    const controls = [...(bar.current?.querySelectorAll<HTMLElement>('select, input') ?? [])];
    const named = controls.find((control) => control.getAttribute('aria-label')?.startsWith(opened));
    (named ?? controls[0])?.focus();
  }, [opened]);
  if (phrases.length === 0) return null;
  if (opened !== null)
    return (
      <fieldset
        ref={bar}
        aria-label={word('settings')}
        className="objective-open"
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          event.stopPropagation();
          setOpened(null);
        }}
      >
        <ObjectiveBar />
        <IconButton icon="close" label={word('closeSettings')} onClick={() => setOpened(null)} />
      </fieldset>
    );
  return (
    <div className="objective-line">
      {phrases.map(({ control, label, value, isAlone }) => (
        <button key={control} type="button" title={word('change', { setting: label })} onClick={() => setOpened(label)}>
          {!isAlone && <span>{label}</span>} <b>{value}</b>
        </button>
      ))}
    </div>
  );
}
