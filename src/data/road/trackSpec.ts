/** A point in metres: x to the right and y down, as on a map. */
export type TrackPoint = readonly [number, number];

/** A closed track: a smooth curve along these points, in their order, back to the first. */
export interface TrackSpec {
  readonly name: string;
  readonly points: readonly TrackPoint[];
}

/** Measures of every road, in metres. */
export const road = {
  /** From the middle to the edge. */
  half: 3.5,
  /** Middle of the lane that is driven in, to the right of the middle of the road. */
  lane: 1.75,
} as const;

/** The same road seen in a mirror: every bend to the left is one to the right. */
export const mirrored = ({ name, points }: TrackSpec): TrackSpec => ({ name, points: points.map(([x, y]) => [x, -y]) });
