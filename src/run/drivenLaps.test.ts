import { beforeAll, describe, expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { Track } from '../data/road/track';
import { tracks } from '../data/road/tracks';
import { loadAllParts } from '../engine/part';
import { decodeLink } from '../experiment/link';
import { drivenLaps, type LapsSpec } from './drivenLaps';
import { Run } from './run';
import { RunError } from './sentences';
import { sharedHosts } from './sharedHosts';

beforeAll(loadAllParts);

const runOf = (link: string) => new Run({ experiment: decodeLink(link).experiment, simd: sharedHosts(nodeSimdHosts()), snapshotBytes: 1 });
const spec: LapsSpec = { track: new Track(tracks.oval), laps: 0.3, speed: 12, light: 'day', push: 0, pushEvery: 5, ahead: 7 };

function scoreOf(run: Run, more: Partial<LapsSpec> = {}) {
  const laps = drivenLaps(run.loop, { ...spec, ...more });
  let step = laps.next();
  while (!step.done) step = laps.next();
  return step.value;
}

describe('a network at the wheel', () => {
  const small = runOf(
    'data=road&data.places=60&layers=conv6;kernelSize5;stride2,conv8;kernelSize5;stride2,16:relu&init=heNormal&rate=0.01&centred&seed=1',
  );

  it('leaves the road before it has learnt anything, stays on it after, and drives the same way each time', () => {
    const before = scoreOf(small);
    expect(before.putBack).toBeGreaterThan(0);
    while (small.loop.epoch < 8) small.step();
    const parameters = [...small.loop.network.parameters];
    const after = scoreOf(small);
    expect(after.putBack).toBe(0);
    expect(after.worstOffset).toBeLessThan(before.worstOffset);
    expect(scoreOf(small)).toEqual(after);
    expect([...small.loop.network.parameters]).toEqual(parameters);
  });

  it('is refused where it reads something else', () => {
    expect(() => scoreOf(runOf('data=circle'))).toThrow(RunError);
  });
});
