import { onLikeData } from '../experiment/edits';
import type { Experiment } from '../experiment/experiment';
import { precisionOf } from '../experiment/precision';
import { sameStart } from '../experiment/sameStart';
import { linkOpened, type Step } from './history';
import type { Moment } from './moment';
import type { Resumable } from './resume';
import { RunOnShow } from './runOnShow';
import type { RunParts } from './runParts';
import { sameRun } from './sameRun';
import { LoadingError, type Sentence } from './sentences';
import { type DataSources, SourceLoader } from './sourceLoader';
import type { WatchedTrainer } from './watchedTrainer';

/** A start that takes longer is told of. */
const waitingMs = 500;
/** Whoever shows the run fetches what is not there after this time itself, and says so where that fails. */
const shownWithLimitMs = 4000;

/** How another run is begun; absent: it goes on with the training of the one on show where it can. */
interface Beginning {
  /** Even where the run on show could go on with the new settings. */
  readonly isOver?: boolean;
  /** From a run that was kept, whose own settings then hold. */
  readonly from?: Moment;
  /** The one in whose place it stands, and why. */
  readonly standsFor?: { readonly wanted: Experiment; readonly problem: Sentence };
}

/** Which run is to be started, and its start beside the one on show: that one stays until the next stands. */
export class RunStarts {
  readonly onShow: RunOnShow;
  /** What is being started. */
  starting: Experiment | null = null;
  /** The same start is wanted again. */
  isOver = false;
  /** What is to be told of the next run when it stands. */
  told: Sentence | null = null;
  private readonly loader = new SourceLoader();
  /** A worker in which a run is set up beside the one on show. */
  private candidate: WatchedTrainer | null = null;
  /** Ends the wait for what a run is shown with. */
  private stopWaiting = () => {};
  /** The run of the page before it was left, until something is shown. */
  private before: Resumable | null;
  /** The run on show is that of the network alone, on other data than the chosen ones. */
  private isStandIn = false;
  /** The experiment that cannot be run. */
  private refused: Experiment | null = null;
  /** The step of the link that the run on show was begun with, or compared with. */
  private linkOnShow: Step | null | undefined;
  /** The experiment for which nothing has to be started. */
  private judged: Experiment | null = null;

  /** @param onRefused called with the sentence why a run cannot be started */
  constructor(
    private readonly parts: RunParts,
    private readonly onRefused: (sentence: Sentence) => void,
  ) {
    this.onShow = new RunOnShow(parts, () => this.isOvertakenBy(parts.stores.experiment.getState().experiment));
    this.before = parts.resume?.before ?? null;
  }

  isNeededFor(experiment: Experiment): boolean {
    if (this.isOver) return true;
    if (experiment === this.judged) return false;
    if (this.isTypedOtherwise(experiment)) return true;
    this.linkOnShow = this.linkOpened;
    const { onShow } = this;
    const { run } = this.parts.stores;
    if (onShow.experiment && sameRun(onShow.experiment, experiment)) {
      if (run.getState().standing !== 'shown') run.setState({ standing: 'shown', problem: null });
      onShow.rename(experiment);
      this.refused = null;
    } else if (!(this.refused && sameRun(this.refused, experiment))) return true;
    this.judged = experiment;
    return false;
  }

  /** What is on show is looked at anew. */
  forgetJudgement(): void {
    this.judged = null;
    this.linkOnShow = this.linkOpened;
  }

  private get linkOpened(): Step | null | undefined {
    return linkOpened(this.parts.stores.experiment.getState());
  }

  /** Whether a link that has come brings other weights typed into the run than the run on show has. */
  private isTypedOtherwise({ view: { typed } }: Experiment): boolean {
    const { linkOpened } = this;
    const isNew = linkOpened !== undefined && linkOpened !== this.linkOnShow;
    return isNew && typed !== '' && typed !== this.parts.stores.run.getState().typed.text;
  }

  /** Starts the run, or says why it cannot be. @throws NoAnswer, or what the trainer throws */
  async begin(experiment: Experiment, from?: Moment): Promise<void> {
    const { isOver, onShow } = this;
    const { run } = this.parts.stores;
    this.isOver = false;
    run.setState({ standing: 'starting' });
    const stopTelling = this.parts.clock.after(waitingMs, () => run.setState({ standing: 'waiting' }));
    try {
      const sentence = await this.start(experiment, { isOver, from });
      // a run that was kept, or resumed, may have had other settings
      const isOwn = !from && (sentence !== null || (onShow.experiment !== null && sameRun(onShow.experiment, experiment)));
      this.judged = isOwn ? experiment : null;
      this.refused = sentence === null ? null : experiment;
      if (sentence === null) run.setState({ standing: 'shown', problem: this.told });
      else {
        // a plane that is empty from the beginning still shows the network that is to be trained on it, with every change of it
        const isEmpty = onShow.experiment === null || this.isStandIn;
        const like = isEmpty && sentence.key.startsWith('drawn.') ? onLikeData(experiment) : null;
        if (like) await this.start(like, { standsFor: { wanted: experiment, problem: sentence } });
        this.onRefused(sentence);
      }
      this.told = null;
    } catch (error) {
      this.isOver ||= isOver;
      throw error;
    } finally {
      stopTelling();
    }
  }

