import { cancelComing, isDataLoading, useComing } from '../state/coming';
import { closeLastPanel, redo, undo } from '../state/experimentStore';
import type { Runner } from '../state/runnerVerbs';
import { editWeight, pinUnit, useView } from '../state/viewStore';

/** Sliders and ticks take no text, so the page's keys work while one is focused. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="range"], [type="checkbox"]), select, textarea, [role="dialog"]') !== null;

/** A text that is being typed has an undo of its own; a number that was taken, and a choice from a list, are undone with the page. */
const hasOwnUndo = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="range"], [type="checkbox"], [data-taken]), textarea, [role="dialog"]') !== null;

/** The keys of the page, for its run. A control that is focused keeps the keys that work it. */
export function handleKey(event: KeyboardEvent, runner: Runner): void {
  if (event.defaultPrevented || event.altKey) return;
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if ((key !== 'z' && key !== 'y') || hasOwnUndo(event.target)) return;
    event.preventDefault();
    if (event.shiftKey || key === 'y') redo();
    else undo();
    return;
  }
  if (isTyping(event.target)) return;
  const onButton = event.target instanceof HTMLElement && event.target.closest('button, a, summary, [type="checkbox"]') !== null;
  if (key === ' ' && !onButton) {
    event.preventDefault();
    if (!isDataLoading()) runner.togglePlay();
  } else if (key === '.' && !isDataLoading()) runner.stepOnce();
  else if (key === 'r') runner.reset();
  else if (key === 'escape') {
    if (runner.giveUpSeek()) return;
    if (useComing.getState().coming) {
      cancelComing();
      return;
    }
    const { edited, pinned, drawing } = useView.getState();
    if (edited) editWeight(null);
    else if (pinned === null && drawing === null) closeLastPanel();
    else pinUnit(null);
    useView.setState({ drawing: null });
  }
}
