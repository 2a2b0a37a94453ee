import type { Experiment } from '../experiment/experiment';
import { sameStart } from '../experiment/sameStart';
import type { RunInfo } from '../run/runInfo';
import { typedPart } from '../run/typedPart';
import type { Connect } from '../worker/protocol';
import type { Clock } from './clock';
import { type Command, CommandQueue } from './commandQueue';
import { openExperiment } from './experimentStore';
import { Failures } from './failures';
import { KeptPast } from './keptPast';
import type { Keeping } from './keptPlaces';
import { withMark } from './marks';
import { isFullSpeed, Pace } from './pace';
import { HeldQuestions } from './questions';
import type { Resume } from './resume';
import type { Runner } from './runnerVerbs';
import { RunStarts } from './runStarts';
import { canTrain, nothingTyped } from './runStore';
import type { RunStores } from './runStores';
import { SavedRunQueue } from './savedRunQueue';
import { type Sentence, say } from './sentences';
import { longestSliceMs, takeStep } from './takeStep';
import { useView } from './viewStore';
import { lossOf } from './workerLoss';

/** Every epoch keeps its numbers, here and in the worker: a run that is left alone must not fill the memory. */
const mostEpochs = 1_000_000;

/**
 * Trains the experiment of `stores` in a worker, one request at a time, and keeps `stores` up to date.
 * @param connect makes a trainer; called again whenever the one before is lost
 * @param resume what it goes on from, and where it keeps its run for the next time
 */
