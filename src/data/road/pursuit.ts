import { cos, sin } from '../../engine/elementary/sinCos';
import { vehicle } from './bicycle';
import type { Pose, Track } from './track';
import { road } from './trackSpec';

/**
 * The scripted driver, pure pursuit: the bend of the circle that leads from a pose, in the direction that it looks in, to the point of the lane's
 * middle that lies `ahead` metres on. 1/r = 2s / d² with d the distance of that point and s its part to the right. The further ahead, the more bends
 * are cut.
 * Source: Coulter 1992, CMU-RI-TR-92-01.
 * @returns 0 far from the road
 */
export function pursuit(track: Track, { x, y, angle }: Pose, ahead: number): number {
  const place = track.placeOf(x, y);
  if (!place) return 0;
  const goal = track.at(place.along + ahead, road.lane);
  const [dx, dy] = [goal.x - x, goal.y - y];
  const side = dy * cos(angle) - dx * sin(angle);
  const bend = (2 * side) / Math.max(1, dx * dx + dy * dy);
  return Math.max(-vehicle.mostBend, Math.min(vehicle.mostBend, bend));
}

/** The same view from so many metres to the right. */
export const beside = ({ x, y, angle }: Pose, right: number): Pose => ({ x: x - right * sin(angle), y: y + right * cos(angle), angle });
