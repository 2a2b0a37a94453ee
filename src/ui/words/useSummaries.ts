import { useEffect, useReducer } from 'react';
import { useLanguage } from './useLanguage';

/** The first of them brings a title within reach. */
const signs = ['pointerover', 'focusin'];

/**
 * For what has the summary of an entry as its title: fetches the summaries as soon as somebody points at the page or moves the focus, and shows
 * them then. Where it fails, the next such event tries again.
 * @param isShown it stands on the page itself: it is fetched at once
 */
export function useSummaries(isShown = false): void {
  const language = useLanguage();
  const [, showThem] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (language.hasSummaries()) return;
    let isWanted = true;
    const end = () => {
      isWanted = false;
      for (const sign of signs) removeEventListener(sign, fetch);
    };
    const fetch = () => {
      language.loadSummaries().then(
        () => {
          if (isWanted) showThem();
          end();
        },
        () => {},
      );
    };
    if (isShown) fetch();
    for (const sign of signs) addEventListener(sign, fetch);
    return end;
  }, [language, isShown]);
}
