import type { Numbers } from '../../figure/numbers';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language, Word } from '../../words/language';
import { sumsOf, type UnitOutput, type UnitPlace } from './oneUnit';
import type { Bench } from './useBench';

export type BenchWord = Word<PartMessages['workbench']>;

/**
 * The training examples as the unit at a place has them: inputs as measured, the sum, what it says, and what it should.
 * @param evidence those that it rests on whether a line separates the classes
 */
export function numbersOf(
  { unit, info }: Bench,
  place: UnitPlace,
  output: UnitOutput,
  word: BenchWord,
  { weight, answer }: Pick<Language, 'weight' | 'answer'>,
  evidence: readonly number[] = [],
): Numbers {
  const { examples, inputs, isDecision } = unit;
  return {
    caption: word('table'),
    columns: [
      { name: word('column.example') },
      ...inputs.map(({ name }) => ({ name, text: weight })),
      { name: word('column.sum'), text: weight },
      { name: word('column.output'), text: answer },
      { name: word('column.target'), text: answer },
      ...(isDecision ? [{ name: word('column.is') }] : []),
      ...(evidence.length > 0 ? [{ name: word('column.evidence') }] : []),
    ],
    rows: Array.from(sumsOf(unit, place), (z, n) => [
      String(n + 1),
      ...inputs.map(({ original }, i) => original(examples.x[n * inputs.length + i] as number)),
      z,
      output.value(z),
      isDecision ? (info.classes[examples.t[n] as number] ?? '') : (examples.t[n] as number),
      ...(isDecision ? [word((z > output.level ? 1 : 0) === examples.t[n] ? 'rightOne' : 'wrongOne')] : []),
      ...(evidence.length > 0 ? [evidence.includes(n) ? word('evidence') : ''] : []),
    ]),
  };
}
