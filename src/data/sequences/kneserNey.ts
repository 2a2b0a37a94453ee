/** A model of texts that knows the last symbols alone. */
export interface NGrams {
  /** Symbols that it looks back on. */
  readonly contextLength: number;
  /** Of `next` after the symbols before it, the newest last; as many of them are read as the model looks back on. */
  probability(before: ArrayLike<number>, next: number): number;
}

/** How often each symbol follows a context: the total, and by symbol. */
interface Followers {
  total: number;
  readonly counts: Map<number, number>;
}
type Level = Map<string, Followers>;

/** In place of what lies before a text. */
const nothing = -1;

/** The last `length` symbols before place `at`, as a key. */
function contextOf(text: ArrayLike<number>, at: number, length: number): string {
  let key = '';
  for (let k = length; k >= 1; k--) key += `${text[at - k] ?? nothing},`;
  return key;
}

function count(level: Level, context: string, symbol: number, times: number): void {
  let followers = level.get(context);
  if (!followers) {
    followers = { total: 0, counts: new Map() };
    level.set(context, followers);
  }
  followers.total += times;
  followers.counts.set(symbol, (followers.counts.get(symbol) ?? 0) + times);
}

/** D = n₁ / (n₁ + 2 n₂), n_k the number of counts that are k; ½ where there is neither. */
function discountOf(level: Level): number {
  let [once, twice] = [0, 0];
  for (const { counts } of level.values()) {
    for (const times of counts.values()) {
      if (times === 1) once++;
      else if (times === 2) twice++;
    }
  }
  return once + twice === 0 ? 0.5 : once / (once + 2 * twice);
}

/**
 * Interpolated Kneser–Ney with one discount a length of context:
 *
 * P_k(w | h) = max(c(h w) − D, 0) / c(h) + D · N₊(h) / c(h) · P_{k−1}(w | h without its oldest symbol)
 *
 * c counts occurrences at the full length, below it by how many different symbols h w is preceded; N₊(h) is the number of different symbols
 * after h. Below the shortest context all symbols are alike. Source: Kneser & Ney 1995; Chen & Goodman 1999, section 3.
 * @param texts symbols 0 … symbols − 1; the first of each is given, all others are predicted
 */
export function kneserNey(texts: readonly ArrayLike<number>[], symbols: number, contextLength: number): NGrams {
  const levels: Level[] = Array.from({ length: contextLength + 1 }, () => new Map());
  for (const text of texts) {
    for (let at = 1; at < text.length; at++) count(levels[contextLength], contextOf(text, at, contextLength), text[at], 1);
  }
  for (let k = contextLength; k > 0; k--) {
    for (const [context, { counts }] of levels[k]) {
      const shorter = context.slice(context.indexOf(',') + 1);
      for (const symbol of counts.keys()) count(levels[k - 1], shorter, symbol, 1);
    }
  }
  const discounts = levels.map(discountOf);
  const probability = (before: ArrayLike<number>, next: number): number => {
    let p = 1 / symbols;
    for (let k = 0; k <= contextLength; k++) {
      const followers = levels[k].get(contextOf(before, before.length, k));
      if (!followers) break; // what was never seen has no longer context that was
      const { total, counts } = followers;
      p = Math.max((counts.get(next) ?? 0) - discounts[k], 0) / total + ((discounts[k] * counts.size) / total) * p;
    }
    return p;
  };
  return { contextLength, probability };
}
