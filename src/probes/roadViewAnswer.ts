import { type Light, lights } from '../data/road/light';
import { beside } from '../data/road/pursuit';
import { RoadCamera } from '../data/road/renderRoad';
import { seen, unitsOf } from '../data/road/roadUnits';
import { Track } from '../data/road/track';
import { canDrive } from '../run/drivenLaps';
import { follower } from './exampleTrace';
import type { ProbeFactory } from './probe';
import type { RoadView, RoadViewAsk } from './roadView';

/** One track at a time is driven on. */
let newest: { readonly text: string; readonly track: Track } | null = null;

function trackOf(spec: RoadViewAsk['track']): Track {
  const text = JSON.stringify(spec.points);
  if (newest?.text !== text) newest = { text, track: new Track(spec) };
  return newest.track;
}

/** No answer where the network does not read the front camera. */
export const roadViewAnswer: ProbeFactory<RoadViewAsk, RoadView> = (run) => {
  if (!canDrive(run)) return null;
  const follow = follower(run);
  const [centre = 0] = run.loop.data.centre;
  const { width, height } = seen;
  const eye = new RoadCamera(width, height);
  const picture = new Uint8Array(width * height);
  const values = new Float64Array(picture.length);
  const traceFrom = (track: Track, pose: RoadViewAsk['pose'], light: Light) => {
    eye.render(track, pose, light);
    eye.grey(picture, 0);
    picture.forEach((value, i) => {
      values[i] = value / 255 - centre;
    });
    return follow(values, 0, -1);
  };
  return (ask) => {
    const track = trackOf(ask.track);
    const light = lights[ask.light];
    const traces = [0, ...ask.beside].map((shift) => traceFrom(track, beside(ask.pose, shift), light));
    const [trace] = traces;
    return { trace, bends: Float64Array.from(traces, ({ perLayer }) => (perLayer.at(-1)?.output[0] ?? Number.NaN) / unitsOf) };
  };
};
