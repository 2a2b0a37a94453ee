import { DataError, say } from '../sentences';
import { type CentreLine, centreLine } from './centreLine';
import type { TrackPoint, TrackSpec } from './trackSpec';

/** What a track can be; lengths in metres. The format is described in docs/track.md. */
const trackLimits = {
  characters: 20_000,
  name: 40,
  leastPoints: 4,
  mostPoints: 60,
  farthest: 1000,
  apart: 5,
  shortest: 150,
  longest: 4000,
  /** Radius of the tightest bend. */
  tightest: 10,
  /** Between the middles of two parts of the road that are no neighbours. */
  between: 11,
} as const;

/** Parts of the road are no neighbours when so many metres of road lie between them. */
const neighbours = 30;
const version = 1;

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The track that a file describes.
 * @throws DataError with one sentence that says what is wrong with it
 */
export function readTrack(text: string): TrackSpec {
  if (text.length > trackLimits.characters)
    throw new DataError(say('track.tooLong', { characters: text.length, most: trackLimits.characters }));
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, '')); // as some editors begin a file
  } catch {
    throw new DataError(say('track.notJson', {}));
  }
  if (!isFields(file) || !Array.isArray(file.points)) throw new DataError(say('track.noPoints', {}));
  if (file.version !== undefined && file.version !== version)
    throw new DataError(say('track.version', { version: JSON.stringify(file.version).slice(0, 20) }));
  const name = typeof file.name === 'string' ? file.name.trim().slice(0, trackLimits.name) : '';
  const track = { name, points: pointsOf(file.points) };
  checkTrack(track);
  return track;
}

function pointsOf(given: readonly unknown[]): TrackPoint[] {
  const { leastPoints, mostPoints, farthest } = trackLimits;
  if (given.length < leastPoints) throw new DataError(say('track.tooFew', { points: given.length, least: leastPoints }));
  if (given.length > mostPoints) throw new DataError(say('track.tooMany', { points: given.length, most: mostPoints }));
  return given.map((point, i): TrackPoint => {
    if (!Array.isArray(point) || point.length !== 2 || !point.every(Number.isFinite))
      throw new DataError(say('track.point', { point: i + 1 }));
    const [x, y] = point as unknown as TrackPoint;
    if (Math.abs(x) > farthest || Math.abs(y) > farthest) throw new DataError(say('track.tooFar', { point: i + 1, most: farthest }));
    return [x, y];
  });
}

/** @throws DataError where no car could drive along these points */
export function checkTrack({ points }: TrackSpec): void {
  const { shortest, longest, between, tightest, apart: nearest } = trackLimits;
  points.forEach(([x, y], i) => {
    const [px, py] = points[(i || points.length) - 1];
    if ((x - px) * (x - px) + (y - py) * (y - py) < nearest * nearest)
      throw new DataError(say('track.together', { point: i + 1, least: nearest }));
  });
  const line = centreLine(points);
  if (line.length < shortest) throw new DataError(say('track.tooShort', { length: line.length, least: shortest }));
  if (line.length > longest) throw new DataError(say('track.tooLongWay', { length: line.length, most: longest }));
  /** The given point that a sample is nearest to, from 1. */
  const pointNear = (sample: number) => {
    const squared = points.map(([x, y]) => (x - line.x[sample]) ** 2 + (y - line.y[sample]) ** 2);
    return squared.indexOf(Math.min(...squared)) + 1;
  };
  const crossing = crossingOf(line);
  if (crossing >= 0) throw new DataError(say('track.crosses', { point: pointNear(crossing) }));
  const sharpest = line.bend.reduce((most, bend, i) => (Math.abs(bend) > Math.abs(line.bend[most]) ? i : most), 0);
  const radius = 1 / Math.abs(line.bend[sharpest]);
  if (radius < tightest) throw new DataError(say('track.tooTight', { point: pointNear(sharpest), radius, least: tightest }));
  const { sample, apart } = nearestParts(line);
  if (apart < between) throw new DataError(say('track.tooNear', { point: pointNear(sample), apart, least: between }));
}

/** A sample from which the road crosses another part of itself, or −1. */
function crossingOf({ count, x, y }: CentreLine): number {
  const stride = 4;
  /** On which side of the line from a to b the sample c lies. */
  const turn = (a: number, b: number, c: number) => (x[b] - x[a]) * (y[c] - y[a]) - (y[b] - y[a]) * (x[c] - x[a]);
  for (let a = 0; a < count; a += stride) {
    const b = (a + stride) % count;
    for (let c = a + 2 * stride; c < count; c += stride) {
      const d = c + stride >= count ? 0 : c + stride;
      if (d === a) continue;
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return a;
    }
  }
  return -1;
}

/** The two parts of the road that come nearest to each other without being neighbours. */
function nearestParts({ count, step, x, y }: CentreLine): { readonly sample: number; readonly apart: number } {
  const stride = 2;
  let least = Number.POSITIVE_INFINITY;
  let sample = 0;
  for (let i = 0; i < count; i += stride) {
    for (let j = i + stride; j < count; j += stride) {
      if (Math.min(j - i, count - (j - i)) * step < neighbours) continue;
      const squared = (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
      if (squared < least) {
        least = squared;
        sample = i;
      }
    }
  }
  return { sample, apart: Math.sqrt(least) };
}

/** A track as a file says it. */
export const writeTrack = ({ name, points }: TrackSpec): string => `${JSON.stringify({ version, name, points })}\n`;