export function createRunner(connect: Connect, clock: Clock, stores: RunStores, resume: Resume | null = null): Runner {
  const { run, frames } = stores;
  const commands = new CommandQueue();
  const past = new KeptPast(stores.experiment.getState(), commands);
  const saves = new SavedRunQueue(() => void pump());
  const failures = new Failures();
  const pace = new Pace(clock);
  let questionsChanged = false;
  let { byHand: toldByHand } = run.getState();
  const questions = new HeldQuestions(() => {
    questionsChanged = true;
    void pump();
  });
  const starts = new RunStarts({ connect, clock, stores, questions, resume }, refuse);
  const { onShow } = starts;
  let seekGoal: number | null = null;
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
    const beginsAnother = commands.comesBeforeStart || starts.isNeededFor(experiment);
    const { isPlaying, standing } = run.getState();
    const trains = isPlaying && standing === 'shown' && saves.isEmpty;
    if (!trains || beginsAnother || commands.head || seekGoal !== null) onShow.showComing();
    if ((beginsAnother || seekGoal === null) && run.getState().seeking !== null && onShow.experiment) {
      seekGoal = null;
      await onShow.ask('giveUpSeek', {});
      return true;
    }
    if (beginsAnother) {
      if (commands.comesBeforeStart) await obeyHead();
      else await starts.begin(experiment);
      return true;
    }
    if (!run.getState().info) return false;
    tellTyped(experiment);
    if (standing === 'lost') {
      saves.answer(onShow.keptSource);
      return false;
    }
    if (standing === 'shown' && (await trainOn(trains))) return true;
    if (await saves.answerWith(() => onShow.save())) return true;
    if (questionsChanged) {
      questionsChanged = false;
      await onShow.askWhereItStands().catch((error) => {
        questionsChanged = true; // nobody has answered them
        throw error;
      });
      return true;
    }
    return keepAtRest();
  }

  /** What was typed by hand goes into the link, with the place that the worker gave it. */
  function tellTyped({ view }: Experiment): void {
    const { byHand, info, standing } = run.getState();
    if (byHand !== toldByHand) {
      if (byHand.length > 0 && !typedPart.isLoaded) {
        typedPart.load().then(pump, () => {});
        return;
      }
      toldByHand = byHand;
      run.setState({ typed: byHand.length > 0 ? typedPart.loaded.typedText(byHand, info?.precision === 'single') : nothingTyped });
    }
    const { text } = run.getState().typed;
    if (standing === 'shown' && view.typed !== text) stores.showTyped?.(text);
  }

  async function trainOn(isPlaying: boolean): Promise<boolean> {
    if (commands.head) await obeyHead();
    else if (seekGoal !== null) await seekOn(seekGoal);
    else if (isPlaying) await playOn();
    else return false;
    return true;
  }

  /** A run that rests is kept as it stands. */
  async function keepAtRest(): Promise<boolean> {
    const { restMs } = onShow;
    if (restMs === null || restTimer) return false;
    if (restMs === 0) await onShow.keep();
    else {
      restTimer = clock.after(restMs, () => {
        restTimer = null;
        void pump();
      });
    }
    return restMs === 0;
  }

  // ---- when a request has no answer ----

  function refuse(problem: Sentence): void {
    commands.dropTraining();
    seekGoal = null;
    run.setState({ standing: 'refused', problem, isPlaying: false });
  }

  /** After a request without an answer: the next one goes to another worker, unless that has been tried often enough. */
  function recover(error: unknown): void {
    const { starting } = starts;
    starts.starting = null;
    const loss = lossOf(error);
    if (loss === null || isStopped) return; // a later choice is next
    const { step } = run.getState();
    const hasFailedOften = failures.add(starting ?? onShow.experiment ?? stores, starting ? -1 : step, clock.now());
    if (!hasFailedOften) {
      if (starting) run.setState({ problem: say('runner.startsAgain', { loss }) });
    } else if (starting) {
      if (commands.head?.kind === 'goTo') commands.done(commands.head);
      starts.giveUp(starting, say('runner.startGivenUp', { loss }));
    } else {
      commands.dropTraining();
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
    const { speed } = useView.getState();
    const share = await pace.next(speed, info?.stepsPerEpoch ?? 1, frames.newest()?.answerMs ?? 0);
    if (!share || !run.getState().isPlaying || starts.isNeededFor(stores.experiment.getState().experiment)) return;
    const { step } = run.getState();
    if (isFullSpeed(speed)) await onShow.trainOn(share);
    else pace.spend(share, (await onShow.ask('advance', share, onShow.isSaveDue)).step - step);
  }

  async function obeyHead(): Promise<void> {
    const { head } = commands;
    if (head && (await obey(head))) commands.done(head);
  }

  /** @returns whether it is done */
  async function obey(command: Command): Promise<boolean> {
    if (command.kind === 'step') return takeStep(onShow, stores, command);
    if (command.kind === 'keep') await keepPlace(command.keeping);
    else if (command.kind === 'goTo') await goTo(command.keeping);
    else if (command.kind === 'startOver') starts.isOver = true;
    else {
      await onShow.ask('setParameters', { values: command.values }, true);
      const { marks, epoch, shown } = run.getState();
      if (shown) run.setState({ marks: withMark(marks, epoch, shown, shown) });
    }
    return true;
  }

  async function seekOn(epoch: number): Promise<void> {
    if (frames.current()?.seeking === null) await onShow.keep(); // where it begins is where it goes back to
    await onShow.ask('seek', { epoch, budgetMs: longestSliceMs });
    if (frames.current()?.seeking !== null) return;
    if (seekGoal === epoch) seekGoal = null;
    await onShow.keep();
  }

  function leaveSeek(): boolean {
    const wasSeeking = seekGoal !== null || run.getState().seeking !== null;
    seekGoal = null;
    return wasSeeking;
  }

  const pause = () => {
    // what rested while it trained is asked of the place where it stands
    questionsChanged ||= run.getState().isPlaying;
    run.setState({ isPlaying: false });
  };

  // ---- the past ----

  async function keepPlace(keeping: Keeping): Promise<void> {
    keeping.moment = starts.isOver ? null : await onShow.moment();
    past.fit();
  }

  /** The run as it stood when it was left; one that is not kept begins again. */
  async function goTo({ moment }: Keeping): Promise<void> {
    const { experiment } = stores.experiment.getState();
    starts.isOver = false;
    starts.forgetJudgement();
    if (moment?.saved && sameStart(moment.experiment, experiment)) {
      if (!onShow.isAt(moment)) await starts.begin(experiment, moment);
      return;
    }
    starts.isOver = true;
    starts.told = moment && !moment.saved ? say('runner.notGivenBack', { epoch: moment.epoch }) : null;
  }

  /** Weights are typed into the run on show, not into one that is about to be begun. */
  function typeByHand(type: (info: RunInfo) => void): void {
    const { info } = run.getState();
    const { experiment } = stores.experiment.getState();
    const isShown = onShow.experiment !== null && sameStart(onShow.experiment, experiment);
    if (!info || !isShown || !canTrain(run.getState())) return;
    leaveSeek();
    type(info);
    void pump();
  }

  const unsubscribe = stores.experiment.subscribe((state) => {
    if (past.follow(state, starts.isOver)) {
      pause();
      leaveSeek();
    }
    if (starts.isOvertakenBy(state.experiment)) starts.hurry();
    void pump();
  });
  void pump();
  return {
    stores,
    questions,
    places: past.places,
    togglePlay() {
      const state = run.getState();
      leaveSeek();
      if (state.isPlaying) pause();
      else if (canTrain(state) && state.status.kind === 'ready') run.setState({ isPlaying: true });
      void pump();
    },
    stepOnce(size = useView.getState().stepSize) {
      if (!canTrain(run.getState())) return;
      pause();
      leaveSeek();
      const { stepOperation } = useView.getState();
      if (size === 'operation' && stepOperation) {
        stepOperation(1);
        return;
      }
      commands.add({ kind: 'step', size: size === 'operation' ? 'batch' : size, left: null });
      void pump();
    },
    reset() {
      const { standing, step, lastEpoch, changedByHand } = run.getState();
      const hasCome = standing !== 'refused' && (step > 0 || lastEpoch > 0 || changedByHand);
      if (hasCome && !starts.isOver && commands.last?.kind !== 'startOver') stores.record?.({ kind: 'reset' });
      pause();
      leaveSeek();
      commands.dropSteps();
      commands.add({ kind: 'startOver' });
      failures.clear();
      if (!starts.starting) starts.hurry();
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
    setParameterValue(index, value, isPartOfLast = false) {
      typeByHand(({ layers, featureNames, axes }) => {
        const from = frames.current()?.parameters[index];
        if (from !== undefined && !isPartOfLast)
          stores.record?.({ kind: 'weight', index, from, to: value, layers, featureNames, axes }, `weight ${index}`);
        commands.add({ kind: 'parameters', values: new Map([[index, value]]) });
      });
    },
    setParameterValues(values, isDragged = false) {
      typeByHand(() => {
        stores.record?.({ kind: 'weights' }, isDragged ? 'weights' : undefined);
        commands.add({ kind: 'parameters', values });
      });
    },
    openMoment(moment) {
      pause();
      leaveSeek();
      openExperiment(moment.experiment, []);
      commands.goTo({ moment });
      void pump();
    },
    backToShown() {
      const { experiment } = stores.experiment.getState();
      if (onShow.experiment) openExperiment({ ...onShow.experiment, view: experiment.view }, [], 'settings');
    },
    savedRun: () => saves.join(),
    stop() {
      isStopped = true;
      unsubscribe();
      restTimer?.();
      starts.stop();
      saves.refuse('the run was stopped');
    },
  };
}
