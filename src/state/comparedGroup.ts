import type { Question } from '../probes/registry';
import type { RunInfo } from '../run/runInfo';
import type { Connect, StartRequest } from '../worker/protocol';
import { type Clock, nextTick } from './clock';
import { ComparedMember, type Course, textOfCourse } from './comparedMember';
import { isFullSpeed, speeds } from './pace';
import { HeldQuestions } from './questions';
import type { Runner } from './runnerVerbs';
import type { RunStores } from './runStores';
import { useView } from './viewStore';

/** Questions of one run. @param isCalm nothing moves: pictures may be finer */
export type AskOfRun = (info: RunInfo, isCalm: boolean) => Readonly<Record<string, Question>>;

/** At full speed a round trains for so long, or as long as its pictures take: epochs come by the dozen where they are short. */
const trainMs = 24;
const mostEpochsARound = 200;

/**
 * Runs side by side, each in a worker of its own, all at the same epoch: Play, Step and time line of the page move all of them. Each is to the
 * bit what it is alone.
 */
export class ComparedGroup {
  members: readonly ComparedMember[] = [];
  /** Another one whenever something has come. */
  version = 0;
  readonly runner: Runner;
  private goal = 0;
  private batches = 0;
  /** They stand where single updates have left them, within the epoch. */
  private isWithin = false;
  /** It was paused: all come to where the first of them is, and so many epochs further; null: to the goal. */
  private halting: number | null = null;
  private isPumping = false;
  private isStopped = false;
  private isLooking = true;
  private credit = 0;
  private tickedAtMs = 0;
  private epochsARound = 1;
  /** The only one that goes on; null: all do. */
  private alone: ComparedMember | null = null;
  private readonly listeners = new Set<() => void>();

