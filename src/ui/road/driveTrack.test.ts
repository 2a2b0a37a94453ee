import { expect, it } from 'vitest';
import { trackText } from '../../data/road/ownLaps';
import { trackIds, tracks } from '../../data/road/tracks';
import { drivenRows } from './drivenTracks';
import { drivenTrack, isOwnRefused } from './driveTrack';

const look = { track: 'own', mirrored: 'no', light: 'day' } as const;

it.each([
  ['nothing', ''],
  ['no numbers', 'a,b;c,d;e,f;g,h'],
  ['too few points', '0,0;100,0;100,100'],
  ['a road that crosses itself', '0,0;100,100;100,0;0,100'],
  ['a road of no length', '0,0;0,0;0,0;0,0'],
  ['a road far away', '9e9,0;100,0;100,100;0,100'],
  ['corners that no car takes', '0,0;60,0;60,60;54,0'],
])('%s in the place of a track is said, the first track is driven on, and no row is there for it', (_, own) => {
  expect(isOwnRefused({ ...look, own })).toBe(true);
  expect(drivenTrack({ ...look, own })).toBe(tracks.kidney);
  expect(drivenRows({ ...look, own }).map(({ id }) => id)).toEqual(trackIds);
});

it('a track that can be driven has a row of its own', () => {
  const own = trackText(tracks.drop.points);
  expect(isOwnRefused({ ...look, own })).toBe(false);
  expect(drivenRows({ ...look, own }).at(-1)).toMatchObject({ id: 'own', spec: { points: tracks.drop.points } });
});
