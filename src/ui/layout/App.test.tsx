import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { defaultExperiment } from '../../experiment/normalize';
import { pageClock } from '../../state/clock';
import { queryClient } from '../../state/dataFiles';
import { openExperiment, setExperiment, useExperiment } from '../../state/experimentStore';
import { createRunner } from '../../state/runner';
import { RunnerContext } from '../../state/runnerContext';
import { createRunStores } from '../../state/runStores';
import { pinUnit, useView } from '../../state/viewStore';
import type { TrainerClient } from '../../worker/protocol';
import { Trainer } from '../../worker/trainer';
import { App } from './App';
import '../views/LayerMenu'; // what opens on demand is there at once: how long a busy machine takes to read it is not what is tested

// the real trainer, in this thread but answering later, as a worker would: everything else is as on the page
function trainerInThread(): TrainerClient {
  const trainer = new Trainer();
  const later = <T,>(answer: () => T) => new Promise<T>((resolve) => setTimeout(() => resolve(answer())));
  return {
    start: (request) => later(() => trainer.start(request)),
    advance: (request) => later(() => trainer.advance({ ...request, budgetMs: Math.min(5, request.budgetMs) })),
    seek: (request) => later(() => trainer.seek(request)),
    giveUpSeek: (request) => later(() => trainer.giveUpSeek(request)),
    setParameters: (request) => later(() => trainer.setParameters(request)),
    stop() {},
  };
}

const runner = createRunner(trainerInThread, pageClock, createRunStores());
const { run, frames } = runner.stores;

beforeEach(async () => {
  act(() => {
    pinUnit(null);
    useView.setState({ stepSize: 'batch', speed: 4, isShareOpen: false, isCsvOpen: false, drawing: null });
    openExperiment({ ...defaultExperiment(), examples: 40 }, []);
    useExperiment.setState({ past: [], future: [] });
    runner.reset();
  });
  const before = run.getState().info?.runId;
  const page = (
    <QueryClientProvider client={queryClient}>
      <RunnerContext value={runner}>
        <App />
      </RunnerContext>
    </QueryClientProvider>
  );
  await act(async () => void render(page));
  await waitFor(() => expect(run.getState().info?.runId).not.toBe(before));
  await waitFor(() => expect(run.getState()).toMatchObject({ epoch: 0, problem: null }));
  await waitFor(() => expect(run.getState().info?.count).toBe(40));
});

const epoch = () => Number(screen.getByTestId('epoch').textContent?.replace(/\D/g, ''));

describe('running', () => {
  it('trains while it plays and stops when it is paused', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    await waitFor(() => expect(epoch()).toBeGreaterThan(20));
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
    await pause(); // the request that was under way comes home
    const stopped = epoch();
    await pause();
    expect(epoch()).toBe(stopped);
  });

  it('steps by example, batch and epoch', async () => {
    const user = userEvent.setup();
    const step = screen.getByRole('button', { name: 'One step' });
    await user.click(step);
    await waitFor(() => expect(run.getState().step).toBe(1));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Size of a step' }), 'epoch');
    await user.click(step);
    await waitFor(() => expect(epoch()).toBe(1));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Size of a step' }), 'example');
    await user.click(step);
    await waitFor(() => expect(run.getState().readingExample).toBeGreaterThanOrEqual(0));
    expect(run.getState().step).toBe(2);
  });

  it('resets to the same start and draws a new one on request', async () => {
    const start = frames.newest()?.parameters;
    await userEvent.click(screen.getByRole('button', { name: 'One step' }));
    await waitFor(() => expect(run.getState().step).toBe(1));
    await userEvent.click(screen.getByRole('button', { name: 'Reset to the start' }));
    await waitFor(() => expect(run.getState().step).toBe(0));
    expect(frames.newest()?.parameters).toEqual(start);
    await userEvent.click(screen.getByRole('button', { name: 'New weights' }));
    await waitFor(() => expect(frames.newest()?.parameters).not.toEqual(start));
  });

  it('marks on the time line what was changed by hand, and the least test loss', async () => {
    const titles = () => [...document.querySelectorAll('.time-marks i')].map((mark) => mark.getAttribute('title'));
    act(() => useView.setState({ stepSize: 'epoch' }));
    const stepTo = async (wanted: number) => {
      act(() => runner.stepOnce());
      await waitFor(() => expect(epoch()).toBe(wanted));
    };
    await stepTo(1);
    await stepTo(2);
    const { learningRate } = useExperiment.getState().experiment;
    act(() => setExperiment({ learningRate: 0.3, batchSize: 7 }));
    act(() => runner.setParameterValue(0, 0.25));
    await waitFor(() => expect(titles()).toContain(`epoch 2: rate ${learningRate} → 0.3, batch size, weights typed`));
    await stepTo(3);
    const { testLoss, length } = frames.scores();
    const best = [...testLoss.subarray(0, length)].indexOf(Math.min(...testLoss.subarray(0, length)));
    if (best > 0) await waitFor(() => expect(titles().at(-1)).toMatch(new RegExp(`^least test loss: .*, epoch ${best}$`)));
    else expect(titles()).toHaveLength(1);
  });

  it('goes back along the time line', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Size of a step' }), 'epoch');
    for (const wanted of [1, 2, 3]) {
      await userEvent.click(screen.getByRole('button', { name: 'One step' }));
      await waitFor(() => expect(epoch()).toBe(wanted));
    }
    fireEvent.change(screen.getByRole('slider', { name: /^Time line/ }), { target: { value: '1' } });
    await waitFor(() => expect(epoch()).toBe(1));
    expect(run.getState().lastEpoch).toBe(3);
  });

  it('keeps training when only the learning rate changes', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'One step' }));
    await waitFor(() => expect(run.getState().step).toBe(1));
    const field = screen.getByRole('textbox', { name: 'Learning rate, typed' });
    await userEvent.clear(field);
    await userEvent.type(field, '0.5{Enter}');
    await waitFor(() => expect(run.getState().changedByHand).toBe(true));
    expect(run.getState().step).toBe(1);
  });
});

