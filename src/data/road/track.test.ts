import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../sentences';
import { angleOf } from './angleOf';
import { centreLine, tightestOf } from './centreLine';
import { Track } from './track';
import { checkTrack, readTrack, writeTrack } from './trackFile';
import { mirrored, type TrackPoint } from './trackSpec';
import { trackIds, tracks } from './tracks';

function refusalOf(text: string): string {
  try {
    readTrack(text);
  } catch (error) {
    if (error instanceof DataError) return error.sentence.key;
    throw error;
  }
  return 'read';
}

const withPoints = (points: unknown) => JSON.stringify({ points });
/** n points on a circle. */
const circle = (radius: number, n = 12): TrackPoint[] =>
  Array.from({ length: n }, (_, i) => [radius * Math.cos((2 * Math.PI * i) / n), radius * Math.sin((2 * Math.PI * i) / n)]);

describe('the tracks that ship', () => {
  it.each(trackIds)('%s can be driven, as it is and mirrored, and a file keeps it', (id) => {
    const spec = tracks[id];
    expect(() => checkTrack(spec)).not.toThrow();
    expect(() => checkTrack(mirrored(spec))).not.toThrow();
    expect(readTrack(writeTrack(spec))).toEqual(spec);
    expect(readTrack(`\ufeff${writeTrack(spec)}`)).toEqual(spec);
  });

  it('differ in what they ask of a driver', () => {
    const facts = trackIds.map((id) => [
      id,
      Math.round(centreLine(tracks[id].points).length),
      Math.round(tightestOf(centreLine(tracks[id].points))),
    ]);
    expect(facts).toMatchInlineSnapshot(`
      [
        [
          "kidney",
          838,
          14,
        ],
        [
          "oval",
          720,
          56,
        ],
        [
          "clover",
          840,
          13,
        ],
        [
          "drop",
          740,
          14,
        ],
        [
          "esses",
          882,
          15,
        ],
        [
          "hairpins",
          1137,
          17,
        ],
      ]
    `);
  });
});

describe('the middle of the road', () => {
  it('of points on a circle is a circle', () => {
    const line = centreLine(circle(60));
    expect(line.length).toBeGreaterThan(0.99 * 2 * Math.PI * 60);
    expect(line.length).toBeLessThan(2 * Math.PI * 60);
    // clockwise on a map whose y goes down: to the right
    for (const bend of line.bend) expect(bend).toBeCloseTo(1 / 60, 2);
  });

  it('bends the other way in a mirror', () => {
    const [there, back] = [centreLine(tracks.kidney.points), centreLine(mirrored(tracks.kidney).points)];
    there.bend.forEach((bend, i) => {
      expect(back.bend[i]).toBeCloseTo(-bend, 9);
    });
  });

  it('gives back the place that a pose was made of', () => {
    const track = new Track(tracks.hairpins);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1100, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (along, side) => {
        const { x, y } = track.at(along, side);
        const place = track.placeOf(x, y);
        expect(place?.side).toBeCloseTo(side, 1);
        expect(Math.abs((place?.along ?? 0) - along)).toBeLessThan(0.4);
      }),
    );
  });

  it('is not known far away', () => {
    expect(new Track(tracks.oval).placeOf(5000, 0)).toBeNull();
  });
});

describe('angles', () => {
  it('are those of the directions', () => {
    const length = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((value) => value + 0); // back along the axis is π, of a y of −0 it would be −π
    fc.assert(
      fc.property(length, length, (x, y) => {
        if (Math.abs(x) + Math.abs(y) < 1e-3) return;
        expect(angleOf(x, y)).toBeCloseTo(Math.atan2(y, x), 12);
      }),
    );
  });
});

describe('a track file', () => {
  it.each([
    ['track.tooLong', ' '.repeat(20_001)],
    ['track.notJson', '{"points":'],
    ['track.noPoints', '[]'],
    ['track.noPoints', 'null'],
    ['track.version', '{"version":2,"points":[]}'],
    ['track.point', withPoints([...circle(60), [1, 'a']])],
    ['track.point', withPoints([...circle(60), [1, null]])],
    ['track.point', withPoints([...circle(60), [1, 2, 3]])],
    ['track.tooFew', withPoints(circle(60, 3))],
    ['track.tooMany', withPoints(circle(400, 61))],
    ['track.tooFar', withPoints([...circle(60), [1e9, 0]])],
    ['track.together', withPoints([...circle(60), [60, 1]])],
    ['track.tooShort', withPoints(circle(20, 6))],
    ['track.tooLongWay', withPoints(circle(700))],
    // biome-ignore format: points
    ['track.crosses', withPoints([[0, 0], [100, 0], [0, 100], [100, 100]])],
    // biome-ignore format: points
    ['track.tooTight', withPoints([[0, 0], [100, 0], [100, 12], [0, 12]])],
    // biome-ignore format: points
    ['track.tooNear', withPoints([[0, 0], [60, -40], [120, 0], [124, 60], [60, 50], [0, 60], [-60, 8], [-110, 60], [-170, 30], [-110, -30], [-60, 0.5]])],
  ])('is refused: %s', (key, text) => {
    expect(refusalOf(text)).toBe(key);
  });

  it('however it is mutated, is read or refused with a sentence', () => {
    const file = writeTrack(tracks.kidney);
    const character = fc.constantFrom(...'0123456789.-eE[]{},": null');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(3), character), { maxLength: 4 }), (changes) => {
        let text = file;
        for (const [at, cut, put] of changes) text = text.slice(0, at) + put + text.slice(at + cut);
        expect(refusalOf(text)).toMatch(/^(read|track\.\w+)$/);
      }),
      { numRuns: 40 },
    );
  });
});
