import { dayText } from '../../data/days';
import { exampleNumber } from '../../experiment/shownExample';
import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/shownExample';
import { Icon } from '../controls/Icon';
import { useChosenExample } from '../views/chosenExample';
import type { Language } from '../words/language';
import { useLanguage } from '../words/useLanguage';

/** What an example is called: its number in its part, and of a series with dates from when to when it reads. */
export function exampleName({ word }: Pick<Language, 'word'>, info: RunInfo, index: number): string {
  const name = word(index < info.trainCount ? 'example.training' : 'example.test', { index: exampleNumber(index, info) });
  const { series, steps = 0 } = info.sequences ?? {};
  const first = series?.time === 'days' ? series.starts?.[index] : undefined;
  const day = (place: number) => dayText(series?.at[place] ?? 0);
  return first === undefined ? name : `${name}, ${day(first)} – ${day(first + steps - 1)}`;
}

interface StepsProps {
  readonly count: number;
  readonly index: number;
  readonly onShow: (index: number) => void;
}

/** To the example before and to the one after, around the ends. */
export function StepButtons({ count, index, onShow }: StepsProps) {
  const { word } = useLanguage();
  return (
    <>
      <button type="button" className="icon" aria-label={word('example.previous')} onClick={() => onShow((index + count - 1) % count)}>
        <Icon name="left" />
      </button>
      <button type="button" className="icon" aria-label={word('example.next')} onClick={() => onShow((index + 1) % count)}>
        <Icon name="right" />
      </button>
    </>
  );
}

/** Which example is shown, with the one before and the one after it. */
export function ExampleSteps({ info }: { info: RunInfo }) {
  const index = useChosenExample(info);
  return (
    <>
      <span className="muted place">{exampleName(useLanguage(), info, index)}</span>
      <StepButtons count={info.count} index={index} onShow={(next) => showTestExample(info, next)} />
    </>
  );
}
