import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { frames, publish, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { withDataset } from '../../experiment/edits';
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
    expect(unit(/^Output/)).toHaveFocus();
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

  it('that are dead say so', () => {
    const { info, frame, answer } = show();
    render(
      <>
        <NetworkGraph />
        <ReadingStrip />
      </>,
    );
    const maps = answer('unitMaps');
    const places = maps.cells * maps.rows;
    const dead = { ...maps, values: maps.values.slice().fill(0, 2 * places, 3 * places) };
    // whatever size the graph has here
    const asked = Array.from({ length: 49 }, (_, cells) => [textOf('unitMaps', { cells }), dead] as const);
    frames.publish({ ...frame, answers: { ...frame.answers, ...Object.fromEntries(asked) } });
    act(() => {
      run.setState({ info });
      useView.setState({ pinned: { layer: 1, unit: 0 } });
    });
    expect(strip().getByText(/^dead/)).toBeVisible();
    act(() => useView.setState({ pinned: { layer: 1, unit: 1 } }));
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

  it('are pinned with their unit by a press, to be dragged and typed', () => {
    fireEvent.pointerUp(graph(), beforeUnit(unit(/^Layer 2, unit 1/)));
    const { edited, pinned } = useView.getState();
    expect(pinned).toEqual({ layer: 2, unit: 0 });
    expect(strip().getByRole('slider', { name: `The chosen weight from y${'₁₂₃₄'[edited?.input ?? 0]}` })).toBeVisible();
    expect(strip().getByText(/^∂L\/∂w /)).toBeVisible();
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
  it('take the last unit of a layer with the layer', async () => {
    show();
    render(<NetworkGraph />);
    await userEvent.click(screen.getByRole('button', { name: 'One unit less in Layer 2' }));
    await userEvent.click(screen.getByRole('button', { name: 'Remove Layer 2' }));
    expect(useExperiment.getState().experiment.hidden.map((layer) => layer.units)).toEqual([4]);
  });

  it('stop at the most units a layer may have', () => {
    show();
    const { experiment } = useExperiment.getState();
    openExperiment({ ...experiment, hidden: experiment.hidden.map((layer) => ({ ...layer, units: 64 })) }, []);
    render(<NetworkGraph />);
    expect(screen.getByRole('button', { name: 'One unit more in Layer 1' })).toBeDisabled();
  });
});
