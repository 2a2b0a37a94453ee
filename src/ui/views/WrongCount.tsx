import { isWrong } from '../../render/answersPaint';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useWords } from '../words/useLanguage';
import { useAnswers } from './useAnswers';
import { useFrame } from './useFrame';

/** How many of the examples in the picture are crossed. */
export default function WrongCount({ info }: { info: RunInfo }) {
  const word = useWords('answers');
  useFrame();
  const answers = useAnswers(info)();
  const showsTest = useExperiment(({ experiment }) => experiment.view.showTest);
  if (!answers) return null;
  const examples = showsTest ? info.count : info.trainCount;
  let wrong = 0;
  for (let n = 0; n < examples; n++) if (isWrong(info, answers, n)) wrong++;
  return <span className="muted wrong-count">{word('wrongOf', { wrong, examples })}</span>;
}
