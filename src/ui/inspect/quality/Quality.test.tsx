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
afterAll(() => runner.stop());

async function opened(link: string) {
  await openedInspect(runner, `${link}&open=quality`);
  return screen.findByRole('region', { name: 'Quality' });
}

it('has a matrix, scores by class, and a threshold whose decision the output shows', async () => {
  const panel = await opened('data=moons&layers=4&seed=3');
  const matrix = await within(panel).findByRole('table', { name: 'Confusion matrix' });
  const positives = () =>
    within(matrix)
      .getAllByRole('button')
      .reduce((sum, { textContent }) => sum + Number(textContent), 0);
  expect(positives()).toBe(30);
  expect(within(panel).getByRole('columnheader', { name: 'F₁' })).toBeInTheDocument();
  expect(within(panel).getByRole('img', { name: /^Reliability: .* error \d\.\d{3}$/ })).toBeInTheDocument();
  const slider = within(panel).getByRole('slider', { name: 'Threshold' });
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^0\.50: .*\u00a0% found, .*\u00a0% false alarms$/));
  act(() => slider.focus());
  await userEvent.keyboard('{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}{PageUp}');
  expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/: 0\.0\u00a0% found, 0\.0\u00a0% false alarms$/));
  const { shift } = useExperiment.getState().experiment.view.looks.quality ?? {};
  expect(useView.getState().threshold).toBeCloseTo(0.5 + Number(shift), 9);
  await userEvent.click(within(panel).getByRole('button', { name: 'Usual threshold' }));
  expect(useView.getState().threshold).toBeNull();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Quality' })).toBeNull());
  expect(useView.getState().threshold).toBeNull();
});

it('has the worst examples first, and a press chooses one', async () => {
  const panel = await opened('data=moons&layers=4&seed=4&quality.part=train');
  const list = within(await within(panel).findByRole('region', { name: 'Worst examples' }));
  const losses = list
    .getAllByRole('row')
    .slice(1)
    .map((row) => Number(within(row).getAllByRole('cell').at(-1)?.textContent));
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
  const [worst] = list.getAllByRole('button');
  await userEvent.click(worst as HTMLElement);
  expect(worst).toHaveAttribute('aria-pressed', 'true');
  expect(worst).toHaveAccessibleName(`Choose training example ${useView.getState().example + 1}`);
});

it('judges the training part where there is no test part, and says why', async () => {
  const panel = await opened('data=moons&layers=4&seed=8&train=100');
  expect(await within(panel).findByText(/^All examples are trained on.* examples of the training part/)).toBeVisible();
  expect(await within(panel).findByRole('table', { name: 'Confusion matrix' })).toBeInTheDocument();
  expect(within(panel).getByRole('combobox', { name: 'Examples that are judged' })).toHaveValue('train');
  expect(within(panel).getByRole('option', { name: 'test' })).toBeDisabled();
});

it('says what it cannot measure', async () => {
  const panel = await opened('data=moons&layers=4&loss=hinge&output=tanh&seed=5');
  expect(await within(panel).findByText(/^The outputs are no probabilities/)).toBeVisible();
});

it('shows the residuals of a regression in the band that its network gives', async () => {
  const panel = await opened('data=sine&layers=4&loss=gaussianLikelihood&seed=6');
  expect(await within(panel).findByRole('img', { name: /^Residual over prediction/ })).toBeInTheDocument();
  expect(within(panel).getByText(/within ±σ, .* within ±2σ/)).toBeInTheDocument();
});
