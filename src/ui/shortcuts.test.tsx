import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultExperiment } from '../experiment/normalize';
import { openExperiment, setStage, setView, useExperiment } from '../state/experimentStore';
import { setLettersAct } from '../state/preferences';
import type { Runner } from '../state/runnerVerbs';
import { useView } from '../state/viewStore';
import { handleKey, isLetter, shortcuts } from './keyboard';
import { keys as keyWords } from './words/en/parts/keys';

/** What the page was told to do, in order. */
let done: string[] = [];
const told =
  (verb: string) =>
  (...values: unknown[]) => {
    done.push([verb, ...values.filter((value) => value !== undefined)].join(' '));
    return false;
  };
const runner = {
  togglePlay: told('play'),
  stepOnce: told('step'),
  reset: told('reset'),
  seekEpoch: told('seek'),
  giveUpSeek: () => false,
  stores: { run: { getState: () => ({ epoch: 25 }) }, frames: { current: () => ({ stepInEpoch: 3 }) } },
} as unknown as Runner;

const onKey = (event: KeyboardEvent) => handleKey(event, runner);
beforeEach(() => {
  done = [];
  setLettersAct(true);
  useView.setState({ isKeysOpen: false, isCodeOpen: false, pinned: null, drawing: null, stepSize: 'batch', stepOperation: null });
  openExperiment(defaultExperiment(), []);
  useExperiment.setState({ past: [], future: [] });
  addEventListener('keydown', onKey);
  render(
    <>
      <main>
        <button type="button">control</button>
        <input type="range" aria-label="slider" />
        <input aria-label="text" />
        <select aria-label="menu" />
        <div role="dialog">
          <button type="button">in a dialog</button>
        </div>
      </main>
      <button type="button">of a stranger</button>
    </>,
  );
});
afterEach(() => removeEventListener('keydown', onKey));

let now = 10_000;
/** Presses a key there, so many milliseconds after the one before. */
function press(key: string, target: Element = document.body, after = 1000, init: KeyboardEventInit = {}): boolean {
  now += after;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'timeStamp', { value: now });
  return fireEvent(target, event);
}
const type = (text: string, target?: Element, gap = 3) => {
  for (const letter of text) press(letter, target, gap);
};
/** Everything that keys can change. */
const outcome = () => ({ done: [...done], view: useExperiment.getState().experiment.view, ...useView.getState() });

const letters = shortcuts.filter(isLetter);

it.each(['body', 'control', 'slider'])('letters act while the focus is on: %s', (place) => {
  const target = place === 'body' ? document.body : (screen.queryByLabelText(place) ?? screen.getByRole('button', { name: place }));
  useView.setState({ stepSize: 'operation', stepOperation: told('operation') }); // a step back there is only among operations
  for (const { keys } of letters) {
    const before = outcome();
    press(keys[0], target);
    expect(outcome(), keys[0]).not.toEqual(before);
  }
});

it.each(['text', 'menu', 'in a dialog', 'of a stranger'])('no key of the page acts in or on: %s', (place) => {
  const target = screen.queryByLabelText(place) ?? screen.getByRole('button', { name: place });
  const before = outcome();
  for (const shortcut of shortcuts) {
    if (place === 'of a stranger' || place === 'menu' || !('isWithCtrl' in shortcut)) press(shortcut.keys[0], target);
  }
  expect(outcome()).toEqual(before);
});

it('letters that are switched off do nothing; the other keys stay', () => {
  setLettersAct(false);
  const before = outcome();
  for (const { keys } of letters) press(keys[0]);
  expect(outcome()).toEqual(before);
  press(' ');
  expect(done).toEqual(['play']);
});

it.each(['hello world', 'no. really? quit', 'A longer sentence, spoken quickly.'])('what speech input types does nothing: %s', (text) => {
  for (const gap of [0, 3, 120, 400]) {
    const before = outcome();
    type(text, document.body, gap);
    expect(outcome()).toEqual(before);
    now += 1000;
  }
});

