import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { frames, render } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { watchResponses } from '../../state/responses';
import { applyTheme } from '../theme';
import { type Paint, useCanvas } from './useCanvas';

const repainted = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

function Canvas({ paint, live, ready }: { paint: Paint; live: boolean; ready?: () => boolean }) {
  return <canvas ref={useCanvas(paint, { live, ready })} />;
}

const { info, frame } = startedRun('circle');
frames.beginSeries(info);

it('paints once for all the frames that come between two repaints of the screen', async () => {
  const paint = vi.fn();
  render(<Canvas paint={paint} live />);
  await repainted();
  expect(paint).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 5; i++) frames.publish(frame);
  await repainted();
  expect(paint).toHaveBeenCalledTimes(2);
});

it('what only follows the run lets a use of the page be shown first, and waits for no second one', async () => {
  watchResponses();
  const live = vi.fn();
  render(<Canvas paint={live} live />);
  await repainted();
  const use = () => window.dispatchEvent(new Event('keydown'));
  const nextRepaint = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
  frames.publish(frame);
  applyTheme('dark'); // it is due for that too
  use();
  await nextRepaint();
  expect(live).toHaveBeenCalledTimes(2);
  frames.publish(frame);
  use();
  await nextRepaint();
  expect(live).toHaveBeenCalledTimes(2);
  frames.publish(frame);
  use();
  await nextRepaint();
  expect(live).toHaveBeenCalledTimes(3);
  applyTheme('auto');
});

it('leaves alone what does not follow the frames, but repaints it with the theme', async () => {
  const paint = vi.fn();
  render(<Canvas paint={paint} live={false} />);
  await repainted();
  frames.publish(frame);
  await repainted();
  expect(paint).toHaveBeenCalledTimes(1);
  applyTheme('dark');
  await repainted();
  expect(paint).toHaveBeenCalledTimes(2);
  applyTheme('auto');
});

it('keeps the last picture while the next is not ready, and paints nothing once it is gone', async () => {
  const paint = vi.fn();
  const { unmount } = render(<Canvas paint={paint} live ready={() => false} />);
  await repainted();
  expect(paint).not.toHaveBeenCalled();
  unmount();
  const gone = vi.fn();
  const second = render(<Canvas paint={gone} live />);
  await repainted();
  second.unmount();
  frames.publish(frame);
  await repainted();
  expect(gone).toHaveBeenCalledTimes(1);
});
