import { dashOf } from '../../../render/runMarks';
import { NumberField } from '../../controls/NumberField';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { rounding, withTypedRate } from './raceAsk';

// What the tables of functions and of the page's own network have in common.

/** What a racer is told apart by: its letter, and the dash of its line. */
export function RacerMark({ letter, index, isChosen }: { readonly letter: string; readonly index: number; readonly isChosen: boolean }) {
  return (
    <>
      <b>{letter}</b>
      <svg viewBox="0 0 30 8" aria-hidden="true">
        <path d="M0 4h30" strokeWidth={isChosen ? 2.5 : 1.5} strokeDasharray={dashOf(index).join(' ')} />
      </svg>
    </>
  );
}

/** How a height is written: nothing below what rounding leaves of zero. */
export function useHeightText(): (value: number) => string {
  const { loss, number } = useLanguage();
  return (value) => (value < rounding ? `< ${number(rounding)}` : loss(value));
}

interface RateProps {
  readonly racer: { readonly id: string; readonly name: string; readonly rate: number | null; readonly isForWantOfBetter: boolean };
  /** In the place of a rate where the method chooses its own step. */
  readonly search: string;
  /** How it was found. */
  readonly title: string | undefined;
}

/** The rate of a rule, typed where the race has typed ones. */
export function Rate({ racer: { id, name, rate, isForWantOfBetter }, search, title }: RateProps) {
  const word = useWords('race');
  const { number } = useLanguage();
  const [look, setLook] = useLook('race');
  if (rate === null) return <span className="muted">{search}</span>;
  if (look.rates === 'typed') {
    const type = (typed: number) => setLook({ typed: withTypedRate(look, id, typed) });
    return <NumberField label={word('typedRate', { name })} value={rate} min={1e-6} max={10} onCommit={type} />;
  }
  return (
    <span title={title}>
      {number(rate)}
      {isForWantOfBetter && '*'}
    </span>
  );
}

/** At which evaluation the goal was reached; null: not yet. */
export function Reached({ evaluation }: { readonly evaluation: number | null }) {
  const word = useWords('race');
  return evaluation === null ? <span className="muted">{word('notYet')}</span> : word('reached', { evaluation });
}
