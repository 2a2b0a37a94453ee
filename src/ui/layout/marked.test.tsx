import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { everyText, fetchFile, openPage, runner, shownPage, unsaid } from '../../../tests/markedPage';
import { type PanelId, panelIds } from '../../experiment/panels';
import { queryClient } from '../../state/dataFiles';
import { connectJobs } from '../../state/jobs';
import type { RunState } from '../../state/runStore';
import { say } from '../../state/sentences';
import { pinUnit, useView } from '../../state/viewStore';
import { JobRunner } from '../../worker/jobRunner';
import { inspectors } from '../inspect/registry';

const { run } = runner.stores;
const stops: (() => void)[] = [];
/** While it is held, a job gets no further than its first slice. */
let gate: Promise<void> = Promise.resolve();

beforeAll(() => {
  const connect = () => {
    const jobs = new JobRunner();
    return {
      startJob: async (request: Parameters<JobRunner['startJob']>[0]) => jobs.startJob(request),
      continueJob: async (request: Parameters<JobRunner['continueJob']>[0]) => gate.then(() => jobs.continueJob(request)),
      endJob: () => jobs.endJob(),
    };
  };
  stops.push(() => runner.stop(), connectJobs(connect, 1));
});
afterAll(() => {
  for (const stop of stops) stop();
});
beforeEach(() => {
  gate = Promise.resolve();
  pinUnit(null);
  useView.setState({
    isShareOpen: false,
    isCsvOpen: false,
    isSeedsOpen: false,
    isKeysOpen: false,
    isCodeOpen: false,
    drawing: null,
    stepSize: 'epoch',
  });
});

/** One epoch, so that there are curves to read. */
async function trained(): Promise<void> {
  const next = run.getState().epoch + 1;
  act(() => runner.stepOnce('epoch'));
  await waitFor(() => expect(run.getState().epoch).toBe(next));
}

let seed = 0;
/** A few examples, and a run that is like none before. */
const small = () => `examples=60&seed=${++seed}`;

/** What stands on the page once the parts for this form of input have come. */
const fetchedPart = { points: '.loss', images: '.image-output', sequences: '.reading' } as const;

it.each(['circle', 'blobs', 'sine', 'iris', 'digits8x8', 'fashion', 'addition', 'names', 'randomWalk'])(
  'the page says nothing by itself: %s',
  async (dataset) => {
    const { form, classes } = await shownPage(`data=${dataset}&unknown=1&${small()}`);
    await waitFor(() => expect(document.querySelector(fetchedPart[form])).not.toBeNull(), { timeout: 20_000 });
    await trained();
    expect(await unsaid()).toEqual([]);
    if (form !== 'points') {
      // what an image or a sequence is taken for is painted from its trace
      const texts = await everyText();
      const answers = form === 'images' ? classes.length : 2;
      expect(texts.filter((text) => /^(⟦.*⟧|\d+|.|−?\d[\d.]*)$/u.test(text)).length).toBeGreaterThanOrEqual(answers);
    }
    await act(async () => pinUnit({ layer: 1, unit: 0 }));
    expect(await unsaid()).toEqual([]);
  },
);

describe('in place of the network', () => {
  it('nothing is said by itself: race', async () => {
    await shownPage(`stage=race&race.rules=sgd,marquardt&race.noise=1&race.evaluations=20&${small()}`);
    const stage = await screen.findByRole('region', { name: /^⟦Race/ });
    await within(stage).findByRole('row', { name: /⟦Levenberg–Marquardt/ });
    expect(await unsaid()).toEqual([]);
    const user = userEvent.setup();
    await user.click(within(stage).getByRole('radio', { name: /^⟦Saddle/ }));
    expect(await unsaid()).toEqual([]); // no sum of squares
    const formula = within(stage).getByRole('textbox', { name: /^⟦A function/ });
    for (const text of ['q', 'x^2+y']) {
      await user.tripleClick(formula);
      await user.paste(text);
      await user.keyboard('{Enter}');
      expect(await unsaid()).toEqual([]);
    }
    const rates = within(stage).getByRole('combobox', { name: /^⟦Rates/ });
    for (const way of ['one', 'typed']) {
      await user.selectOptions(rates, way);
      expect(await unsaid()).toEqual([]);
    }
    await user.click(within(stage).getByRole('button', { name: '⟦Numbers⟧' }));
    expect(await unsaid()).toEqual([]);
  });

  it.each([
    ['units', 'sweep.of=units.1&sweep.values=1,2'],
    ['two settings', 'sweep.of=rate&sweep.values=0.01,0.1&sweep.with=optimizer&sweep.withValues=sgd,adam'],
    ['ways against overfitting', 'sweep.of=regulariser&sweep.values=none,stop3,dropout0.3,batchNorm'],
  ])('nor by a sweep of %s', async (_, link) => {
    await shownPage(`data=circle&layers=4&stage=sweep&${link}&sweep.seeds=3&sweep.epochs=1&${small()}`);
    const stage = await screen.findByRole('region', { name: /^⟦Sweep/ });
    expect(await unsaid()).toEqual([]);
    const user = userEvent.setup();
    await user.click(await within(stage).findByRole('button', { name: /^⟦Start/ }));
    await within(stage).findByText(/^⟦\d+ runs in/);
    expect(await unsaid()).toEqual([]);
    await user.click(within(stage).getByRole('button', { name: '⟦Numbers⟧' }));
    expect(await unsaid()).toEqual([]);
    const seeds = within(stage).getByRole('textbox', { name: /^⟦Seeds/ });
    await user.clear(seeds);
    await user.type(seeds, '1{Enter}');
    await user.click(within(stage).getByRole('button', { name: /^⟦Start/ }));
    await within(stage).findByRole('alert');
    expect(await unsaid()).toEqual([]);
  });
});

