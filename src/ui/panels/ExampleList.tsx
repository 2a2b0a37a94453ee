import { useMemo, useState } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/shownExample';
import Menu from '../controls/Menu';
import { useChosenExample } from '../views/chosenExample';
import { useLanguage, useWords } from '../words/useLanguage';
import './ExampleList.css';
import { exampleName } from './exampleName';
import { examplesWith, exampleText } from './exampleText';

interface ExampleListProps {
  readonly info: RunInfo;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** A list of the examples, and a way to find one by what stands in it: letters, a sum, a date, a value. */
export default function ExampleList({ info, anchor, onClose }: ExampleListProps) {
  const language = useLanguage();
  const word = useWords('sequences');
  const chosen = useChosenExample(info);
  const [wanted, setWanted] = useState('');
  const texts = useMemo(() => Array.from({ length: info.count }, (_, index) => exampleText(info, index, language)), [info, language]);
  const { found, more } = useMemo(
    () =>
      examplesWith(
        texts.map((text) => text?.found ?? ''),
        wanted,
      ),
    [texts, wanted],
  );
  const find = (text: string) => {
    setWanted(text);
    const [index] = examplesWith(
      texts.map((each) => each?.found ?? ''),
      text,
    ).found;
    if (text.trim() !== '' && index !== undefined) showTestExample(info, index);
  };
  const isDated = info.sequences?.series?.time === 'days';
  return (
    <Menu title={word('example.find')} anchor={anchor} onClose={onClose} isLarge>
      <input
        type="search"
        className="number example-wanted"
        data-first
        aria-label={word('example.find')}
        placeholder={word('example.by', { isDated, isText: info.sequences?.symbols !== null })}
        value={wanted}
        spellCheck={false}
        onChange={(event) => find(event.target.value)}
      />
      <ul className="example-list">
        {found.map((index) => (
          <li key={index}>
            <button type="button" aria-current={index === chosen || undefined} onClick={() => showTestExample(info, index)}>
              <span className="muted" title={exampleName(language, info, index)}>
                {exampleName(language, info, index)}
              </span>
              <span title={texts[index]?.shown}>{texts[index]?.shown}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="muted" role="status">
        {found.length === 0 ? word('example.notFound') : word('example.found', { count: found.length + more, shown: found.length })}
      </p>
    </Menu>
  );
}
