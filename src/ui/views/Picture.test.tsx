import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { publish, render, run } from '../../../tests/standIn';
import { startedRun } from '../../../tests/startedRun';
import { withDataset } from '../../experiment/edits';
import { defaultExperiment } from '../../experiment/normalize';
import { pictureScale, placeOf } from '../../render/picturePaint';
import { openExperiment, setView, undo, useExperiment } from '../../state/experimentStore';
import { editWeight, pinUnit, useView } from '../../state/viewStore';
import { OutputPanel } from '../panels/OutputPanel';
import { drawingPart } from './drawingPart';
import { Legend } from './Legend';
import { Picture } from './Picture';

const size = { width: 640, height: 480 }; // of every element here

function show(dataset: string) {
  const { info, frame } = startedRun(dataset);
  openExperiment({ ...withDataset(defaultExperiment(), dataset), examples: 60 }, []);
  run.setState({ info, problem: null, isPlaying: false });
  publish({ info, frame });
  return info;
}

const surface = () => screen.getByRole('application');

function press(x: number, y: number) {
  fireEvent.pointerDown(surface(), { clientX: x, clientY: y, isPrimary: true, button: 0, pointerId: 1 });
}
const drag = (x: number, y: number) => fireEvent.pointerMove(surface(), { clientX: x, clientY: y, isPrimary: true, pointerId: 1 });
const lift = () => fireEvent.pointerUp(surface(), { isPrimary: true, pointerId: 1 });
const points = () => useExperiment.getState().experiment.points;

beforeEach(() => {
  HTMLElement.prototype.setPointerCapture = vi.fn();
  run.setState({ info: null, problem: null, readingExample: -1 });
  useView.setState({ drawing: null, pinned: null, hovered: null, seesPinned: true, example: 0 });
});

describe('reading', () => {
  beforeEach(() => {
    show('circle');
    render(
      <>
        <Picture />
        <Legend />
      </>,
    );
  });

  it('is a picture in words', () => {
    expect(
      screen.getByRole('img', { name: /decision between 2 classes over x₁ and x₂, with 30 training and 30 test examples/ }),
    ).toBeVisible();
  });

  it('tells place, output and example under the pointer, and what the colours mean beside it', () => {
    expect(screen.getByText('p(●)')).toBeVisible();
    drag(320, 240);
    expect(screen.getByText('x₁ 0.00, x₂ 0.00')).toBeVisible();
    expect(screen.getByText(/^output −?\d\.\d\d$/)).toBeVisible();
    const info = run.getState().info;
    if (!info) throw new Error('no run');
    const [x, y] = placeOf(info, 3, pictureScale(info, size.width, size.height));
    drag(x, y);
    expect(screen.getByText(/^training example \d+: [01]$/)).toBeVisible();
    fireEvent.pointerLeave(surface());
    expect(screen.getByText('p(●)')).toBeVisible();
  });

  it('shows the pressed example in the reading strip', () => {
    const info = run.getState().info;
    if (!info) throw new Error('no run');
    const [x, y] = placeOf(info, 7, pictureScale(info, size.width, size.height));
    press(x, y);
    const chosen = useView.getState().example;
    const [cx, cy] = placeOf(info, chosen, pictureScale(info, size.width, size.height));
    expect(Math.hypot(cx - x, cy - y)).toBeLessThan(1);
    expect(useView.getState().pinned).toBeNull(); // what is read of it is the output
  });

  it('can be read with the arrow keys', async () => {
    surface().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowUp}');
    expect(screen.getByText('x₁ 0.09, x₂ 0.13')).toBeVisible(); // 5 of 640 and of 480 pixels over twelve units
    await userEvent.tab();
    expect(screen.getByText('p(●)')).toBeVisible();
  });
});

