import { useEffect, useRef } from 'react';
import { useExperiment } from '../../state/experimentStore';
import { type OwnImage, showOwnImage, useView } from '../../state/viewStore';
import { WayBack, wayOf } from '../controls/wayBack';

/** A text that is being typed has a way back of its own. */
const typed = 'input:not([type="range"], [type="checkbox"], [data-taken]), textarea, [role="dialog"]';

/**
 * The way back and forth on a pad, which is its own: while the pad was used last, the keys of undo and redo are of the pad and never of the run.
 * @param dataset what was done goes with it
 */
export function usePadPast(dataset: string, show: (own: OwnImage | null) => void = showOwnImage) {
  const way = useRef(new WayBack<OwnImage | null>());
  /** What had been done on the page when the pad was used last, and could be done again when something was drawn. */
  const used = useRef<{ readonly step: unknown; readonly future: unknown } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn goes with its data set
  useEffect(() => {
    [way.current, used.current] = [new WayBack(), null];
  }, [dataset]);
  const use = (isNew: boolean) => {
    const { past, future } = useExperiment.getState();
    used.current = { step: past.at(-1), future: isNew ? future : used.current?.future };
  };
  const remember = () => {
    way.current.remember(useView.getState().own);
    use(true);
  };
  const go = (by: 'undo' | 'redo') => {
    const next = way.current[by](useView.getState().own);
    if (next === undefined) return;
    show(next);
    use(false);
  };
  const newest = useRef(go);
  newest.current = go;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = wayOf(event);
      if (by === null) return;
      const { past, future } = useExperiment.getState();
      // what was done on the page since then goes back first, and comes again last
      const isLast = used.current !== null && used.current.step === past.at(-1);
      const isPads = isLast && (by === 'undo' || way.current.canRedo || used.current?.future === future);
      if (!isPads) return;
      if (event.target instanceof Element && event.target.closest(typed)) return;
      event.preventDefault();
      newest.current(by);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  const { canUndo, canRedo } = way.current;
  return { remember, undo: () => go('undo'), redo: () => go('redo'), canUndo, canRedo };
}
