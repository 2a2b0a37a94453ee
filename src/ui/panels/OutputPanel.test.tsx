import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { asWritten } from '../../../tests/unitSpaces';
import { defaultExperiment } from '../../experiment/normalize';
import { openExperiment, setView, useExperiment } from '../../state/experimentStore';
import { OutputPanel } from './OutputPanel';

const circle = startedRun('circle').info;
const sine = startedRun('sine').info;

beforeEach(() => {
  openExperiment(defaultExperiment(), []);
  run.setState({ info: circle, trainLoss: 0.018, testLoss: 0.0221, trainMetric: 1, testMetric: 0.965 });
});

const numbers = () => screen.getAllByRole('definition').map((node) => node.textContent);
const names = () => screen.getAllByRole('term').map((node) => node.textContent);

it('gives loss and accuracy of both sets, and R² for a regression', () => {
  render(<OutputPanel />);
  expect(names()).toEqual(['Train loss', 'Test loss', 'Train acc.', 'Test acc.']);
  expect(numbers()).toEqual(['0.018', '0.022', '100.0 %', '96.5 %'].map(asWritten));
  act(() => run.setState({ info: sine, trainMetric: 0.8971, testMetric: -0.391 }));
  expect(names().slice(2)).toEqual(['Train R²', 'Test R²']);
  expect(numbers().slice(2)).toEqual(['0.897', '−0.391']);
});

it('switches test data and flat colours with the keyboard, outside the undo history', async () => {
  render(<OutputPanel />);
  const past = useExperiment.getState().past.length;
  screen.getByRole('checkbox', { name: 'Test data' }).focus();
  await userEvent.keyboard(' ');
  expect(useExperiment.getState().experiment.view.showTest).toBe(true);
  await userEvent.tab();
  expect(screen.getByRole('checkbox', { name: 'Flat' })).toHaveFocus();
  await userEvent.keyboard(' ');
  expect(useExperiment.getState().experiment.view.discretize).toBe(true);
  expect(useExperiment.getState().past).toHaveLength(past);
});

it('has no flat colours for a curve, and leaves out what a link hides', () => {
  run.setState({ info: sine });
  render(<OutputPanel />);
  expect(screen.queryByRole('checkbox', { name: 'Flat' })).toBeNull();
  act(() => setView({ hidden: ['showTest', 'chart'] }));
  expect(screen.queryByRole('checkbox', { name: 'Test data' })).toBeNull();
  expect(screen.queryByRole('slider', { name: 'Epoch read in the loss chart' })).toBeNull();
});

it('has a dash and says why where all examples train', () => {
  const whole = { ...circle, trainCount: circle.count, scored: { ...circle.scored, test: 0 } };
  run.setState({ info: whole, testLoss: Number.NaN, testMetric: Number.NaN });
  render(<OutputPanel />);
  expect(numbers()).toEqual(['0.018', '–', '100.0 %', '–'].map(asWritten));
  expect(screen.getByText('All examples train: there is no test part.')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'Test data' })).toBeNull();
});

it('says which images a percentage is over', async () => {
  const images = { ...circle, form: 'images' as const, fitCount: 8000, scored: { train: 500, validation: 0, test: 2000 } };
  run.setState({ info: images });
  await act(async () => void render(<OutputPanel />));
  expect(await screen.findByText('All 2 000 test, first 500 training images')).toBeVisible();
});

it('says whose the numbers are where those of a batch take too long', async () => {
  const slow = { ...circle, scored: { ...circle.scored, train: 1e7 } };
  run.setState({ info: slow, epoch: 134, batch: 0, isPlaying: false });
  await act(async () => void render(<OutputPanel />));
  expect(screen.queryByText('at epoch 134')).toBeNull();
  await act(async () => run.setState({ batch: 3 }));
  expect(screen.getByText('at epoch 134')).toBeInTheDocument();
  expect(numbers()).toEqual(['0.018', '0.022', '100.0 %', '96.5 %'].map(asWritten));
  await act(async () => run.setState({ info: circle }));
  expect(screen.queryByText('at epoch 134')).toBeNull();
  await act(async () => run.setState({ info: slow, batch: 0, isPlaying: true }));
  expect(screen.getByText('at epoch 134')).toBeInTheDocument();
  run.setState({ isPlaying: false });
});
