import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, expect, it } from 'vitest';
import { openedInspect } from '../../../../tests/openedInspect';
import { pageClock } from '../../../state/clock';
import { useExperiment } from '../../../state/experimentStore';
import { createRunner } from '../../../state/runner';
import { createRunStores } from '../../../state/runStores';
import { useView } from '../../../state/viewStore';
import { Trainer } from '../../../worker/trainer';

const runner = createRunner(() => Object.assign(new Trainer(), { stop() {} }), pageClock, createRunStores());
const { run } = runner.stores;
afterAll(() => runner.stop());

async function open(link: string) {
  await openedInspect(runner, link);
  return within(await screen.findByRole('region', { name: 'Backprop' }));
}
const press = () => useExperiment.getState().experiment.view.looks.backprop?.press;

it('lists both paths of a weight below a skip connection, and says that the loss does not reach it by a detour', async () => {
  const panel = await open('data=sine&layers=1:tanh,1:tanh;skip1&seed=4&open=backprop');
  expect(await panel.findByText(/^sum of 2 paths = ∂L\/∂w¹₁₁/)).toBeVisible();
  expect(panel.getAllByRole('region', { name: 'Every path from the weight to the loss' })).toHaveLength(2);
  await userEvent.selectOptions(panel.getByRole('combobox', { name: 'Layer' }), '2');
  expect(await panel.findByText('a¹ → a²: does not pass w²₁₁')).toBeVisible();
  expect(panel.getByText(/^L = ½\(ŷ − y\)² gives ∂L\/∂ŷ = ŷ − y/)).toBeVisible();
});

it('steps an operation by the run’s own step, and goes back; the size chosen before comes back with the panel', async () => {
  useView.setState({ stepSize: 'epoch' });
  const panel = await open('data=xor&layers=3,2&seed=4&open=backprop&backprop.press=13');
  expect(await panel.findByText('13 of 32')).toBeVisible();
  const { step } = run.getState();
  await act(async () => runner.stepOnce());
  expect(press()).toBe(14);
  await userEvent.click(panel.getByRole('button', { name: 'One operation back (Shift+.)' }));
  expect(press()).toBe(13);
  expect(run.getState().step).toBe(step);
  await userEvent.click(panel.getByRole('button', { name: 'Close Backprop' }));
  expect(useView.getState().stepSize).toBe('epoch');
});

it('computes with a typed input, whose dependants flash', async () => {
  const panel = await open('data=sine&layers=1:tanh&seed=4&open=backprop');
  const field = await panel.findByRole('textbox', { name: 'Typed value of x₁' });
  await userEvent.clear(field);
  await userEvent.type(field, '0.25{Enter}');
  await waitFor(() => expect(field).toHaveValue('0.250'));
  await waitFor(() => expect(document.querySelectorAll('.flash').length).toBeGreaterThan(3));
  await userEvent.click(panel.getByRole('button', { name: 'The example’s own numbers' }));
  await waitFor(() => expect(field).not.toHaveValue('0.250'));
});

it('compares with a typed target, and takes typed numbers where a matrix is too large to be written', async () => {
  const panel = await open('data=sine&layers=8:tanh&seed=4&open=backprop&backprop.parameter=3');
  const target = await panel.findByRole('textbox', { name: 'Typed value of target' });
  await userEvent.clear(target);
  await userEvent.type(target, '3{Enter}');
  expect(await panel.findByText(/− 3\.000 = /)).toBeVisible();
  const [weight] = panel.getAllByRole('textbox', { name: 'Typed value of w¹₃₁' });
  if (!weight) throw new Error('no field');
  await userEvent.clear(weight);
  await userEvent.type(weight, '0.75{Enter}');
  await waitFor(() => expect(panel.getByText('w¹₃₁ = 0.7500')).toBeVisible());
  expect(panel.getByRole('textbox', { name: 'Typed value of x₁' })).toBeVisible();
});

it('writes the optimizer’s own terms', async () => {
  const panel = await open('data=xor&layers=3:relu,2;batchNorm&seed=4&open=backprop&optimizer=adam');
  expect(await panel.findByText('m̂')).toBeVisible();
});
