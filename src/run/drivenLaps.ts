import { ClosedLoop, type DriveFrame, type DriveScore, type DriveSpec } from '../data/road/closedLoop';
import { seen } from '../data/road/roadUnits';
import { pilotOf } from './pilot';
import { RunError, say } from './sentences';
import type { TrainingLoop } from './trainingLoop';

export interface LapsSpec extends Pick<DriveSpec, 'track' | 'speed' | 'light' | 'push' | 'pushEvery' | 'ahead'> {
  readonly laps: number;
}

/** A car that gets nowhere has so many times as long as it would need. */
const patience = 2;

/** Whether a network reads what the front camera sees, and answers with one number. */
export const canDrive = ({ dataset, network }: Pick<TrainingLoop, 'dataset' | 'network'>): boolean =>
  dataset.form === 'images' &&
  dataset.task === 'regression' &&
  network.inputShape.join() === `${seen.height},${seen.width},1` &&
  network.outputShape.join() === '1';

/**
 * A network drives so many laps from the track's first point, frame by frame.
 * @throws RunError where it does not read the front camera
 */
export function* drivenLaps(loop: TrainingLoop, { laps, ...spec }: LapsSpec): Generator<DriveFrame, DriveScore> {
  if (!canDrive(loop)) throw new RunError(say('run.cannotDrive', {}));
  const drive = new ClosedLoop({ ...spec, ...seen });
  const pilot = pilotOf(loop);
  const most = (patience * laps * spec.track.line.length) / spec.speed;
  while (drive.laps < laps && drive.seconds < most) yield drive.step(pilot);
  return drive.score;
}
