import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { render } from '../../../tests/standIn';
import { StepButtons } from './StepButtons';

it.each([
  [0, 4, 1],
  [4, 3, 0],
  [5, 7, 6],
  [7, 6, 5],
])('the examples before and after %i are of the same part', async (index, before, after) => {
  const onShow = vi.fn();
  render(<StepButtons info={{ trainCount: 5, count: 8 }} index={index} onShow={onShow} />);
  await userEvent.click(screen.getByRole('button', { name: 'Previous example' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next example' }));
  expect(onShow.mock.calls).toEqual([[before], [after]]);
  cleanup();
});