describe('below the network', () => {
  const names: Readonly<Record<PanelId, RegExp>> = {
    backprop: /^⟦Backprop/,
    gradientFlow: /^⟦Gradients/,
    pulse: /^⟦Pulse/,
    pieces: /^⟦Pieces/,
    landscape: /^⟦Loss/,
    regions: /^⟦Regions/,
    hiddenSpace: /^⟦Hidden/,
    gradientCheck: /^⟦Gradient c/,
    quality: /^⟦Quality/,
    workbench: /^⟦Workbench/,
    columns: /^⟦Columns/,
    throughTime: /^⟦Through/,
    forecast: /^⟦Forecast/,
    letters: /^⟦Letters/,
    shift: /^⟦Shift/,
  };

  it.each(panelIds)('nothing is said by itself: %s', async (id) => {
    let goOn = () => {};
    gate = new Promise((resolve) => {
      goOn = resolve;
    });
    await shownPage(`data=circle&layers=4:relu&open=${id}&${small()}`);
    const panel = await screen.findByRole('region', { name: names[id] });
    await within(panel).findByRole('heading', { level: 3 });
    expect(await unsaid()).toEqual([]); // before the first epoch, while a job is under way
    goOn();
    await trained();
    await waitFor(() => expect(within(panel).queryByRole('progressbar')).toBeNull(), { timeout: 20_000 });
    expect(await unsaid()).toEqual([]);
    const user = userEvent.setup();
    for (const pressed of within(panel).queryAllByRole('button', { pressed: false })) {
      await user.click(pressed);
      expect(await unsaid()).toEqual([]);
    }
    for (const box of within(panel).queryAllByRole('combobox')) {
      for (const option of within(box).getAllByRole('option').slice(0, 3)) {
        await user.selectOptions(box, option);
        await waitFor(() => expect(within(panel).queryByRole('progressbar')).toBeNull(), { timeout: 20_000 });
        expect(await unsaid()).toEqual([]);
      }
    }
    await user.click(within(panel).getByRole('button', { name: /^⟦Close ⟦/ }));
    expect(await unsaid()).toEqual([]); // the closed strip keeps a result
  });

  it('nor by what does not fit', async () => {
    for (const inspector of inspectors) vi.spyOn(inspector, 'fits').mockReturnValue('fits.oneWeight');
    await shownPage(`data=circle&open=landscape&${small()}`);
    await screen.findByText(/^⟦A plane needs/); // the page stays in the language before until the words have come
    await screen.findByLabelText(/^⟦Height/);
    expect(await unsaid()).toEqual([]);
    vi.restoreAllMocks();
  });
});

it.each(['isShareOpen', 'isCsvOpen', 'isSeedsOpen', 'isKeysOpen'] as const)('nor is anything by a dialog: %s', async (dialog) => {
  await shownPage(`data=circle&${small()}`);
  await act(async () => useView.setState({ [dialog]: true }));
  await screen.findByRole('dialog', undefined, { timeout: 20_000 });
  expect(await unsaid()).toEqual([]);
  if (dialog !== 'isSeedsOpen') return;
  const user = userEvent.setup();
  for (const field of ['⟦Runs⟧', '⟦Epochs⟧']) {
    const box = within(screen.getByRole('dialog')).getByRole('textbox', { name: field });
    await user.clear(box);
    await user.type(box, '2{Enter}');
  }
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /Train/ }));
  await screen.findAllByText(/median/, { selector: 'dt' }, { timeout: 20_000 });
  expect(await unsaid()).toEqual([]);
});

