import type { RunInfo } from '../../run/runInfo';
import { useChosenTrace } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import { ExampleSteps } from './ExampleSteps';
import './MapStrip.css';
import './ReadingStrip.css';
import { lossText } from '../format';

/** Which example is unrolled above, and the loss on it. */
export function SequenceStrip({ info }: { info: RunInfo }) {
  const trace = useChosenTrace(info)();
  useFrame();
  return (
    <section className="reading short" aria-label="The example">
      <div className="row head-row">
        <h2>Example</h2>
        <ExampleSteps info={info} />
        {trace && (
          <span className="end">
            <span className="muted">loss</span> {lossText(trace.loss)}
          </span>
        )}
      </div>
    </section>
  );
}
