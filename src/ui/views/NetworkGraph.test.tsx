import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { frames, publish, render, run } from '../../../tests/standIn';
import { asking, startedRun } from '../../../tests/startedRun';
import { entryOf } from '../../engine/spec';
import { withDataset } from '../../experiment/edits';
import { layerKinds, newLayer } from '../../experiment/layerKinds';
import { defaultExperiment } from '../../experiment/normalize';
import { textOf } from '../../probes/registry';
import { openExperiment, useExperiment } from '../../state/experimentStore';
import { useView } from '../../state/viewStore';
import { ReadingStrip } from '../panels/ReadingStrip';
import { inEnglish } from '../words/inEnglish';
import { NetworkGraph } from './NetworkGraph';

function show(dataset = 'circle') {
  const started = startedRun(dataset, 1);
  const { info } = started;
  openExperiment({ ...withDataset(defaultExperiment(), dataset), examples: 60 }, []);
  publish(started);
  run.setState({ info, problem: null, isPlaying: false });
  return started;
}

const unit = (name: RegExp) => screen.getByRole('button', { name });
const graph = () => document.querySelector('.graph') as HTMLElement;
const strip = () => within(screen.getByRole('region', { name: 'Numbers of a unit' }));

/** Just left of a unit's middle, where the links into it arrive. */
function beforeUnit(button: HTMLElement) {
  const { left, top, height } = button.style;
  return { clientX: Number.parseFloat(left) - 4, clientY: Number.parseFloat(top) + Number.parseFloat(height) / 2 };
}

beforeEach(() => {
  run.setState({ info: null, problem: null, readingExample: -1 });
  useView.setState({ pinned: null, hovered: null, hoveredWeight: null, edited: null, example: 0 });
});

describe('units', () => {
  it('are named with their bias and read while they have the focus', async () => {
    const { info, frame } = show();
    render(
      <>
        <NetworkGraph />
        <ReadingStrip />
      </>,
    );
    expect(strip().getByRole('heading', { name: 'Output' })).toBeVisible();
    act(() => unit(/^Layer 1, unit 1/).focus());
    expect(strip().getByRole('heading', { name: 'Layer 1, unit 1' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(unit(/^Layer 1, unit 3/)).toHaveFocus();
    expect(unit(/^Layer 1, unit 3/)).toHaveAccessibleName(
      `Layer 1, unit 3, bias ${inEnglish.fixed(frame.parameters[(info.layers[1]?.params[1]?.offset ?? 0) + 2] as number)}`,
    );
    await userEvent.keyboard('{ArrowRight}');
    expect(unit(/^Layer 2, unit 2/)).toHaveFocus(); // the nearest there is
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowUp}');
    expect(unit(/^Output, bias/)).toHaveFocus();
  });

  it('are one stop of the Tab key, and are pinned and released with Enter', async () => {
    show();
    render(<NetworkGraph />);
    const stops = screen.getAllByRole('button', { name: /bias/ }).filter((button) => button.tabIndex === 0);
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(stops[0]).toHaveAttribute('aria-pressed', 'true');
    expect(useView.getState().pinned).toEqual({ layer: 1, unit: 0 });
    await userEvent.keyboard('{Enter}');
    expect(useView.getState().pinned).toBeNull();
  });

  it('of the output carry the names of many classes', () => {
    const { info } = show('blobs');
    render(<NetworkGraph />);
    for (const name of info.classes) expect(unit(new RegExp(`^Output ${name}, bias`))).toBeInTheDocument();
  });

  it('that are dead say so, for how many examples, and keep their neighbours', async () => {
    const { info, frame } = show();
    const layers = info.layers.map((layer, l) => (l === 1 ? { ...layer, activation: 'relu' } : layer));
    const silent = {
      examples: 30,
      spread: new Float64Array(9).fill(1),
      isSilent: Uint8Array.of(0, 0, 1, 0, 0, 0, 1, 0, 0),
      histograms: [],
    };
    const ask = textOf('census', { ranges: [null, null, [-1, 1], [0, 1]] });
    render(
      <>
        <NetworkGraph />
        <ReadingStrip />
      </>,
    );
    frames.publish({ ...frame, answers: { ...frame.answers, [ask]: silent } });
    await act(async () => {
      run.setState({ info: { ...info, layers } });
      useView.setState({ pinned: { layer: 1, unit: 0 } });
    });
    expect(strip().getByText('dead for all 30 examples')).toBeVisible();
    expect(await screen.findByText('1 dead')).toBeVisible();
    act(() => useView.setState({ pinned: { layer: 1, unit: 1 } }));
    expect(strip().queryByText(/^dead/)).toBeNull();
    act(() => useView.setState({ pinned: { layer: 2, unit: 0 } })); // silent too, but a tanh unit lets gradients through
    expect(strip().queryByText(/^dead/)).toBeNull();
  });
});

describe('links', () => {
  beforeEach(() => {
    show();
    render(
      <>
        <NetworkGraph />
        <ReadingStrip />
      </>,
    );
  });

  it('are read under the pointer', () => {
    fireEvent.pointerMove(graph(), beforeUnit(unit(/^Layer 2, unit 2/)));
    expect(useView.getState().hoveredWeight).toMatchObject({ layer: 2, unit: 1 });
    expect(strip().getByRole('heading', { name: 'Layer 2, unit 2' })).toBeVisible();
    fireEvent.pointerMove(graph(), { clientX: 3, clientY: 3 });
    expect(useView.getState().hoveredWeight).toBeNull();
  });

  it('are pinned with their unit by a press, to be dragged and typed', async () => {
    fireEvent.pointerUp(graph(), beforeUnit(unit(/^Layer 2, unit 1/)));
    const { edited, pinned } = useView.getState();
    expect(pinned).toEqual({ layer: 2, unit: 0 });
    expect(await strip().findByRole('slider', { name: `The chosen weight from y${'₁₂₃₄'[edited?.input ?? 0]}` })).toBeVisible();
    expect(await strip().findByText(/^∂L\/∂w /)).toBeVisible();
    fireEvent.focus(strip().getByRole('textbox', { name: 'Bias' }));
    expect(strip().getByText(/^∂L\/∂b /)).toBeVisible();
  });
});

describe('the reading strip', () => {
  it('stays with the unit while one of its numbers is typed, whatever the pointer passes', async () => {
    show();
    render(
      <>
        <NetworkGraph />
        <ReadingStrip />
      </>,
    );
    act(() => useView.setState({ pinned: { layer: 1, unit: 1 } }));
    await userEvent.type(strip().getByRole('textbox', { name: 'Weight from x₁' }), '7');
    fireEvent.pointerEnter(unit(/^Layer 1, unit 4/));
    expect(strip().getByRole('heading', { name: 'Layer 1, unit 2' })).toBeVisible();
    act(() => (document.activeElement as HTMLElement).blur());
    expect(strip().getByRole('heading', { name: 'Layer 1, unit 4' })).toBeVisible();
  });
});

describe('an embedded graph', () => {
  it('shows numbers by hover only and changes nothing', () => {
    show();
    render(<NetworkGraph bare />);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Feature/ })).toBeNull();
    fireEvent.pointerUp(graph(), beforeUnit(unit(/^Layer 2, unit 1/)));
    fireEvent.click(unit(/^Layer 2, unit 1/));
    expect(useView.getState()).toMatchObject({ edited: null, pinned: null });
  });
});

