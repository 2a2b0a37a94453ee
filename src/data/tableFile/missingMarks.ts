/** How programs and people write that there is no value, in lower case. */
const always = new Set(['', '?', '#n/a', 'n/a', 'nan', 'null', '#div/0!', '#value!', '#ref!', '#name?', '#num!', '#null!']);
/** Among numbers these too can only mean that. */
const amongNumbers = new Set(['na', 'none', '-', '--', '–', '—', '.', 'nil', 'undefined', 'missing', '#na', 'n.a.', 'k.a.', '..']);

/** Words of the same form as NA: then it is one of them, as a continent is. */
const looksLikeNa = (cell: string) => /^[A-Z]{2}$/.test(cell);

/**
 * Which cells of a column mean that there is no value.
 * @param words whether it is a column of words, and which: there “none” may be an answer, and NA too where all others look like it
 */
export function missingTest(words: Iterable<string> | null): (cell: string) => boolean {
  if (words === null) {
    return (cell) => cell.length < 10 && (always.has(cell.toLowerCase()) || amongNumbers.has(cell.toLowerCase()));
  }
  const others = [...words].filter((word) => word !== 'NA' && !always.has(word.toLowerCase()));
  const isWord = others.length > 1 && others.every(looksLikeNa);
  return (cell) => cell.length < 10 && (always.has(cell.toLowerCase()) || (!isWord && (cell === 'NA' || cell === '<NA>')));
}
