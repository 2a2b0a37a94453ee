import { DataError } from '../data/dataset';
import { nonFiniteParam } from '../engine/training/divergence';
import { sameStart, sameTraining } from '../experiment/sameStart';
import type { ExampleTrace } from '../probes/exampleTrace';
import { ExampleProbe } from '../probes/exampleTrace';
import { type PicturePlane, picturePlane } from '../probes/picturePlane';
import { PictureSweep } from '../probes/pictures';
import { PredictionProbe } from '../probes/predictions';
import { EpochHistory } from '../run/epochHistory';
import { Run } from '../run/run';
import type { RunInfo } from '../run/runInfo';
import { describeRun } from '../run/runInfo';
import type { RunStatus } from '../run/runStatus';
import { type SharedHosts, sharedHosts } from '../run/sharedHosts';
import type { SimdHosts } from '../run/simdHosts';
import { snapshotFromBytes, snapshotToBytes } from '../run/snapshotBytes';
import { Snapshots } from '../run/snapshots';
import type { AdvanceRequest, Frame, StartRequest, StartResult, TrainerApi, ViewRequest } from './protocol';
import { RecycledArrays } from './recycledArrays';

/** A run with what belongs to its showing: history, snapshots, probes, the planes of its pictures. */
interface Session {
  readonly run: Run;
  readonly info: RunInfo;
  readonly history: EpochHistory;
  readonly snapshots: Snapshots;
  /** Null for images and sequences, which have no plane: its pass would only take room. */
  readonly sweep: PictureSweep | null;
  readonly examples: ExampleProbe;
  readonly answers: PredictionProbe;
  readonly planes: Map<number, PicturePlane>;
  status: RunStatus;
  changedByHand: boolean;
  /** Epochs whose rows the page already has. */
  sentRows: number;
  /** Examples of the present batch that "step by example" has read. */
  examplesRead: number;
  readingExample: number;
}

/**
 * What the worker does, without a Worker: the page talks to it over comlink, Node and the tests call it directly.
 * The run is the same to the bit whatever is asked between its steps: pictures and traces use passes of their own.
 */
export class Trainer implements TrainerApi {
  private session: Session | null = null;
  private readonly pool = new RecycledArrays();
  private runs = 0;

  private simd: SharedHosts | null = null;

  /** @param simd the single-precision kernels; null where WebAssembly SIMD is not to be had: then everything runs in doubles */
  constructor(simd: SimdHosts | null = null) {
    this.takeKernels(simd);
  }

  /** For the runs from now on. */
  takeKernels(simd: SimdHosts | null): void {
    this.simd = simd && sharedHosts(simd);
  }

  start({ experiment, file, files, keepTraining, runId }: StartRequest): StartResult {
    const before = this.session;
    let run: Run;
    let probes: Pick<Session, 'sweep' | 'examples' | 'answers'>;
    try {
      run = new Run(experiment, { text: file, files }, this.simd);
      probes = probesOf(run);
    } catch (error) {
      // data that cannot be used, or layers that do not fit: the sentence is for the user
      if (error instanceof DataError || error instanceof RangeError) return { ok: false, sentence: error.message };
      throw error;
    }
    const kept = Boolean(keepTraining && before && sameStart(before.run.experiment, experiment));
    const info = describeRun(run, runId ?? ++this.runs);
    const session: Session = {
      run,
      info,
      history: kept && before ? before.history : new EpochHistory(),
      snapshots: kept && before ? before.snapshots : new Snapshots(),
      sweep: probes.sweep,
      examples: probes.examples,
      answers: probes.answers,
      planes: new Map(),
      status: { kind: 'ready' },
      changedByHand: false,
      sentRows: 0,
      examplesRead: 0,
      readingExample: -1,
    };
    if (kept && before) {
      run.adopt(before.run);
      session.changedByHand = before.changedByHand || (run.step > 0 && !sameTraining(before.run.experiment, experiment));
      session.sentRows = Math.min(before.sentRows, run.epoch);
      session.history.truncate(run.epoch);
      if (session.changedByHand) session.snapshots.add(run.snapshot());
    } else {
      recordEpoch(session);
      session.snapshots.add(run.snapshot());
    }
    this.simd?.keep();
    this.session = session;
    return { ok: true, info, kept };
  }

  advance({ maxSteps, budgetMs, byExample, views, recycle }: AdvanceRequest): Frame {
    const session = this.present();
    this.pool.give(recycle ?? []);
    const began = performance.now();
    if (byExample) readNextExample(session);
    else if (maxSteps > 0) {
      session.examplesRead = 0;
      session.readingExample = -1;
      for (let step = 0; step < maxSteps && session.status.kind === 'ready'; step++) {
        stepOnce(session);
        if (performance.now() - began >= budgetMs) break;
      }
    }
    return this.frame(session, views, performance.now() - began);
  }

  seek(epoch: number, views: ViewRequest): Frame {
    const session = this.present();
    const began = performance.now();
    const { run, snapshots, history } = session;
    const goal = Math.max(0, Math.min(Math.round(epoch), history.length - 1));
    const snapshot = snapshots.nearest(goal);
    const passed = run.epoch > goal || (run.epoch === goal && run.stepInEpoch > 0);
    if (snapshot && (passed || snapshot.step > run.step)) run.restore(snapshot);
    // early stopping watches the replay too, so that it stops where it stopped before
    while (run.epoch < goal) run.advance(run.earlyStopping !== null);
    session.status = { kind: 'ready' };
    session.examplesRead = 0;
    session.readingExample = -1;
    return this.frame(session, views, performance.now() - began);
  }

