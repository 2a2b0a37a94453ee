import { say } from '../sentences';
import { type ColumnChoice, missingPolicies, type PartialChoices, tableLimits } from './choices';
import type { ColumnFacts } from './facts';
import { type ColumnGuess, guessColumns } from './guesses';
import type { OneHot } from './oneHot';

/** Guess and choice of one column. */
export type ChosenColumn = ColumnChoice & Pick<ColumnGuess, 'reason'>;

/** The columns that were all made targets by hand, where each is a number; null where one of them is none, or there are fewer than two. */
function severalNumbers(columns: readonly ColumnFacts[], groups: readonly OneHot[], choices: PartialChoices): readonly number[] | null {
  const wanted = columns.filter(({ index }) => choices.columns?.[index]?.role === 'target');
  const isNumber = ({ index, kind }: ColumnFacts) => {
    const usual = groups.some((group) => group.columns.includes(index)) ? 'oneOf' : 'number';
    return kind === 'number' && (choices.columns?.[index]?.kind ?? usual) === 'number';
  };
  return wanted.length > 1 && wanted.every(isNumber) ? wanted.slice(0, tableLimits.targets).map(({ index }) => index) : null;
}

/**
 * Every column with what was chosen by hand, guessed where nothing was. There is one target, the columns of one answer written as several,
 * or several numbers that were all chosen; their siblings are never inputs, nor is what is too large or too small to be squared.
 */
export function chosenColumns(
  columns: readonly ColumnFacts[],
  groups: readonly OneHot[],
  hasNames: boolean,
  names: readonly string[],
  choices: PartialChoices,
): readonly ChosenColumn[] {
  const byHand = (i: number) => choices.columns?.[i] ?? {};
  const wanted = columns.findLast(({ index }) => byHand(index).role === 'target')?.index;
  const siblings = (i: number) => groups.find((group) => group.columns.includes(i))?.columns ?? [i];
  const asGroup = wanted !== undefined && (byHand(wanted).kind ?? 'oneOf') === 'oneOf';
  const several = severalNumbers(columns, groups, choices);
  const target = several ?? (wanted === undefined ? null : asGroup ? siblings(wanted) : [wanted]);
  const guesses = guessColumns(columns, groups, hasNames, target);
  const isTarget = (i: number) => guesses[i].role === 'target' && (byHand(i).role ?? 'target') === 'target';
  const first = guesses.findIndex((_, i) => isTarget(i));
  const isOneOf = !several && first >= 0 && (byHand(first).kind ?? guesses[first].kind) === 'oneOf' && siblings(first).length > 1;
  const whole = several ?? (first < 0 ? [] : isOneOf ? siblings(first) : [target?.[0] ?? first]);
  const hidden = new Set(whole.flatMap(siblings));
  const roleOf = (i: number) => byHand(i).role ?? guesses[i].role;
  const parts =
    columns.findLast(({ index }) => byHand(index).role === 'parts')?.index ?? columns.find(({ index }) => roleOf(index) === 'parts')?.index;
  return columns.map((facts, i) => {
    const guess = guesses[i];
    const hand = byHand(i);
    const { decimal } = facts;
    const name = hand.name?.trim() || names[i];
    const kind = hand.kind ?? guess.kind;
    const missing = missingPolicies.find((policy) => policy === hand.missing) ?? guess.missing;
    const common = { name, kind: kind === 'oneOf' && guess.kind !== 'oneOf' ? guess.kind : kind, missing, decimal };
    if (several?.includes(i)) return { ...common, kind: 'number', role: 'target', reason: guess.reason };
    if (whole.includes(i)) return { ...common, kind: isOneOf ? 'oneOf' : common.kind, role: 'target', reason: guess.reason };
    if (hidden.has(i)) return { ...common, role: 'out', reason: say('guess.sibling', {}) };
    if (hand.role === 'target') return { ...common, role: 'out', reason: say('guess.notTargetToo', { most: tableLimits.targets }) };
    const role = hand.role ?? (guess.role === 'target' ? 'out' : guess.role);
    if (role === 'parts' && i !== parts) return { ...common, role: 'out', reason: say('guess.chosen', {}) };
    if (role === 'input' && !facts.isInRange && common.kind !== 'classes')
      return { ...common, role: 'out', reason: say('guess.range', {}) };
    return { ...common, role, reason: hand.role === undefined ? guess.reason : say('guess.chosen', {}) };
  });
}