  /**
   * @param connect makes a trainer
   * @param stores what the page's Play, Step and time line show
   */
  constructor(
    private readonly connect: Connect,
    private readonly clock: Clock,
    private readonly stores: RunStores,
    private readonly ask: AskOfRun,
    page: Pick<Runner, 'places' | 'openMoment' | 'backToShown' | 'savedRun'>,
  ) {
    this.runner = {
      stores,
      questions: new HeldQuestions(() => {}),
      places: page.places,
      openMoment: page.openMoment,
      backToShown: page.backToShown,
      savedRun: page.savedRun,
      togglePlay: () => this.play(!stores.run.getState().isPlaying),
      stepOnce: (size = useView.getState().stepSize) => this.step(size === 'epoch'),
      reset: () => this.seek(0),
      seekEpoch: (epoch) => this.seek(epoch),
      giveUpSeek: () => false,
      setParameterValue: () => {},
      setParameterValues: () => {},
      stop: () => this.stop(),
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /**
   * Which runs there are. Those that are the same go on; new ones come to where the others stand.
   * @param epoch where all begin
   * @param saved a run that was changed by hand, to go on from
   */
  setRuns(
    courses: readonly Course[],
    epoch = this.goal,
    saved: { readonly text: string; readonly from: StartRequest['saved'] } | null = null,
  ): void {
    const known = new Map(this.members.map((member) => [textOfCourse(member.course), member]));
    const members = courses.map((course) => {
      const text = textOfCourse(course);
      const member = known.get(text);
      known.delete(text);
      return member ?? new ComparedMember(course, this.connect, this.clock, saved?.text === text ? saved.from : undefined);
    });
    for (const member of known.values()) member.stop();
    this.members = members;
    if (this.alone && !members.includes(this.alone)) this.alone = null;
    if (epoch !== this.goal) this.halting = null;
    this.goal = epoch;
    this.isWithin = false;
    this.isLooking = true;
    void this.pump();
  }

  /** The only one that goes on. */
  isAlone(member: ComparedMember): boolean {
    return this.alone === member;
  }

  get epoch(): number {
    return this.goal;
  }

  play(isPlaying: boolean): void {
    this.tickedAtMs = this.clock.now();
    if (!isPlaying && this.stores.run.getState().isPlaying) this.halting = 0;
    this.stores.run.setState({ isPlaying });
    if (!isPlaying && this.alone) {
      this.alone = null;
      this.isWithin = true; // the others stay where they are
    }
    this.isLooking ||= !isPlaying;
    void this.pump();
  }

  /** This run alone goes on, or all of them stand again. */
  playAlone(member: ComparedMember): void {
    const isOn = this.alone === member && this.stores.run.getState().isPlaying;
    if (!isOn) this.goal = Math.max(this.goal, member.frame?.lastEpoch ?? 0);
    this.play(!isOn);
    this.alone = isOn ? null : member;
  }

  seek(epoch: number): void {
    this.play(false);
    this.halting = null;
    this.goal = Math.max(0, Math.round(epoch));
    this.isWithin = false;
  }

  private step(byEpoch: boolean): void {
    this.play(false);
    if (byEpoch) {
      if (this.halting === null) this.goal++;
      else this.halting++;
      this.isWithin = false;
    } else this.batches++;
  }

  /** What is asked of the runs is otherwise now. */
  lookAgain(): void {
    this.isLooking = true;
    void this.pump();
  }

  private async pump(): Promise<void> {
    if (this.isPumping) return;
    this.isPumping = true;
    try {
      while (!this.isStopped && (await this.once())) this.publish();
    } finally {
      this.isPumping = false;
    }
    this.publish();
  }

  private async each(members: readonly ComparedMember[], act: (member: ComparedMember) => Promise<void>): Promise<void> {
    await Promise.all(members.map((member) => act(member).catch((error) => member.fail(error))));
  }

  /** @returns whether there may be more to do */
  private async once(): Promise<boolean> {
    await null; // whoever asks for something has said all of it
    this.halt();
    const { goal, members } = this;
    const { isPlaying } = this.stores.run.getState();
    const questions = (member: ComparedMember, isCalm: boolean) => (member.info ? this.ask(member.info, isCalm) : {});
    const asleep = members.filter((member) => !member.isReady && !member.problem);
    if (asleep.length > 0) {
      await this.each(asleep, (member) => member.start());
      return true;
    }
    const late = this.late;
    if (late.length > 0 && this.batches === 0) {
      this.isLooking ||= !isPlaying;
      await this.each(late, (member) => member.approach(goal, questions(member, false)));
      return true;
    }
    if (this.batches > 0) {
      this.batches--;
      this.isWithin = true;
      this.isLooking = true;
      await this.each(members, (member) => member.stepBatch(questions(member, false)));
      this.goal = Math.max(0, ...members.map(({ frame }) => (frame ? frame.epoch : 0)));
      return this.batches > 0 || this.isLooking ? this.lookAll(questions) : false;
    }
    if (isPlaying && this.canGoOn) {
      const epochs = await this.nextEpochs();
      if (epochs > 0 && this.goal === goal) {
        this.goal += epochs;
        this.isWithin = false;
      }
      return true;
    }
    if (isPlaying) this.stores.run.setState({ isPlaying: false });
    return this.isLooking && this.lookAll(questions);
  }

  /** A goal far ahead is none any more. */
  private halt(): void {
    const { halting, alone, members, goal } = this;
    this.halting = null;
    if (halting === null) return;
    const reached = (alone ? [alone] : members).map(({ frame }) => (frame ? frame.epoch + Number(frame.stepInEpoch > 0) : 0));
    this.goal = Math.min(goal, Math.max(0, ...reached)) + halting;
  }

  private async lookAll(questions: (member: ComparedMember, isCalm: boolean) => Readonly<Record<string, Question>>): Promise<boolean> {
    this.isLooking = false;
    await this.each(this.members, (member) => member.look(questions(member, true)));
    return true;
  }

  /** Those that are on their way. */
  private get late(): readonly ComparedMember[] {
    if (this.isWithin) return [];
    return (this.alone ? [this.alone] : this.members).filter((member) => !member.isAt(this.goal));
  }

  private get canGoOn(): boolean {
    return (this.alone ? [this.alone] : this.members).some(({ frame, problem }) => !problem && frame?.status.kind === 'ready');
  }

  /** How many epochs time has earned. */
  private async nextEpochs(): Promise<number> {
    const began = this.tickedAtMs;
    await nextTick(this.clock);
    const now = this.clock.now();
    this.tickedAtMs = now;
    const { speed } = useView.getState();
    if (isFullSpeed(speed)) {
      const frames = this.members.flatMap(({ frame }) => frame ?? []);
      const trained = Math.max(0, ...frames.map((frame) => frame.trainMs));
      const limit = Math.max(trainMs, ...frames.map(({ answerMs }) => answerMs));
      const factor = trained < limit ? 2 : trained > 2 * limit ? 0.5 : 1;
      this.epochsARound = Math.min(mostEpochsARound, Math.max(1, Math.floor(factor * this.epochsARound)));
      return this.epochsARound;
    }
    const perSecond = (speeds[speed] ?? speeds[0]).epochsPerSecond;
    this.credit = Math.min(this.credit + (perSecond * Math.min(100, now - began)) / 1000, 2 + perSecond / 10);
    const epochs = Math.floor(this.credit);
    this.credit -= epochs;
    return epochs;
  }

  private publish(): void {
    const shown = this.members.filter(({ info, frame, problem }) => info && frame && !problem);
    const [first] = shown;
    if (first?.frame && first.info) {
      const frames = shown.flatMap(({ frame }) => frame ?? []);
      const ready = frames.find(({ status }) => status.kind === 'ready');
      const isLate = this.late.length > 0;
      this.stores.run.setState({
        info: first.info,
        standing: 'shown',
        shown: first.experiment,
        step: first.frame.step,
        epoch: ready?.epoch ?? this.goal,
        batch: ready?.stepInEpoch ?? 0,
        lastEpoch: Math.max(this.goal, ...frames.map(({ lastEpoch }) => lastEpoch)),
        seeking: isLate && !this.stores.run.getState().isPlaying && this.batches === 0 ? this.goal : null,
        status: ready ? { kind: 'ready' } : first.frame.status,
      });
    }
    this.version++;
    for (const listener of this.listeners) listener();
  }

  stop(): void {
    this.isStopped = true;
    for (const member of this.members) member.stop();
  }
}
