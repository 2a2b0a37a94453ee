import { createStore } from 'zustand/vanilla';
import { vehicle } from '../../data/road/bicycle';
import { ClosedLoop, type DriveFrame, type DriveScore } from '../../data/road/closedLoop';
import type { LightId } from '../../data/road/light';
import { bendsText, mostLetters, recordedBend } from '../../data/road/ownLaps';
import { pursuit } from '../../data/road/pursuit';
import { seen } from '../../data/road/roadUnits';
import { type Pose, Track } from '../../data/road/track';
import { road, type TrackSpec } from '../../data/road/trackSpec';
import { textOf } from '../../probes/registry';
import type { RoadView, RoadViewAsk } from '../../probes/roadView';
import type { Runner } from '../../state/runnerVerbs';

/** Who steers: the network, the scripted driver, or a hand. They never steer together. */
export type Steering = 'network' | 'driver' | 'hand';

export interface DriveSetup {
  readonly track: TrackSpec;
  readonly light: LightId;
  /** m/s */
  readonly speed: number;
  /** The scripted driver looks so many metres ahead. */
  readonly ahead: number;
  readonly beside: readonly number[];
}

/** A picture of the drive with what the network answers to it. */
export interface ShownPicture {
  readonly pose: Pose;
  readonly view: RoadView;
  /** What is steered by, in 1/m. */
  readonly bend: number;
  /** What the scripted driver would do, and what whoever teaches does: the driver, or the hand. */
  readonly driver: number;
  readonly own: number;
  /** Metres to the right of the lane's middle; what it is 1 m off at, it is put back. */
  readonly offset: number;
}

/** What changes at every picture. */
interface DriveState {
  readonly isDriving: boolean;
  readonly steering: Steering;
  /** Pictures so far. */
  readonly frames: number;
  /** Of these, as many were driven by a hand from the start on. */
  readonly recorded: number;
  /** The picture that is looked at again; null: the newest. */
  readonly at: number | null;
  readonly shown: ShownPicture | null;
  /** The road that is driven on; null before the first. */
  readonly track: Track | null;
}

const nothing: DriveState = { isDriving: false, steering: 'network', frames: 0, recorded: 0, at: null, shown: null, track: null };
const pictureMs = 1000 / vehicle.hertz;
/** A page that slept does not make up for it. */
const mostBehindMs = 4 * pictureMs;

/**
 * A car on the page: its picture is asked of the run's worker, the answer is driven by for a thirtieth of a second, and so on: picture by picture what
 * the same network drives without a page. Where an answer takes longer, the car waits for it.
 */
export class RoadLoop {
  readonly state = createStore<DriveState>(() => nothing);
  private setup: DriveSetup | null = null;
  private car: ClosedLoop | null = null;
  readonly log: DriveFrame[] = [];
  /** What a hand asks for, in 1/m, as it is recorded; and all that it has asked for since the start of the track. */
  handBend = 0;
  readonly byHand: number[] = [];
  private asked: { readonly text: string; readonly pose: Pose; release(): void } | null = null;
  private behindMs = 0;
  private beforeMs: number | null = null;
  private users = 0;
  private stopFrames = () => {};

  constructor(private readonly runner: Pick<Runner, 'questions' | 'stores'>) {}

  /** As long as somebody looks. @returns ends it */
  use(): () => void {
    if (this.users++ === 0) {
      this.stopFrames = this.runner.stores.frames.subscribe(() => this.take());
      if (this.setup) this.ask();
    }
    return () => {
      if (--this.users > 0) return;
      this.stop();
      this.stopFrames();
      this.asked?.release();
      this.asked = null;
    };
  }

  /** Another road, light or car: from the start again. */
  begin(setup: DriveSetup): void {
    const before = this.setup;
    this.setup = setup;
    if (JSON.stringify(before?.track) !== JSON.stringify(setup.track)) this.state.setState({ track: new Track(setup.track) });
    this.restart();
  }

  restart(): void {
    const { setup, track } = this;
    if (!setup || !track) return;
    this.car = new ClosedLoop({ ...setup, ...seen, track, push: 0, pushEvery: 1 });
    this.log.length = 0;
    this.byHand.length = 0;
    this.state.setState({ frames: 0, recorded: 0, at: null });
    if (this.users > 0) this.ask();
  }

  get track(): Track | null {
    return this.state.getState().track;
  }

  get light(): LightId {
    return this.setup?.light ?? 'day';
  }

