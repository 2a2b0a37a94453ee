import { useEffect, useState } from 'react';
import type { Part } from '../../engine/part';

/** Fetches a part once it is wanted. @returns whether it is there; where it cannot be fetched, what is shown stays as it is */
export function useLoaded(part: Part<unknown>, isWanted: boolean): boolean {
  const [, setReady] = useState(part.isLoaded);
  useEffect(() => {
    if (isWanted)
      void part.load().then(
        () => setReady(true),
        () => {},
      );
  }, [part, isWanted]);
  return part.isLoaded;
}
