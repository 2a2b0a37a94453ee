import { vehicle } from '../data/road/bicycle';
import type { DriveScore } from '../data/road/closedLoop';
import type { LightId } from '../data/road/light';
import { Track } from '../data/road/track';
import type { TrackSpec } from '../data/road/trackSpec';
import { canDrive, drivenLaps } from '../run/drivenLaps';
import { RunError, say } from '../run/sentences';
import type { JobEntry } from './job';

export interface DrivingAsk {
  readonly tracks: readonly TrackSpec[];
  readonly laps: number;
  readonly light: LightId;
  /** m/s */
  readonly speed: number;
  /** Metres that the car is thrown sideways every five seconds; 0: never. */
  readonly push: number;
  /** It is trained to the end of this epoch first, where it has not come so far. */
  readonly epochs: number;
}

/** A drive on one track: how it went, and where the car was at every picture. */
export interface DrivenTrack {
  readonly score: DriveScore;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Of the pictures after which a hand put the car back. */
  readonly putBack: readonly number[];
}

/** Seconds from push to push. */
const pushEvery = 5;
/** How far ahead the scripted driver looks beside whom the network drives. */
const ahead = 7;
/** Pictures from yield to yield. */
const stride = 16;
/** An epoch takes about as long as so many pictures. */
const picturesAnEpoch = 1200;

/** What is handed over is gone here. */
const copied = ({ x, y, ...rest }: DrivenTrack): DrivenTrack => ({ ...rest, x: x.slice(), y: y.slice() });

/** The network drives every track from its start, as it stands or as it becomes: to the bit as on the page, and as fast as it goes. */
export const driving: JobEntry<DrivingAsk, readonly DrivenTrack[], readonly DrivenTrack[]> = {
  *run({ run }, { tracks, laps, light, speed, push, epochs }) {
    if (!canDrive(run.loop)) throw new RunError(say('run.cannotDrive', {}));
    const trained = Math.max(0, epochs - run.loop.epoch) * picturesAnEpoch;
    const first = run.loop.epoch;
    const roads = tracks.map((spec) => new Track(spec));
    const pictures = roads.reduce((sum, { line }) => sum + (laps * line.length * vehicle.hertz) / speed, 0);
    const driven: DrivenTrack[] = [];
    const at = (done: number) => ({ done: Math.min(done, trained + pictures), of: trained + pictures, partial: () => driven.map(copied) });
    while (run.loop.epoch < epochs && run.status.kind === 'ready') {
      run.step();
      yield at((run.loop.epoch - first) * picturesAnEpoch);
    }
    let before = trained;
    for (const track of roads) {
      const frames = drivenLaps(run.loop, { track, laps, speed, light, push, pushEvery, ahead });
      const [x, y, putBack]: [number[], number[], number[]] = [[], [], []];
      let step = frames.next();
      for (; !step.done; step = frames.next()) {
        if (step.value.isPutBack) putBack.push(x.length);
        x.push(step.value.car.x);
        y.push(step.value.car.y);
        if (x.length % stride === 0) yield at(before + x.length);
      }
      before += (laps * track.line.length * vehicle.hertz) / speed;
      driven.push({ score: step.value, x: Float32Array.from(x), y: Float32Array.from(y), putBack });
    }
    return driven;
  },
};
