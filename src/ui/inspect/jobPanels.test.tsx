import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openedInspect } from '../../../tests/openedInspect';
import { encodeExperiment } from '../../experiment/link';
import { pageClock } from '../../state/clock';
import { openPanel, useExperiment } from '../../state/experimentStore';
import { connectJobs } from '../../state/jobs';
import { createRunner } from '../../state/runner';
import { createRunStores } from '../../state/runStores';
import { editWeight, useView } from '../../state/viewStore';
import { JobRunner } from '../../worker/jobRunner';
import { Trainer } from '../../worker/trainer';

const later = () => new Promise((resolve) => setTimeout(resolve));
/** While it is held, a job gets no further than its first slice. */
let gate: Promise<void> = Promise.resolve();
const stops: (() => void)[] = [];
const runner = createRunner(() => Object.assign(new Trainer(), { stop() {} }), pageClock, createRunStores());
const { run } = runner.stores;

beforeAll(() => {
  stops.push(() => runner.stop());
  stops.push(
    connectJobs(() => {
      const runner = new JobRunner();
      return {
        startJob: async (request) => later().then(() => runner.startJob(request)),
        continueJob: async (request) => gate.then(later).then(() => runner.continueJob(request)),
        endJob: () => runner.endJob(),
      };
    }, 1),
  );
});
afterAll(() => {
  for (const stop of stops) stop();
});

/** Opens a link and waits for its run. */
const open = (link: string) => openedInspect(runner, link);

async function trainEpochs(count: number) {
  act(() => useView.setState({ stepSize: 'epoch' }));
  for (let epoch = run.getState().epoch + 1, last = epoch + count - 1; epoch <= last; epoch++) {
    act(() => runner.stepOnce());
    await waitFor(() => expect(run.getState().epoch).toBe(epoch));
  }
}

it('checks every derivative, worst first, beside its error by ε, and the closed strip keeps the verdict', async () => {
  await open('data=moons&layers=4,3&open=gradientCheck&seed=11');
  const panel = await screen.findByRole('region', { name: 'Gradient check' });
  expect(
    await within(panel).findByText(/^All 31 agree at ε = 10⁻⁵ over 30 examples; over all of them the relative error is .*10⁻[⁰¹²³⁴-⁹]+\.$/),
  ).toBeVisible();
  const rows = within(panel).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(31);
  const errors = rows.map((row) => Number(within(row).getAllByRole('cell')[2]?.textContent?.replace('−', '-')));
  expect(errors).toEqual([...errors].sort((a, b) => b - a));
  const slider = await within(panel).findByRole('slider', { name: /^Step ε/ });
  expect(await within(panel).findByRole('img', { name: /^Error of the differences over ε, a U/ })).toBeInTheDocument();
  act(() => slider.focus());
  await userEvent.keyboard('{ArrowLeft}');
  expect(slider).toHaveAttribute('aria-valuenow', '-6');
  expect(await within(panel).findByText(/^All 31 agree at ε = 10⁻⁶/)).toBeVisible();
  await userEvent.click(within(panel).getByRole('button', { name: 'Close Gradient check' }));
  expect(await screen.findByRole('button', { name: /^Gradient check ✓ .*10⁻[⁰¹²³⁴-⁹]+$/ })).toBeInTheDocument();
});

it('finds a planted bug, marks its weights on the graph, and forgets it when it is closed', async () => {
  await open('data=moons&layers=4,3&open=gradientCheck&seed=12');
  const panel = await screen.findByRole('region', { name: 'Gradient check' });
  await userEvent.selectOptions(within(panel).getByRole('combobox', { name: 'Plant a bug' }), 'bias forgotten');
  expect(
    await within(panel).findByText(/^8 of 31 disagree at ε = 10⁻⁵. Planted: the gradient of the biases is never added up/),
  ).toBeVisible();
  const names = within(panel)
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent);
  for (const name of names.slice(0, 8)) expect(name).toMatch(/^b/);
  await waitFor(() => expect(useView.getState().glow?.indices).toHaveLength(8));
  const row = within(panel).getByRole('button', { name: 'w²₁₄, on the graph' });
  await userEvent.click(row);
  expect(useView.getState().edited).toEqual({ layer: 2, unit: 0, input: 3 });
  expect(row).toHaveAttribute('aria-pressed', 'true');
  expect(within(panel).getByRole('option', { name: /^not back in time \(no layer is recurrent\)$/ })).toBeDisabled();
  await userEvent.click(within(panel).getByRole('button', { name: 'Close Gradient check' }));
  expect(await screen.findByRole('button', { name: /^Gradient check ✓/ })).toBeInTheDocument();
  expect(useView.getState().glow).toBeNull();
  expect(encodeExperiment(useExperiment.getState().experiment)).not.toContain('bug');
});

