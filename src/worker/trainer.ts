import { sameStart } from '../experiment/sameStart';
import { createAsker } from '../probes/asker';
import { Run } from '../run/run';
import { describeRun, type RunInfo } from '../run/runInfo';
import { viewOf } from '../run/runView';
import { refusalOf } from '../run/sentences';
import { type SharedHosts, sharedHosts } from '../run/sharedHosts';
import type { SimdHosts } from '../run/simdHosts';
import type { TrainingLoop } from '../run/trainingLoop';
import { noRoomSentence } from './noRoom';
import type {
  AdvanceRequest,
  Frame,
  FrameRequest,
  SeekRequest,
  SetParametersRequest,
  StartRequest,
  StartResult,
  TrainerApi,
} from './protocol';
import { RecycledArrays } from './recycledArrays';

/** About so long, and over so many updates, the clock is not looked at: beside a small update a look counts. */
const unseenMs = 0.25;
const longestStride = 32;

/** A run with what belongs to its showing. */
interface Session {
  readonly run: Run;
  readonly info: RunInfo;
  /** Answers questions about one loop; another one reads other arrays. */
  asker: { readonly loop: TrainingLoop; readonly ask: ReturnType<typeof createAsker> } | null;
  /** Computed at most once a frame. */
  hasGradient: boolean;
  /** Epoch to which a seek is under way. */
  seeking: number | null;
  /** Examples of the present batch that "step by example" has read. */
  examplesRead: number;
  readingExample: number;
  /** What the page knows of what was done by hand. */
  toldByHand: Run['byHand'] | null;
}

/**
 * What the worker does, without a Worker: the page talks to it over comlink, Node and the tests call it directly.
 * The run is the same to the bit whatever is asked between its steps: answers come from passes of their own.
 */
export class Trainer implements TrainerApi {
  private session: Session | null = null;
  private readonly pool = new RecycledArrays();
  private runs = 0;
  private simd: SharedHosts | null = null;

  /**
   * @param simd the single-precision kernels; null where WebAssembly SIMD is not to be had: then everything runs in doubles
   * @param pulse told the time after every update (the shortest: every few) and every sweep of an evaluation: a sign of life
   */
  constructor(
    simd: SimdHosts | null = null,
    private readonly pulse: (nowMs: number) => void = () => {},
  ) {
    this.takeKernels(simd);
  }

  /** For the runs from now on. */
  takeKernels(simd: SimdHosts | null): void {
    this.simd = simd && sharedHosts(simd);
  }

  start(request: StartRequest): StartResult {
    const { experiment, keepTraining, runId } = request;
    const before = this.session;
    const kept = Boolean(keepTraining && before && sameStart(before.run.experiment, experiment));
    let run: Run;
    try {
      run = kept && before ? before.run : this.runOf(request);
      if (kept) run.change(experiment);
    } catch (error) {
      const sentence = noRoomSentence(error, experiment) ?? refusalOf(error);
      if (!sentence) throw error;
      return { ok: false, sentence };
    }
    const info = describeRun({
      runId: runId ?? ++this.runs,
      run,
      axes: experiment.view.axes,
      answer: experiment.view.answer,
      lacksKernels: request.lacksKernels,
    });
    this.session = {
      run,
      info,
      asker: null,
      hasGradient: false,
      seeking: null,
      examplesRead: 0,
      readingExample: -1,
      toldByHand: null,
    };
    return { ok: true, info, kept };
  }

  private runOf({ experiment, file, files, saved, snapshotBytes, isTyped }: StartRequest): Run {
    const onSweep = () => this.pulse(performance.now());
    const spec = { experiment, sources: { text: file, files }, simd: this.simd, snapshotBytes, onSweep, isTyped };
    return saved ? Run.fromBytes(saved.bytes, spec, saved) : new Run(spec);
  }

