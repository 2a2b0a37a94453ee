import { centreLine } from '../src/data/road/centreLine';
import { readOwnLaps, trackText } from '../src/data/road/ownLaps';
import { readTrack, writeTrack } from '../src/data/road/trackFile';
import { trackIds, tracks } from '../src/data/road/tracks';
import { DataError } from '../src/data/sentences';
import type { Rng } from '../src/engine/rng';

const whole = (rng: Rng, below: number) => Math.floor(rng.uniform() * below);
const signs = ['-', '1', '0', '9', ',', '[', ']', '{', '}', '"', 'e999', 'null', '[1,2]', '!', ';', 'A9', '-0', '\\u0000', '']; // as a careless hand types

/** A text with parts of it cut, put in and doubled. */
function damaged(text: string, rng: Rng): string {
  let all = text;
  for (let k = 1 + whole(rng, 5); k > 0; k--) {
    const at = whole(rng, all.length + 1);
    const cut = Math.floor(rng.uniform() ** 3 * 40);
    all = all.slice(0, at) + (signs[whole(rng, signs.length)] ?? '') + all.slice(at + cut);
    if (rng.uniform() < 0.04) all += all.slice(0, at);
  }
  return all;
}

/** @throws Error where a file is neither a track that can be driven nor refused in a sentence */
function isAnswered(text: string): void {
  try {
    const track = readTrack(text);
    const { x, y, bend } = centreLine(track.points);
    if (![...x, ...y, ...bend].every(Number.isFinite)) throw new Error('a road that is no number');
    if (JSON.stringify(readTrack(writeTrack(track)).points) !== JSON.stringify(track.points)) throw new Error('not kept as read');
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
  }
}

/** A damaged track file, or the text of laps in a link, and what is tried with it. */
export function attemptTrack(rng: Rng): { readonly input: string; readonly run: () => void } {
  const { name, points } = tracks[trackIds[whole(rng, trackIds.length)] ?? 'oval'];
  if (rng.uniform() < 0.25) {
    const input = damaged(`${trackText(points)}!Z40y3A2`, rng);
    return {
      input,
      run: () => {
        const laps = readOwnLaps(input);
        if (laps && !laps.bends.every(Number.isFinite)) throw new Error('a bend that is no number');
      },
    };
  }
  const moved = points.map((point) => point.map((value) => value + (rng.uniform() < 0.1 ? Math.round(60 * rng.normal()) : 0)));
  const file = writeTrack({ name, points: moved as unknown as typeof points });
  const input = rng.uniform() < 0.3 ? file : damaged(file, rng);
  return { input, run: () => isAnswered(input) };
}
