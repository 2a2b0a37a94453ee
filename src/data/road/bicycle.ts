import { cos, sin, tan } from '../../engine/elementary/sinCos';
import { angleOf } from './angleOf';
import type { Pose } from './track';

/** The car, and how often it is steered. */
export const vehicle = {
  /** Metres from axle to axle. */
  wheelBase: 2.7,
  /** As fast as the front wheels can be turned, in radians a second. */
  wheelRate: 0.8,
  /** The tightest bend that can be asked for, in 1/m. */
  mostBend: 0.12,
  /** Pictures, and answers to them, a second. */
  hertz: 30,
} as const;

/** A car: the middle of its rear axle, where the camera is too, and the angle of its front wheels (to the right is positive). */
export interface Car extends Pose {
  readonly wheel: number;
}

/**
 * The kinematic bicycle: both wheels of an axle are one, and none slips. ẋ = v cos θ, ẏ = v sin θ, θ̇ = v tan δ / L; the front wheel δ turns towards
 * atan(L · bend) no faster than `wheelRate`.
 * Source: Rajamani 2012, Vehicle Dynamics and Control, 2.2, for the rear axle.
 * @param bend wanted, in 1/m @param speed m/s @param dt seconds
 */
export function drive({ x, y, angle, wheel }: Car, bend: number, speed: number, dt: number): Car {
  const { wheelBase, wheelRate, mostBend } = vehicle;
  const wanted = angleOf(1, wheelBase * Math.max(-mostBend, Math.min(mostBend, bend)));
  const turned = wheel + Math.max(-wheelRate * dt, Math.min(wheelRate * dt, wanted - wheel));
  const turn = (speed * tan(turned) * dt) / wheelBase;
  const middle = angle + turn / 2; // the chord of an arc has the direction of its middle
  return { x: x + speed * cos(middle) * dt, y: y + speed * sin(middle) * dt, angle: angle + turn, wheel: turned };
}
