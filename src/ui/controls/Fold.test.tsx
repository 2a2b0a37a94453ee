import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Fold, placeInWindow } from './Fold';

it('is placed inside the window wherever it hangs, and at its name where there is room', () => {
  const sizes = fc.record({ width: fc.integer({ min: 320, max: 1920 }), height: fc.integer({ min: 240, max: 1080 }) });
  fc.assert(
    fc.property(
      sizes,
      fc.nat(1920),
      fc.nat(1080),
      fc.integer({ min: 40, max: 600 }),
      fc.constantFrom('up', 'down'),
      (room, x, y, tall, opens) => {
        const at = { left: x % room.width, top: y % room.height, bottom: (y % room.height) + 28 };
        const menu = { width: 280, height: Math.min(tall, room.height - 16) };
        const { left, top } = placeInWindow(at, menu, room, opens);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(left + menu.width).toBeLessThanOrEqual(room.width - 8);
        expect(top + menu.height).toBeLessThanOrEqual(room.height - 8);
        const hasRoom = at.top - 4 - menu.height >= 8 || at.bottom + 4 + menu.height <= room.height - 8;
        if (hasRoom) expect(top + menu.height <= at.top || top >= at.bottom).toBe(true); // what it hangs at stays in sight
      },
    ),
  );
});

it('is closed by its ×, by Escape and by a press outside', async () => {
  const user = userEvent.setup();
  render(
    <>
      <p>outside</p>
      <Fold label="More" summary="…" opens="up">
        <input aria-label="patience" />
      </Fold>
    </>,
  );
  const details = document.querySelector('details') as HTMLDetailsElement;
  const open = () =>
    act(async () => {
      details.open = true;
    });
  await open();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(details.open).toBe(false);
  expect(document.activeElement).toBe(details.querySelector('summary'));
  await open();
  await user.click(screen.getByRole('textbox', { name: 'patience' }));
  expect(details.open).toBe(true);
  await user.keyboard('{Escape}');
  expect(details.open).toBe(false);
  await open();
  await user.click(screen.getByText('outside'));
  expect(details.open).toBe(false);
});
