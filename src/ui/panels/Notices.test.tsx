import { act, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { Notices } from './Notices';

const started = startedRun('circle', 1);

afterEach(() => run.setState({ standing: 'shown', problem: null }));

it.each([
  ['may have gone by', { key: 'run.outOfMemory', values: {} }, true],
  ['will be so again', { key: 'layer.denseInput', values: { layer: 'layer 2', units: 8, shape: [4, 4, 2] } }, false],
] as const)('a run that was refused is tried again where the reason %s', async (_, problem, isOffered) => {
  run.setState({ info: started.info, shown: started.experiment });
  await act(async () => void render(<Notices />));
  await act(async () => run.setState({ standing: 'refused', problem }));
  expect(await screen.findByText(isOffered ? /^There is not enough memory/ : /takes a vector or a sequence of vectors/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' }) !== null).toBe(isOffered);
});
