import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { useChosenExample } from '../views/chosenExample';
import { useLanguage } from '../words/useLanguage';

/** Which example is shown, with the one before and the one after it. */
export function ExampleSteps({ info }: { info: RunInfo }) {
  const { word } = useLanguage();
  const index = useChosenExample(info);
  const isTrain = index < info.trainCount;
  return (
    <>
      <span className="muted place">
        {isTrain ? word('example.training', { index: index + 1 }) : word('example.test', { index: index - info.trainCount + 1 })}
      </span>
      <button
        type="button"
        className="icon"
        aria-label={word('example.previous')}
        onClick={() => showTestExample((index + info.count - 1) % info.count)}
      >
        <Icon name="left" />
      </button>
      <button type="button" className="icon" aria-label={word('example.next')} onClick={() => showTestExample((index + 1) % info.count)}>
        <Icon name="right" />
      </button>
    </>
  );
}
