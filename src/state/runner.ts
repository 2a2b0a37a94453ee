import type { Experiment } from '../experiment/experiment';
import type { Connect } from '../worker/protocol';
import type { Clock } from './clock';
import { openExperiment } from './experimentStore';
import { Failures } from './failures';
import { Pace } from './pace';
import { HeldQuestions } from './questions';
import type { Resume } from './resume';
import { RunHost, sameRun } from './runHost';
import type { Runner } from './runnerVerbs';
import { canTrain } from './runStore';
import type { RunStores } from './runStores';
import { SavedRunQueue } from './savedRunQueue';
import { type Sentence, say } from './sentences';
import { type StepSize, useView } from './viewStore';
import { lossOf } from './workerLoss';

type Command =
  | { readonly kind: 'step'; readonly size: StepSize; left: number | null }
  | { readonly kind: 'parameter'; readonly index: number; readonly value: number };

/** Every epoch keeps its numbers, here and in the worker: a run that is left alone must not fill the memory. */
const mostEpochs = 1_000_000;
/** A long step or seek is told about so often. */
const sliceMs = 100;
/** A start that takes longer is told of. */
const waitingMs = 500;

/**
 * Trains the experiment of `stores` in a worker, one request at a time, and keeps `stores` up to date.
 * @param connect makes a trainer; called again whenever the one before is lost
 * @param resume what it goes on from, and where it keeps its run for the next time
 */
