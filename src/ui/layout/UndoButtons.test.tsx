import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { render } from '../../../tests/standIn';
import { asWritten } from '../../../tests/unitSpaces';
import { defaultExperiment } from '../../experiment/normalize';
import { addLayer, beginWith, setExperiment, setUnits } from '../../state/experimentStore';
import { UndoButtons } from './UndoButtons';

beforeEach(() => beginWith(defaultExperiment(), []));

const lines = (tip: HTMLElement) => [...tip.querySelectorAll('p, li')].map((line) => line.firstChild?.textContent);

it('tells what it will undo, from what to what, and the two steps before', async () => {
  const user = userEvent.setup();
  await act(async () => void render(<UndoButtons />));
  await act(async () => {
    addLayer();
    setExperiment({ learningRate: 0.1 });
    setExperiment({ noisePercent: 5 });
    setUnits(0, 5);
  });
  const button = screen.getByRole('button', { name: 'Undo' });
  await user.hover(button);
  const tip = await waitFor(() => screen.getByRole('tooltip'));
  expect(tip).toHaveTextContent('Undo units of layer 1Ctrl Z4 → 5');
  expect(lines(tip).slice(2)).toEqual(['before it: noise 0 % → 5 %', 'learning rate 0.03 → 0.1'].map(asWritten));
  expect(button).toHaveAccessibleDescription(/^Undo units of layer 1/);
  await user.click(button);
  expect(tip).toHaveTextContent('Undo noiseCtrl Z0 % → 5 %');
  await user.unhover(button);
  expect(screen.queryByRole('tooltip')).toBeNull();
});

it('tells the same of what can be done again, and nothing where there is nothing', async () => {
  const user = userEvent.setup();
  await act(async () => void render(<UndoButtons />));
  await act(async () => setUnits(0, 5));
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await user.hover(screen.getByRole('button', { name: 'Redo' }));
  const tip = await waitFor(() => screen.getByRole('tooltip'));
  expect(tip).toHaveTextContent('Redo units of layer 1Ctrl Shift Z4 → 5');
});
