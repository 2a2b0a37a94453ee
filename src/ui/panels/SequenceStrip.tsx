import type { RunInfo } from '../../run/runInfo';
import { useFrame } from '../views/useFrame';
import { ExampleSteps } from './ExampleSteps';
import './MapStrip.css';
import './ReadingStrip.css';
import { lossText } from '../format';

/** Which example is unrolled above, and the loss on it. */
export function SequenceStrip({ info }: { info: RunInfo }) {
  const frame = useFrame();
  return (
    <section className="reading short" aria-label="The example">
      <div className="row head-row">
        <h2>Example</h2>
        <ExampleSteps info={info} />
        {frame?.example && (
          <span className="end">
            <span className="muted">loss</span> {lossText(frame.example.loss)}
          </span>
        )}
      </div>
    </section>
  );
}
