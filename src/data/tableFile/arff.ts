/** What the head of an ARFF file says. */
export interface ArffHead {
  readonly names: readonly string[];
  /** The classes of each attribute that has some, in their order. */
  readonly classes: readonly (readonly string[] | null)[];
  /** Which line, from 0, comes after `@data`. */
  readonly start: number;
  readonly quote: string;
}

/** So many lines a head can have. */
const mostHeadLines = 20_000;

const unquoted = (word: string) => /^(['"])(.*)\1$/.exec(word)?.[2] ?? word;
const wordsOf = (list: string) =>
  (list.match(/'[^']*'|"[^"]*"|[^,]+/g) ?? []).map((word) => unquoted(word.trim())).filter((word) => word !== '');

/** Weka's form: names and classes of the columns in lines with @, then rows. Null where a file is no such. */
export function arffHead(lines: readonly string[]): ArffHead | null {
  const names: string[] = [];
  const classes: (readonly string[] | null)[] = [];
  for (let at = 0; at < Math.min(lines.length, mostHeadLines); at++) {
    const line = lines[at].trim();
    if (line === '' || line.startsWith('%')) continue;
    if (!line.startsWith('@')) return null;
    if (/^@data\b/i.test(line)) {
      const start = at + 1;
      const isSingle = lines.slice(start, start + 200).some((row) => /(?:^|,)\s*'/.test(row));
      return names.length > 0 ? { names, classes, start, quote: isSingle ? "'" : '"' } : null;
    }
    const [, name, type] = /^@attribute\s+('[^']*'|"[^"]*"|[^\s{]+)\s*(.*)$/i.exec(line) ?? [];
    if (name === undefined) continue;
    names.push(unquoted(name));
    const list = type.indexOf('{');
    classes.push(list >= 0 ? wordsOf(type.slice(list + 1, type.lastIndexOf('}') > list ? type.lastIndexOf('}') : undefined)) : null);
  }
  return null;
}

/** A row in braces, which says only what is not 0 or the first class, `{1 3.5, 4 yes}`, as one that says all; any other as it is. */
export function denseRow(line: string, { names, classes, quote }: ArffHead): string {
  const inside = /^\s*\{(.*)\}\s*$/.exec(line)?.[1];
  if (inside === undefined) return line;
  const cells = names.map((_, i) => classes[i]?.[0] ?? '0');
  for (const [, place, value] of inside.matchAll(/(?:^|,)\s*(\d{1,6})\s+('[^']*'|"[^"]*"|[^,]*)/g))
    if (Number(place) < cells.length) cells[Number(place)] = unquoted(value.trim());
  return cells.map((cell) => (/[,'"]/.test(cell) ? `${quote}${cell}${quote}` : cell)).join();
}