it('says what a bug in a link needs', async () => {
  await open('data=moons&layers=4&open=gradientCheck&gradientCheck.bug=time&seed=13');
  expect(await screen.findByText('The bug “not back in time” cannot be planted here: no layer is recurrent.')).toBeVisible();
});

it('shows the loss over a plane of the chosen kind, and again where the run stands now', async () => {
  await open('data=moons&layers=4,3&open=landscape&seed=13');
  const panel = await screen.findByRole('region', { name: 'Loss landscape' });
  const picture = (name: RegExp) => within(panel).findByRole('img', { name });
  const loss = () => run.getState().trainLoss.toFixed(3);
  expect(await picture(new RegExp(`^Training loss over the plane: ${loss()} at the present weights, lowest .* at \\(`))).toBeVisible();
  await trainEpochs(3);
  await userEvent.selectOptions(within(panel).getByRole('combobox', { name: 'Plane' }), 'path');
  expect(await within(panel).findByText('of the path lies in the plane')).toBeVisible();
  await userEvent.selectOptions(within(panel).getByRole('combobox', { name: 'Plane' }), 'parameters');
  expect(await picture(new RegExp(`^Training loss over the plane: ${loss()} at`))).toBeVisible();
  expect(within(panel).getByText('up: layer 1, w₁₂')).toBeVisible();
  await waitFor(() => expect(within(panel).queryByRole('progressbar')).toBeNull());
  await trainEpochs(1);
  await userEvent.click(within(panel).getByRole('button', { name: 'Compute at epoch 4' }));
  expect(await picture(new RegExp(`^Training loss over the plane: ${loss()} at`))).toBeVisible();
});

it('takes the last two weights pressed on the graph as axes, and marks them there', async () => {
  await open('data=moons&layers=4,3&open=landscape&landscape.plane=parameters&seed=17');
  const panel = await screen.findByRole('region', { name: 'Loss landscape' });
  const marked = () => useView.getState().axes?.map(({ index, mark }) => `${mark}${index}`);
  await waitFor(() => expect(marked()).toEqual(['→0', '↑1']));
  act(() => editWeight({ layer: 1, unit: 2, input: 1 }));
  expect(await within(panel).findByText('up: layer 1, w₃₂')).toBeVisible();
  act(() => editWeight({ layer: 2, unit: 1, input: -1 }));
  expect(await within(panel).findByText('across: layer 1, w₃₂')).toBeVisible();
  expect(within(panel).getByText('up: layer 2, b₂')).toBeVisible();
  expect(marked()).toEqual(['→5', '↑25']);
  await userEvent.selectOptions(within(panel).getByRole('combobox', { name: 'Plane' }), 'random');
  act(() => editWeight({ layer: 1, unit: 0, input: 0 }));
  expect(marked()).toBeUndefined();
});

it('trains with three sizes of batches and says what each came to', async () => {
  await open('data=moons&layers=4,3&examples=60&batch=5&open=landscape&landscape.batches=start&seed=18');
  const panel = await screen.findByRole('region', { name: 'Loss landscape' });
  const table = await within(panel).findByRole('table', { name: 'After 30 epochs each' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => row.children[0]?.textContent)).toEqual(['A all 30', 'B 5', 'C 1']);
  expect(rows.map((row) => row.children[1]?.textContent)).toEqual(['30', '180', '900']);
});

