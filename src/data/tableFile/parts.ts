import type { ColumnFacts } from './facts';

const training = /^train(?:ing|ed)?$/i;
const testing = /^(?:test(?:ing)?|val(?:id(?:ation)?)?|dev|hold-?out)$/i;

/** Whether a cell says that its row trains; every other row tests. */
export const saysTraining = (cell: string): boolean => training.test(cell.trim());

/** Whether a column is of words that say which rows train, and nothing else. */
export const saysParts = ({ kind, words, missing }: Pick<ColumnFacts, 'kind' | 'words' | 'missing'>): boolean =>
  kind === 'classes' &&
  missing === 0 &&
  words.some(saysTraining) &&
  words.some((word) => testing.test(word)) &&
  words.every((word) => saysTraining(word) || testing.test(word));
