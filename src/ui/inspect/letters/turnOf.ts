const turns = new WeakMap<object, number>();
let count = 0;

/** A number of its own for each text that was written: as a key it sets a new text anew, so that no letter of the one before moves to a new place. */
export function turnOf(writing: object): number {
  const known = turns.get(writing);
  if (known !== undefined) return known;
  turns.set(writing, ++count);
  return count;
}
