import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { RoadLoop } from './roadLoop';
import { useSteering } from './useSteering';

let bend = 0;

function Wheel({ isOn = true }: { isOn?: boolean }) {
  const loop = {
    state: { getState: () => ({ isDriving: true, steering: 'hand' }) },
    takeWheel(wanted: number) {
      bend = wanted;
    },
    set handBend(wanted: number) {
      bend = wanted;
    },
  } as unknown as RoadLoop;
  return <div role="application" {...useSteering(loop, isOn)} />;
}

const wheel = () => screen.getByRole('application');
const down = (key: string) => fireEvent.keyDown(wheel(), { key });
const up = (key: string) => fireEvent.keyUp(wheel(), { key });

beforeEach(() => {
  bend = 0;
});

it('the last key that is down counts, and the one before it when that is let go', () => {
  render(<Wheel />);
  down('ArrowLeft');
  expect(bend).toBeLessThan(0);
  down('ArrowRight');
  expect(bend).toBeGreaterThan(0);
  down('ArrowRight'); // it repeats itself
  up('ArrowRight');
  expect(bend).toBeLessThan(0);
  up('ArrowLeft');
  expect(bend).toBe(0);
});

it.each([
  ['the page is left', () => fireEvent.blur(wheel())],
  ['the pointer is taken away', () => fireEvent.pointerCancel(wheel(), { pointerId: 1 })],
  ['the finger is lifted', () => fireEvent.pointerUp(wheel(), { pointerId: 1 })],
])('no hand is left on the wheel when %s', (_, away) => {
  render(<Wheel />);
  down('ArrowLeft');
  away();
  expect(bend).toBe(0);
  down('ArrowRight');
  up('ArrowRight');
  expect(bend).toBe(0);
});

it('a network is not steered', () => {
  render(<Wheel isOn={false} />);
  down('ArrowLeft');
  fireEvent.pointerDown(wheel(), { pointerId: 1, clientX: 1 });
  expect(bend).toBe(0);
});
