import { nonFiniteParam } from '../engine/training/divergence';
import type { Experiment } from '../experiment/experiment';
import { encodeExperiment } from '../experiment/link';
import { checksum } from './checksum';
import { hasDiverged, lastShowable } from './divergedRun';
import { type RunRows, runFromBytes, runToBytes, type SavedRun } from './runBytes';
import type { RunSources } from './runDataset';
import { changedSettings, hasChanges, type Place, type RunEvent, RunLog, type TypedSeveral } from './runLog';
import type { RunStatus } from './runStatus';
import { RunError, say } from './sentences';
import { SeriesRecorder } from './series/seriesRecorder';
import type { SeriesTable } from './seriesTable';
import type { SharedHosts } from './sharedHosts';
import { type KeptState, Snapshots } from './snapshots';
import type { StepSeries } from './stepSeries';
import { TrainingLoop } from './trainingLoop';
import { typedPart } from './typedPart';

export interface RunSpec {
  readonly experiment: Experiment;
  readonly sources?: RunSources;
  /** Null: no WebAssembly SIMD. */
  readonly simd?: SharedHosts | null;
  /** What its snapshots may take, where that is less than usual. */
  readonly snapshotBytes?: number;
  /** Called after every sweep of an evaluation. */
  readonly onSweep?: () => void;
  /** Whether what the link has typed into the run is typed where it comes by. A saved run knows it. */
  readonly isTyped?: boolean;
}

/**
 * An experiment at work, with its past: the log of what was done by hand, snapshots for going back, series, and whether it still goes.
 * One experiment and one log are one run, to the bit, whatever is asked between its steps, and wherever it was sought to on the way.
 */
export class Run {
  /** What trains at the present place, with the settings of that place. */
  loop: TrainingLoop;
  status: RunStatus = { kind: 'ready' };
  private readonly sources: RunSources;
  private readonly simd: SharedHosts | null;
  private readonly onSweep: (() => void) | undefined;
  private log: RunLog;
  private readonly recorder: SeriesRecorder;
  private readonly snapshots: Snapshots;
  /** Events of the log that the present state has behind it. */
  private applied = 0;
  /** What a link has typed into it further on; whatever else is done by hand takes another course, and it is forgotten. */
  private ahead: readonly TypedSeveral[];
  private told: readonly RunEvent[] | null = null;
  /** Where a seek that is under way began. */
  private home: (KeptState & { readonly status: RunStatus }) | null = null;
  /** The state before the settings were last changed, as long as nothing has come since. */
  private beforeChange: KeptState | null = null;

  /**
   * @param saved what to go on from; @param rows its series where they are not in it
   * @throws what `refusalOf` knows, where data or settings can't be used, or where what was saved is another run
   */
  constructor(
    { experiment, sources = {}, simd = null, snapshotBytes, onSweep, isTyped = false }: RunSpec,
    saved: SavedRun | null = null,
    rows: RunRows | null = null,
  ) {
    this.snapshots = new Snapshots(snapshotBytes);
    this.sources = sources;
    this.simd = simd;
    this.onSweep = onSweep;
    this.log = new RunLog(saved ? { ...saved.base, view: experiment.view } : experiment, saved?.events);
    if (saved) this.refuseOther(saved, experiment);
    this.loop = new TrainingLoop({ experiment: this.log.base, sources, simd, onSweep });
    if (saved && saved.snapshot.precision !== this.loop.kernels.precision)
      throw new RunError(say('savedRun.precision', { given: saved.snapshot.precision, wanted: this.loop.kernels.precision }));
    simd?.keep();
    this.recorder = new SeriesRecorder(this.loop);
    this.loop.evaluate();
    this.recorder.record(0);
    this.snapshots.add(this.keptState(), true);
    const { typed } = experiment.view;
    const ofLink = isTyped && typed !== '' ? typedPart.loaded.typedEvents(typed, this.loop.network.parameterCount) : [];
    this.ahead = saved ? (saved.ahead ?? []) : ofLink;
    if (saved) this.goOnFrom(saved, saved.series ? saved : rows);
    else this.typeDue();
  }

