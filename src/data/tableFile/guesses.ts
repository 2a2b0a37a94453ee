import { type DataClause, say } from '../sentences';
import { type Kind, type Missing, type Role, tableLimits } from './choices';
import type { ColumnFacts } from './facts';
import type { OneHot } from './oneHot';
import { saysParts } from './parts';

/** What a column is taken for where nobody says otherwise, and why. */
export interface ColumnGuess {
  readonly role: Role;
  readonly kind: Kind;
  readonly missing: Missing;
  readonly reason: DataClause;
}

/** Fewer rows can count by chance. */
const countingRows = 10;
/** A column with fewer values than that tells too little. */
const leastPresent = 0.5;
/** Where leaving rows out would leave less than this, gaps are filled. */
const leastRows = 0.5;

const idName = /(?:^|[^a-z])(?:ids?|index|idx|uuid|guid|key|row|rownames?|no|nr|number|unnamed)[^a-z]*$|^unnamed|[a-z]I[dD]$|^#$/i;
const isIdName = (name: string) =>
  /(?:^|[^A-Za-z])(?:[iI][dD]s?)$|[a-z]I[dD]$/.test(name) || (idName.test(name) && !/[a-z]no$/i.test(name));
/** Names of what is to be found, the surest first. */
const targetNames = [
  /^(?:target|label|ziel|objetivo|etichetta)s?$/i,
  /^(?:species|diagnosis|survived|survival|outcome|answer)$/i,
  /^(?:class|classes|klasse|classe|klass|output|result)$/i,
  /^y$/i,
];

/** Why a column says nothing of its row, null where it may. */
function emptiness(facts: ColumnFacts): DataClause | null {
  const rows = facts.cells.length;
  const { missing, distinct } = facts;
  if (missing === rows) return say('guess.empty', {});
  if (distinct <= 1) return say('guess.constant', { value: facts.words[0].slice(0, 30) });
  if (missing > leastPresent * rows) return say('guess.mostlyEmpty', { missing, rows });
  return facts.isInRange ? null : say('guess.range', {});
}

/** Why a column is a name of its row and no property of it, null where it may be one. */
function identity(
  { heading, kind, distinct, areWhole, counts1, missing, cells, values, index }: ColumnFacts,
  hasNames: boolean,
): DataClause | null {
  if (kind !== 'number' || !areWhole) return null;
  const rows = cells.length - missing;
  const areAllDifferent = distinct === rows;
  if (counts1 && ((hasNames && heading === '') || isIdName(heading) || (rows >= countingRows && (values?.[0] ?? 2) <= 1)))
    return say('guess.rowNumbers', {});
  if (areAllDifferent && rows > 1 && ((hasNames && heading === '') || isIdName(heading))) return say('guess.id', {});
  const isFirstLarge =
    index === 0 && !hasNames && rows >= 30 && distinct > 0.85 * rows && (values?.every((value) => !(value < 10_000)) ?? false);
  return isFirstLarge ? say('guess.id', {}) : null;
}

/** Numbers of one length of which some begin with 0 are codes, as those of towns are: 01067 is no less than 10115. */
export function areCodes({ kind, words, distinct }: ColumnFacts): boolean {
  if (kind !== 'number' || distinct < 2) return false;
  const { length } = words[0];
  return length >= 3 && words.every((word) => word.length === length && /^\d+$/.test(word)) && words.some((word) => word.startsWith('0'));
}

/** Whole numbers that are few and come again name classes. */
export function areCounted({ values, distinct, areWhole, cells, missing }: ColumnFacts): boolean {
  const rows = cells.length - missing;
  if (!values || !areWhole || distinct < 2 || distinct >= rows) return false;
  if (distinct <= 8) return true;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return distinct <= 10 && rows >= 3 * distinct && (lowest === 0 || lowest === 1) && highest - lowest === distinct - 1;
}

const targetKind = (facts: ColumnFacts): Kind => (facts.kind === 'classes' || areCounted(facts) ? 'classes' : 'number');

function canBeTarget(facts: ColumnFacts, hasNames: boolean): boolean {
  if (facts.kind === 'date' || emptiness(facts)) return false;
  // what only counts may be an answer by its name and place, as in a table of a function
  if (identity(facts, hasNames) && (facts.index === 0 || facts.heading === '' || isIdName(facts.heading))) return false;
  const rows = facts.cells.length - facts.missing;
  return facts.kind === 'number' || (facts.distinct <= tableLimits.classes && (facts.distinct < rows || rows <= 2));
}

interface TargetGuess {
  readonly columns: readonly number[];
  readonly reason: DataClause;
}

