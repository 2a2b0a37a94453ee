import { useEffect, useReducer } from 'react';

/** The first of them brings a title within reach. */
const signs = ['pointerover', 'focusin'];

/**
 * For what nobody sees before pointing at something: fetches it as soon as somebody points at the page or moves the focus, and shows it then.
 * Where it fails, the next such event tries again.
 * @param isHere the same function at every render, as `load`
 * @param isShown it stands on the page itself: it is fetched at once
 */
export function useWhenPointed(isHere: () => boolean, load: () => Promise<void>, isShown = false): void {
  const [, showIt] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (isHere()) return;
    let isWanted = true;
    const end = () => {
      isWanted = false;
      for (const sign of signs) removeEventListener(sign, fetch);
    };
    const fetch = () => {
      load().then(
        () => {
          if (isWanted) showIt();
          end();
        },
        () => {},
      );
    };
    if (isShown) fetch();
    for (const sign of signs) addEventListener(sign, fetch);
    return end;
  }, [isHere, load, isShown]);
}
