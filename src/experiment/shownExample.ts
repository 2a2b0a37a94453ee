/** Examples of images and sequences as links name them: by their number in their part, which stays theirs when others train. */
export const exampleText = /^(?:(?:test|training)[1-9]\d{0,6})?$/;

/** @param index among all, the training part first */
export const exampleWord = (index: number, trainCount: number): string =>
  index < trainCount ? `training${index + 1}` : `test${index - trainCount + 1}`;

/** @returns its index among all; null where there is none of that name */
export function exampleIndex(word: string, { trainCount, count }: { readonly trainCount: number; readonly count: number }): number | null {
  const [, part, number] = /^(test|training)(\d+)$/.exec(word) ?? [];
  if (part === undefined) return null;
  const k = Number(number) - 1;
  if (part === 'training') return k < trainCount ? k : null;
  return trainCount + k < count ? trainCount + k : null;
}