  advance(request: AdvanceRequest): Frame {
    const session = this.present();
    const { maxSteps, budgetMs, byExample } = request;
    const began = performance.now();
    if (byExample) readNextExample(session);
    else if (maxSteps === 0) session.run.endEpoch();
    else {
      putBatchDown(session);
      const { run } = session;
      let [stride, unseen, before] = [1, 0, began];
      const isTimeUp = () => performance.now() - began >= budgetMs;
      for (let step = 0; step < maxSteps && run.status.kind === 'ready'; step++) {
        run.step(isTimeUp);
        if (++unseen < stride) continue;
        const now = performance.now();
        this.pulse(now);
        if (now - began >= budgetMs) break;
        if (now - before < unseenMs / 2) stride = Math.min(2 * stride, longestStride);
        else if (now - before > unseenMs) stride = 1;
        unseen = 0;
        before = now;
      }
    }
    return this.frame(session, request, performance.now() - began);
  }

  seek(request: SeekRequest): Frame {
    const session = this.present();
    const began = performance.now();
    putBatchDown(session);
    const isThere = session.run.seek(request.epoch, () => {
      const now = performance.now();
      this.pulse(now);
      return now - began >= request.budgetMs;
    });
    session.seeking = isThere ? null : request.epoch;
    return this.frame(session, request, performance.now() - began);
  }

  giveUpSeek(request: FrameRequest): Frame {
    const session = this.present();
    session.run.giveUpSeek();
    session.seeking = null;
    return this.frame(session, request, 0);
  }

  setParameters(request: SetParametersRequest): Frame {
    const session = this.present();
    session.run.setParameters(request.values);
    return this.frame(session, request, 0);
  }

  /** The run as it stands, as bytes: everything that its next update depends on, and its series. */
  save(): Uint8Array {
    const { run } = this.present();
    run.endEpoch();
    return run.toBytes();
  }

  private present(): Session {
    if (!this.session) throw new Error('the trainer was asked for a frame before a run was started');
    return this.session;
  }

  private askerOf(session: Session): ReturnType<typeof createAsker> {
    const { loop } = session.run;
    if (session.asker?.loop !== loop) {
      let gradient: ReturnType<TrainingLoop['gradient']>;
      const gradientOnce = () => {
        if (!session.hasGradient) gradient = loop.gradient();
        session.hasGradient = true;
        return gradient;
      };
      const view = viewOf(loop, session.info.pictureAxes, this.pool, gradientOnce, session.info.answerAt);
      session.asker = { loop, ask: createAsker(view) };
    }
    return session.asker.ask;
  }

  private frame(session: Session, { questions = {}, recycle = [], save = false }: FrameRequest, trainMs: number): Frame {
    const began = performance.now();
    const { run, info } = session;
    const { loop, series } = run;
    this.pool.give(recycle);
    session.hasGradient = false;
    const answers = this.askerOf(session)(questions);
    return {
      runId: info.runId,
      step: loop.step,
      epoch: loop.epoch,
      stepInEpoch: loop.stepInEpoch,
      readingExample: session.readingExample,
      status: run.status,
      seeking: session.seeking,
      series: series.takeNews(),
      steps: run.steps.takeNews(),
      lastEpoch: series.length - 1,
      parameters: Float64Array.from(loop.network.parameters),
      answers,
      evaluations: loop.evaluations,
      snapshotBytes: run.snapshotBytes,
      // the last update of an epoch under way is not in its bytes: it is saved once its scores are there
      saved: save && !loop.isClosing ? run.toBytes(false) : null,
      trainMs,
      answerMs: performance.now() - began,
      changedByHand: run.isChangedByHand,
      byHand: newsOfHand(session),
    };
  }
}

function newsOfHand(session: Session): Frame['byHand'] {
  const { byHand } = session.run;
  const isKnown = byHand === session.toldByHand;
  session.toldByHand = byHand;
  return isKnown ? null : byHand;
}

/** What was read of a batch example by example is read again when the batch is trained on. */
function putBatchDown(session: Session): void {
  session.examplesRead = 0;
  session.readingExample = -1;
}

/** Reads the next example of the batch; the update comes with the last one, and is the same as that of a whole batch. */
function readNextExample(session: Session): void {
  const { run } = session;
  run.endEpoch();
  const { order } = run.loop;
  if (run.status.kind !== 'ready' || !order.next()) return;
  session.readingExample = order.queue[order.from + session.examplesRead];
  session.examplesRead++;
  if (session.examplesRead < order.count) return;
  session.examplesRead = 0;
  run.step();
}