describe('heads', () => {
  const hidden = () => useExperiment.getState().experiment.hidden;
  const less = () => screen.getByRole('button', { name: 'One unit less in Layer 2' });
  const openMenu = async (name: string) => {
    await act(async () => screen.getByRole('button', { name }).click());
    return within(await screen.findByRole('dialog'));
  };

  it('stop at one unit and at the most a layer may have', async () => {
    show();
    render(<NetworkGraph />);
    await userEvent.click(less());
    expect(hidden().map((layer) => layer.units)).toEqual([4, 1]);
    expect(less()).toBeDisabled();
    const { experiment } = useExperiment.getState();
    act(() => openExperiment({ ...experiment, hidden: experiment.hidden.map((layer) => ({ ...layer, units: 128 })) }, []));
    expect(screen.getByRole('button', { name: 'One unit more in Layer 1' })).toBeDisabled();
  });

  it('open a menu with all that a layer can be', async () => {
    show();
    render(<NetworkGraph />);
    const menu = await openMenu('Layer 2: settings');
    expect(menu.getByRole('radio', { name: 'tanh' })).toHaveFocus();
    await userEvent.click(menu.getByRole('radio', { name: 'ReLU' }));
    await userEvent.click(menu.getByRole('checkbox', { name: 'batch norm' }));
    await userEvent.selectOptions(menu.getByRole('combobox', { name: 'Skip connection' }), 'from layer 1');
    await userEvent.type(menu.getByRole('textbox', { name: 'dropout' }), '0.25{Enter}');
    await userEvent.type(menu.getByRole('textbox', { name: 'Units in Layer 2' }), '7{Enter}');
    expect(hidden()[1]).toMatchObject({ units: 7, activation: 'relu', params: { batchNorm: 1, skip: 1, dropout: 0.25 } });
    expect(screen.getByRole('button', { name: 'Activation of Layer 2: ReLU, batch norm, dropout 0.25' })).toBeInTheDocument();
    await userEvent.click(menu.getByRole('button', { name: 'Duplicate' }));
    expect(hidden().map((layer) => layer.units)).toEqual([4, 7, 7]);
    await userEvent.click(menu.getByRole('button', { name: 'Remove layer' }));
    expect(hidden().map((layer) => layer.units)).toEqual([4, 7]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('give the focus back when Escape or × closes the menu, and a press elsewhere closes it too', async () => {
    show();
    render(<NetworkGraph />);
    const name = screen.getByRole('button', { name: 'Layer 1: settings' });
    await openMenu('Layer 1: settings');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(name).toHaveFocus();
    const menu = await openMenu('Layer 1: settings');
    await userEvent.click(menu.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(name).toHaveFocus();
    await openMenu('Layer 1: settings');
    fireEvent.pointerDown(document.body);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('of the output offer what the loss can go with', async () => {
    show();
    render(<NetworkGraph />);
    const menu = await openMenu('Output: settings');
    expect(menu.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual(['sigmoid']);
  });

  it('say what they are where the link hides their controls', () => {
    show();
    const { experiment } = useExperiment.getState();
    openExperiment({ ...experiment, view: { ...experiment.view, hidden: ['layers', 'activation'] } }, []);
    render(<NetworkGraph />);
    expect(screen.getByText('Layer 1')).toBeVisible();
    expect(screen.queryByRole('button', { name: /settings|Activation/ })).toBeNull();
    expect(screen.getByRole('img', { name: 'Activation of Layer 1: tanh' })).toBeVisible();
  });
});

describe('a wide layer', () => {
  /** One of 20 units, where there is room for five. */
  async function showWide() {
    const hidden = [newLayer(entryOf(layerKinds, 'dense'), 20)];
    const wide = startedRun('circle', 1, asking({ unitMaps: { cells: 8 }, census: { ranges: [null, [-1, 1], [0, 1]] } }), {}, { hidden });
    openExperiment(wide.experiment, []);
    publish(wide);
    run.setState({ info: wide.info, problem: null, isPlaying: false });
    await act(async () => void render(<NetworkGraph />));
    return wide;
  }

  it('changes no picture under the pointer, and what it draws when that has left', async () => {
    const wide = await showWide();
    const drawn = () =>
      Array.from(document.querySelectorAll('[data-unit^="1/"]'), (one) => Number(one.getAttribute('data-unit')?.slice(2)));
    await waitFor(() => expect(drawn()).not.toEqual([0, 1, 2, 3, 4]));
    const before = drawn();
    await act(async () => useView.setState({ hovered: { layer: 1, unit: before[0] as number } }));
    const outgoing = wide.info.layers[2]?.params[0]?.offset as number;
    const parameters = wide.frame.parameters.map((value, index) => (before.includes(index - outgoing) ? 0 : value));
    await act(async () => publish({ ...wide, frame: { ...wide.frame, parameters } }));
    await act(() => new Promise((later) => setTimeout(later, 600)));
    expect(drawn()).toEqual(before);
    act(() => useView.setState({ hovered: null }));
    await waitFor(() => expect(drawn().some((unit) => before.includes(unit))).toBe(false));
  });

  it('shows its strongest units, and all of them at a press; the pinned one is drawn', async () => {
    await showWide();
    const drawn = () => document.querySelectorAll('.graph:not(.whole-layer) > [data-unit^="1/"]');
    expect(drawn()).toHaveLength(5);
    const rest = await screen.findByRole('button', { name: '15 more units of layer 1: show all' });
    await act(async () => rest.click());
    const all = within(await screen.findByRole('dialog', { name: 'Layer 1' })).getAllByRole('button', { name: /^Layer 1, unit/ });
    expect(all).toHaveLength(20);
    const hiddenOne = Array.from({ length: 20 }, (_, unit) => unit).find(
      (unit) => !document.querySelector(`[data-unit="1/${unit}"]`),
    ) as number;
    await act(async () => all[hiddenOne]?.click());
    expect(useView.getState().pinned).toEqual({ layer: 1, unit: hiddenOne });
    await waitFor(() => expect(document.querySelector(`[data-unit="1/${hiddenOne}"]`)).not.toBeNull()); // what chooses may have to come
    expect(drawn()).toHaveLength(5);
  });
});

describe('features', () => {
  it('that are off are folded away in a deep network, and unfolded by a press', async () => {
    const deep = startedRun(
      'circle',
      1,
      undefined,
      {},
      { hidden: Array.from({ length: 4 }, () => newLayer(entryOf(layerKinds, 'dense'), 3)) },
    );
    openExperiment(deep.experiment, []);
    publish(deep);
    run.setState({ info: deep.info, problem: null, isPlaying: false });
    render(<NetworkGraph />);
    expect(screen.getAllByRole('button', { name: /^Feature x/ })).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: '5 more' }));
    expect(screen.getAllByRole('button', { name: /^Feature / })).toHaveLength(7);
    await userEvent.click(screen.getByRole('button', { name: 'fewer' }));
    expect(screen.getAllByRole('button', { name: /^Feature x/ })).toHaveLength(2);
  });
});
