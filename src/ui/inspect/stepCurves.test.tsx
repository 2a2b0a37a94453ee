import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { publish, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { inEnglish } from '../words/inEnglish';
import GradientFlow from './GradientFlow';

/** The panel of a run of 6 steps an epoch. */
async function show(seriesEvery: number, epochs: number) {
  const started = startedRun('circle', epochs, {}, {}, { seriesEvery, batchSize: 5 });
  publish(started);
  run.setState({ info: started.info, epoch: started.frame.epoch, step: started.frame.step });
  await act(async () => void render(<GradientFlow info={started.info} />));
  await screen.findByRole('table');
  return started;
}

const outputCells = () => {
  const row = screen.getByRole('row', { name: /^Output/ });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

it('shows recorded steps by their number, and says so', async () => {
  const { info, frame } = await show(4, 2); // 12 steps: 4, 8, 12
  const at = (name: string, row: number) => inEnglish.compact(frame.steps?.columns[info.stepSeries.indexOf(name)]?.[row] as number);
  expect(screen.getByRole('img', { name: /^gradient norm of each layer by step; at step 12 smallest/ })).toBeInTheDocument();
  expect(screen.getByText('at step 12')).toBeInTheDocument();
  expect(outputCells()).toEqual([at('gradientNorm.3', 2), at('updateRatio.3', 2)]);
  const reader = screen.getByRole('slider', { name: 'Step read in the curves: gradient norm' });
  expect(reader).toHaveAttribute('aria-valuemax', '12');
  fireEvent.keyDown(reader, { key: 'ArrowLeft' });
  expect(reader).toHaveAttribute('aria-valuenow', '8');
  expect(reader.getAttribute('aria-valuetext')).toMatch(/^step 8: layer 1 /);
  expect(outputCells()).toEqual([at('gradientNorm.3', 1), at('updateRatio.3', 1)]);
});

it('says that no step is recorded yet', async () => {
  await show(500, 2);
  expect(screen.getByText('No step is recorded yet: press Play.')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'gradient norm: no step is recorded yet, press Play.' })).toBeInTheDocument();
});

it('shows epochs where no steps are asked for', async () => {
  await show(0, 2);
  expect(screen.getByText('at epoch 2')).toBeInTheDocument();
});
