import type { RunInfo } from '../../run/runInfo';
import { useChosenTrace } from '../views/chosenExample';
import { useFrame } from '../views/useFrame';
import { ExampleSteps } from './ExampleSteps';
import './MapStrip.css';
import './ReadingStrip.css';
import { useLanguage, useWords } from '../words/useLanguage';

/** Which example is unrolled above, and the loss on it. */
export function SequenceStrip({ info }: { info: RunInfo }) {
  const { loss } = useLanguage();
  const word = useWords('sequences');
  const trace = useChosenTrace(info)();
  useFrame();
  return (
    <section className="reading short" aria-label={word('example.label')}>
      <div className="row head-row">
        <h2>{word('example.title')}</h2>
        <ExampleSteps info={info} />
        {trace && (
          <span className="end">
            <span className="muted">{word('example.loss')}</span> {loss(trace.loss)}
          </span>
        )}
      </div>
    </section>
  );
}
