import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { csvReader } from '../data/csv';
import { defaultExperiment } from '../experiment/normalize';
import { setExperiment, useExperiment } from './experimentStore';
import { syncLink } from './linkSync';

const now = () => useExperiment.getState().experiment;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  history.replaceState(null, '', '#data=circle');
  useExperiment.setState({ experiment: defaultExperiment(), past: [], future: [], notes: [] });
  stop = syncLink();
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('writes every change to the address', () => {
  setExperiment({ noisePercent: 5 });
  vi.advanceTimersByTime(1000);
  expect(location.hash).toContain('noise=5');
});

it('opens what was chosen in the address while a change still waited to be written', async () => {
  setExperiment({ noisePercent: 5 });
  const hold = (event: Event) => event.stopImmediatePropagation();
  addEventListener('hashchange', hold, true);
  location.hash = 'data=moons';
  vi.advanceTimersByTime(1000); // the change is due before the browser tells of the address
  removeEventListener('hashchange', hold, true);
  dispatchEvent(new HashChangeEvent('hashchange'));
  await waitFor(() => expect(now().dataset.id).toBe('moons'));
  vi.advanceTimersByTime(1000);
  expect(location.hash).toContain('data=moons');
});

it('opens a hash that waits for its parts though something changes meanwhile', async () => {
  let come = () => {};
  vi.spyOn(csvReader, 'load').mockReturnValue(
    new Promise((resolve) => {
      come = () => resolve(csvReader.loaded as never);
    }),
  );
  location.hash = 'data=xor&csv=';
  await waitFor(() => expect(csvReader.load).toHaveBeenCalled());
  setExperiment({ noisePercent: 5 });
  vi.advanceTimersByTime(1000);
  expect(location.hash).toContain('xor');
  come();
  await waitFor(() => expect(now().dataset.id).toBe('xor'));
});
