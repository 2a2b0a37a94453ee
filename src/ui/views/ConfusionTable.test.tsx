import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { render } from '../../../tests/standIn';
import { ConfusionTable } from './ConfusionTable';

const table = (classes: number, counts: Int32Array, onCell = vi.fn()) => (
  <ConfusionTable
    classes={Array.from({ length: classes }, (_, k) => `class ${k}`)}
    counts={counts}
    label="matrix"
    caption="in all"
    cellText={(count, row, column) => `${count} of ${row} as ${column}`}
    pressed={null}
    onCell={onCell}
  />
);

// so much red: how far along the ramp
vi.mock('../../render/textGrounds', () => ({
  textGrounds: () => ({ magnitude: (share: number) => ({ background: `rgb(${Math.round(255 * share)}, 0, 0)` }) }),
}));
const depthOf = (button: HTMLElement) => Number(button.closest('td')?.style.background.match(/\d+/)?.[0]);
const depthAt = (name: string) => depthOf(screen.getByRole('button', { name }));

it('is as strong as the share of its row, the diagonal alike; what is empty is blank', async () => {
  // rows of 100, 4 and 0
  await act(async () => void render(table(3, Int32Array.of(99, 1, 0, 0, 2, 2, 0, 0, 0))));
  expect(screen.getAllByRole('button')).toHaveLength(4);
  const [two = Number.NaN, other] = screen.getAllByRole('button', { name: '2' }).map(depthOf);
  expect(two).toBe(other);
  expect(depthAt('99')).toBeGreaterThan(two);
  expect(depthAt('1')).toBeLessThan(two);
});

it('of many classes has squares, and the one pointed at tells its number in the head', async () => {
  const user = userEvent.setup();
  const onCell = vi.fn();
  const counts = new Int32Array(256);
  counts[16 * 3 + 5] = 7;
  await act(async () => void render(table(16, counts, onCell)));
  const cell = screen.getByRole('button', { name: '7 of 3 as 5' });
  expect(cell).toHaveTextContent('');
  expect(screen.getByText('in all')).toBeInTheDocument();
  await user.hover(cell);
  expect(screen.getByText('7 of 3 as 5')).toBeInTheDocument();
  await user.click(cell);
  expect(onCell).toHaveBeenCalledWith(3, 5);
});