describe('the network', () => {
  it('grows and shrinks on the graph, and undo brings it back', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'One unit more in Layer 1' }));
    await user.click(screen.getByRole('button', { name: 'Add a layer' }));
    await waitFor(() => expect(screen.getByText(/^2 – 5 – 2 – 2 – 1/)).toBeInTheDocument());
    await act(async () => screen.getByRole('button', { name: 'Layer 2: settings' }).click());
    await user.click(await screen.findByRole('button', { name: 'Remove layer' }));
    await waitFor(() => expect(screen.getByText(/^2 – 5 – 2 – 1/)).toBeInTheDocument());
    await user.keyboard('{Control>}zzz{/Control}');
    await waitFor(() => expect(screen.getByText(/^2 – 4 – 2 – 1/)).toBeInTheDocument());
  });

  it('has an activation per layer', async () => {
    await act(async () => screen.getByRole('button', { name: 'Activation of Layer 2: tanh' }).click());
    await userEvent.click(await screen.findByRole('radio', { name: 'ReLU' }));
    expect(useExperiment.getState().experiment.hidden.map((layer) => layer.activation)).toEqual(['tanh', 'relu']);
  });

  it('switches features on and off but keeps one', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Feature x₁²' }));
    await waitFor(() => expect(screen.getByText(/^3 – 4/)).toBeInTheDocument());
    for (const name of ['Feature x₁', 'Feature x₂', 'Feature x₁²']) {
      await user.click(screen.getByRole('button', { name }));
      await waitFor(() => expect(run.getState().info?.featureNames.length).toBe(useExperiment.getState().experiment.features.length || 2));
    }
    expect(useExperiment.getState().experiment.features).toEqual(['x1^2']);
  });

  it('takes a feature of one’s own and refuses nonsense with a sentence', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Feature' }));
    const field = await screen.findByRole('textbox', { name: 'Formula of the feature' });
    await user.type(field, 'alert(1)');
    expect(await screen.findByText(/“alert” is not a function here/)).toBeInTheDocument();
    await user.clear(field);
    await user.type(field, 'x1^3{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Feature x₁³' })).toBeInTheDocument());
  });

  it('reads a pinned unit and takes a typed weight', async () => {
    const user = userEvent.setup();
    await waitFor(() => expect(screen.getByRole('button', { name: /^Layer 1, unit 2/ })).toBeInTheDocument());
    screen.getByRole('button', { name: /^Layer 1, unit 1/ }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const strip = screen.getByRole('region', { name: 'Numbers of a unit' });
    await waitFor(() => expect(within(strip).getByRole('heading', { name: 'Layer 1, unit 2' })).toBeInTheDocument());
    const field = within(strip).getByRole('textbox', { name: 'Weight from x₁' });
    await user.clear(field);
    await user.type(field, '-1.25{Enter}');
    const offset = run.getState().info?.layers[1]?.params[0]?.offset ?? 0;
    await waitFor(() => expect(frames.newest()?.parameters[offset + 2]).toBe(-1.25));
    act(() => field.blur());
    await user.keyboard('{Escape}{Escape}');
    expect(useView.getState().pinned).toBeNull();
  });
});

