/** Examples of images and sequences as links name them: by their number in their part, which stays theirs when others train. */
export const exampleText = /^(?:(?:test|training)[1-9]\d{0,6})?$/;

interface Placed {
  readonly places?: Int32Array;
}

/** All examples, the training part first. */
interface Divided {
  readonly trainCount: number;
  readonly count: number;
  /** The place of each, which stays its own however they are divided; absent: its place in its part does. */
  readonly images?: Placed | null;
  readonly sequences?: Placed | null;
}

/** What names an example. */
export type Numbered = Pick<Divided, 'trainCount' | 'images' | 'sequences'>;

const placesOf = ({ images, sequences }: Numbered): Int32Array | undefined => images?.places ?? sequences?.places;

/** From 1. */
export const exampleNumber = (index: number, given: Numbered): number =>
  (placesOf(given)?.[index] ?? index - (index < given.trainCount ? 0 : given.trainCount)) + 1;

export const exampleWord = (index: number, given: Numbered): string =>
  (index < given.trainCount ? 'training' : 'test') + exampleNumber(index, given);

/** @returns its index among all, in whichever part it is now where its place is its own; null where there is none of that name */
export function exampleIndex(word: string, given: Divided): number | null {
  const { trainCount, count } = given;
  const [, part, number] = /^(test|training)(\d+)$/.exec(word) ?? [];
  const place = Number(number) - 1;
  const places = placesOf(given);
  if (places) return places.includes(place) ? places.indexOf(place) : null;
  const index = place + (part === 'test' ? trainCount : 0);
  return index >= 0 && index < count && index < trainCount === (part === 'training') ? index : null;
}
