import { useLayoutEffect, useRef } from 'react';
import { useRun } from '../../state/runStore';

/** The wanted ones: those that were there before in their places, new ones in the places of those that left. Another number of them: as wanted. */
export function keptPlaces(before: readonly number[], wanted: readonly number[]): readonly number[] {
  if (before.length !== wanted.length) return wanted;
  const entering = wanted.filter((item) => !before.includes(item));
  return before.map((item) => (wanted.includes(item) ? item : (entering.shift() as number)));
}

/**
 * A choice of many things that nobody can follow if they change places with every frame: while the run plays they stay where they are.
 * Where it stands they have the order of the choice.
 * @param key of what is chosen from; another one: chosen anew @param choose given what is shown, which may be preferred
 */
export function useSteady(key: string, choose: (before: readonly number[]) => readonly number[]): readonly number[] {
  const isPlaying = useRun((state) => state.isPlaying);
  const shown = useRef<{ key: string; items: readonly number[] }>({ key, items: [] });
  const before = isPlaying && shown.current.key === key ? shown.current.items : [];
  const items = keptPlaces(before, choose(before));
  useLayoutEffect(() => {
    shown.current = { key, items };
  });
  return items;
}
