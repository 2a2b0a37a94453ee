import { isSettled, novikoffBound, type RuleState } from '../../../engine/perceptronRule';
import type { Separability } from '../../../engine/separability';
import { type ShownJob, useJob } from '../../views/useJob';
import { useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import type { Bench } from './useBench';

/** After so many passes with corrections it is said that there may be no end. */
const manyPasses = 10;
/** Of more than these it is not decided whether they can be separated. */
const mostExamples = 5000;

/** Whether a line separates the classes of the training examples; null: they are too many to say. */
export function useSeparation({ unit: { examples } }: Bench): ShownJob<'separation'> | null {
  const isTooMany = examples.count > mostExamples;
  const job = useJob('separation', isTooMany ? null : {});
  return isTooMany ? null : job;
}

interface RuleEndProps {
  readonly bench: Bench;
  readonly separation: ShownJob<'separation'> | null;
  readonly state: RuleState;
  readonly start: Float64Array;
  /** Null: it was not the same all along. */
  readonly rate: number | null;
}

/** The training examples that an answer rests on, from 0. */
export const examplesOf = (answer: Separability | null | undefined): readonly number[] =>
  !answer || answer.kind === 'undecided' ? [] : answer.examples;

/** Whether it has come to rest, and how many corrections it could have taken; whether it ever will. */
export function RuleEnd({ bench, separation, state, start, rate }: RuleEndProps) {
  const word = useWords('workbench');
  const { examples } = bench.unit;
  const problem = useSaid(separation?.problem ? [separation.problem] : [])?.[0];
  const { passes, corrections, inLastPass } = state;
  const settled = isSettled(state);
  const bound = settled && rate !== null && novikoffBound(start, state.weights, examples, rate);
  const answer = separation?.result;
  return (
    <>
      {settled && (
        <p role="status">
          <b>{word('rule.settled', { passed: passes, made: corrections })}</b> {bound && word('rule.bound', bound)}
        </p>
      )}
      {!answer && !settled && passes >= manyPasses && inLastPass !== null && (
        <p role="status">{word('rule.unsettled', { passed: passes, last: inLastPass })}</p>
      )}
      {answer ? (
        <Separation answer={answer} bench={bench} start={start} rate={rate} />
      ) : (
        <p className="muted">{separation ? (problem ?? word('rule.deciding')) : word('rule.tooMany', { most: mostExamples })}</p>
      )}
    </>
  );
}

interface SeparationProps extends Omit<RuleEndProps, 'state' | 'separation'> {
  readonly answer: Separability;
}

function Separation({ answer, bench: { unit }, start, rate }: SeparationProps) {
  const word = useWords('workbench');
  const { examples } = unit;
  const { inputs } = examples;
  const of = (label: number) => examplesOf(answer).flatMap((n) => (examples.t[n] === label ? [n + 1] : []));
  const evidence = { inputs, zeros: of(0), ones: of(1) };
  if (answer.kind === 'undecided') return <p>{word('rule.undecided')}</p>;
  if (answer.kind === 'inseparable') return <p>{word('rule.inseparable', evidence)}</p>;
  const { margin, radius, weights } = answer;
  const fromHere = rate === null ? null : (novikoffBound(start, weights, examples, rate)?.most ?? null);
  return <p>{word('rule.separable', { ...evidence, margin, radius, most: Math.floor((radius / margin) ** 2 * (1 + 1e-12)), fromHere })}</p>;
}
