import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { render } from '../../../../tests/standIn';
import { withDataset } from '../../../experiment/edits';
import { defaultExperiment } from '../../../experiment/normalize';
import { beginWith, setSeed, useExperiment } from '../../../state/experimentStore';
import type { Runner } from '../../../state/runnerVerbs';
import { showOwnImage, useView } from '../../../state/viewStore';
import { handleKey } from '../../keyboard';
import ClassesPad from './ClassesPad';

/** The page's own undo, which must never hear of what is the pad's. */
const pageKeys = (event: KeyboardEvent) => handleKey(event, {} as Runner);
const strokes = () => useView.getState().own?.strokes ?? [];
const pad = () => screen.getByRole('application');
const key = (name: string, more = {}) => fireEvent.keyDown(pad(), { key: name, ...more });
const press = (...names: readonly string[]) => names.map((name) => key(name));

function touch(kind: 'down' | 'move' | 'up' | 'cancel', x: number, y: number, more: PointerEventInit = {}) {
  const usual = { bubbles: true, pointerId: 1, pointerType: 'mouse', isPrimary: true, button: 0, buttons: 1, clientX: x, clientY: y };
  fireEvent(pad(), new PointerEvent(`pointer${kind}`, { ...usual, ...more }));
}

beforeEach(async () => {
  beginWith(withDataset(defaultExperiment(), 'drawnImages'), []);
  showOwnImage(null);
  window.addEventListener('keydown', pageKeys);
  await act(async () => void render(<ClassesPad />));
  pad().getBoundingClientRect = () => ({ left: 0, top: 0, width: 100, height: 100 }) as DOMRect;
});
afterEach(() => window.removeEventListener('keydown', pageKeys));

it('undo and redo are of the strokes while the pad was used last, and never of the experiment', async () => {
  act(() => useExperiment.setState({ past: [{} as never], future: [{} as never] }));
  const { past, future } = useExperiment.getState();
  const untouched = () => expect(useExperiment.getState()).toMatchObject({ past, future });
  for (const x of [10, 50]) {
    touch('down', x, 10);
    touch('move', x, 90);
    touch('up', x, 90, { buttons: 0 });
  }
  const two = strokes();
  expect(two).toHaveLength(2);
  for (const left of [1, 0, 0, 0]) {
    key('z', { ctrlKey: true });
    expect(strokes()).toHaveLength(left);
  }
  key('Z', { ctrlKey: true, shiftKey: true });
  key('y', { ctrlKey: true });
  expect(strokes()).toEqual(two);
  key('y', { ctrlKey: true });
  expect(strokes()).toEqual(two);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(strokes()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Take back the last stroke' }));
  expect(strokes()).toEqual(two);
  await user.click(screen.getByRole('button', { name: 'Put it back' }));
  expect(strokes()).toEqual([]);
  untouched();
});

it('what was done on the page after a stroke goes back before it, and comes again after it', () => {
  act(() => useExperiment.setState({ past: [], future: [] }));
  const seed = () => useExperiment.getState().experiment.seeds.data;
  const before = seed();
  touch('down', 10, 10);
  touch('up', 10, 10, { buttons: 0 });
  act(() => setSeed('data', '12345'));
  expect(seed()).not.toBe(before);
  key('z', { ctrlKey: true });
  expect([seed(), strokes().length]).toEqual([before, 1]);
  key('z', { ctrlKey: true });
  expect(strokes()).toHaveLength(0);
  key('y', { ctrlKey: true });
  expect([seed(), strokes().length]).toEqual([before, 1]);
  key('y', { ctrlKey: true });
  expect([seed(), strokes().length]).toEqual(['12345', 1]);
});

it('a hand that lets go unseen, is taken away, or leaves a pointer behind, draws no more, and the next one draws', () => {
  touch('down', 10, 10);
  touch('move', 20, 20);
  touch('move', 90, 90, { buttons: 0 });
  touch('move', 90, 10, { buttons: 0 });
  expect(strokes()).toEqual([{ points: [[0.1, 0.1], [0.2, 0.2]], colour: [1] }]); // biome-ignore format: a line
  const pen = { pointerId: 7, pointerType: 'pen' };
  touch('down', 10, 50, pen);
  touch('move', 30, 50, pen);
  touch('down', 90, 90, { pointerId: 8, pointerType: 'touch', isPrimary: false });
  touch('move', 99, 99, { pointerId: 8, pointerType: 'touch', isPrimary: false });
  touch('cancel', 30, 50, pen);
  touch('move', 99, 50, pen);
  expect(strokes().slice(1)).toEqual([{ points: [[0.1, 0.5], [0.3, 0.5]], colour: [1] }]); // biome-ignore format: a line
  pad().hasPointerCapture = () => false;
  touch('down', 10, 70);
  touch('down', 10, 90, { pointerId: 9, pointerType: 'touch' });
  expect(strokes()).toHaveLength(4);
});

it('a stroke that is taken back or wiped under the pen is not gone on with: the pen begins another', () => {
  press(' ', 'ArrowRight', ' ', 'ArrowDown', ' ', 'ArrowRight');
  const [first] = strokes();
  key('z', { ctrlKey: true });
  expect(strokes()).toEqual([first]);
  press('ArrowRight', 'ArrowRight');
  expect(strokes()[0]).toEqual(first);
  expect(strokes()[1]?.points).toHaveLength(3);
  press('Delete', 'ArrowLeft');
  expect(strokes()).toHaveLength(1);
  expect(strokes()[0]?.points).toHaveLength(2);
});
