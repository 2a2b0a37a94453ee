import { useExperiment } from '../state/experimentStore';
import { isPresenting } from '../state/presentation';

const texts = 'input:not([type="range"], [type="checkbox"]), textarea, [contenteditable], [role="dialog"]';
const sliders = '[type="range"], [role="slider"], select';
const walked = '[role="radio"], [role="application"], .unit';

/** What slides are turned with, and the controls that work with the same keys: they keep them while they have the focus. */
const usersOf: Readonly<Record<string, string>> = {
  ArrowLeft: `${texts}, ${sliders}, ${walked}`,
  ArrowRight: `${texts}, ${sliders}, ${walked}`,
  ArrowUp: `${texts}, ${sliders}, ${walked}`,
  ArrowDown: `${texts}, ${sliders}, ${walked}`,
  PageUp: `${texts}, ${sliders}`,
  PageDown: `${texts}, ${sliders}`,
  Escape: texts,
};

/** What a slide tells the page that embeds it: a key was pressed here that means nothing here. */
export interface PassedKey {
  readonly type: 'descent:key';
  readonly key: string;
  readonly code: string;
  /** Old decks ask for it. */
  readonly keyCode: number;
  readonly shiftKey: boolean;
}

/**
 * In a slide, hands a key that turns slides to the page around it, unless a control that uses it has the focus: a press into a frame
 * takes the keyboard, and the deck would stand still.
 *
 * The message goes to any origin ('*'): a slide does not know who may embed it, often the deck has none of its own (a file, a sandbox),
 * and the name of an arrow key is no secret. Nothing is ever read from the page around.
 */
export function passKeyOn(event: KeyboardEvent): void {
  const { key, code, keyCode, shiftKey, target } = event;
  const isSlide = window.parent !== window && (useExperiment.getState().experiment.view.embed || isPresenting());
  const users = usersOf[key];
  if (!isSlide || users === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target instanceof Element && target.closest(users)) return;
  event.preventDefault();
  const message: PassedKey = { type: 'descent:key', key, code, keyCode, shiftKey };
  window.parent.postMessage(message, '*');
}

/** In a slide or a presentation a press on a picture does not give it the focus: arrows stay the deck's, and a clicker's keys its own. Tab still does. */
export function keepFocusFree(event: { readonly target: EventTarget; preventDefault(): void }): void {
  if (event.target instanceof Element && event.target.closest(`[role="slider"], ${walked}`)) event.preventDefault();
}
