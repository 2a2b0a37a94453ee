import { datasets } from '../data/registry';
import { entryOf } from '../engine/spec';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import { sameStart } from '../experiment/sameStart';
import type { RunInfo } from '../run/runInfo';
import { arraysOf } from '../worker/arraysOf';
import type { Connect, Frame, FrameRequest, TrainerApi, TrainerVerb } from '../worker/protocol';
import type { Clock } from './clock';
import { KeptRun } from './keptRun';
import type { Moment } from './moment';
import type { HeldQuestions } from './questions';
import { withRateChange } from './rateChanges';
import type { Resumable, Resume } from './resume';
import type { SavedSource } from './runnerVerbs';
import type { RunStores } from './runStores';
import { sameRun } from './sameRun';
import { LoadingError, type Sentence, type WorkerLoss } from './sentences';
import { type Place, placeReached, shownPlace, takeFrame } from './shownRun';
import { type DataSources, SourceLoader } from './sourceLoader';
import { fitView } from './viewStore';
import { NoAnswer, type Quiet, WatchedTrainer } from './watchedTrainer';
import { lossOf, RefusedAgain } from './workerLoss';

type RunVerb = Exclude<TrainerVerb, 'start'>;
type OwnPart<V extends RunVerb> = Omit<Parameters<TrainerApi[V]>[0], keyof FrameRequest>;

/** The run on show. */
interface Shown {
  readonly experiment: Experiment;
  readonly sources: DataSources;
}

interface HostParts {
  readonly connect: Connect;
  readonly clock: Clock;
  readonly stores: RunStores;
  readonly questions: HeldQuestions;
  readonly resume: Resume | null;
}

/** How another run is begun; absent: it goes on with the training of the one on show where it can. */
export interface Beginning {
  /** Even where the run on show could go on with the new settings. */
  readonly isOver?: boolean;
  /** From a run that was kept, whose own settings then hold. */
  readonly from?: Moment;
}

const catchUpBudgetMs = 40;

/**
 * The run on show and the worker that it is in. Whatever becomes of the worker, the run is still there: it is set up again from what is kept
 * on the page, and brought to the place that is shown, before the next thing is asked of it. Asked one thing at a time.
 */
export class RunHost {
  /** What is being started. */
  starting: Experiment | null = null;
  private readonly kept = new KeptRun();
  private readonly loader = new SourceLoader();
  private readonly quiet: Quiet = { longestMs: 0 };
  private worker: WatchedTrainer | null = null;
  /** A worker in which a run is set up beside the one on show. */
  private candidate: WatchedTrainer | null = null;
  private shown: Shown | null = null;
  /** The run of the page before it was left, until something is shown. */
  private before: Resumable | null;
  /** The place that is shown, while the run is not there. */
  private goal: Place | null = null;
  /** What became of the worker, until that is told. */
  private loss: WorkerLoss | null = null;
  private recyclable: unknown = null;
  /** Runs of this host, whatever worker they are in: frames of an older one are known by it. */
  private runs = 0;

  constructor(private readonly parts: HostParts) {
    this.before = parts.resume?.before ?? null;
  }

  get experiment(): Experiment | null {
    return this.shown?.experiment ?? null;
  }

  /** The same experiment, shown otherwise. */
  rename(experiment: Experiment): void {
    if (!this.shown) return;
    this.shown = { ...this.shown, experiment };
    this.parts.stores.run.setState({ shown: experiment });
  }

  private connect(): WatchedTrainer {
    const { connect, clock, stores } = this.parts;
    const isOvertaken = () => this.isOvertakenBy(stores.experiment.getState().experiment);
    const worker = new WatchedTrainer(connect, clock, { quiet: this.quiet, isOvertaken });
    stores.run.setState({ trainerNote: worker.note });
    return worker;
  }

  /** What is on screen, and arrays of what no longer is. */
  private frameRequest(save: boolean): FrameRequest {
    const { stores, questions, clock } = this.parts;
    const recycle = arraysOf(this.recyclable).filter((array) => array instanceof Float32Array);
    this.recyclable = null;
    const { info, isPlaying } = stores.run.getState();
    return { questions: questions.due(info, isPlaying, clock.now()), recycle, save };
  }

  private take(frame: Frame): void {
    const { stores, questions, clock } = this.parts;
    if (frame.runId !== stores.run.getState().info?.runId) return; // of a run that is no longer shown
    this.recyclable = takeFrame(stores, frame, (text) => questions.isHeld(text));
    this.kept.take(frame, clock.now());
    if (frame.saved) this.keepOutside(frame);
  }

  private keepOutside({ step, lastEpoch, changedByHand }: Frame): void {
    const { resume, stores } = this.parts;
    if (!resume || !this.shown) return;
    const { experiment } = this.shown;
    // its link brings it back as it is
    const isFresh = step === 0 && lastEpoch === 0 && !changedByHand && !entryOf(datasets, experiment.dataset.id).own;
    const saved = this.kept.start(stores.frames);
    if (!saved) return;
    resume.keep({ experiment, saved }, isFresh);
  }

