import { describe, expect, it } from 'vitest';
import { lights } from './light';
import { RoadCamera } from './renderRoad';
import { Track } from './track';
import { road } from './trackSpec';
import { trackIds, tracks } from './tracks';

/** FNV-1a: a picture in one number. */
const hashOf = (bytes: ArrayLike<number>) => {
  let h = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i], 0x01000193);
  return (h >>> 0).toString(16);
};

const kidney = new Track(tracks.kidney);

function greyOf(track: Track, along: number, light: keyof typeof lights): Uint8Array {
  const eye = new RoadCamera(64, 24);
  eye.render(track, track.at(along, road.lane), lights[light]);
  const grey = new Uint8Array(64 * 24);
  eye.grey(grey, 0);
  return grey;
}

describe('the front camera', () => {
  it.each(trackIds)('draws %s to the same bits everywhere', (id) => {
    const track = new Track(tracks[id]);
    expect(hashOf([0, 1, 2, 3].flatMap((quarter) => [...greyOf(track, (quarter * track.line.length) / 4, 'day')]))).toMatchSnapshot();
  });

  it.each(['day', 'dusk', 'night'] as const)('draws the %s to the same bits everywhere', (light) => {
    const eye = new RoadCamera(720, 240);
    eye.render(kidney, kidney.at(560, road.lane), lights[light]);
    expect(hashOf(eye.pixels)).toMatchSnapshot();
  });

  it('draws nothing but the pose: whatever was drawn before', () => {
    const eye = new RoadCamera(64, 24);
    const draw = (along: number) => {
      eye.render(kidney, kidney.at(along, road.lane), lights.day);
      return hashOf(eye.pixels);
    };
    const first = draw(100);
    draw(400);
    expect(draw(100)).toBe(first);
  });

  it('sees the middle line to the left of its lane and the edge to the right', () => {
    const straight = new Track(tracks.oval);
    const grey = greyOf(straight, 60, 'day');
    const row = [...grey.subarray(18 * 64, 19 * 64)];
    const brightest = (from: number, to: number) => from + row.slice(from, to).indexOf(Math.max(...row.slice(from, to)));
    // depth of row 18: 0.72 · 64 · 1.35 / (18.5 − 0.34 · 24) = 6.0 m; the edge's paint is 3.205 − 1.75 = 1.455 m to the right
    expect(Math.abs(brightest(33, 64) - (32 + (1.455 * 0.72 * 64) / 6.0))).toBeLessThan(2.5);
  });

  it('is darker at dusk than by day, and by night far away more than near', () => {
    const mean = (light: keyof typeof lights, from: number, to: number) => {
      const rows = greyOf(kidney, 560, light).subarray(from * 64, to * 64);
      return rows.reduce((sum, value) => sum + value, 0) / rows.length;
    };
    expect(mean('dusk', 9, 24) / mean('day', 9, 24)).toBeCloseTo(0.6, 1);
    expect(mean('night', 22, 24) / mean('day', 22, 24)).toBeGreaterThan(2 * (mean('night', 8, 10) / mean('day', 8, 10)));
  });
});
