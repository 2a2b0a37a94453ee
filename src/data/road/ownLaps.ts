import { vehicle } from './bicycle';
import { checkTrack } from './trackFile';
import type { TrackPoint, TrackSpec } from './trackSpec';
import { type TrackId, tracks } from './tracks';

/** A track of one's own, or a stretch driven by hand from the start of a track, as a link says it. */
export interface OwnLaps {
  readonly track: TrackSpec;
  /** What a hand asked for at every picture, in 1/m; none: the scripted driver drives. */
  readonly bends: readonly number[];
}

/** As much as a link carries: some minutes with keys, and three without a moment of the same. */
export const mostLetters = 6000;

/** Whole metres, as a link says them. */
export const trackText = (points: readonly TrackPoint[]): string => points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).join(';');

/** The track of such a text, or of the id of one that ships; null where no car could drive there. */
export function trackOfText(text: string): TrackSpec | null {
  if (Object.hasOwn(tracks, text)) return tracks[text as TrackId];
  const points = text.split(';').map((point) => point.split(',').map((part) => (part === '' ? Number.NaN : Number(part))));
  if (points.length < 4 || points.length > 60) return null;
  if (!points.every((point) => point.length === 2 && point.every((value) => Math.abs(value) <= 1000))) return null;
  const track = { name: '', points: points as unknown as readonly TrackPoint[] };
  try {
    checkTrack(track);
    return track;
  } catch {
    return null;
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy';
const middle = (letters.length - 1) / 2;

/** Steps are finer where the wheel is nearly straight. */
const levelOf = (bend: number): number => {
  const share = Math.max(-1, Math.min(1, bend / vehicle.mostBend));
  return Math.round(Math.sign(share) * Math.sqrt(Math.abs(share)) * middle) + middle;
};
const bendOf = (level: number): number => {
  const share = (level - middle) / middle;
  return vehicle.mostBend * share * Math.abs(share);
};

/** The bend as it is recorded: a hand steers by these, so that a recorded lap is driven again to the same bits. */
export const recordedBend = (bend: number): number => bendOf(levelOf(Number.isFinite(bend) ? bend : 0));

/** Steering as letters, each with how often it is repeated where that is more than once. */
export function bendsText(bends: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bends.length; ) {
    const letter = letters[levelOf(bends[i])];
    let count = 1;
    while (i + count < bends.length && letters[levelOf(bends[i + count])] === letter) count++;
    text += count > 1 ? `${letter}${count}` : letter;
    i += count;
  }
  return text;
}

/** An hour: what a text of this length cannot say by accident. */
const mostPictures = 3600 * vehicle.hertz;

export const ownLapsText = (track: string, bends: readonly number[]): string => `${track}!${bendsText(bends)}`;

/** What such a text says; null where it says nothing that could be driven. */
export function readOwnLaps(text: string): OwnLaps | null {
  if (text.length > mostLetters) return null;
  const [name = '', log, ...more] = text.split('!');
  if (log === undefined || more.length > 0 || !/^(?:[A-Za-y]\d{0,6})*$/.test(log)) return null;
  const track = trackOfText(name);
  if (!track) return null;
  const bends: number[] = [];
  for (const [, letter, count] of log.matchAll(/([A-Za-y])(\d*)/g)) {
    const times = count === '' ? 1 : Number(count);
    if (bends.length + times > mostPictures) return null;
    const bend = bendOf(letters.indexOf(letter));
    for (let k = 0; k < times; k++) bends.push(bend);
  }
  return { track, bends };
}
