import { originalValue } from '../../data/originalValue';
import type { RunInfo } from '../../run/runInfo';
import { useLanguage, useWords } from '../words/useLanguage';
import { ClassMarker } from './ClassMarker';
import { crossesWrong, showsAnswers } from './useAnswers';
import './AnswersKey.css';
import { HeldKey } from './held/HeldKey';
import WrongCount from './WrongCount';

/** What is seen on the examples of what the network answers to them. */
export function AnswersKey({ info }: { info: RunInfo }) {
  const word = useWords('answers');
  const { fixed, number } = useLanguage();
  const { axes, target, outputRange } = info;
  if (!showsAnswers(info)) return null;
  const cut = axes.length > 2 && <HeldKey info={info} />;
  const colours = (
    <span className="explained" title={word(target ? 'coloursOfValues' : 'coloursTitle')}>
      {word('colours')}
    </span>
  );
  if (crossesWrong(info)) {
    return (
      <>
        <WrongCount info={info} />
        {colours}
        {cut}
      </>
    );
  }
  const middle = originalValue(target, (outputRange[0] + outputRange[1]) / 2);
  const value = target?.mean === undefined ? number(middle) : fixed(middle, 0);
  return (
    <>
      {axes.length > 1 && (
        <>
          <span className="item">
            <ClassMarker classIndex={0} classCount={2} /> {word('below', { value })}
          </span>
          <span className="item">
            <ClassMarker classIndex={1} classCount={2} /> {word('above', { value })}
          </span>
        </>
      )}
      <span className="item">
        <svg className="error-key" viewBox="0 0 4 12" aria-hidden="true">
          <path d="M2 0v12" stroke="var(--ink)" />
        </svg>
        {word('error')}
      </span>
      {axes.length > 2 && colours}
      {cut}
    </>
  );
}
