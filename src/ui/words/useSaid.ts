import { useEffect, useState } from 'react';
import type { Sentence } from '../../state/sentences';
import { useLanguage } from './useLanguage';

/**
 * Sentences in words, in their order; null while these are on their way. A sentence whose words could not be fetched is called by its key;
 * the next one tries again.
 */
export function useSaid(sentences: readonly Sentence[]): readonly string[] | null {
  const { say, loadSentences, word } = useLanguage();
  const [fetched, setFetched] = useState({ isMissing: false }); // a new one with every answer: then there is something else to show
  const texts = sentences.map(say);
  const wanted = sentences
    .filter((_, k) => texts[k] === null)
    .map(({ key }) => key)
    .join(' ');
  useEffect(() => {
    if (wanted === '') return;
    let isWanted = true;
    const end = (isMissing: boolean) => isWanted && setFetched({ isMissing });
    loadSentences().then(
      () => end(false),
      () => end(true),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, loadSentences]);
  if (wanted !== '' && !fetched.isMissing) return null;
  return texts.map((text, k) => text ?? word('sentence.notFetched', { key: sentences[k]?.key ?? '' }));
}