  /** The settings of now; they hold from wherever the run goes on. */
  get experiment(): Experiment {
    return this.log.experiment;
  }

  get series(): SeriesTable {
    return this.recorder.table;
  }

  /** Of single updates, where that was asked for. */
  get steps(): StepSeries {
    return this.recorder.steps;
  }

  /** The furthest that the run has been to on its present course; rows of its series may be kept elsewhere. */
  private get lastEpoch(): number {
    return Math.max(this.series.length - 1, this.snapshots.lastEpoch);
  }

  /** Whether the link alone no longer makes this run. */
  get isChangedByHand(): boolean {
    return this.log.events.length > 0;
  }

  /** What was done by hand, in order, and what a link has typed into it further on; the same list until there is more, or less. */
  get byHand(): readonly RunEvent[] {
    this.told ??= [...this.log.events, ...this.ahead];
    return this.told;
  }

  private get place(): Place {
    return { step: this.loop.step, epoch: this.loop.epoch };
  }

  /** What the places take that it can go back to at once. */
  get snapshotBytes(): number {
    return this.snapshots.bytes;
  }

  /** Where the run stands, to come back to. */
  keptState(): KeptState {
    return { snapshot: this.loop.snapshot(), applied: this.applied };
  }

  // ---- training ----

  /**
   * One update, with the scores of the epoch that it ends; where they are under way, more of them. Nothing happens unless the run is ready.
   * @param isTimeUp asked between two sweeps of the scores: the rest comes with the next call
   */
  step(isTimeUp?: () => boolean): void {
    if (this.status.kind !== 'ready') return;
    this.takeCourse();
    const { loop, recorder } = this;
    const next = loop.step + 1;
    const isWritten = recorder.wantsStep(next) && !loop.isClosing;
    if (isWritten) recorder.beforeUpdate();
    const hasEnded = loop.advance(true, isTimeUp);
    this.beforeChange = null;
    if (hasDiverged(loop, hasEnded)) {
      this.diverge();
      return;
    }
    if (isWritten && loop.step === next) recorder.recordStep(next);
    if (hasEnded) this.recordEpoch();
    if (this.ahead.length > 0 && !loop.isClosing) this.typeDue();
  }

  private recordEpoch(): void {
    const { loop, recorder } = this;
    recorder.record(loop.epoch);
    this.status =
      loop.hasStopped && loop.earlyStopping
        ? { kind: 'stopped', epoch: loop.epoch, bestEpoch: loop.earlyStopping.bestEpoch }
        : this.statusHere();
    if (this.snapshots.wants(loop.epoch)) this.snapshots.add(this.keptState());
  }

  /** Whether the settings of now let it go on from the present place. */
  private statusHere(): RunStatus {
    const { epochs } = this.log.experiment;
    const { epoch } = this.loop;
    return epochs > 0 && epoch >= epochs ? { kind: 'finished', epoch } : { kind: 'ready' };
  }

  /** The run stops and shows the last numbers that can be shown. */
  private diverge(): void {
    const { loop } = this;
    const found = nonFiniteParam(loop.network);
    this.status = { kind: 'diverged', step: loop.step, epoch: loop.epoch, what: found?.name ?? 'loss', index: found?.index ?? null };
    const last = lastShowable(this.snapshots, this.series.column('trainLoss'));
    if (last) this.restore(last);
  }

  /** Before the run goes on from a place in the past: the settings of now hold from here, and what was done by hand further on is forgotten. */
  private takeCourse(): void {
    this.home = null;
    if (this.applied < this.log.events.length) this.changeHere(this.log.experiment);
  }

  /** An epoch whose scores are under way ends before anything else is done: what is done by hand has its place after it. */
  endEpoch(): void {
    if (this.loop.isClosing) this.step();
  }

