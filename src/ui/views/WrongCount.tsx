import { isWrong } from '../../render/answersPaint';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useWords } from '../words/useLanguage';
import './AnswersKey.css';
import { useAnswers } from './useAnswers';
import { useFrame } from './useFrame';

/** The cross, and how many of the examples in the picture have it. */
export default function WrongCount({ info }: { info: RunInfo }) {
  const word = useWords('answers');
  useFrame();
  const answers = useAnswers(info)();
  const showsTest = useExperiment(({ experiment }) => experiment.view.showTest);
  if (!answers) return null;
  const examples = showsTest ? info.count : info.trainCount;
  let wrong = 0;
  for (let n = 0; n < examples; n++) if (isWrong(info, answers, n)) wrong++;
  return (
    <span className="muted wrong-count">
      <svg className="marker" viewBox="0 0 10 10" aria-hidden="true">
        <path d="M1 1l8 8M9 1l-8 8" stroke="var(--ink)" strokeWidth="1.75" />
      </svg>
      {word('wrongOf', { wrong, examples })}
    </span>
  );
}