  /** What was being started has failed too often. */
  giveUp(starting: Experiment, sentence: Sentence): void {
    this.isOver = false;
    this.refused = starting;
    this.judged = this.parts.stores.experiment.getState().experiment;
    this.onRefused(sentence);
  }

  /** Whether what is under way is no longer wanted where this is the experiment; other settings of the same run wait for it. */
  isOvertakenBy(experiment: Experiment): boolean {
    if (this.starting) return !sameRun(this.starting, experiment);
    const { experiment: shown } = this.onShow;
    return shown !== null && !sameRun(shown, experiment) && !sameStart(shown, experiment);
  }

  /** Gives up soon what is under way, so that something else can begin. */
  hurry(): void {
    this.loader.giveUp();
    this.stopWaiting();
    this.onShow.worker?.hurry();
    this.candidate?.hurry();
  }

  stop(): void {
    this.onShow.worker?.stop();
    this.candidate?.stop();
    this.onShow.worker = null;
  }

  /**
   * Starts a run; it takes the place of the one on show when it stands. The first goes on where it stood before the page was left: the run on
   * show may then be of other settings, from which it can go on to these.
   * @param wanted a run that was kept is set up with its own settings, from which it can go on to these
   * @returns the sentence why it is refused, or null
   */
  private async start(wanted: Experiment, { isOver = false, from, standsFor }: Beginning = {}): Promise<Sentence | null> {
    const { onShow, before: resumed } = this;
    this.starting = standsFor?.wanted ?? wanted;
    this.before = null;
    const isTypedOtherwise = this.isTypedOtherwise(wanted);
    // what was typed into the run that a link was shared from is typed into the one that it begins
    const isTyped = this.linkOpened !== undefined && !from;
    this.linkOnShow = this.linkOpened;
    const experiment = from ? { ...from.experiment, view: wanted.view } : wanted;
    const shownWith = this.shownWith(experiment);
    const sources = await this.loader.load(experiment);
    if (sources instanceof LoadingError) return this.refuse(sources.sentence);
    const before = onShow.experiment;
    const isSamePrecision = before !== null && precisionOf(before) === precisionOf(experiment);
    const keepTraining = !isOver && !from && isSamePrecision && sameStart(before, experiment) && !isTypedOtherwise;
    if (keepTraining) await onShow.revive();
    // a thread whose loops have seen both kinds of numbers is slower in each
    const worker = onShow.worker && isSamePrecision ? onShow.worker : onShow.connect();
    this.candidate = worker;
    try {
      const isResumed = resumed !== null && !isOver && !from && sameStart(resumed.experiment, experiment);
      if (isResumed && (await this.goOn(worker, resumed, sources, shownWith))) return null;
      const result = await onShow.startIn(worker, { experiment, ...sources, keepTraining, saved: from?.saved, isTyped }, !from);
      if (!result.ok) {
        await shownWith; // a plane to draw on is shown all the same
        if (worker !== onShow.worker) worker.stop();
        return this.refuse(result.sentence);
      }
      await shownWith;
      this.starting = null;
      this.isStandIn = standsFor !== undefined;
      onShow.replace({
        worker,
        experiment,
        sources,
        info: result.info,
        frame: result.frame,
        before: result.kept ? (before ?? undefined) : undefined,
        from,
        problem: standsFor?.problem,
      });
      return null;
    } catch (error) {
      worker.stop();
      if (worker === onShow.worker) onShow.lose(error);
      throw error;
    } finally {
      this.candidate = null;
    }
  }

  /** @returns whether the run stands again where it stood; one of another version, or damaged, does not */
  private async goOn(worker: WatchedTrainer, kept: Resumable, sources: DataSources, shownWith: Promise<unknown> | null): Promise<boolean> {
    const { experiment, saved } = kept;
    const result = await this.onShow.startIn(worker, { experiment, ...sources, saved }, true);
    if (!result.ok) return false;
    await shownWith;
    this.starting = null;
    this.onShow.replace({ worker, experiment, sources, info: result.info, frame: result.frame, resumed: saved });
    return true;
  }

  /** Until what the page shows such a run with has come; null where it is all there. */
  private shownWith(experiment: Experiment): Promise<unknown> | null {
    const coming = this.parts.stores.shownWith?.(experiment);
    if (!coming) return null;
    return new Promise<void>((resolve) => {
      const stopTimer = this.parts.clock.after(shownWithLimitMs, resolve);
      this.stopWaiting = resolve;
      const end = () => resolve();
      coming.then(end, end).finally(stopTimer); // where it fails, whoever shows the run says so
    });
  }

  private refuse(sentence: Sentence): Sentence {
    this.starting = null;
    return sentence;
  }
}