  // ---- changes by hand ----

  /**
   * From here on with these settings; what came after this place is forgotten. They share data, network and start with those of the run.
   * @throws EngineError if the new settings can't train this network; the run then stays as it is
   */
  change(experiment: Experiment): void {
    if (!hasChanges(changedSettings(this.log.experiment, experiment))) return;
    this.endEpoch();
    this.changeHere(experiment);
  }

  private changeHere(experiment: Experiment): void {
    const { place } = this;
    this.ahead = [];
    // a second change at one place takes the place of the first: it begins where that began
    const before = this.beforeChange ?? this.keptState();
    const earlier = this.beforeChange ? this.log.experimentAfter(before.applied) : this.loop.experiment;
    const next = this.loopOf(experiment);
    next.adopt(before.snapshot, earlier);
    this.switchTo(next);
    this.log.truncate(place);
    // before anything was done the link alone makes the run
    const isStart = place.step === 0 && place.epoch === 0 && before.applied === 0;
    if (isStart) this.log = new RunLog(experiment);
    else this.log.change(place, experiment);
    this.snapshots.truncate(place);
    this.recorder.truncate(place);
    this.applied = this.log.events.length;
    this.told = null;
    this.status = this.statusHere(); // other settings may go on where these had to stop
    this.home = null;
    this.beforeChange = isStart ? null : before;
    this.loop.evaluate();
    this.snapshots.add(this.keptState(), true);
  }

  /** Types values into parameters, by index. What came after this place is forgotten. @returns false where there are no such parameters or numbers */
  setParameters(values: ReadonlyMap<number, number>): boolean {
    const { parameterCount } = this.loop.network;
    if (![...values].every(([i, value]) => Number.isInteger(i) && i >= 0 && i < parameterCount && Number.isFinite(value))) return false;
    this.endEpoch();
    this.takeCourse();
    this.ahead = [];
    const { parameters } = this.loop.network;
    this.typeSeveral([...values].filter(([i, value]) => !Object.is(value, parameters[i])));
    return true;
  }

  private typeSeveral(changed: readonly (readonly [index: number, value: number])[]): void {
    const { loop, place } = this;
    for (const [index, value] of changed) loop.network.parameters[index] = value;
    this.status = this.statusHere();
    this.log.truncate(place);
    this.log.setSeveral(place, changed);
    this.applied = this.log.events.length;
    this.told = null;
    this.beforeChange = null;
    this.recorder.truncate(place);
    loop.evaluate();
    if (loop.stepInEpoch === 0) this.recorder.rewrite(loop.epoch);
    this.snapshots.add(this.keptState(), true);
  }

  /** What a link has typed into the run at the present place; with other settings than it was shared with the run may pass the very place. */
  private typeDue(): void {
    const { step, epoch } = this.place;
    for (let [next] = this.ahead; next && (next.atEpoch < epoch || (next.atEpoch === epoch && next.atStep <= step)); [next] = this.ahead) {
      this.ahead = this.ahead.slice(1);
      this.typeSeveral(next.changed);
    }
  }

  // ---- going back ----

  /**
   * Goes towards the end of an epoch: the nearest snapshot, then the same updates and the same changes by hand again. Called until it is
   * there; `giveUpSeek` goes back to where the first call began.
   * @param isTimeUp asked after every update
   * @param lastEpoch the furthest that its present course has been to, where whoever kept the run knows of more than it does
   * @returns whether it is there
   */
  seek(epoch: number, isTimeUp: () => boolean = () => false, lastEpoch = this.lastEpoch): boolean {
    const goal = Math.max(0, Math.min(Math.round(epoch), lastEpoch));
    this.home ??= { ...this.keptState(), status: this.status };
    const nearest = this.snapshots.nearest(goal);
    const hasPassed = this.loop.epoch > goal || (this.loop.epoch === goal && this.loop.stepInEpoch > 0);
    if (nearest && (hasPassed || nearest.snapshot.epoch > this.loop.epoch)) this.restore(nearest);
    this.status = { kind: 'ready' };
    this.beforeChange = null;
    while (this.loop.epoch < goal) {
      // early stopping watches the replay too, so that it stops where it stopped before
      this.loop.advance(this.loop.earlyStopping !== null, isTimeUp);
      if (!this.loop.isClosing) this.applyDue();
      if (this.loop.epoch < goal && isTimeUp()) return false;
    }
    this.home = null;
    this.status = this.statusHere();
    return true;
  }