it.each(['circle', 'wine', 'digits8x8', 'addition'])('nor in a presentation: %s', async (dataset) => {
  await shownPage(`data=${dataset}&present&${small()}`);
  await waitFor(() => expect(document.querySelector('main.present .folded-data')).not.toBeNull(), { timeout: 20_000 });
  await trained();
  await act(async () => useView.setState({ isCodeOpen: true }));
  await waitFor(() => expect(document.querySelector('.code-card')).not.toBeNull(), { timeout: 20_000 });
  expect(await unsaid()).toEqual([]);
  const user = userEvent.setup();
  await user.click(document.querySelector('.folded-data') as HTMLElement);
  await user.click(document.querySelector('.objective-line button') as HTMLElement);
  expect(await unsaid()).toEqual([]);
  await act(async () => useView.setState({ isCodeOpen: false }));
});

const diverged = { kind: 'diverged', step: 7, epoch: 1, what: 'layer 1.weight', index: 3 } as const;
const states: Readonly<Record<string, () => Partial<RunState>>> = {
  replaying: () => ({ seeking: 40, lastEpoch: 90 }),
  diverged: () => ({ status: diverged }),
  'diverged in its loss': () => ({ status: { ...diverged, what: 'loss', index: null } }),
  stopped: () => ({ status: { kind: 'stopped', epoch: 30, bestEpoch: 20 } }),
  refused: () => ({
    standing: 'refused',
    problem: say('file.givenUp', {}),
    shown: { ...(run.getState().shown as NonNullable<RunState['shown']>) },
  }),
  waiting: () => ({ standing: 'waiting', shown: { ...(run.getState().shown as NonNullable<RunState['shown']>) } }),
  lost: () => ({ standing: 'lost', problem: say('runner.givenUp', { loss: { kind: 'silent' }, step: 12 }) }),
  'on its feet again': () => ({ trainerNote: say('runner.goesOn', { loss: { kind: 'ended' }, epoch: 12 }) }),
  empty: () => ({ info: null }),
};

it.each(Object.keys(states))('nor in any state of the run: %s', async (name) => {
  for (const embed of ['', '&embed=speed,inspect']) {
    await shownPage(`data=circle${embed}&${small()}`);
    const quiet = run.getState();
    const said = await everyText();
    // the real trainer may still answer, and say how it stands
    await waitFor(
      async () => {
        await act(async () => run.setState(states[name]?.() ?? {}));
        expect(await unsaid()).toEqual([]);
        if (name !== 'empty') expect(await everyText()).not.toEqual(said);
      },
      { timeout: 20_000 },
    );
    await act(async () => run.setState(quiet, true));
    cleanup();
    await act(async () => run.setState({ info: null }));
  }
});

it('nor while data are fetched, nor where they cannot be', async () => {
  queryClient.clear();
  let answer = (_: Response) => {};
  fetchFile.mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  await openPage(`data=wine&${small()}`);
  await screen.findByRole('button', { name: /Cancel loading/ });
  expect(await unsaid()).toEqual([]);
  fetchFile.mockImplementation(async () => new Response(null, { status: 404 }));
  answer(new Response(null, { status: 404 }));
  await screen.findByRole('button', { name: /Retry|Try again/ }, { timeout: 20_000 });
  expect(await unsaid()).toEqual([]);
});

it('nor while it is drawn', async () => {
  await shownPage(`data=circle&${small()}`);
  await act(async () => useView.setState({ drawing: 0 }));
  expect(await unsaid()).toEqual([]);
});

it.each(['circle', 'addition'])('nor in a slide: %s', async (dataset) => {
  await shownPage(`data=${dataset}&embed=dataset,noise,seed,optimizer,penalty,more,speed,inspect&${small()}`);
  await trained();
  expect(await unsaid()).toEqual([]);
});

it('a word that a component or a painter says by itself is found', async () => {
  await shownPage(`data=circle&${small()}`);
  const stray = document.createElement('button');
  stray.title = 'Stray words';
  document.body.append(stray);
  expect(await unsaid()).toEqual(['Stray words']);
  stray.remove();
  await trained();
  // painted, once what paints the curves has come
  await vi.waitFor(async () => expect(await everyText()).toContain('⟦train⟧'), { timeout: 10_000 });
});
