import type { DataFiles } from '../data/dataset';
import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import { sameStart } from '../experiment/sameStart';
import { arraysOf } from '../worker/arraysOf';
import type { AdvanceRequest, Frame, FrameRequest, TrainerApi } from '../worker/protocol';
import { useExperiment } from './experimentStore';
import { loadDataFiles } from './fetchedData';
import { beginSeries, newestFrame, newestSeries, publishFrame } from './frames';
import { HeldQuestions } from './questions';
import { useRun } from './runStore';
import { LoadingError, say } from './sentences';
import { useView } from './viewStore';

/** Steps of the speed control. */
export const speeds = [
  { label: '1 epoch a second', epochsPerSecond: 1 },
  { label: '5 epochs a second', epochsPerSecond: 5 },
  { label: '20 epochs a second', epochsPerSecond: 20 },
  { label: '60 epochs a second', epochsPerSecond: 60 },
  { label: 'as fast as it goes', epochsPerSecond: Number.POSITIVE_INFINITY },
] as const;

/** Training time in one request at full speed: long enough to keep the worker busy, short enough for 30 frames a second. */
const fullSpeedBudgetMs = 24;
const slowSpeedBudgetMs = 40;
/** Every epoch keeps its four numbers, here and in the worker: a run that is left alone must not fill the memory. */
const mostEpochs = 1_000_000;

/** A worker can be ended; a trainer in the same thread need not be. */
type StoppableTrainer = TrainerApi & { stop?(): void };

let trainer: StoppableTrainer;
let restartTrainer: () => StoppableTrainer;
let started: Experiment | null = null;
let startsOver = false;
let isPumping = false;
let hasNews = false;
let viewsChanged = false;
let recyclable: unknown = null;
const commands: (() => Promise<Frame>)[] = [];

/** @param connect starts a worker and returns its trainer; called again after a crash */
export function connectTrainer(connect: () => StoppableTrainer): () => void {
  restartTrainer = connect;
  trainer = connect();
  const stop = useExperiment.subscribe(() => void pump());
  void pump();
  return stop;
}

function replaceTrainer(): void {
  trainer.stop?.();
  trainer = restartTrainer();
}

/** What the page asks of its run at every frame. */
export const questions = new HeldQuestions(() => {
  viewsChanged = true;
  void pump();
});

// ---- the learner's verbs ----

function play(): void {
  if (useRun.getState().status.kind === 'ready') useRun.setState({ isPlaying: true });
  void pump();
}

const pause = () => useRun.setState({ isPlaying: false });
export const togglePlay = () => (useRun.getState().isPlaying ? pause() : play());

/** One example, one batch or the rest of the epoch, as the step control says. */
export function stepOnce(): void {
  pause();
  const { stepSize } = useView.getState();
  command(() => {
    const { info } = useRun.getState();
    const stepInEpoch = newestStepInEpoch;
    const maxSteps = stepSize === 'epoch' ? Math.max(1, (info?.stepsPerEpoch ?? 1) - stepInEpoch) : 1;
    return advance({ maxSteps, budgetMs: Number.POSITIVE_INFINITY, byExample: stepSize === 'example' });
  });
}

/** The same start again. */
export function reset(): void {
  pause();
  startsOver = true;
  void pump();
}

export function seekEpoch(epoch: number): void {
  pause();
  command(() => Promise.resolve(trainer.seek({ epoch, budgetMs: Number.POSITIVE_INFINITY, ...frameRequest() })), 'seek');
}

/** Types a value into one weight or bias (index into the flat parameters). */
export function setParameterValue(index: number, value: number): void {
  command(() => Promise.resolve(trainer.setParameter({ index, value, ...frameRequest() })));
}

// ---- the run for others ----

/** A run as it stands, from which a job on another core begins. */
export interface SavedSource {
  readonly experiment: Experiment;
  readonly file?: string;
  readonly files?: DataFiles;
  /** Without the rows of its series. */
  readonly bytes: Uint8Array;
}

