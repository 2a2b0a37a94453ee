import { cancelComing, isDataLoading, useComing } from '../state/coming';
import { closeLastPanel, redo, setStage, setView, undo, useExperiment } from '../state/experimentStore';
import { usePreferences } from '../state/preferences';
import { clickBack, clickForward, isPresenting, leavePresentation, toggleCode } from '../state/presentation';
import type { Runner } from '../state/runnerVerbs';
import { editWeight, pinUnit, useView } from '../state/viewStore';
import { frameKeys } from './frameKeysPart';
import { isTypedText } from './typedText';

/** A key of the page: the handler acts by this table, and the sheet of keys lists it. */
interface Shortcut {
  /** Its words in the part `keys`. */
  readonly id: string;
  /** As `KeyboardEvent.key` says them, in small letters. */
  readonly keys: readonly string[];
  /** With Ctrl, or on a Mac with ⌘. */
  readonly isWithCtrl?: true;
  readonly isWithShift?: true;
  /** Where it means something; absent: everywhere. */
  readonly where?: 'presentation' | 'page';
  /** @returns false where there was nothing to do: the key goes on */
  act(runner: Runner): unknown;
}

/** What stands open is left in this order. */
function leave(runner: Runner): boolean {
  if (runner.giveUpSeek()) return true;
  if (useComing.getState().coming) {
    cancelComing();
    return true;
  }
  const { edited, pinned, drawing, isCodeOpen } = useView.getState();
  if (isCodeOpen) toggleCode();
  else if (isPresenting()) leavePresentation();
  else if (edited) editWeight(null);
  else if (pinned === null && drawing === null) return leaveStage() || closeLastPanel();
  else pinUnit(null);
  useView.setState({ drawing: null });
  return true;
}

/** @returns whether something stood in the place of the network */
function leaveStage(): boolean {
  const { stage } = useExperiment.getState().experiment.view;
  if (stage !== 'none') setStage('none');
  return stage !== 'none';
}

/** Shift and the key of the step, on the keyboards that have them together. */
function stepBack(): boolean {
  const { stepSize, stepOperation } = useView.getState();
  if (stepSize !== 'operation' || !stepOperation) return false;
  stepOperation(-1);
  return true;
}

export const shortcuts = [
  { id: 'play', keys: [' '], act: (runner) => !isDataLoading() && runner.togglePlay() },
  { id: 'step', keys: ['.'], act: (runner) => !isDataLoading() && runner.stepOnce() },
  { id: 'stepBack', keys: ['>', ':'], act: stepBack },
  { id: 'reset', keys: ['r'], act: (runner) => runner.reset() },
  { id: 'undo', keys: ['z'], isWithCtrl: true, act: undo },
  { id: 'redo', keys: ['z'], isWithCtrl: true, isWithShift: true, act: redo },
  { id: 'redoToo', keys: ['y'], isWithCtrl: true, act: redo },
  { id: 'present', keys: ['p'], where: 'page', act: () => setView({ present: !isPresenting() }) },
  { id: 'code', keys: ['q'], where: 'page', act: toggleCode },
  { id: 'forward', keys: ['pagedown'], where: 'presentation', act: clickForward },
  { id: 'back', keys: ['pageup'], where: 'presentation', act: clickBack },
  { id: 'keys', keys: ['?'], where: 'page', act: () => useView.setState({ isKeysOpen: true }) },
  { id: 'leave', keys: ['escape'], act: leave },
] as const satisfies readonly Shortcut[];

/** Letters and signs can be switched off; Space and the keys with a name or with Ctrl stay. */
export const isLetter = ({ keys, isWithCtrl }: Pick<Shortcut, 'keys' | 'isWithCtrl'>) =>
  !isWithCtrl && keys.some((key) => key.length === 1 && key !== ' ');

const isOfPlace = (where: Shortcut['where']) =>
  where === undefined || (where === 'presentation' ? isPresenting() : !useExperiment.getState().experiment.view.embed);

function shortcutOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Shortcut | undefined {
  const isWithCtrl = ctrlKey || metaKey;
  return (shortcuts as readonly Shortcut[]).find(
    (shortcut) =>
      shortcut.keys.includes(key.toLowerCase()) &&
      (shortcut.isWithCtrl ?? false) === isWithCtrl &&
      (!isWithCtrl || (shortcut.isWithShift ?? false) === shiftKey) &&
      isOfPlace(shortcut.where),
  );
}

/** Sliders and ticks take no text, so the page's keys work while one is focused. */
const texts = 'input:not([type="range"], [type="checkbox"]), textarea, [contenteditable], [role="dialog"]';

/** A text that is being typed has an undo of its own; a number that was taken, and a choice from a list, are undone with the page. */
const hasOwnUndo = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input:not([type="range"], [type="checkbox"], [data-taken]), textarea, [role="dialog"]') !== null;

/**
 * Whether a shortcut may act: the focus is nowhere, or on one of the page's own controls or pictures that does not take the key itself;
 * never in a text, in a dialog, or in what others have put into the page. A clicker is not stopped by the menu that was used last.
 */
function isFree(target: EventTarget | null, { keys, where, isWithCtrl }: Shortcut): boolean {
  if (isWithCtrl) return !hasOwnUndo(target);
  if (!(target instanceof Element) || target.matches('body, html')) return true;
  const takers =
    where === 'presentation' ? texts : keys.includes(' ') ? `${texts}, select, button, a, summary, [type="checkbox"]` : `${texts}, select`;
  return target.closest('main') !== null && target.closest(takers) === null;
}

/** The keys of the page, for its run. A control that is focused keeps the keys that work it. */
export function handleKey(event: KeyboardEvent, runner: Runner): void {
  if (event.isComposing || event.altKey) return;
  const shortcut = shortcutOf(event);
  const isText = isTypedText(event, shortcut !== undefined);
  if (event.defaultPrevented) return;
  const isOff = shortcut !== undefined && isLetter(shortcut) && !usePreferences.getState().lettersAct;
  if (shortcut && !isText && !isOff && isFree(event.target, shortcut) && shortcut.act(runner) !== false) event.preventDefault();
  else if (frameKeys.isLoaded) frameKeys.loaded.passKeyOn(event);
}
