/** How long after a letter that means nothing the next ones belong to the same text, in milliseconds. */
const textMs = 500;

let textUntil = Number.NEGATIVE_INFINITY;

/**
 * Whether a key comes as part of a text that nobody asked for: words that speech input or a stray hand types on the page. The first letter
 * that means nothing here begins it; what follows within half a second goes on with it.
 * @param means whether the page has a meaning for the key
 */
export function isTypedText({ key, timeStamp, ctrlKey, metaKey }: KeyboardEvent, means: boolean): boolean {
  if (key.length !== 1 || ctrlKey || metaKey) return false;
  const isText = !means || timeStamp < textUntil;
  textUntil = isText ? timeStamp + textMs : Number.NEGATIVE_INFINITY;
  return isText;
}
