import { useId, useMemo, useState } from 'react';
import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/shownExample';
import { useLanguage, useWords } from '../words/useLanguage';
import { exampleName } from './ExampleSteps';
import { examplesWith, exampleText } from './exampleText';

/** Finds an example by what stands in it, among those that are offered. */
export default function ExampleSearch({ info }: { readonly info: RunInfo }) {
  const hasText = useMemo(() => exampleText(info, 0) !== null, [info]);
  return hasText && <Search info={info} />;
}

function Search({ info }: { readonly info: RunInfo }) {
  const language = useLanguage();
  const word = useWords('sequences');
  const id = useId();
  const [wanted, setWanted] = useState('');
  const texts = useMemo(() => Array.from({ length: info.count }, (_, index) => exampleText(info, index) ?? ''), [info]);
  const found = useMemo(() => examplesWith(texts, wanted), [texts, wanted]);
  const show = (text: string) => {
    setWanted(text);
    const index = examplesWith(texts, text)[0];
    if (text.trim() !== '' && index !== undefined) showTestExample(info, index);
  };
  return (
    <span className="example-search">
      <input
        type="search"
        className="number"
        list={id}
        aria-label={word('example.find')}
        placeholder={word('example.find')}
        value={wanted}
        spellCheck={false}
        onChange={(event) => show(event.target.value)}
      />
      <datalist id={id}>
        {found.map((index) => (
          <option key={index} value={texts[index]} label={`${texts[index]}, ${exampleName(language, info, index)}`} />
        ))}
      </datalist>
      {wanted.trim() !== '' && found.length === 0 && <span role="status">{word('example.notFound')}</span>}
    </span>
  );
}
