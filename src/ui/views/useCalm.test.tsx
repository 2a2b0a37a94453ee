import { act } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { frames, publish, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { useCalm, useCalmWatch } from './useCalm';

const Watcher = () => {
  useCalmWatch();
  return null;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('the page is calm when the weights stand still, whatever is asked meanwhile', () => {
  const started = startedRun('circle');
  run.setState({ info: started.info });
  publish(started);
  render(<Watcher />);
  const { frame } = started;
  expect(useCalm.getState().isCalm).toBe(false);
  act(() => void vi.advanceTimersByTime(300));
  frames.publish({ ...frame, parameters: frame.parameters.slice(), answers: {} }); // an answer to a question, no step
  act(() => void vi.advanceTimersByTime(200));
  expect(useCalm.getState().isCalm).toBe(true);
  frames.publish({ ...frame, parameters: frame.parameters.map((value) => value + 1) });
  expect(useCalm.getState().isCalm).toBe(false);
  act(() => void vi.advanceTimersByTime(500));
  expect(useCalm.getState().isCalm).toBe(true);
});