describe('the legend', () => {
  it('names classes, curves and the ends of a target', () => {
    show('blobs');
    const { container } = render(<Legend />);
    expect(container.querySelectorAll('svg.marker')).toHaveLength(run.getState().info?.classes.length ?? 0);
    act(() => void show('sine'));
    expect(container).toHaveTextContent('network true function');
    act(() => void show('plane'));
    expect(container).toHaveTextContent('−1.01.0');
  });

  it('says what the other columns of a table are', async () => {
    show('circle');
    const info = run.getState().info;
    if (!info) throw new Error('no run');
    const axes = ['p', 'q', 'r'].map((name) => ({ name, label: name, min: 0, max: 1 }));
    act(() => run.setState({ info: { ...info, axes, classes: ['a', 'b', 'c'], task: 'multiclass' } }));
    await act(async () => void render(<Legend />));
    expect(await screen.findByRole('button', { name: 'others at mean' })).toBeVisible();
    act(() => setView({ held: [{ column: 'r', value: 0.75 }] }));
    expect(await screen.findByRole('button', { name: 'r at 0.8' })).toBeVisible(); // another element, once its menu is there
    act(() => setView({ held: [] }));
  });

  it('says what the unit is that fills the plane: the one pointed at, and the pinned one until a weight of it is chosen', async () => {
    show('circle');
    render(<OutputPanel />);
    const title = () => screen.getAllByRole('heading')[0];
    act(() => useView.setState({ hovered: { layer: 1, unit: 2 } }));
    expect(title()).toHaveTextContent('Layer 1, unit 3');
    expect(await screen.findByText('output of the unit')).toBeVisible();
    expect(screen.getByRole('img', { name: 'The response of Layer 1, unit 3' })).toBeInTheDocument();
    act(() => useView.setState({ hovered: null }));
    expect(title()).toHaveTextContent('Output');
    act(() => pinUnit({ layer: 1, unit: 0 }));
    expect(title()).toHaveTextContent('Layer 1, unit 1');
    act(() => editWeight({ layer: 1, unit: 0, input: 0 }));
    expect(title()).toHaveTextContent('Output');
    expect(screen.getByText('unit = 0')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Show the unit' }));
    expect(title()).toHaveTextContent('Layer 1, unit 1');
    fireEvent.click(screen.getByRole('button', { name: 'Show the output' }));
    expect(title()).toHaveTextContent('Output');
    act(() => useView.setState({ hovered: { layer: 3, unit: 0 } })); // the only output is the plane itself
    expect(title()).toHaveTextContent('Output');
  });
});

describe('drawing', () => {
  /** With what takes strokes, and its words. */
  const shown = (page: ReactNode) => act(async () => void render(page));
  const begin = (id: 'drawn' | 'drawnFunction', drawing = 0) => {
    openExperiment(withDataset(defaultExperiment(), id), []);
    useExperiment.setState({ past: [], future: [] });
    useView.setState({ drawing });
  };

  it('begins when what takes strokes has come: until then the picture stays', async () => {
    let come = () => {};
    const load = vi.spyOn(drawingPart, 'load').mockReturnValue(new Promise<void>((resolve) => (come = resolve)));
    show('circle');
    useView.setState({ drawing: 0 });
    await shown(<Picture />);
    expect(screen.getByRole('img', { name: /decision/ })).toBeVisible();
    expect(surface()).not.toHaveAttribute('data-drawing');
    await act(async () => come());
    load.mockRestore();
    expect(surface()).toHaveAttribute('data-drawing');
    act(() => begin('drawn'));
    press(320, 240);
    lift();
    expect(points()).toHaveLength(1);
  });

  it('works before there is anything to train on', async () => {
    begin('drawn');
    await shown(
      <>
        <Picture />
        <Legend />
      </>,
    );
    expect(screen.getByText(/^Click in the picture to place/)).toBeVisible();
    press(320, 240);
    lift();
    expect(points()).toEqual([{ x: 0, y: 0, value: 0 }]);
  });

  it.each(['drawn.noFile', 'drawn.noTable'] as const)('has the place for a file where its table is not there: %s', async (key) => {
    show('circle');
    openExperiment({ ...defaultExperiment(), dataset: { id: 'csv', params: {} } }, []);
    const problem = key === 'drawn.noFile' ? { key, values: {} } : { key, values: { reason: { key: 'csv.empty', values: {} } as const } };
    run.setState({ problem });
    await shown(<Picture />);
    expect(screen.queryByRole('img')).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Choose a file' }));
    expect(useView.getState().isCsvOpen).toBe(true);
    act(() => useView.setState({ isCsvOpen: false }));
  });

  it.each([
    ['csv', true],
    ['csvText', false],
    ['csvNames', false],
    ['csvSeries', false],
    ['ownImages', false],
  ])('has no switches of a plane where a file of %s is wanted that will have none', async (id, hasPlane) => {
    openExperiment({ ...defaultExperiment(), dataset: { id, params: {} } }, []);
    run.setState({ problem: { key: 'drawn.noFile', values: {} } });
    await shown(<OutputPanel />);
    await screen.findByRole('button', { name: 'Choose a file' });
    expect(screen.queryAllByRole('checkbox', { name: /^(Test data|Flat)$/ })).toHaveLength(hasPlane ? 2 : 0);
  });

  it('leaves the plane of a table that is still on screen', async () => {
    const info = show('circle');
    const axes = ['p', 'q', 'r'].map((name) => ({ name, label: name, min: 0, max: 1 }));
    begin('drawn', 1);
    run.setState({ info: { ...info, axes }, problem: { key: 'drawn.tooFewClasses', values: {} } });
    await shown(<Picture />);
    expect(screen.queryByRole('img')).toBeNull();
    press(0, 0);
    lift();
    expect(points()).toEqual([{ x: -6, y: 6, value: 1 }]);
  });

  it('takes a gesture as one change that one undo takes back', async () => {
    begin('drawn');
    await shown(<Picture />);
    press(100, 100);
    drag(200, 100);
    drag(300, 100);
    expect(points()).toEqual([]);
    lift();
    expect(points().length).toBeGreaterThan(15);
    expect(useExperiment.getState().past).toHaveLength(1);
    act(undo);
    expect(points()).toEqual([]);
  });

  it('loses no event between two renders', async () => {
    begin('drawnFunction');
    await shown(<Picture />);
    act(() => {
      press(20, 200);
      drag(220, 100);
      drag(420, 300);
      drag(620, 200);
      lift();
    });
    const xs = points()
      .map(({ x }) => Math.round(10 * x))
      .sort((a, b) => a - b);
    expect(xs).toEqual(Array.from({ length: xs.length }, (_, i) => (xs[0] as number) + i));
    expect(xs.length).toBeGreaterThan(110);
  });

  it('erases, and forgets a gesture that the system takes away', async () => {
    begin('drawn');
    await shown(<Picture />);
    press(100, 100);
    drag(300, 100);
    lift();
    const before = points();
    act(() => useView.setState({ drawing: -1 }));
    press(100, 100);
    drag(600, 100);
    fireEvent.pointerCancel(surface());
    lift();
    expect(points()).toEqual(before);
    press(100, 100);
    drag(200, 100);
    lift();
    expect(points().length).toBeGreaterThan(0);
    expect(points().length).toBeLessThan(before.length);
  });

  it('ignores a second finger and other buttons', async () => {
    begin('drawn');
    await shown(<Picture />);
    fireEvent.pointerDown(surface(), { clientX: 50, clientY: 50, isPrimary: false, button: 0, pointerId: 2 });
    fireEvent.pointerDown(surface(), { clientX: 50, clientY: 50, isPrimary: true, button: 2, pointerId: 1 });
    lift();
    expect(points()).toEqual([]);
  });

  it('can be done with the keys', async () => {
    begin('drawn', 1);
    await shown(<Picture />);
    surface().focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Enter}');
    expect(points()).toEqual([{ x: 0.38, y: 0, value: 1 }]); // 20 of 640 pixels over twelve units
  });
});