it('a press after the text is over acts, and so do two shortcuts in quick succession', () => {
  type('hello');
  press('r', document.body, 600);
  press('.', document.body, 1);
  press(' ', document.body, 1);
  expect(done).toEqual(['reset', 'step', 'play']);
});

it.each([
  ['epoch', ['step epoch'], ['seek 25']],
  ['tenEpochs', Array.from({ length: 10 }, () => 'step epoch'), ['seek 16']],
  ['batch', ['step batch'], ['seek 25']],
] as const)('a clicker steps what was chosen: %s', (clicker, forward, back) => {
  press('PageDown');
  expect(done).toEqual([]); // on the page it scrolls
  setView({ present: true, clicker });
  for (const target of [document.body, screen.getByLabelText('slider'), screen.getByLabelText('menu')]) {
    done = [];
    expect(press('PageDown', target)).toBe(false);
    expect(done).toEqual(forward);
    done = [];
    press('PageUp', target);
    expect(done).toEqual(back);
  }
});

it('Escape leaves what is open, the last first, and the presentation', () => {
  press('p');
  press('q');
  press('Escape');
  expect(useView.getState().isCodeOpen).toBe(false);
  expect(useExperiment.getState().experiment.view.present).toBe(true);
  press('Escape');
  expect(useExperiment.getState().experiment.view.present).toBe(false);
});

it('Escape leads back to one run before it closes a panel', () => {
  setView({ open: ['landscape'] });
  setStage('compare');
  press('Escape');
  expect(useExperiment.getState().experiment.view).toMatchObject({ stage: 'none', open: ['landscape'] });
  press('Escape');
  expect(useExperiment.getState().experiment.view.open).toEqual([]);
});

it('a slide has no presentation, no code and no sheet', () => {
  setView({ embed: true });
  const before = outcome();
  for (const key of ['p', 'q', '?']) press(key);
  expect(outcome()).toEqual(before);
});

it('every key has its words, and no two shortcuts share one', () => {
  for (const { id } of shortcuts) expect(keyWords[id]).toBeTruthy();
  const pressed = shortcuts.flatMap((shortcut) =>
    shortcut.keys.map((key) => `${'isWithCtrl' in shortcut ? 'ctrl ' : ''}${'isWithShift' in shortcut ? 'shift ' : ''}${key}`),
  );
  expect(new Set(pressed).size).toBe(pressed.length);
});

it('in a frame the keys that turn slides go on to the deck, unless a control uses them', () => {
  const heard: unknown[] = [];
  const parent = { postMessage: (message: unknown, origin: string) => heard.push([message, origin]) };
  vi.stubGlobal('parent', parent);
  press('ArrowRight');
  expect(heard).toEqual([]); // the whole page scrolls with them
  setView({ embed: true });
  const turned = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Escape'];
  for (const target of [document.body, screen.getByRole('button', { name: 'control' })]) {
    heard.length = 0;
    for (const key of [...turned, 'a', 'Enter', 'F5', 'Home']) press(key, target);
    expect(heard).toEqual(turned.map((key) => [expect.objectContaining({ type: 'descent:key', key }), '*']));
    heard.length = 0;
    for (const key of turned) press(key, target, 1000, { altKey: true });
    expect(heard).toEqual([]);
  }
  for (const [place, passed] of [
    ['slider', ['Escape']],
    ['menu', ['Escape']],
    ['text', []],
  ] as const) {
    heard.length = 0;
    for (const key of turned) press(key, screen.getByLabelText(place));
    expect(heard).toEqual(passed.map((key) => [expect.objectContaining({ key }), '*']));
  }
  heard.length = 0;
  useView.setState({ pinned: { layer: 1, unit: 0 } });
  press('Escape');
  expect(heard).toEqual([]); // it let the unit go
  vi.unstubAllGlobals();
});