const refusals = new Set<(reason: unknown) => void>();

/** The shown run as it stands when its turn comes. @throws what ended the worker, where it ends before */
export const savedRun = (): Promise<SavedSource> =>
  new Promise((resolve, reject) => {
    refusals.add(reject);
    command(async () => {
      const experiment = started as Experiment; // commands wait for a run
      const { text: file, files } = await loadDataFiles(entryOf(datasets, experiment.dataset.id)); // fetched already
      const frame = await trainer.advance({ maxSteps: 0, budgetMs: 0, ...frameRequest(), save: true });
      refusals.delete(reject);
      resolve({ experiment, file, files, bytes: frame.saved as Uint8Array });
      return frame;
    });
  });

// ---- one request at a time ----

let newestStepInEpoch = 0;
let pendingSeek: (() => Promise<Frame>) | null = null;

function command(run: () => Promise<Frame>, kind?: 'seek'): void {
  if (kind === 'seek')
    pendingSeek = run; // while the slider is dragged only the last place counts
  else commands.push(run);
  void pump();
}

/** What is on screen, and arrays of what no longer is. */
function frameRequest(): FrameRequest {
  const recycle = arraysOf(recyclable).filter((array) => array instanceof Float32Array);
  recyclable = null;
  const { info, isPlaying } = useRun.getState();
  return { questions: questions.due(info, isPlaying, performance.now()), recycle };
}

const advance = (request: Omit<AdvanceRequest, keyof FrameRequest>): Promise<Frame> =>
  Promise.resolve(trainer.advance({ ...request, ...frameRequest() }));

/** Asks the worker for one thing after another until there is nothing left to ask. */
async function pump(): Promise<void> {
  hasNews = true;
  if (isPumping || !trainer) return;
  isPumping = true;
  try {
    while (hasNews) {
      hasNews = false; // what is asked for while this loop ends is seen by its next round
      while (await askOnce()) {}
    }
  } catch (error) {
    recover(error);
  } finally {
    isPumping = false;
  }
}

async function askOnce(): Promise<boolean> {
  const { experiment } = useExperiment.getState();
  if (startsOver || needsStart(experiment)) {
    await start(experiment);
    return true;
  }
  if (!useRun.getState().info) return false;
  const next = commands.shift() ?? pendingSeek;
  if (next) {
    if (next === pendingSeek) pendingSeek = null;
    accept(await next());
    return true;
  }
  if (useRun.getState().isPlaying) {
    await playOn();
    return true;
  }
  if (viewsChanged) {
    viewsChanged = false;
    accept(await advance({ maxSteps: 0, budgetMs: 0 }));
    return true;
  }
  return false;
}

/** A change that only concerns the showing needs no new run, but other axes need another picture plane. */
const needsStart = (experiment: Experiment) =>
  !started ||
  (started !== experiment &&
    JSON.stringify({ ...started, view: started.view.axes }) !== JSON.stringify({ ...experiment, view: experiment.view.axes }));

async function start(experiment: Experiment): Promise<void> {
  const keepTraining = !startsOver && started !== null && sameStart(started, experiment);
  startsOver = false;
  // a thread whose loops have seen both kinds of numbers is slower in each
  if (started && precisionOf(started) !== precisionOf(experiment)) replaceTrainer();
  started = experiment;
  const loaded = await loadDataFiles(entryOf(datasets, experiment.dataset.id)).catch((error: unknown) => {
    if (error instanceof LoadingError) return error;
    throw error;
  });
  if (loaded instanceof LoadingError) {
    useRun.setState({ problem: loaded.sentence, isPlaying: false });
    return;
  }
  const result = await trainer.start({ experiment, file: loaded.text, files: loaded.files, keepTraining, runId: ++runs });
  if (!result.ok) {
    useRun.setState({ problem: result.sentence, isPlaying: false });
    return;
  }
  const { info } = result;
  // the first frame comes before the page learns of the run, so that both are shown at once
  const frame = await advance({ maxSteps: 0, budgetMs: 0 });
  useRun.setState({ info, problem: null, status: { kind: 'ready' } });
  useView.setState(({ pinned, edited, example }) => {
    const fits = pinned !== null && pinned.unit < (info.layers[pinned.layer]?.units ?? 0);
    const editedFits = fits && edited !== null && edited.input < (info.layers[edited.layer]?.inputs ?? 0);
    return {
      pinned: fits ? pinned : null,
      edited: editedFits ? edited : null,
      hovered: null,
      hoveredWeight: null,
      example: Math.min(example, info.count - 1),
    };
  });
  if (!result.kept) beginSeries(info.series);
  accept(frame);
}

