import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/shownExample';
import { Icon } from '../controls/Icon';
import { useChosenExample } from '../views/chosenExample';
import type { Language } from '../words/language';
import { useLanguage } from '../words/useLanguage';

/** What an example is called: its number in its part. */
export const exampleName = ({ word }: Pick<Language, 'word'>, { trainCount }: RunInfo, index: number): string =>
  index < trainCount ? word('example.training', { index: index + 1 }) : word('example.test', { index: index - trainCount + 1 });

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
