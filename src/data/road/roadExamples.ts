import type { ParamValues } from '../../engine/spec';
import type { DatasetRequest, ImageDataset } from '../dataset';
import { DataError, say } from '../sentences';
import { ClosedLoop } from './closedLoop';
import { lights, trainedLights } from './light';
import { readOwnLaps } from './ownLaps';
import { type Frame, type Recording, recordDriven, recordLap } from './record';
import { RoadCamera } from './renderRoad';
import { seen, unitsOf } from './roadUnits';
import { Track } from './track';
import { heldBack, type TrackId, trackIds, tracks } from './tracks';

/** Tests are on the tracks that are held back: of so many places in training on one track there is one there. */
const testedOf = 5;

const made = new Map<TrackId, Track>();

export function trackOf(id: TrackId): Track {
  const track = made.get(id) ?? new Track(tracks[id]);
  made.set(id, track);
  return track;
}

/** The tracks that are trained on. */
export const trainedTracks = (params: ParamValues): readonly TrackId[] => trackIds.filter((id) => params[id] === 1);

export function recordingOf(params: ParamValues): Recording {
  return {
    places: params.places,
    hasSides: params.sides === 1,
    shift: params.shift,
    isCorrected: params.corrected === 1,
    ahead: params.ahead,
    speed: params.speed,
    sway: params.sway,
    lights: trainedLights(params),
  };
}

/** A frame and where it was taken. */
interface TrackFrame extends Frame {
  readonly track: Track;
}

/** The frames of a track of one's own, or of what a hand drove. @throws DataError where the text says neither */
function ownFrames(laps: string, recording: Recording, seed: string): readonly TrackFrame[] {
  const own = readOwnLaps(laps);
  if (!own) throw new DataError(say('road.laps', {}));
  const track = new Track(own.track);
  if (own.bends.length === 0) return recordLap(track, recording, seed).map((frame) => ({ ...frame, track }));
  const { speed, ahead } = recording;
  const car = new ClosedLoop({ track, speed, ahead, light: 'day', push: 0, pushEvery: 1, ...seen });
  return recordDriven(
    track,
    own.bends.map((bend) => car.answer(bend)),
    recording,
  ).map((frame) => ({ ...frame, track }));
}

/** Every frame in the order of the examples, without its picture: those of training, then those of the tracks that are held back. */
export function roadFrames(
  params: ParamValues,
  seed: string,
  laps = '',
): { readonly frames: readonly TrackFrame[]; readonly trainCount: number } {
  const recording = recordingOf(params);
  const lap = (id: TrackId, places: number) => {
    const track = trackOf(id);
    return recordLap(track, { ...recording, places }, seed).map((frame): TrackFrame => ({ ...frame, track }));
  };
  const trained = trainedTracks(params).flatMap((id) => lap(id, recording.places));
  const own = laps === '' ? [] : ownFrames(laps, recording, seed);
  const tested = heldBack.flatMap((id) => lap(id, Math.max(4, Math.round(recording.places / testedOf))));
  return { frames: [...trained, ...own, ...tested], trainCount: trained.length + own.length };
}

/** @throws DataError where no track is chosen */
export function roadExamples({ params, seeds, laps }: DatasetRequest): ImageDataset {
  const { frames, trainCount } = roadFrames(params, seeds.data, laps);
  if (trainCount === 0) throw new DataError(say('road.noTrack', {}));
  const { width, height } = seen;
  const eye = new RoadCamera(width, height);
  const pixels = new Uint8Array(frames.length * width * height);
  frames.forEach(({ track, pose, light }, i) => {
    eye.render(track, pose, lights[light]);
    eye.grey(pixels, i * width * height);
  });
  return {
    form: 'images',
    task: 'regression',
    shape: [height, width, 1],
    maxValue: 255,
    classes: [],
    pixels,
    t: Float64Array.from(frames, ({ wanted }) => unitsOf * wanted),
    trainCount,
    mirrorNegates: true,
    target: { name: 'bend', label: '25/r', unit: '1/m', min: -2, max: 2 },
  };
}
