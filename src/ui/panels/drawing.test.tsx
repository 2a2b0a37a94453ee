import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publish, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { beginWith, setPoints, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { Transport } from '../layout/Transport';
import { DataPanel } from './DataPanel';
import { OutputPanel } from './OutputPanel';

const started = startedRun('circle', 2);

beforeEach(() => {
  beginWith(started.experiment, []);
  run.setState({ info: started.info, shown: started.experiment, standing: 'shown', problem: null, lastEpoch: 2 });
  publish(started);
});

afterEach(() => {
  useView.setState({ drawing: null });
  run.setState({ standing: 'shown', problem: null });
});

/** What the runner says where there is too little to train on. */
const refuse = () => act(async () => run.setState({ standing: 'refused', problem: { key: 'drawn.tooFewClasses', values: {} } }));

async function chooseDrawn() {
  const user = userEvent.setup();
  render(
    <>
      <Transport />
      <DataPanel />
      <OutputPanel />
    </>,
  );
  await user.click(screen.getByRole('button', { name: /^Your own/ }));
  await user.click(screen.getByRole('radio', { name: 'Drawn points' }));
  await refuse();
  return { user, tools: await screen.findByRole('toolbar', { name: 'Draw on the picture' }) };
}

it('to choose drawn points is to draw: an empty plane with a hint, tools under it, no number of the run before', async () => {
  const { tools } = await chooseDrawn();
  expect(screen.getByText(/^Click in the picture to place/)).toBeVisible();
  expect(screen.queryByRole('img', { name: /decision/ })).toBeNull();
  expect(within(tools).getByRole('button', { name: /^A,/ })).toHaveAttribute('aria-pressed', 'true');
  expect(within(tools).getByRole('button', { name: 'Done' })).toBeDisabled();
  expect(screen.getByText('A 0 · B 0 · C 0')).toBeVisible();
  expect(screen.getByText('Train loss').nextElementSibling).toHaveTextContent('–');
  expect(screen.getByText('The curve begins with Play.')).toBeVisible();
  const play = screen.getByRole('button', { name: 'Play' });
  expect(play).toBeDisabled();
  expect(play).toHaveAttribute('title', 'Two classes are needed');
});

it('with two classes Play and Done are there, and the points are counted', async () => {
  const { user, tools } = await chooseDrawn();
  await user.click(within(tools).getByRole('button', { name: /^B,/ }));
  expect(useView.getState().drawing).toBe(1);
  act(() => {
    setPoints([
      { x: 1, y: 1, value: 0 },
      { x: 2, y: 1, value: 0 },
      { x: -1, y: 1, value: 1 },
    ]);
    run.setState({ standing: 'shown', problem: null });
  });
  expect(screen.getByText('A 2 · B 1 · C 0')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Play' })).toBeEnabled();
  await user.click(within(tools).getByRole('button', { name: 'Done' }));
  expect(useView.getState().drawing).toBeNull();
  expect(screen.queryByRole('toolbar')).toBeNull();
});

it('the plane can be filled with two arms, and emptied again', async () => {
  const { user } = await chooseDrawn();
  await user.click(screen.getByRole('button', { name: 'Fill with a spiral' }));
  const { points } = useExperiment.getState().experiment;
  expect(new Set(points.map(({ value }) => value))).toEqual(new Set([0, 1]));
  for (const { x, y } of points) expect(Math.hypot(x, y)).toBeLessThan(6);
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(useExperiment.getState().experiment.points).toEqual([]);
});
