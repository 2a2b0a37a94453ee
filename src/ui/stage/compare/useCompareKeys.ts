import { useEffect, useRef } from 'react';
import type { ComparedGroup } from '../../../state/comparedGroup';
import { dropRun } from '../../../state/comparing';
import { usePreferences } from '../../../state/preferences';
import { openRun, type RunRow } from './RunMenu';

const takers = 'input, textarea, select, [contenteditable], [role="dialog"], [role="separator"], .surface';

/** Keys of the stage: arrows step an epoch, a letter chooses its run, O opens it, Delete drops it. */
export function useCompareKeys(
  group: ComparedGroup | null,
  rows: readonly RunRow[],
  chosen: number,
  onChoose: (run: number) => void,
): void {
  const newest = useRef({ group, rows, chosen, onChoose });
  newest.current = { group, rows, chosen, onChoose };
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      const now = newest.current;
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing || !now.group) return;
      if (event.target instanceof Element && event.target.closest(takers)) return;
      const { lettersAct } = usePreferences.getState();
      const run = now.rows.findIndex(({ letter }) => letter === event.key.toUpperCase());
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by !== undefined) now.group.seek(now.group.epoch + by);
      else if (event.key === 'Delete') dropRun(now.chosen);
      else if (!lettersAct) return;
      else if (run >= 0) now.onChoose(run);
      else if (event.key.toLowerCase() === 'o') openRun(now.chosen);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', typed);
    return () => removeEventListener('keydown', typed);
  }, []);
}
