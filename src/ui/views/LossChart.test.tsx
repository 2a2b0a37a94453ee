import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { frames, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { defaultExperiment } from '../../experiment/normalize';
import { openExperiment, useExperiment } from '../../state/experimentStore';
import { inEnglish } from '../words/inEnglish';
import { LossChart } from './LossChart';

function show(dataset: string, epochs: number) {
  const { info, frame } = startedRun(dataset, epochs);
  frames.beginSeries(info);
  run.setState({ info, epoch: frame.epoch });
  frames.publish(frame);
}

const reader = () => screen.getByRole('slider', { name: 'Epoch read in the loss chart' });
const lossAt = (epoch: number) => inEnglish.loss(frames.scores().trainLoss[epoch] as number);

beforeEach(() => openExperiment(defaultExperiment(), []));

it('says the losses in words and switches its scale', async () => {
  show('circle', 5);
  act(() => run.setState({ trainLoss: 0.25, testLoss: 0.5 }));
  await act(async () => void render(<LossChart />));
  await screen.findByRole('slider', { name: 'Epoch read in the loss chart' });
  const { logLoss } = useExperiment.getState().experiment.view;
  expect(screen.getByRole('img', { name: /train 0\.250, test 0\.500$/ })).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Log' }));
  expect(useExperiment.getState().experiment.view.logLoss).toBe(!logLoss);
});

it('reads any epoch with the keys', async () => {
  show('circle', 5);
  await act(async () => void render(<LossChart />));
  await screen.findByRole('slider', { name: 'Epoch read in the loss chart' });
  reader().focus();
  await userEvent.keyboard('{Home}');
  expect(screen.getByText(new RegExp(`^epoch 0: train ${lossAt(0)}, .* % · test .* %$`))).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  expect(reader()).toHaveAttribute('aria-valuenow', '2');
  expect(reader()).toHaveAttribute('aria-valuetext', expect.stringMatching(`^epoch 2: train ${lossAt(2)}`));
  await userEvent.keyboard('{End}{ArrowRight}');
  expect(reader()).toHaveAttribute('aria-valuenow', '5');
  await userEvent.tab();
  expect(screen.getByText('Loss')).toBeVisible();
});

it('reads R² for a regression', async () => {
  show('sine', 2);
  await act(async () => void render(<LossChart />));
  await screen.findByRole('slider', { name: 'Epoch read in the loss chart' });
  reader().focus();
  await userEvent.keyboard('{Home}');
  expect(screen.getByText(/^epoch 0: train .*, R² .* · test .*, R² /)).toBeVisible();
});

it('reads no epoch that a new run has not reached', async () => {
  show('circle', 5);
  await act(async () => void render(<LossChart />));
  await screen.findByRole('slider', { name: 'Epoch read in the loss chart' });
  act(() => reader().focus());
  fireEvent.keyDown(reader(), { key: 'End' });
  expect(screen.getByText(/^epoch 5:/)).toBeVisible();
  act(() => {
    show('circle', 1);
    run.setState({ trainLoss: 1 });
  });
  expect(screen.queryByText(/^epoch 5:/)).toBeNull();
  expect(reader()).toHaveAttribute('aria-valuemax', '1');
});
