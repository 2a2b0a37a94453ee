import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vehicle } from './bicycle';
import { bendsText, mostLetters, ownLapsText, readOwnLaps, recordedBend, trackOfText, trackText } from './ownLaps';
import { roadFrames } from './roadExamples';
import { tracks } from './tracks';

const anyBend = fc.double({ min: -0.2, max: 0.2, noNaN: true });
const params = { kidney: 0, oval: 0, places: 40, sides: 1, corrected: 1, shift: 0.9, ahead: 7, speed: 12, sway: 0, day: 1 };

describe('a lap driven by hand', () => {
  it('is read as it was recorded, to the same bits', () => {
    fc.assert(
      fc.property(fc.array(anyBend, { maxLength: 200 }), (bends) => {
        const recorded = bends.map(recordedBend);
        const read = readOwnLaps(ownLapsText('oval', recorded));
        expect(read?.bends).toEqual(recorded);
        expect(read?.track).toBe(tracks.oval);
      }),
      { numRuns: 50 },
    );
  });

  it('is recorded finely where the wheel is nearly straight, and never beyond what the car can do', () => {
    expect(recordedBend(0)).toBe(0);
    for (const bend of [-0.01, 0.002, 0.05]) expect(Math.abs(recordedBend(bend) - bend)).toBeLessThan(0.003);
    expect(recordedBend(1)).toBe(vehicle.mostBend);
    expect(recordedBend(Number.NaN)).toBe(0);
  });

  it('says what is repeated once', () => {
    const text = bendsText([...new Array<number>(90).fill(0), 0.12, 0.12, 0]);
    expect(text).toBe('Z90y2Z');
  });

  it.each([
    '',
    'oval',
    'nowhere!Z',
    'oval!Z!Z',
    'oval!é',
    'oval!Z9999999',
    `oval!${'Z9'.repeat(mostLetters)}`,
    '0,0;1,1!',
    'constructor!Z',
  ])('is none in “%.20s”', (text) => {
    expect(readOwnLaps(text)).toBeNull();
  });

  it('becomes frames of three cameras: the hand’s own bend in the middle, and what leads back from beside it', () => {
    const laps = ownLapsText('oval', new Array<number>(30).fill(recordedBend(0.004)));
    const { frames, trainCount } = roadFrames(params, '1', laps);
    expect(trainCount).toBe(90);
    const [middle, left, right] = frames;
    expect(middle?.wanted).toBe(recordedBend(0.004));
    expect(left?.wanted).toBeGreaterThan(0.02);
    expect(right?.wanted).toBeLessThan(-0.02);
  });
});

describe('a track as a link says it', () => {
  it('is read in whole metres', () => {
    const text = trackText(tracks.drop.points);
    expect(trackOfText(text)?.points).toEqual(tracks.drop.points);
    expect(trackOfText('esses')).toBe(tracks.esses);
  });

  it('is driven by the scripted driver where no hand drove', () => {
    const { trainCount } = roadFrames(params, '1', ownLapsText(trackText(tracks.drop.points), []));
    expect(trainCount).toBe(120);
  });
});
