import { beforeAll, describe, expect, it } from 'vitest';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { Track } from '../data/road/track';
import { tracks } from '../data/road/tracks';
import { loadAllParts } from '../engine/part';
import { decodeLink } from '../experiment/link';
import { drivenLaps } from '../run/drivenLaps';
import { Run } from '../run/run';
import type { DrivingAsk } from './driving';

beforeAll(loadAllParts);

const link =
  'data=road&data.places=20&data.sides=0&layers=conv2;kernelSize5;stride4,conv2;kernelSize3;stride2,4:relu&init=heNormal&rate=0.01&centred&seed=1&epochs=3';

function trained(epochs: number): Run {
  const run = new Run({ experiment: decodeLink(link).experiment, snapshotBytes: 1 });
  while (run.loop.epoch < epochs) run.step();
  return run;
}

/** The drive on one track without a job. */
function aloneOn(run: Run, { laps, light, speed, push }: DrivingAsk, track: Track) {
  const frames = [];
  const drive = drivenLaps(run.loop, { track, laps, light, speed, push, pushEvery: 5, ahead: 7 });
  let step = drive.next();
  for (; !step.done; step = drive.next()) frames.push(step.value);
  return { score: step.value, frames };
}

const ask: DrivingAsk = { tracks: [tracks.oval, tracks.esses], laps: 0.04, light: 'day', speed: 12, push: 0.6, epochs: 0 };

describe('driving', () => {
  it('drives every track as the network of the run does, and leaves the run as it is', () => {
    const run = trained(2);
    const parameters = [...run.loop.network.parameters];
    const { result, partials, progress } = jobAlone('driving', ask, sourceOf(run), 0);
    expect(result).toHaveLength(2);
    for (const [k, spec] of ask.tracks.entries()) {
      const { score, frames } = aloneOn(run, ask, new Track(spec));
      expect(result[k]?.score).toEqual(score);
      expect([...(result[k]?.x ?? [])]).toEqual(frames.map(({ car }) => Math.fround(car.x)));
      expect([...(result[k]?.y ?? [])]).toEqual(frames.map(({ car }) => Math.fround(car.y)));
      expect(result[k]?.putBack).toEqual(frames.flatMap(({ isPutBack }, i) => (isPutBack ? [i] : [])));
    }
    expect([...run.loop.network.parameters]).toEqual(parameters);
    // the first track is there while the second is driven
    expect(partials.at(-1)?.map(({ score }) => score)).toEqual([result[0]?.score]);
    const shares = progress.map(([done, of]) => done / of);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('trains first where it is to, to the very weights of the run, and not beyond its last epoch', () => {
    const one: DrivingAsk = { ...ask, tracks: [tracks.oval], epochs: 50 };
    const { result } = jobAlone('driving', one, sourceOf(trained(1)));
    expect(result[0]?.score).toEqual(aloneOn(trained(3), one, new Track(tracks.oval)).score);
  });

  it('is refused where the network does not read the front camera', () => {
    const run = new Run({ experiment: decodeLink('data=circle').experiment });
    expect(() => jobAlone('driving', ask, sourceOf(run))).toThrow('Only a network that reads the pictures of the road');
  });
});