  // ---- what is asked of the run on show ----

  /** @throws NoAnswer, or what the trainer throws; the run is then set up again before the next request */
  async ask<V extends RunVerb>(verb: V, request: OwnPart<V>, save = false): Promise<Frame> {
    await this.revive();
    return this.askWorker(verb, request, save);
  }

  private async askWorker<V extends RunVerb>(verb: V, request: OwnPart<V>, save: boolean): Promise<Frame> {
    const { worker } = this;
    if (!worker) throw new NoAnswer('ended');
    try {
      const frame = (await worker.ask(verb, { ...request, ...this.frameRequest(save) } as never)) as Frame;
      this.take(frame);
      return frame;
    } catch (error) {
      this.lose(error);
      throw error;
    }
  }

  /** Whether it is time to keep a run that is training. */
  get isSaveDue(): boolean {
    return this.kept.isDue(this.parts.clock.now());
  }

  /** Milliseconds after which a run that rests is to be kept; null where it is. */
  get restMs(): number | null {
    const frame = this.parts.stores.frames.current();
    return frame && this.kept.lacks(frame) ? this.kept.restMs(this.parts.clock.now()) : null;
  }

  /** Keeps the run as it stands, if it is not kept yet. */
  async keep(): Promise<void> {
    if (this.restMs !== null) await this.ask('advance', { maxSteps: 0, budgetMs: 0 }, true);
  }

  /**
   * The run as it stands, to come back to; one whose worker is lost as it was kept last, for it may be about to be left.
   * Null where nothing was started.
   * @throws as `ask` does
   */
  async moment(): Promise<Moment | null> {
    if (this.worker) await this.keep();
    return this.keptMoment;
  }

  /** The run that is kept; it is the one on show where nothing has come since. */
  private get keptMoment(): Moment | null {
    return this.shown && this.kept.moment(this.shown.experiment, this.parts.stores.frames);
  }

  /** Whether the run on show stands at this very moment. */
  isAt(moment: Moment): boolean {
    return this.keptMoment === moment && this.restMs === null;
  }

  /** The run as it stands, for a job on another core. @throws as `ask` does */
  async save(): Promise<SavedSource> {
    const { saved } = await this.ask('advance', { maxSteps: 0, budgetMs: 0 }, true);
    return this.sourceOf(saved as Uint8Array);
  }

  /** The run as it was kept last; null where it is too large for that. */
  get keptSource(): SavedSource | null {
    return this.kept.bytes && this.sourceOf(this.kept.bytes);
  }

  private sourceOf(bytes: Uint8Array): SavedSource {
    const { experiment, sources } = this.shown as Shown; // only a run on show has bytes
    return { experiment, ...sources, bytes };
  }

  private lose(error: unknown): void {
    const { run, frames } = this.parts.stores;
    this.worker?.stop();
    this.worker = null;
    // a seek under way has begun at the place that is kept
    if (this.shown && !this.goal && frames.current()?.seeking === null) this.goal = shownPlace(run.getState());
    this.loss = lossOf(error) ?? this.loss;
  }

  /** Sets the run on show up again where its worker is lost, and brings it to the place that is shown. */
  private async revive(): Promise<void> {
    const { shown } = this;
    if (!shown) throw new Error('nothing was started yet');
    if (!this.worker) await this.setUpAgain(shown);
    const { frames, run } = this.parts.stores;
    for (;;) {
      const frame = frames.current();
      if (!this.goal || !frame || placeReached(this.goal, frame)) break;
      // a place before the one that is kept is one that was sought
      if (frame.seeking !== null || frame.epoch > this.goal.epoch) await this.seekAgain(this.goal.epoch);
      else {
        const maxSteps = this.goal.status === 'ready' ? Math.max(1, this.goal.step - frame.step) : 1e9;
        await this.askWorker('advance', { maxSteps, budgetMs: catchUpBudgetMs }, this.isSaveDue);
      }
    }
    this.goal = null;
    if (!this.loss) return;
    run.setState({ problem: this.kept.sentence(this.loss, run.getState()) });
    this.loss = null;
  }

  private async seekAgain(epoch: number): Promise<void> {
    await this.askWorker('seek', { epoch, budgetMs: catchUpBudgetMs }, false);
    if (this.parts.stores.frames.current()?.seeking === null) await this.askWorker('advance', { maxSteps: 0, budgetMs: 0 }, true);
  }

  private async setUpAgain({ experiment, sources }: Shown): Promise<void> {
    const { run, frames } = this.parts.stores;
    const saved = this.kept.start(frames);
    const worker = this.connect();
    this.worker = worker;
    try {
      const result = await worker.ask('start', { experiment, ...sources, runId: ++this.runs, saved });
      if (!result.ok) throw new RefusedAgain(result.sentence);
      const frame = await worker.ask('advance', { maxSteps: 0, budgetMs: 0, ...this.frameRequest(false) });
      run.setState({ info: result.info });
      if (!saved) {
        frames.beginSeries(result.info);
        this.goal = null;
      }
      this.take(frame);
    } catch (error) {
      this.lose(error);
      throw error;
    }
  }

