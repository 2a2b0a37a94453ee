import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { EpochReadout } from './Transport';

it('tells the batch beside the epoch while it stands within one', () => {
  const { info } = startedRun('circle');
  run.setState({ info: { ...info, stepsPerEpoch: 20 }, epoch: 0, batch: 0 });
  render(<EpochReadout />);
  const readout = screen.getByTestId('epoch').parentElement;
  expect(readout).toHaveTextContent(/^epoch 0$/);
  act(() => run.setState({ batch: 12 }));
  expect(readout).toHaveTextContent(/^epoch 0 ?batch 12 of 20$/);
  act(() => run.setState({ epoch: 1, batch: 0 }));
  expect(readout).toHaveTextContent(/^epoch 1$/);
});
