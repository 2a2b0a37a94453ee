import { createRng } from '../../engine/rng';
import { type Car, drive, vehicle } from './bicycle';
import type { LightId } from './light';
import { beside, pursuit } from './pursuit';
import { type Pose, Track } from './track';
import { road, type TrackSpec } from './trackSpec';

/** How a lap is driven and recorded. */
export interface Recording {
  /** On each track, at equal distances. */
  readonly places: number;
  /** Whether cameras to the left and to the right record as well. */
  readonly hasSides: boolean;
  /** How far they are from the middle, in metres. */
  readonly shift: number;
  /** Whether their answers lead back into the lane: what the driver would do from their place. Otherwise they have the driver's own. */
  readonly isCorrected: boolean;
  /** The driver looks so many metres ahead. */
  readonly ahead: number;
  /** m/s */
  readonly speed: number;
  /** How unsteady the driver's hand is, in 1/m. */
  readonly sway: number;
  /** One place after the other in the next of these. */
  readonly lights: readonly LightId[];
}

/** One picture that a camera took, and what it should be answered with. */
export interface Frame {
  readonly pose: Pose;
  /** −1: left, 0: in the middle, 1: right. */
  readonly camera: -1 | 0 | 1;
  /** What the driver does at that moment, and what is wanted of the network, in 1/m; to the right is positive. */
  readonly own: number;
  readonly wanted: number;
  readonly light: LightId;
}

const middleAlone = [0] as const;
const all = [0, -1, 1] as const;

/** A picture of a drive, and what whoever drove asked for there. */
interface DrivenPicture {
  readonly car: Car;
  readonly bend: number;
  readonly isPutBack: boolean;
}

/** The same pictures of a stretch that a hand drove: as many as there are places, and none where the car had to be put back. */
export function recordDriven(track: Track, driven: readonly DrivenPicture[], recording: Recording): readonly Frame[] {
  const { places, hasSides, shift, isCorrected, ahead, lights } = recording;
  const count = Math.min(places, driven.length);
  return Array.from({ length: count }, (_, k) => ({ picture: driven[Math.floor((k * driven.length) / count)], k }))
    .filter(({ picture }) => !picture.isPutBack)
    .flatMap(({ picture: { car, bend: own }, k }) => {
      const middle = pursuit(track, car, ahead);
      return (hasSides ? all : middleAlone).map((camera): Frame => {
        const pose = beside(car, camera * shift);
        const correction = isCorrected && camera !== 0 ? pursuit(track, pose, ahead) - middle : 0;
        return { pose, camera, own, wanted: own + correction, light: lights[k % lights.length] };
      });
    });
}

/** A lap of the scripted driver, from a place that the seed draws. */
export function recordLap(spec: TrackSpec | Track, recording: Recording, seed: string): readonly Frame[] {
  const track = spec instanceof Track ? spec : new Track(spec);
  const { places, hasSides, shift, isCorrected, ahead, speed, sway, lights } = recording;
  const rng = createRng(seed, `lap ${track.name}`);
  const spacing = track.line.length / places;
  const steps = Math.max(1, Math.ceil((spacing * vehicle.hertz) / speed));
  const dt = spacing / (steps * speed);
  let car: Car = { ...track.at(rng.uniform() * track.line.length, road.lane), wheel: 0 };
  let unsteady = 0;
  return Array.from({ length: places }, (_, place): Frame[] => {
    const own = pursuit(track, car, ahead);
    const light = lights[place % lights.length];
    const frames = (hasSides ? all : middleAlone).map((camera): Frame => {
      const pose = beside(car, camera * shift);
      return { pose, camera, own, wanted: isCorrected ? pursuit(track, pose, ahead) : own, light };
    });
    for (let k = 0; k < steps; k++) {
      if (sway > 0) unsteady = 0.97 * unsteady + sway * rng.normal();
      car = drive(car, pursuit(track, car, ahead) + unsteady, speed, dt);
    }
    return frames;
  }).flat();
}
