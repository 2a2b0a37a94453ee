/** @throws Error naming the first word that fits none of the names */
export function refuseUnknown(
  words: readonly string[],
  what: string,
  names: readonly string[],
  fits = (name: string, word: string) => name === word,
): void {
  const unknown = words.find((word) => !names.some((name) => fits(name, word)));
  if (unknown !== undefined) throw new Error(`there is no ${what} “${unknown}”: take ${names.join(', ')}`);
}
