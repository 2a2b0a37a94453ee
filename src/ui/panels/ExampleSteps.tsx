import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { useChosenExample } from '../views/chosenExample';

/** Which example is shown, with the one before and the one after it. */
export function ExampleSteps({ info }: { info: RunInfo }) {
  const index = useChosenExample(info);
  const isTrain = index < info.trainCount;
  return (
    <>
      <span className="muted place">
        {isTrain ? 'training' : 'test'} example {isTrain ? index + 1 : index - info.trainCount + 1}
      </span>
      <button
        type="button"
        className="icon"
        aria-label="Previous example"
        onClick={() => showTestExample((index + info.count - 1) % info.count)}
      >
        <Icon name="left" />
      </button>
      <button type="button" className="icon" aria-label="Next example" onClick={() => showTestExample((index + 1) % info.count)}>
        <Icon name="right" />
      </button>
    </>
  );
}