describe('data and objective', () => {
  it('chooses a data set with the keyboard', async () => {
    const user = userEvent.setup();
    screen.getByRole('radio', { name: 'Circle' }).focus();
    await user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => expect(run.getState().info?.count).toBeGreaterThan(0));
    expect(useExperiment.getState().experiment.dataset.id).toBe('xor');
    expect(screen.getByRole('radio', { name: 'XOR' })).toBeChecked();
  });

  it('shows R² and a fitting loss for a function', async () => {
    await userEvent.click(screen.getByRole('button', { name: /^Functions/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'Sine' }));
    await waitFor(() => expect(screen.getByText('Train R²')).toBeInTheDocument());
    expect(screen.getByRole('combobox', { name: 'Loss' })).toHaveDisplayValue('squared error');
  });

  it('gives an optimizer the controls that it declares', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Optimizer' }), 'adam');
    expect(screen.getByText(/^β₁ 0.9/)).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Optimizer' }), 'momentum');
    await userEvent.clear(screen.getByRole('textbox', { name: 'γ' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'γ' }), '0.5{Enter}');
    expect(useExperiment.getState().experiment.optimizer).toEqual({ id: 'momentum', params: { gamma: 0.5 } });
  });

  it('sets the output activation with the loss', async () => {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Loss' }), 'hinge');
    expect(useExperiment.getState().experiment.outputActivation).toBe('linear');
  });

  it('leaves out what a link hides', async () => {
    act(() =>
      openExperiment({ ...defaultExperiment(), view: { ...defaultExperiment().view, hidden: ['learningRate', 'dataset', 'layers'] } }, []),
    );
    expect(screen.queryByRole('slider', { name: 'Learning rate' })).toBeNull();
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add a layer' })).toBeNull();
  });

  it('says why data cannot be used and keeps the run before', async () => {
    const shown = run.getState().info?.runId;
    act(() => openExperiment({ ...defaultExperiment(), dataset: { id: 'drawn', params: {} }, points: [] }, []));
    await waitFor(() => expect(screen.getByText(/^Draw at least one point/)).toBeInTheDocument());
    expect(run.getState().info?.runId).toBe(shown);
  });

  it('shows the corrections of a link until they are dismissed', async () => {
    act(() => openExperiment(defaultExperiment(), [{ key: 'note.unknownKey', values: { key: 'layerz' } }]));
    expect(await screen.findByText(/layerz/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/layerz/)).toBeNull();
  });
});

describe('sharing', () => {
  it('offers link and iframe, and the ticked controls stay in it', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Share' }));
    await screen.findByRole('textbox', { name: /embed code/i });
    const code = () => (screen.getByRole('textbox', { name: /embed code/i }) as HTMLTextAreaElement).value;
    expect(code()).toMatch(/sandbox="allow-scripts/);
    await userEvent.click(screen.getByRole('checkbox', { name: 'learning rate' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'step' }));
    expect(code()).toMatch(/embed=learningRate/);
    expect(code()).toMatch(/hide=step/);
  });

  it('an embedded page shows its basics and what was ticked', async () => {
    const { view } = defaultExperiment();
    await act(async () =>
      openExperiment({ ...defaultExperiment(), view: { ...view, embed: true, embedControls: ['learningRate'], hidden: ['step'] } }, []),
    );
    expect(await screen.findByRole('button', { name: 'Play' })).toBeInTheDocument();
    expect(screen.getByRole('slider', { name: 'Learning rate' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'One step' })).toBeNull();
    expect(screen.queryByRole('slider', { name: 'Batch size' })).toBeNull();
    expect(screen.getByRole('link', { name: /Open/ })).toHaveAttribute('href', expect.not.stringContaining('embed'));
  });
});
