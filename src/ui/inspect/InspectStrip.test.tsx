import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { publish, render, run, runner } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { defaultExperiment } from '../../experiment/normalize';
import { openExperiment, useExperiment } from '../../state/experimentStore';
import { handleKey } from '../keyboard';
import { inEnglish } from '../words/inEnglish';
import { Inspect } from './Inspect';
import { inspectors } from './registry';

const openIds = () => useExperiment.getState().experiment.view.open;
const entry = (name: RegExp) => screen.findByRole('button', { name });

async function show(view: Partial<ReturnType<typeof defaultExperiment>['view']> = {}) {
  const started = startedRun('circle', 4);
  publish(started);
  run.setState({ info: started.info, epoch: started.frame.epoch });
  openExperiment({ ...defaultExperiment(), view: { ...defaultExperiment().view, ...view } }, []);
  await act(async () => void render(<Inspect />));
  return started;
}

beforeEach(() => {
  vi.restoreAllMocks();
  document.body.onkeydown = (event) => handleKey(event, runner);
});

it('tells smallest and largest layer while it is closed', async () => {
  const { info, frame } = await show();
  const norms = info.series.flatMap((name, c) => (name.startsWith('gradientNorm.') ? [frame.series.columns[c]?.[4] as number] : []));
  const text = `|∇| ${inEnglish.compact(Math.min(...norms))} … ${inEnglish.compact(Math.max(...norms))}`;
  expect(norms).toHaveLength(3);
  expect(await entry(/^Gradients/)).toHaveTextContent(text);
});

it('opens a panel with its numbers, and Escape closes it and gives the focus back', async () => {
  const { info, frame } = await show();
  const user = userEvent.setup();
  const button = await entry(/^Gradients/);
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await user.click(button);
  expect(openIds()).toEqual(['gradientFlow']);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  const panel = await screen.findByRole('region', { name: 'Gradients' });
  const row = await within(panel).findByRole('row', { name: /^Output sigmoid/ });
  const last = (name: string) => inEnglish.compact(frame.series.columns[info.series.indexOf(name)]?.[4] as number);
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual([last('gradientNorm.3'), last('updateRatio.3')]);
  expect(within(panel).getByRole('img', { name: /^gradient norm of each layer by epoch; at epoch 4 smallest .* in layer/ })).toBeVisible();
  within(panel).getByRole('button', { name: 'Close Gradients' }).focus();
  await user.keyboard('{Escape}');
  expect(openIds()).toEqual([]);
  expect(screen.queryByRole('region', { name: 'Gradients' })).toBeNull();
  expect(button).toHaveFocus();
});

it('reads any epoch of its curves with the keys, in words and in the table', async () => {
  const { info, frame } = await show({ open: ['gradientFlow'] });
  const panel = await screen.findByRole('region', { name: 'Gradients' });
  const reader = await within(panel).findByRole('slider', { name: 'Epoch read in the curves: gradient norm' });
  const user = userEvent.setup();
  act(() => reader.focus());
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  const at = (name: string) => inEnglish.compact(frame.series.columns[info.series.indexOf(name)]?.[2] as number);
  expect(reader).toHaveAttribute('aria-valuenow', '2');
  expect(reader).toHaveAttribute(
    'aria-valuetext',
    `epoch 2: layer 1 ${at('gradientNorm.1')}, layer 2 ${at('gradientNorm.2')}, layer out ${at('gradientNorm.3')}`,
  );
  const row = within(panel).getByRole('row', { name: /^Output sigmoid/ });
  expect(row).toHaveTextContent(`${at('gradientNorm.3')}${at('updateRatio.3')}`);
  expect(within(panel).getByRole('table', { name: 'at epoch 2' })).toBeVisible();
  act(() => reader.blur());
  expect(within(panel).getByRole('table', { name: 'at epoch 4' })).toBeVisible();
});

it('Escape anywhere closes what was opened last, once nothing else is to be left', async () => {
  await show({ open: ['gradientFlow'] });
  await screen.findByRole('region', { name: 'Gradients' });
  await userEvent.keyboard('{Escape}');
  expect(openIds()).toEqual([]);
});

it('says why a panel has nothing to show of a network', async () => {
  const why = inEnglish.part('inspect').then((word) => word('fits.oneWeight'));
  const flow = inspectors.find(({ id }) => id === 'gradientFlow');
  if (!flow) throw new Error('no such panel');
  vi.spyOn(flow, 'fits').mockReturnValue('fits.oneWeight');
  await show({ open: ['gradientFlow'] });
  const panel = await screen.findByRole('region', { name: 'Gradients' });
  expect(panel).toHaveTextContent(await why);
  expect(within(panel).queryByRole('table')).toBeNull();
  act(() => openExperiment(defaultExperiment(), []));
  expect(screen.queryByRole('button', { name: /^Gradients/ })).toBeNull();
  await userEvent.click(await entry(/^\d more/));
  const menu = await screen.findByRole('dialog', { name: /more/ });
  expect(menu).toHaveTextContent(await why);
  await userEvent.click(within(menu).getByRole('button', { name: 'Gradients' }));
  expect(openIds()).toEqual(['gradientFlow']);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('is not on a slide unless its link asks for it', async () => {
  await show({ embed: true });
  expect(screen.queryByRole('region', { name: 'Inspect' })).toBeNull();
  const { view } = defaultExperiment();
  act(() => openExperiment({ ...defaultExperiment(), view: { ...view, embed: true, embedControls: ['inspect'] } }, []));
  expect(await entry(/^Gradients/)).toBeInTheDocument();
});
