import { DataError, type DataSentence, say } from '../sentences';

/** A file as it was chosen, dropped or found in a folder or an archive: where, with folders, and what is in it. */
export interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was not taken, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: DataSentence;
}

/** Images by class as they were read, all of one shape. */
export interface ReadImages {
  /** [H, W, C] */
  readonly shape: readonly [number, number, number];
  /** [N, H, W, C], 0 to 255 */
  readonly pixels: Uint8Array;
  readonly classes: readonly string[];
  /** [N]: class index */
  readonly labels: Uint8Array;
  /** So many, the first ones, train where the files say which; absent: they do not. */
  readonly trainCount?: number;
  readonly leftOut: readonly LeftOut[];
}

/** A set holds so many images at most, of so many numbers together. */
export const mostImages = 20_000;
export const mostNumbers = 64_000_000;
/** Side of the largest images that are taken as they are. */
export const mostSide = 64;
/** As many classes as an output can show. */
export const mostClasses = 20;

/** A name as it is meant: however its umlauts are put together, without blanks around it, and a whole number as one. */
export function className(written: string): string {
  const name = written.normalize('NFC').trim();
  return /^[+-]?\d+\.0*$/.test(name) ? name.replace(/\.0*$/, '') : name;
}

/** Letters and numbers in turn: those at odd places are numbers. */
const piecesOf = (name: string) => name.split(/(\d+)/);

/** As a reader puts them: class 2 before class 10. */
function inOrder(a: string, b: string): number {
  const [ofA, ofB] = [piecesOf(a), piecesOf(b)];
  for (let k = 0; k < Math.min(ofA.length, ofB.length); k++) {
    const apart = k % 2 === 1 ? Number(ofA[k]) - Number(ofB[k]) : ofA[k] < ofB[k] ? -1 : Number(ofA[k] > ofB[k]);
    if (apart !== 0) return apart;
  }
  return ofA.length - ofB.length || (a < b ? -1 : Number(a > b));
}

/** Classes in order: as numbers where they are numbers, else by the alphabet, and by the numbers in them. @throws DataError where they are too many */
export function classesOf(names: readonly string[]): string[] {
  const different = [...new Set(names)];
  if (different.length > mostClasses) throw new DataError(say('images.classes', { classes: different.length, most: mostClasses }));
  const areNumbers = different.every((name) => name !== '' && Number.isFinite(Number(name)));
  return different.toSorted((a, b) => (areNumbers ? Number(a) - Number(b) : inOrder(a, b)));
}
