/** Examples of images and sequences as links name them: by their number in their part, which stays theirs when others train. */
export const exampleText = /^(?:(?:test|training)[1-9]\d{0,6})?$/;

/** All examples, the training part first. */
interface Divided {
  readonly trainCount: number;
  readonly count: number;
  /** The place of each, which stays its own however they are divided; absent: its place in its part does. */
  readonly images?: { readonly places?: Int32Array } | null;
}

export const exampleWord = (index: number, { trainCount, images }: Pick<Divided, 'trainCount' | 'images'>): string =>
  (index < trainCount ? 'training' : 'test') + ((images?.places?.[index] ?? index - (index < trainCount ? 0 : trainCount)) + 1);

/** @returns its index among all; null where there is none of that name in that part */
export function exampleIndex(word: string, { trainCount, count, images }: Divided): number | null {
  const [, part, number] = /^(test|training)(\d+)$/.exec(word) ?? [];
  const place = Number(number) - 1;
  const index = images?.places?.indexOf(place) ?? place + (part === 'test' ? trainCount : 0);
  return index >= 0 && index < count && index < trainCount === (part === 'training') ? index : null;
}