  setParameter(index: number, value: number, views: ViewRequest): Frame {
    const session = this.present();
    const { run, history, snapshots } = session;
    if (index >= 0 && index < run.network.parameterCount && Number.isFinite(value)) {
      run.network.parameters[index] = value;
      session.changedByHand = true;
      session.status = { kind: 'ready' };
      history.truncate(run.epoch);
      if (run.stepInEpoch === 0) {
        run.evaluate();
        recordEpoch(session);
      }
      snapshots.add(run.snapshot());
    }
    return this.frame(session, views, 0);
  }

  /** The run as it stands, as bytes: everything that its next update depends on. */
  save(): Uint8Array {
    return snapshotToBytes(this.present().run.snapshot());
  }

  /**
   * Goes on from such bytes of the same experiment; epochs before them have no row in the history.
   * @throws RangeError if the bytes are no snapshot, or one of another network or precision
   */
  resume(bytes: Uint8Array): void {
    const session = this.present();
    const snapshot = snapshotFromBytes(bytes);
    if (snapshot.parameters.length !== session.run.network.parameterCount)
      throw new RangeError(`the snapshot has ${snapshot.parameters.length} parameters, the network ${session.run.network.parameterCount}`);
    if (snapshot.precision !== session.run.kernels.precision)
      throw new RangeError(`the snapshot was made in ${snapshot.precision} precision, the run is in ${session.run.kernels.precision}`);
    session.run.restore(snapshot);
    session.run.evaluate();
    recordEpoch(session);
  }

  private present(): Session {
    if (!this.session) throw new Error('the trainer was asked for a frame before a run was started');
    return this.session;
  }

  private frame(session: Session, views: ViewRequest, trainMs: number): Frame {
    const began = performance.now();
    const { run, info, history, sweep } = session;
    const plane = (cells: number) => {
      const known = session.planes.get(cells);
      if (known) return known;
      const made = picturePlane(info.axes, info.pictureAxes, run.data.features, cells);
      session.planes.set(cells, made);
      return made;
    };
    const part = history.part(session.sentRows, history.length);
    session.sentRows = history.length;
    return {
      runId: info.runId,
      step: run.step,
      epoch: run.epoch,
      stepInEpoch: run.stepInEpoch,
      readingExample: session.readingExample,
      status: session.status,
      history: part,
      parameters: Float64Array.from(run.network.parameters),
      boundary: views.boundary && sweep ? sweep.boundary(plane(views.boundary.cells), this.pool) : null,
      unitMaps: views.unitMaps && sweep ? sweep.unitMaps(plane(views.unitMaps.cells), this.pool) : null,
      example: traceOf(session, views),
      predictions:
        views.predictions && info.task !== 'regression'
          ? session.answers.classes(run.data.inputs, info.trainCount, info.scored.test)
          : null,
      evaluations: run.evaluations,
      trainMs,
      pictureMs: performance.now() - began,
      changedByHand: session.changedByHand,
    };
  }
}

const probesOf = ({ dataset, network, architecture: { columns }, objective }: Run) => ({
  sweep: dataset.form === 'points' ? new PictureSweep(network, columns, objective) : null,
  examples: new ExampleProbe(network, columns, objective),
  answers: new PredictionProbe(network, objective),
});

function traceOf({ run, info, examples }: Session, { example, ownImage }: ViewRequest): ExampleTrace | null {
  if (ownImage && info.form === 'images') return examples.traceOwn(ownImage);
  if (!example || example.index >= info.count) return null;
  return examples.trace(example.index, run.data.inputs, run.targets, example.gradient ? run.gradient() : null);
}

/** Writes the scores of the epoch just reached; a row that the page has already is sent again. */
function recordEpoch(session: Session): void {
  const { run, history } = session;
  history.write(run.epoch, run.scores);
  session.sentRows = Math.min(session.sentRows, run.epoch);
}

function stepOnce(session: Session): void {
  const { run, snapshots } = session;
  const ended = run.advance(true);
  if (!Number.isFinite(run.batchLoss)) {
    diverge(session);
    return;
  }
  if (!ended) return;
  if (!Number.isFinite(run.scores.trainLoss) || nonFiniteParam(run.network) !== null) {
    diverge(session);
    return;
  }
  recordEpoch(session);
  if (run.hasStopped && run.earlyStopping) {
    session.status = { kind: 'stopped', epoch: run.epoch, bestEpoch: run.earlyStopping.bestEpoch };
  }
  if (snapshots.wants(run.epoch)) snapshots.add(run.snapshot());
}

/** The run stops and shows the last finite numbers it has. */
function diverge(session: Session): void {
  const { run, snapshots } = session;
  const place = nonFiniteParam(run.network);
  session.status = { kind: 'diverged', step: run.step, epoch: run.epoch, what: place?.name ?? 'loss', index: place?.index ?? null };
  const last = snapshots.latest();
  if (last) run.restore(last);
}

/** Reads the next example of the batch; the update comes with the last one, and is the same as that of a whole batch. */
function readNextExample(session: Session): void {
  const { run } = session;
  if (session.status.kind !== 'ready' || !run.order.next()) return;
  const { queue, from, count } = run.order;
  session.readingExample = queue[from + session.examplesRead];
  session.examplesRead++;
  if (session.examplesRead < count) return;
  session.examplesRead = 0;
  stepOnce(session);
}