/** Runs of this page, whatever worker they are in: frames of an older one are known by it. */
let runs = 0;
let credit = 0;
let lastTick = 0;

async function playOn(): Promise<void> {
  const { epochsPerSecond } = speeds[useView.getState().speed] ?? speeds[0];
  const { info, epoch } = useRun.getState();
  if (epoch >= mostEpochs) {
    useRun.setState({
      isPlaying: false,
      problem: say('runner.curveIsFull', { epoch: mostEpochs }),
    });
    return;
  }
  if (epochsPerSecond === Number.POSITIVE_INFINITY || !info) {
    // pictures of a large network take their time: training gets as much again
    accept(await advance({ maxSteps: 1e9, budgetMs: Math.max(fullSpeedBudgetMs, newestFrame()?.answerMs ?? 0) }));
    return;
  }
  const now = await nextTick();
  const elapsed = Math.min(100, now - lastTick);
  lastTick = now;
  credit = Math.min(credit + (elapsed / 1000) * epochsPerSecond * Math.max(1, info.stepsPerEpoch), 1e6);
  const maxSteps = Math.floor(credit);
  if (maxSteps < 1) return;
  const before = useRun.getState().step;
  accept(await advance({ maxSteps, budgetMs: slowSpeedBudgetMs }));
  credit = useRun.getState().step - before < maxSteps ? 0 : credit - maxSteps;
}

/** The next repaint, or a tenth of a second where the page is hidden and never repaints. */
const nextTick = () =>
  new Promise<number>((resolve) => {
    const timer = setTimeout(() => resolve(performance.now()), 100);
    requestAnimationFrame((now) => {
      clearTimeout(timer);
      resolve(now);
    });
  });

/** Publishes a frame unless a newer run has begun since it was asked for. */
function accept(frame: Frame): void {
  if (frame.runId !== useRun.getState().info?.runId) return;
  recyclable = publishFrame(frame, (text) => questions.isHeld(text));
  newestStepInEpoch = frame.stepInEpoch;
  const series = newestSeries();
  const row = Math.min(frame.epoch, series.length - 1);
  const score = (name: string) => series.column(name)[row] ?? Number.NaN;
  useRun.setState((state) => ({
    step: frame.step,
    epoch: frame.epoch,
    lastEpoch: series.length - 1,
    trainLoss: score('trainLoss'),
    testLoss: score('testLoss'),
    trainMetric: score('trainMetric'),
    testMetric: score('testMetric'),
    readingExample: frame.readingExample,
    evaluations: frame.evaluations,
    status: frame.status,
    changedByHand: frame.changedByHand,
    isPlaying: state.isPlaying && frame.status.kind === 'ready',
  }));
}

const mostRestarts = 3;
let restarts = 0;

/** A crashed worker is replaced and the experiment starts again from its link; one that cannot start at all is given up after a few tries. */
function recover(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  useRun.setState({ isPlaying: false, problem: say('runner.restarted', { reason }) });
  commands.length = 0;
  for (const refuse of refusals) refuse(error);
  refusals.clear();
  pendingSeek = null;
  started = null;
  replaceTrainer();
  if (restarts++ < mostRestarts) setTimeout(pump);
}
