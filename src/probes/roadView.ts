import type { LightId } from '../data/road/light';
import type { Pose } from '../data/road/track';
import type { TrackSpec } from '../data/road/trackSpec';
import { part } from '../engine/part';
import type { ExampleTrace } from './exampleTrace';
import { multiplyAddsOf } from './multiplyAdds';
import type { ProbeEntry } from './probe';

export interface RoadViewAsk {
  readonly track: TrackSpec;
  readonly pose: Pose;
  readonly light: LightId;
  /** Cameras so many metres to the right of the one in the middle, which is not among them. */
  readonly beside: readonly number[];
}

export interface RoadView {
  /** What the network makes of the picture in the middle. */
  readonly trace: ExampleTrace;
  /** Its answers in 1/m: in the middle, then beside it. */
  readonly bends: Float64Array;
}

const answer = part('what a driver sees', () => import('./roadViewAnswer'));

/** What a network at the wheel sees from a place on a road, and answers: the picture is drawn where it is read, to the same bits as on the page. */
export const roadView: ProbeEntry<RoadViewAsk, RoadView> = {
  part: answer,
  create: (run) => answer.loaded.roadViewAnswer(run),
  cost: ({ beside }, info) => ({ multiplyAdds: (1 + beside.length) * multiplyAddsOf(info), numbers: info.parameterCount }),
};
