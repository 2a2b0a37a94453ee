import { type Car, drive, vehicle } from './bicycle';
import { type Light, type LightId, lights } from './light';
import { beside, pursuit } from './pursuit';
import { RoadCamera } from './renderRoad';
import type { Track } from './track';
import { road } from './trackSpec';

/** How a network is let drive. */
export interface DriveSpec {
  readonly track: Track;
  /** m/s */
  readonly speed: number;
  readonly light: LightId;
  /** Metres that the car is thrown sideways, to the right and to the left by turns; 0: never. */
  readonly push: number;
  /** Seconds from push to push. */
  readonly pushEvery: number;
  /** The driver whose answer is shown beside the network's looks so many metres ahead. */
  readonly ahead: number;
  /** The picture's size, as the network reads it. */
  readonly width: number;
  readonly height: number;
}

/** Who answers a grey picture [height, width] from 0 to 255 with a bend in 1/m. */
export type Pilot = (picture: Uint8Array) => number;

/** A moment of a drive. */
export interface DriveFrame {
  readonly car: Car;
  /** Metres to the right of the lane's middle. */
  readonly offset: number;
  /** What the network answered, and what the driver would do there, in 1/m. */
  readonly bend: number;
  readonly driver: number;
  /** Whether a hand puts the car back into its lane. */
  readonly isPutBack: boolean;
  readonly isPushed: boolean;
}

export interface DriveScore {
  readonly seconds: number;
  /** Metres driven, and how often all the way around. */
  readonly distance: number;
  readonly laps: number;
  readonly putBack: number;
  readonly autonomy: number;
  /** Metres from the lane's middle, unsigned. */
  readonly meanOffset: number;
  readonly worstOffset: number;
  readonly pushes: number;
  /** Pushes after which the car was within `home` of the lane's middle before the next, without a hand. */
  readonly recovered: number;
}

/** A hand puts the car back when it is so many metres off the middle of its lane. */
const farOff = 1;
/** Seconds that a hand takes, as the autonomy counts them. */
const handSeconds = 6;
const home = 0.2;

/**
 * Share of the time in which no hand is needed: 1 − 6 s × put back / time, and never below 0.
 * Source: Bojarski et al. 2016, arXiv:1604.07316, section 7.
 */
export const autonomyOf = (putBack: number, seconds: number): number =>
  seconds > 0 ? Math.max(0, 1 - (handSeconds * putBack) / seconds) : 1;

/** A network at the wheel: picture, answer, a thirtieth of a second, over and over. Without chance: the same network drives the same way. */
export class ClosedLoop {
  private readonly spec: DriveSpec;
  private readonly light: Light;
  private readonly eye: RoadCamera;
  /** The picture that was answered last. */
  readonly picture: Uint8Array;
  private car: Car;
  private frames = 0;
  private along: number;
  private putBack = 0;
  private pushes = 0;
  private recovered = 0;
  private isAway = false;
  private isPushed = false;
  private sumOffset = 0;
  private worst = 0;
  private metres = 0;

  /** @param start metres from the track's first point */
  constructor(spec: DriveSpec, start = 0) {
    this.spec = spec;
    this.light = lights[spec.light];
    this.eye = new RoadCamera(spec.width, spec.height);
    this.picture = new Uint8Array(spec.width * spec.height);
    this.car = { ...spec.track.at(start, road.lane), wheel: 0 };
    this.along = start;
  }

  /** The place from which the next answer is asked for. */
  get pose(): Car {
    return this.car;
  }

  /** One picture, its answer, and on. */
  step(steer: Pilot): DriveFrame {
    const { track } = this.spec;
    this.pushInTime();
    this.eye.render(track, this.car, this.light);
    this.eye.grey(this.picture, 0);
    return this.answer(steer(this.picture));
  }

  /** Throws the car sideways where it is time to: before its picture is taken. */
  private pushInTime(): void {
    const { push, pushEvery } = this.spec;
    this.isPushed = push > 0 && this.frames > 0 && this.frames % Math.round(pushEvery * vehicle.hertz) === 0;
    if (this.isPushed) this.pushSideways(this.pushes % 2 === 0 ? push : -push);
  }

  /** Takes the answer to what is seen from `pose`, and drives a thirtieth of a second by it. */
  answer(wanted: number): DriveFrame {
    const { track, speed, ahead } = this.spec;
    const { hertz } = vehicle;
    const bend = Number.isFinite(wanted) ? wanted : 0;
    const place = track.placeOf(this.car.x, this.car.y);
    if (place) this.goOn(place.along);
    const offset = place ? place.side - road.lane : Number.POSITIVE_INFINITY;
    const isPutBack = Math.abs(offset) > farOff;
    const frame: DriveFrame = {
      car: this.car,
      offset: Math.max(-9, Math.min(9, offset)),
      bend,
      driver: pursuit(track, this.car, ahead),
      isPutBack,
      isPushed: this.isPushed,
    };
    this.sumOffset += Math.abs(frame.offset);
    this.worst = Math.max(this.worst, Math.abs(frame.offset));
    if (this.isAway && Math.abs(offset) < home) {
      this.isAway = false;
      this.recovered++;
    }
    if (isPutBack) {
      this.putBack++;
      this.isAway = false;
      this.car = { ...track.at(this.along, road.lane), wheel: 0 };
    }
    this.car = drive(this.car, isPutBack ? frame.driver : bend, speed, 1 / hertz);
    this.frames++;
    return frame;
  }

  /** Throws the car sideways. */
  pushSideways(metres: number): void {
    this.car = { ...beside(this.car, metres), wheel: this.car.wheel };
    this.pushes++;
    this.isAway = true;
  }

  private goOn(along: number): void {
    const { length } = this.spec.track.line;
    let gone = (along - this.along) % length;
    if (gone > length / 2) gone -= length;
    if (gone < -length / 2) gone += length;
    this.metres += gone;
    this.along = along;
  }

  get seconds(): number {
    return this.frames / vehicle.hertz;
  }

  get laps(): number {
    return this.metres / this.spec.track.line.length;
  }

  get score(): DriveScore {
    const { seconds } = this;
    return {
      seconds,
      distance: seconds * this.spec.speed,
      laps: this.laps,
      putBack: this.putBack,
      autonomy: autonomyOf(this.putBack, seconds),
      meanOffset: this.frames > 0 ? this.sumOffset / this.frames : 0,
      worstOffset: this.worst,
      pushes: this.pushes,
      recovered: this.recovered,
    };
  }
}
