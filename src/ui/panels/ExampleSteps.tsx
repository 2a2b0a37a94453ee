import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/shownExample';
import { useChosenExample } from '../views/chosenExample';
import { useLanguage } from '../words/useLanguage';
import { exampleName } from './exampleName';
import { StepButtons } from './StepButtons';
import './ExampleSteps.css';

/** Which example is shown, with the one before and the one after it. */
export function ExampleSteps({ info }: { info: RunInfo }) {
  const index = useChosenExample(info);
  const name = exampleName(useLanguage(), info, index);
  return (
    <>
      <span className="muted place" title={name}>
        {name}
      </span>
      <span className="example-steps">
        <StepButtons info={info} index={index} onShow={(next) => showTestExample(info, next)} />
      </span>
    </>
  );
}