/** What is to be found: a column that is called so, otherwise the last one that can be it. */
function guessTarget(columns: readonly ColumnFacts[], groups: readonly OneHot[], hasNames: boolean): TargetGuess | null {
  const isPlane = columns.some(({ heading }) => /^x$/i.test(heading)); // there y is the other coordinate
  const usable = columns.filter((facts) => canBeTarget(facts, hasNames) && !(isPlane && /^y$/i.test(facts.heading)));
  const [named] = targetNames.flatMap((name) => usable.filter(({ heading }) => name.test(heading)));
  const last = columns.findLast((facts) => canBeTarget(facts, hasNames));
  const found = named ?? last;
  if (!found) return null;
  const group = groups.find((each) => each.columns.includes(found.index));
  if (group) return { columns: group.columns, reason: say('guess.targetOneOf', { columns: group.columns.length }) };
  const reason = named
    ? say('guess.targetByName', {})
    : found === columns.at(-1)
      ? say('guess.targetLast', {})
      : say('guess.targetUsable', {});
  return { columns: [found.index], reason };
}

const out = (kind: Kind, reason: DataClause): ColumnGuess => ({ role: 'out', kind, missing: 'leaveOut', reason });

function guessInput(facts: ColumnFacts, isOneOf: boolean, hasNames: boolean): ColumnGuess {
  const reason = emptiness(facts) ?? identity(facts, hasNames);
  if (reason) return out(facts.kind, reason);
  const input = (kind: Kind, why: DataClause): ColumnGuess => ({ role: 'input', kind, missing: 'leaveOut', reason: why });
  if (isOneOf) return input('oneOf', say('guess.oneOf', {}));
  if (areCodes(facts))
    return facts.distinct <= tableLimits.wordsOfInput ? input('classes', say('guess.codes', {})) : out('number', say('guess.codes', {}));
  if (facts.kind === 'number') return input('number', say(facts.isPercent ? 'guess.percent' : 'guess.numbers', {}));
  if (facts.kind === 'date') return out('date', say('guess.date', {}));
  const rows = facts.cells.length - facts.missing;
  const { words } = facts;
  if (words.length > tableLimits.wordsOfInput || (words.length > 2 && words.length > 0.5 * rows))
    return out('classes', say('guess.text', { words: words.length }));
  const [zero, one] = words;
  return input('classes', words.length === 2 ? say('guess.twoWords', { zero, one }) : say('guess.fewWords', { words: words.length }));
}

/** The first guess for every column. It can be used as it is where the table can be used at all. */
export function guessColumns(
  columns: readonly ColumnFacts[],
  groups: readonly OneHot[],
  hasNames: boolean,
  target: readonly number[] | null,
): readonly ColumnGuess[] {
  const parts = columns.find((facts) => saysParts(facts) && !target?.includes(facts.index));
  const others = columns.filter((facts) => facts !== parts);
  const found = target ? { columns: target, reason: say('guess.chosen', {}) } : guessTarget(others, groups, hasNames);
  const grouped = new Set(groups.flatMap((group) => group.columns));
  const guesses = columns.map((facts): ColumnGuess => {
    if (facts === parts) return { role: 'parts', kind: 'classes', missing: 'leaveOut', reason: say('guess.parts', {}) };
    if (!found?.columns.includes(facts.index)) return guessInput(facts, grouped.has(facts.index), hasNames);
    return { role: 'target', kind: found.columns.length > 1 ? 'oneOf' : targetKind(facts), missing: 'leaveOut', reason: found.reason };
  });
  return filled(columns, withAnInput(columns, guesses));
}

/** Numbers that count the rows, dates, or the fewest words that come again are an input where there is no other. */
function withAnInput(columns: readonly ColumnFacts[], guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  if (guesses.some(({ role }) => role === 'input')) return guesses;
  const counting = ({ reason }: ColumnGuess) => reason.key === 'guess.rowNumbers' || reason.key === 'guess.id';
  const place = guesses.findLastIndex((guess, i) => counting(guess) && !isIdName(columns[i].heading));
  const other = place >= 0 ? place : guesses.findLastIndex((guess) => counting(guess) || guess.reason.key === 'guess.date');
  const chosen = other >= 0 ? other : fewestWords(columns, guesses);
  return guesses.map((guess, i) => (i === chosen ? { ...guess, role: 'input', reason: say('guess.onlyInput', {}) } : guess));
}

/** The text with the fewest words, one of which comes again; −1 where there is none. */
function fewestWords(columns: readonly ColumnFacts[], guesses: readonly ColumnGuess[]): number {
  const texts = columns.filter(
    ({ index, distinct, cells, missing }) =>
      guesses[index].reason.key === 'guess.text' && distinct <= tableLimits.wordsOfInput && distinct < cells.length - missing,
  );
  return texts.length === 0 ? -1 : texts.reduce((few, facts) => (facts.distinct < few.distinct ? facts : few)).index;
}

/** Fills the gaps of inputs where leaving their rows out would cost too many. */
function filled(columns: readonly ColumnFacts[], guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const gaps = columns.filter(({ index, missing }) => guesses[index].role === 'input' && missing > 0);
  const rows = columns[0]?.cells.length ?? 0;
  let whole = 0;
  for (let n = 0; n < rows; n++) if (gaps.every(({ cells, isMissing }) => !isMissing(cells[n]))) whole++;
  if (whole >= leastRows * rows) return guesses;
  return guesses.map((guess, i) =>
    gaps.includes(columns[i]) ? { ...guess, missing: guess.kind === 'classes' ? 'mostFrequent' : 'mean' } : guess,
  );
}