export function createRunner(connect: Connect, clock: Clock, stores: RunStores, resume: Resume | null = null): Runner {
  const { run, frames } = stores;
  const commands: Command[] = [];
  const saves = new SavedRunQueue(() => void pump());
  const failures = new Failures();
  const pace = new Pace(clock);
  let questionsChanged = false;
  const questions = new HeldQuestions(() => {
    questionsChanged = true;
    void pump();
  });
  const host = new RunHost({ connect, clock, stores, questions, resume });
  let seekGoal: number | null = null;
  let startsOver = false;
  /** The experiment that cannot be run. */
  let refused: Experiment | null = null;
  /** The experiment for which nothing has to be started. */
  let judged: Experiment | null = null;
  let isPumping = false;
  let hasNews = false;
  let isStopped = false;
  let restTimer: (() => void) | null = null;

  // ---- one request at a time ----

  /** Asks for one thing after another until there is nothing left to ask. */
  async function pump(): Promise<void> {
    hasNews = true;
    if (isPumping) return;
    isPumping = true;
    while (hasNews && !isStopped) {
      hasNews = false; // what is asked for while this loop ends is seen by its next round
      try {
        while (!isStopped && (await askOnce())) {}
      } catch (error) {
        recover(error);
        hasNews = true;
      }
    }
    isPumping = false;
  }

  async function askOnce(): Promise<boolean> {
    const { experiment } = stores.experiment.getState();
    const beginsAnother = needsStart(experiment);
    if ((beginsAnother || seekGoal === null) && run.getState().seeking !== null && host.experiment) {
      seekGoal = null;
      await host.ask('giveUpSeek', {});
      return true;
    }
    if (beginsAnother) {
      await begin(experiment);
      return true;
    }
    const { info, standing, isPlaying } = run.getState();
    if (!info) return false;
    if (standing === 'lost') {
      saves.answer(host.keptSource);
      return false;
    }
    if (standing === 'shown' && (await trainOn(isPlaying && saves.isEmpty))) return true;
    if (await saves.answerWith(() => host.save())) return true;
    if (questionsChanged) {
      questionsChanged = false;
      await host.ask('advance', { maxSteps: 0, budgetMs: 0 }).catch((error) => {
        questionsChanged = true; // nobody has answered them
        throw error;
      });
      return true;
    }
    return keepAtRest();
  }

  async function trainOn(isPlaying: boolean): Promise<boolean> {
    const [command] = commands;
    if (command) {
      if (await obey(command)) commands.splice(commands.indexOf(command), 1);
    } else if (seekGoal !== null) await seekOn(seekGoal);
    else if (isPlaying) await playOn();
    else return false;
    return true;
  }

  /** A run that rests is kept as it stands. */
  async function keepAtRest(): Promise<boolean> {
    const { restMs } = host;
    if (restMs === null || restTimer) return false;
    if (restMs === 0) await host.keep();
    else {
      restTimer = clock.after(restMs, () => {
        restTimer = null;
        void pump();
      });
    }
    return restMs === 0;
  }

  // ---- starting ----

  function needsStart(experiment: Experiment): boolean {
    if (startsOver) return true;
    if (experiment === judged) return false;
    if (host.experiment && sameRun(host.experiment, experiment)) {
      if (run.getState().standing !== 'shown') run.setState({ standing: 'shown', problem: null });
      host.rename(experiment);
      refused = null;
    } else if (!(refused && sameRun(refused, experiment))) return true;
    judged = experiment;
    return false;
  }

  async function begin(experiment: Experiment): Promise<void> {
    const isOver = startsOver;
    startsOver = false;
    run.setState({ standing: 'starting' });
    const stopWaiting = clock.after(waitingMs, () => run.setState({ standing: 'waiting' }));
    try {
      const sentence = await host.begin(experiment, isOver);
      // a run that was resumed may have had other settings before
      judged = sentence !== null || (host.experiment && sameRun(host.experiment, experiment)) ? experiment : null;
      refused = sentence === null ? null : experiment;
      if (sentence === null) run.setState({ standing: 'shown', problem: null });
      else refuse(sentence);
    } catch (error) {
      startsOver ||= isOver;
      throw error;
    } finally {
      stopWaiting();
    }
  }

  function refuse(problem: Sentence): void {
    commands.length = 0;
    seekGoal = null;
    run.setState({ standing: 'refused', problem, isPlaying: false });
  }

  /** After a request without an answer: the next one goes to another worker, unless that has been tried often enough. */
  function recover(error: unknown): void {
    const { starting } = host;
    host.starting = null;
    const loss = lossOf(error);
    if (loss === null || isStopped) return; // a later choice is next
    const { step } = run.getState();
    const hasFailedOften = failures.add(starting ?? host.experiment ?? stores, starting ? -1 : step, clock.now());
    if (!hasFailedOften) {
      if (starting) run.setState({ problem: say('runner.startsAgain', { loss }) });
    } else if (starting) {
      startsOver = false;
      refused = starting;
      judged = stores.experiment.getState().experiment;
      refuse(say('runner.startGivenUp', { loss }));
    } else {
      commands.length = 0;
      seekGoal = null;
      run.setState({ standing: 'lost', isPlaying: false, seeking: null, problem: say('runner.givenUp', { loss, step }) });
    }
  }

  // ---- training ----

  async function playOn(): Promise<void> {
    const { info, epoch } = run.getState();
    if (epoch >= mostEpochs) {
      run.setState({ isPlaying: false, problem: say('runner.curveIsFull', { epoch: mostEpochs }) });
      return;
    }
    const share = await pace.next(useView.getState().speed, info?.stepsPerEpoch ?? 1, frames.newest()?.answerMs ?? 0);
    if (!share || !run.getState().isPlaying || needsStart(stores.experiment.getState().experiment)) return;
    const before = run.getState().step;
    await host.ask('advance', share, host.isSaveDue);
    pace.spend(share, run.getState().step - before);
  }

  /** @returns whether it is done */
  async function obey(command: Command): Promise<boolean> {
    if (command.kind === 'parameter') {
      await host.ask('setParameter', { index: command.index, value: command.value }, true);
      return true;
    }
    if (command.size === 'example') {
      await host.ask('advance', { maxSteps: 1, budgetMs: Number.POSITIVE_INFINITY, byExample: true });
      return true;
    }
    const { step, info } = run.getState();
    const restOfEpoch = Math.max(1, (info?.stepsPerEpoch ?? 1) - (frames.current()?.stepInEpoch ?? 0));
    command.left ??= command.size === 'epoch' ? restOfEpoch : 1;
    await host.ask('advance', { maxSteps: command.left, budgetMs: sliceMs }, host.isSaveDue);
    // an epoch whose batches never fill passes without a step
    command.left -= Math.max(1, run.getState().step - step);
    return command.left <= 0 || run.getState().status.kind !== 'ready';
  }

  async function seekOn(epoch: number): Promise<void> {
    if (frames.current()?.seeking === null) await host.keep(); // where it begins is where it goes back to
    await host.ask('seek', { epoch, budgetMs: sliceMs });
    if (frames.current()?.seeking !== null) return;
    if (seekGoal === epoch) seekGoal = null;
    await host.keep();
  }

  function leaveSeek(): boolean {
    const wasSeeking = seekGoal !== null || run.getState().seeking !== null;
    seekGoal = null;
    return wasSeeking;
  }

  const pause = () => run.setState({ isPlaying: false });

  const unsubscribe = stores.experiment.subscribe(({ experiment }) => {
    if (host.isOvertakenBy(experiment)) host.hurry();
    void pump();
  });
  void pump();
  return {
    stores,
    questions,
    togglePlay() {
      const state = run.getState();
      leaveSeek();
      if (state.isPlaying) pause();
      else if (canTrain(state) && state.status.kind === 'ready') run.setState({ isPlaying: true });
      void pump();
    },
    stepOnce() {
      if (!canTrain(run.getState())) return;
      pause();
      leaveSeek();
      commands.push({ kind: 'step', size: useView.getState().stepSize, left: null });
      void pump();
    },
    reset() {
      pause();
      leaveSeek();
      startsOver = true;
      failures.clear();
      if (!host.starting) host.hurry();
      void pump();
    },
    seekEpoch(epoch) {
      if (!canTrain(run.getState())) return;
      pause();
      seekGoal = epoch;
      void pump();
    },
    giveUpSeek() {
      const wasSeeking = leaveSeek();
      void pump();
      return wasSeeking;
    },
    setParameterValue(index, value) {
      if (!canTrain(run.getState())) return;
      leaveSeek();
      commands.push({ kind: 'parameter', index, value });
      void pump();
    },
    backToShown() {
      const { experiment } = stores.experiment.getState();
      if (host.experiment) openExperiment({ ...host.experiment, view: experiment.view }, []);
    },
    savedRun: () => saves.join(),
    stop() {
      isStopped = true;
      unsubscribe();
      restTimer?.();
      host.stop();
      saves.refuse('the run was stopped');
    },
  };
}