  /** Back to where a seek that is under way began. */
  giveUpSeek(): void {
    const { home } = this;
    if (!home) return;
    this.restore(home);
    this.status = home.status;
    this.home = null;
  }

  /** The events of the log that lie at the present place. */
  private applyDue(): void {
    while (this.log.isDue(this.applied, this.place)) {
      const event = this.log.events[this.applied++];
      if (event.kind === 'parameter') this.loop.network.parameters[event.index] = event.value;
      else if (event.kind === 'parameters') this.loop.network.parameters.set(event.values);
      else if (event.kind === 'several') for (const [index, value] of event.changed) this.loop.network.parameters[index] = value;
      else {
        const next = this.loopOf(this.log.experimentAfter(this.applied));
        next.adopt(this.loop.snapshot(), this.loop.experiment);
        this.switchTo(next);
      }
    }
  }

  /** Back to a place of this run's present course. */
  restore({ snapshot, applied }: KeptState): void {
    const experiment = this.log.experimentAfter(applied);
    if (hasChanges(changedSettings(this.loop.experiment, experiment))) this.switchTo(this.loopOf(experiment));
    this.loop.restore(snapshot);
    this.applied = applied;
    this.applyDue();
  }

  /** A loop on the same examples with other settings, at its start. */
  loopOf(experiment: Experiment): TrainingLoop {
    const { sources, simd, onSweep } = this;
    return new TrainingLoop({ experiment, sources, simd, onSweep, dataset: this.loop.dataset });
  }

  private switchTo(loop: TrainingLoop): void {
    this.simd?.keep();
    this.loop = loop;
    this.recorder.attach(loop);
  }

  // ---- bytes ----

  /** All that the run is, so that another one can go on from it. @param withSeries false where the rows are kept elsewhere */
  toBytes(withSeries = true): Uint8Array {
    return runToBytes({
      link: encodeExperiment(this.log.experiment),
      base: { ...this.log.base, view: this.log.experiment.view },
      textChecksum: textChecksum(this.sources),
      events: this.log.events,
      ...this.keptState(),
      status: this.status,
      beforeChange: this.beforeChange,
      ...(this.ahead.length > 0 ? { ahead: this.ahead } : {}),
      ...(withSeries ? this.recorder.rows() : { series: null }),
    });
  }

  /** Goes on from such bytes; parameters and errors as in the constructor. */
  static fromBytes(bytes: Uint8Array, spec: RunSpec, rows: RunRows | null = null): Run {
    return new Run(spec, runFromBytes(bytes), rows);
  }

  private refuseOther({ link, textChecksum: checksumThen }: SavedRun, experiment: Experiment): void {
    if (hasChanges(changedSettings(this.log.experiment, experiment)) || checksumThen !== textChecksum(this.sources))
      throw new RunError(say('savedRun.otherExperiment', { link }));
  }

  private goOnFrom(saved: SavedRun, rows: RunRows | null): void {
    this.restore(saved);
    this.status = saved.status;
    this.beforeChange = saved.beforeChange;
    if (rows) this.recorder.append(rows);
    this.loop.evaluate();
    this.snapshots.add(this.keptState(), true);
  }
}

const textChecksum = ({ text }: RunSources): number => (text === undefined ? 0 : checksum(new TextEncoder().encode(text)));