  // ---- another run ----

  /** Whether what is under way is no longer wanted where this is the experiment; other settings of the same run wait for it. */
  isOvertakenBy(experiment: Experiment): boolean {
    if (this.starting) return !sameRun(this.starting, experiment);
    return this.shown !== null && !sameRun(this.shown.experiment, experiment) && !sameStart(this.shown.experiment, experiment);
  }

  /** Gives up soon what is under way, so that something else can begin. */
  hurry(): void {
    this.loader.giveUp();
    this.worker?.hurry();
    this.candidate?.hurry();
  }

  /**
   * Starts a run; it takes the place of the one on show when it stands. The first goes on where it stood before the page was left: the run on
   * show may then be of other settings, from which it can go on to these.
   * @param wanted a run that was kept is set up with its own settings, from which it can go on to these
   * @returns the sentence why it is refused, or null
   * @throws NoAnswer, or what the trainer throws
   */
  async begin(wanted: Experiment, { isOver = false, from }: Beginning = {}): Promise<Sentence | null> {
    this.starting = wanted;
    const { before: resumed } = this;
    this.before = null;
    const experiment = from ? { ...from.experiment, view: wanted.view } : wanted;
    const sources = await this.loader.load(experiment);
    if (sources instanceof LoadingError) return this.refuse(sources.sentence);
    const before = this.shown?.experiment;
    const isSamePrecision = before !== undefined && precisionOf(before) === precisionOf(experiment);
    const keepTraining = !isOver && !from && isSamePrecision && sameStart(before, experiment);
    if (keepTraining) await this.revive();
    // a thread whose loops have seen both kinds of numbers is slower in each
    const worker = this.worker && isSamePrecision ? this.worker : this.connect();
    this.candidate = worker;
    try {
      const isResumed = resumed !== null && !isOver && !from && sameStart(resumed.experiment, experiment);
      if (isResumed && (await this.goOn(worker, resumed, sources))) return null;
      const result = await worker.ask('start', { experiment, ...sources, keepTraining, saved: from?.saved, runId: ++this.runs });
      if (!result.ok) {
        if (worker !== this.worker) worker.stop();
        return this.refuse(result.sentence);
      }
      // the first frame comes before the page learns of the run, so that both are shown at once
      const frame = await worker.ask('advance', { maxSteps: 0, budgetMs: 0, ...this.frameRequest(!from) });
      if (worker !== this.worker) this.worker?.stop();
      this.worker = worker;
      this.shown = { experiment, sources };
      this.stand(result.info, frame, result.kept ? before : undefined);
      if (from) this.kept.adopt(from, frame, this.parts.clock.now());
      return null;
    } catch (error) {
      worker.stop();
      if (worker === this.worker) this.lose(error);
      throw error;
    } finally {
      this.candidate = null;
    }
  }

  /** @returns whether the run stands again where it stood; one of another version, or damaged, does not */
  private async goOn(worker: WatchedTrainer, { experiment, saved }: Resumable, sources: DataSources): Promise<boolean> {
    const result = await worker.ask('start', { experiment, ...sources, saved, runId: ++this.runs });
    if (!result.ok) return false;
    const frame = await worker.ask('advance', { maxSteps: 0, budgetMs: 0, ...this.frameRequest(true) });
    this.worker = worker;
    this.shown = { experiment, sources };
    const { run, frames } = this.parts.stores;
    frames.beginSeries(result.info, saved);
    run.setState({ resumedAt: frame.epoch > 0 || frame.step > 0 ? frame.epoch : null });
    this.stand(result.info, frame, experiment);
    return true;
  }

  private refuse(sentence: Sentence): Sentence {
    this.starting = null;
    return sentence;
  }

  /** @param before the settings up to here of a run that goes on with others */
  private stand(info: RunInfo, frame: Frame, before?: Experiment): void {
    const isKept = before !== undefined;
    const { run, frames } = this.parts.stores;
    this.starting = null;
    this.goal = null;
    this.loss = null;
    if (!isKept) {
      run.setState({ resumedAt: null });
      this.kept.clear();
      this.quiet.longestMs = 0;
    }
    run.setState(({ rateChanges }) => ({
      info,
      shown: this.experiment,
      status: { kind: 'ready' },
      seeking: null,
      rateChanges: before && this.experiment ? withRateChange(rateChanges, frame.epoch, before, this.experiment) : [],
    }));
    fitView(info);
    if (!isKept) frames.beginSeries(info);
    this.take(frame);
  }

  stop(): void {
    this.worker?.stop();
    this.candidate?.stop();
    this.worker = null;
  }
}