  get score(): DriveScore | null {
    return this.car?.score ?? null;
  }

  private ask(): void {
    const { setup, car } = this;
    if (!setup || !car) return;
    const { at } = this.state.getState();
    const { x, y, angle } = (at === null ? null : this.log[at]?.car) ?? car.pose;
    const { track, light, beside } = setup;
    const pose = { x, y, angle };
    const text = textOf('roadView', { track, pose, light, beside } satisfies RoadViewAsk);
    if (text === this.asked?.text) return;
    const before = this.asked;
    this.asked = { text, pose, release: this.runner.questions.hold(text) };
    before?.release();
  }

  /** A frame of the run has come. */
  private take(): void {
    const { asked, track, setup } = this;
    const frame = this.runner.stores.frames.current();
    const view = asked && (frame?.answers[asked.text] as RoadView | null | undefined);
    if (!asked || !view || !track || !setup) return;
    const place = track.placeOf(asked.pose.x, asked.pose.y);
    const driver = pursuit(track, asked.pose, setup.ahead);
    const { steering } = this.state.getState();
    const bend = steering === 'network' ? (view.bends[0] ?? 0) : steering === 'driver' ? driver : this.handBend;
    const offset = place ? place.side - road.lane : Number.NaN;
    this.state.setState({ shown: { pose: asked.pose, view, bend, driver, own: steering === 'hand' ? this.handBend : driver, offset } });
    this.goOn();
  }

  /** As far as time has gone on: where the screen is painted less often than there are pictures, the next one does not wait for it. */
  private goOn(): void {
    if (this.state.getState().isDriving && this.behindMs >= pictureMs && this.step()) this.behindMs -= pictureMs;
  }

  /** Drives by the answer that is there. @returns whether there was one */
  step(): boolean {
    const { shown, at, steering, frames } = this.state.getState();
    if (at !== null) {
      this.goTo(at + 1);
      return true;
    }
    if (!this.car || !this.asked || shown?.pose !== this.asked.pose) return false;
    const bend = steering === 'hand' ? this.handBend : steering === 'driver' ? shown.driver : (shown.view.bends[0] ?? 0);
    this.log.push(this.car.answer(bend));
    if (steering === 'hand') this.byHand.push(bend);
    this.state.setState({ frames: frames + 1, recorded: this.byHand.length });
    this.ask();
    return true;
  }

  /** Looks at a picture of the drive again; beyond the last one, at the newest. */
  goTo(frame: number): void {
    this.stop();
    this.state.setState({ at: frame >= this.log.length ? null : Math.max(0, Math.round(frame)) });
    this.ask();
  }

  steer(steering: Steering): void {
    this.state.setState({ steering });
  }

  /** A hand takes the wheel: what it drives is recorded, from the start of the track. */
  takeWheel(bend: number): void {
    this.handBend = recordedBend(bend);
    if (this.state.getState().steering === 'hand') return;
    this.state.setState({ steering: 'hand' });
    this.restart();
  }

  /** Whether there is room in a link for more of what a hand does. */
  get isFull(): boolean {
    return bendsText(this.byHand).length > 0.9 * mostLetters;
  }

  /** Throws the car sideways; to the right is positive. */
  push(metres: number): void {
    this.state.setState({ at: null });
    this.car?.pushSideways(metres);
    this.ask();
  }

  readonly start = (): void => {
    if (this.state.getState().isDriving) return;
    this.state.setState({ isDriving: true, at: null });
    this.ask();
    this.beforeMs = null;
    this.behindMs = 0;
    requestAnimationFrame(this.tick);
  };

  readonly stop = (): void => {
    this.state.setState({ isDriving: false });
  };

  readonly toggle = (): void => (this.state.getState().isDriving ? this.stop() : this.start());

  private readonly tick = (now: number): void => {
    if (!this.state.getState().isDriving || this.users === 0) return;
    this.behindMs = Math.min(mostBehindMs, this.behindMs + (this.beforeMs === null ? pictureMs : now - this.beforeMs));
    this.beforeMs = now;
    this.goOn();
    requestAnimationFrame(this.tick);
  };
}

const loops = new WeakMap<object, RoadLoop>();

/** The one car of a run's page. */
export function roadLoopOf(runner: Pick<Runner, 'questions' | 'stores'>): RoadLoop {
  const known = loops.get(runner.stores) ?? new RoadLoop(runner);
  loops.set(runner.stores, known);
  return known;
}
