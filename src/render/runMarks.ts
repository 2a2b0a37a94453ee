/** Runs are told apart by letter and dash, never by hue, which is sign. */
const dashes: readonly (readonly number[])[] = [
  [],
  [9, 4],
  [4, 3],
  [1.5, 3],
  [12, 3, 2, 3],
  [7, 2, 1.5, 2, 1.5, 2],
  [14, 5],
  [2, 6],
  [9, 3, 9, 3, 2, 3],
];

export const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));

export const dashOf = (index: number): number[] => [...(dashes[index % dashes.length] ?? [])];
