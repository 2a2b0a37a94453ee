/** Names that a text lists, as they are written, and what stood beside them. */
export interface ListedNames {
  readonly names: readonly string[];
  /** What is called so above them, and is none of them. */
  readonly heading: string | null;
}

const longestName = 30;
const mostWords = 5;
/** Of lines of verse more words stand in each. */
const usualWords = 2.5;
const nameShare = 0.9;

/** What names are written with: letters, numbers, signs, and what joins them. */
const ofName = /^(?:[\p{L}\p{M}\p{Nd}\p{So}\p{Emoji_Modifier}'’.,\-/()& ]|\u200c|\u200d)+$/u;
/** Marks that part sentences; a point may stand behind a short word, a comma before what is said first: “St. John’s”, “Kant, Immanuel”. */
const ofSentences = /,(?! )|\p{L}{4,}\. |\.\s+\p{Ll}{4,}|[,.].*, |[.,]$|^[-'’ ]+$/u;
/** “2019-W05”, “3 May 2021” and “12:30”, which are no names. */
const ofTimes = /\d{4}|\d:\d|\d.*\d.*\p{L}.*\d/u;
/** “12.5 °C” and “3 kg” */
const isMeasure = /^[-+]?[\d.,]+\s?\S{1,6}$/;
/** “Washington, D.C.” */
const endsShort = /(?:^|[ .])\p{Lu}\.$/u;

const wordsIn = (line: string) => line.split(' ').length;

const isName = (line: string): boolean =>
  [...line].length <= longestName &&
  wordsIn(line) <= mostWords &&
  ofName.test(line) &&
  /\p{L}/u.test(line) &&
  !ofTimes.test(line) &&
  !isMeasure.test(line) &&
  !ofSentences.test(line.replace(endsShort, ''));

/** Whether so many of them are names, and they are short. */
function areNames(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const names = lines.filter(isName);
  return names.length >= nameShare * lines.length && names.reduce((sum, line) => sum + wordsIn(line), 0) <= usualWords * names.length;
}

const number = /^\(?\d{1,6}(?:[.):]|\t| -)?\s+/;
const bullet = /^[-*•–·‣▪]\s+/;
const quotes = [/^"([^"]*)",?$/, /^“([^”]*)”,?$/, /^„([^“”]*)[“”],?$/, /^«\s?([^»]*?)\s?»,?$/, /^'([^']*)',?$/];

/** Lines without what stands before or around nearly all of them: their numbers, bullets, quotes, a comma behind. */
function bare(lines: readonly string[]): readonly string[] {
  const most = nameShare * lines.length;
  let left = lines;
  for (const mark of [bullet, number])
    if (left.filter((line) => mark.test(line)).length >= most) left = left.map((line) => line.replace(mark, ''));
  const quote = quotes.find((each) => left.filter((line) => each.test(line)).length >= most);
  if (quote) left = left.map((line) => quote.exec(line)?.[1]?.trim() ?? line);
  const ends = left.filter((line) => /[,;]$/.test(line)).length;
  return ends >= Math.max(1, most - 1) ? left.map((line) => line.replace(/[,;]$/, '')) : left;
}

const isCalled =
  /^(?:(?:first|last|given|full|family|middle|baby|sur|fore|vor|nach|familien|user|child'?s?)[ _-]?)?names?$|^(?:city|cities|towns?|ort|orte|stadt|städte|vornamen?|nachnamen?|namen?|prénoms?|noms?|nombres?|nome|cognome|imię|navn|namn)$/i;

/** Without a heading, where the first of several is one. */
function headed(names: readonly string[]): ListedNames {
  const [first = '', ...others] = names;
  return names.length > 2 && isCalled.test(first) ? { heading: first, names: others } : { heading: null, names };
}

/** A line that lists names, parted by commas or semicolons: with a capital each, and without the marks of sentences. */
function inOneLine(lines: readonly string[]): readonly string[] | null {
  const [line = '', ...others] = lines;
  const list = line.replace(/^\s*\[(.*)\]\s*$/, '$1');
  const mark = list.includes(';') ? ';' : ',';
  const parts = bare(list.split(mark).map((part) => part.trim())).filter((part) => part !== '');
  const isListed = others.length === 0 && parts.length >= 3 && areNames(parts);
  return isListed && parts.every((part) => /^\P{Ll}/u.test(part) || list !== line) ? parts : null;
}

const mostKinds = 10;

/** A column of names in a table: the first of which nearly every cell is one, and few stand twice. */
function inColumns(lines: readonly string[]): ListedNames | null {
  for (const mark of ['\t', ';', ',']) {
    const rows = lines.map((line) => line.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
    const [top = []] = rows;
    if (top.length < 2 || rows.length < 3 || rows.some(({ length }) => length !== top.length)) continue;
    if (mark === ',' && top.length === 2 && lines.every((line) => /, \p{Lu}/u.test(line))) continue; // “Kant, Immanuel” is one
    const column = top.findIndex((_, i) => {
      const cells = rows.slice(1).map((cells) => cells[i] ?? '');
      return new Set(cells).size > Math.max(0.3 * cells.length, Math.min(mostKinds, 0.8 * cells.length)) && areNames(cells);
    });
    const others = rows.slice(1).flatMap((cells) => cells.filter((_, i) => i !== column));
    // what is said beside names is short
    if (column < 0 || others.some((cell) => wordsIn(cell) > mostWords)) continue;
    const cells = rows.map((row) => row[column] ?? '');
    const isNamed = isCalled.test(cells[0] ?? '') || rows[1]?.some((cell, i) => /^\d/.test(cell) && !/\d/.test(top[i] ?? ''));
    return isNamed ? { heading: cells[0] ?? '', names: cells.slice(1) } : { heading: null, names: cells };
  }
  return null;
}

const note = /^(?:#|\/\/|%)\s/;

/** The words of a list as programs write it, whatever its signs are written by; null where a text is none. */
function inBrackets(lines: readonly string[]): readonly string[] | null {
  if (!lines[0]?.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(lines.join('\n'));
    return Array.isArray(list) && list.every((word) => typeof word === 'string') ? list.map((word) => word.trim()) : null;
  } catch {
    return null;
  }
}

/** Null where a text is no list of names. @param lines not blank, without blanks around them */
export function namesIn(lines: readonly string[]): ListedNames | null {
  const listed = inBrackets(lines);
  if (listed && areNames(listed)) return headed(listed);
  const column = inColumns(lines);
  if (column) return column;
  const all = inOneLine(lines);
  if (all) return headed(all);
  const plain = bare(lines.filter((line) => !note.test(line)));
  return areNames(plain) ? headed(plain) : null;
}
