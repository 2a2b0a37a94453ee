/** A cell of the confusion matrix. */
export interface ErrorCell {
  readonly truth: number;
  readonly taken: number;
}

/** Test images in their order, those that are taken for something else before the others. @param predicted null: nothing is known of them */
export function mistakesFirst(predicted: ArrayLike<number> | null, truth: ArrayLike<number>): readonly number[] {
  const all = Array.from(truth, (_, k) => k);
  if (!predicted) return all;
  const isWrong = (k: number) => predicted[k] !== truth[k];
  return [...all.filter(isWrong), ...all.filter((k) => !isWrong(k))];
}

/** What each test image is taken for, and how surely; without that they stand in their order. */
type CellAnswers = { readonly answers: ArrayLike<number>; readonly outputs: ArrayLike<number> };

/** The images of a cell, the surest mistakes first; of those that are right the least sure first. */
export function cellImages({ answers, outputs }: CellAnswers, classOf: ArrayLike<number>, { truth, taken }: ErrorCell): readonly number[] {
  const sure = (k: number) => (truth === taken ? -1 : 1) * (outputs[k] ?? 0);
  return Array.from(classOf, (_, k) => k)
    .filter((k) => classOf[k] === truth && answers[k] === taken)
    .sort((a, b) => sure(b) - sure(a) || a - b);
}

/** True and predicted class in as few letters as there is room for below a small image. */
export function shortClass(classes: readonly string[], truth = -1, taken = -1): string {
  const [from, to] = [classes[truth] ?? '', classes[taken] ?? ''];
  return from.length === 1 && to.length === 1 ? `${from}→${to}` : `→${to.slice(0, 2)}`;
}