it('reads the plane with the keys, and has its numbers as a table', async () => {
  await open('data=moons&layers=4,3&open=landscape&seed=16');
  const panel = await screen.findByRole('region', { name: 'Loss landscape' });
  await within(panel).findByRole('img', { name: /^Training loss over the plane: .* lowest/ });
  await waitFor(() => expect(within(panel).queryByRole('progressbar')).toBeNull());
  const surface = within(panel).getByRole('application', { name: /^Loss over the plane/ });
  const user = userEvent.setup();
  act(() => surface.focus());
  const heard = () => within(panel).getByRole('status').textContent;
  const read: (string | null)[] = [];
  for (const key of ['{Shift>}{ArrowRight}{/Shift}', '{Shift>}{ArrowRight}{/Shift}', '{Shift>}{ArrowUp}{/Shift}']) {
    await user.keyboard(key);
    read.push(heard());
  }
  for (const text of read) expect(text).toMatch(/^loss [\d.−·⁰¹²³⁴-⁹⁻]+ at \(−?\d+\.\d\d, −?\d+\.\d\d\)$/);
  expect(new Set(read).size).toBe(3);
  const [, loss, across, up] = /^loss (.+) at \((.+), (.+)\)$/.exec(read[2] ?? '') ?? [];
  act(() => surface.blur());
  expect(heard()).toBe('');
  await user.click(within(panel).getByRole('button', { name: 'Numbers' }));
  // a table of so many cells is asked for by its rows: by roles it would take minutes
  const { caption, rows: lines } = panel.querySelector('table') as HTMLTableElement;
  expect(caption).toHaveTextContent('Loss by second direction (down) and first direction (across)');
  const textsOf = (line: HTMLTableRowElement | undefined) => Array.from(line?.cells ?? [], (cell) => cell.textContent);
  const [head, ...rows] = Array.from(lines, textsOf);
  expect(rows).toHaveLength(101);
  expect(rows.find(([first]) => first === up)?.[head?.indexOf(across as string) ?? -1]).toBe(loss);
});

it('looks more coarsely at a network of many weights, and says so', async () => {
  await open('data=moons&layers=50,50,50&examples=60&open=landscape&seed=19');
  const panel = await screen.findByRole('region', { name: 'Loss landscape' });
  const sentence = /^More than 5.000 weights: 25 × 25 points, each the mean over 30 training examples\.$/;
  expect(await within(panel).findByText(sentence)).toBeVisible();
  expect(await within(panel).findByText(/^625 losses in \d+\.\d s$/)).toBeVisible();
});

it('says why there is no plane along the path of a run that has not begun', async () => {
  await open('data=moons&layers=4,3&open=landscape&seed=14');
  const panel = await screen.findByRole('region', { name: 'Loss landscape' });
  await userEvent.selectOptions(await within(panel).findByRole('combobox', { name: 'Plane' }), 'path');
  expect(await within(panel).findByRole('alert')).toHaveTextContent('spans no plane yet');
});

it('gives a computation up and does it when asked', async () => {
  let goOn = () => {};
  gate = new Promise((resolve) => {
    goOn = resolve;
  });
  await open('data=moons&layers=8,8,8&open=landscape&seed=15');
  const panel = await screen.findByRole('region', { name: 'Loss landscape' });
  await userEvent.click(await within(panel).findByRole('button', { name: 'Cancel' }));
  expect(within(panel).queryByRole('progressbar')).toBeNull();
  goOn();
  await userEvent.click(within(panel).getByRole('button', { name: 'Compute at epoch 0' }));
  await waitFor(() => expect(within(panel).queryByRole('progressbar')).toBeNull());
  expect(within(panel).queryByRole('button', { name: /^Compute/ })).toBeNull();
});

it('the pulse has what came before its panel was opened, and what comes after', async () => {
  await open('data=moons&layers=4,3&seed=17');
  await trainEpochs(3);
  let goOn = () => {};
  gate = new Promise((resolve) => {
    goOn = resolve;
  });
  await act(async () => openPanel('pulse'));
  const panel = await screen.findByRole('region', { name: 'Pulse' });
  const user = userEvent.setup();
  const walk = await within(panel).findByRole('application');
  act(() => walk.focus());
  await user.keyboard('{ArrowDown}');
  expect(within(panel).getByRole('status')).not.toHaveTextContent('step 0');
  // the ghost of step 0 is that of the job: nobody looked then
  goOn();
  await waitFor(() => expect(within(panel).getByRole('status')).toHaveTextContent(/^Layer 1: gradient .* \(step 0: \d/));
  await trainEpochs(1);
  await user.click(within(panel).getByRole('button', { name: 'Numbers' }));
  const epochs = () =>
    within(panel)
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
  // a row a layer now, then at every epoch
  await waitFor(() => expect(epochs()).toEqual(['4', '4', '0', '0', '1', '1', '2', '2', '3', '3', '4', '4']));
});
