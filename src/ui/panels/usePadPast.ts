import { useEffect, useRef } from 'react';
import { useExperiment } from '../../state/experimentStore';
import { type OwnImage, showOwnImage, useView } from '../../state/viewStore';

const mostBack = 100;

/** A text that is being typed has a way back of its own. */
const typed = 'input:not([type="range"], [type="checkbox"], [data-taken]), textarea, [role="dialog"]';

/**
 * The way back and forth on a pad, which is its own: while the pad was used last, the keys of undo and redo are of the pad and never of the run.
 * @param dataset what was done goes with it
 */
export function usePadPast(dataset: string, show: (own: OwnImage | null) => void = showOwnImage) {
  const before = useRef<(OwnImage | null)[]>([]);
  const after = useRef<(OwnImage | null)[]>([]);
  /** What had been done on the page when the pad was used last, and could be done again when something was drawn. */
  const used = useRef<{ readonly step: unknown; readonly future: unknown } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn goes with its data set
  useEffect(() => {
    [before.current, after.current, used.current] = [[], [], null];
  }, [dataset]);
  const use = (isNew: boolean) => {
    const { past, future } = useExperiment.getState();
    used.current = { step: past.at(-1), future: isNew ? future : used.current?.future };
  };
  const remember = () => {
    before.current = [...before.current.slice(1 - mostBack), useView.getState().own];
    after.current = [];
    use(true);
  };
  const go = (from: typeof before, to: typeof before) => {
    const next = from.current.at(-1);
    if (next === undefined) return;
    from.current = from.current.slice(0, -1);
    to.current = [...to.current, useView.getState().own];
    show(next);
    use(false);
  };
  const undo = () => go(before, after);
  const redo = () => go(after, before);
  const newest = useRef({ undo, redo });
  newest.current = { undo, redo };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      const { past, future } = useExperiment.getState();
      // what was done on the page since then goes back first, and comes again last
      const isLast = used.current !== null && used.current.step === past.at(-1);
      const isPads = isLast && (!isRedo || after.current.length > 0 || used.current?.future === future);
      if ((key !== 'z' && key !== 'y') || !isPads) return;
      if (event.target instanceof Element && event.target.closest(typed)) return;
      event.preventDefault();
      newest.current[isRedo ? 'redo' : 'undo']();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  return { remember, undo, redo, canUndo: before.current.length > 0, canRedo: after.current.length > 0 };
}
