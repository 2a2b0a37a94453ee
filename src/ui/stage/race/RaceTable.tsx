import { dashOf } from '../../../render/runMarks';
import { NumberField } from '../../controls/NumberField';
import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { arrived, type ShownRacer } from './FunctionRace';
import { type NamedSurface, readsTerms, rounding, withTypedRate } from './raceAsk';

interface RaceTableProps {
  readonly named: NamedSurface;
  readonly racers: readonly ShownRacer[];
  readonly isAbove: boolean;
}

/** Each method in a row: its rate, where it stands, where it will end, when it arrives; a press chooses it. */
export function RaceTable({ named: { surface }, racers, isAbove }: RaceTableProps) {
  const word = useWords('race');
  const { loss, number } = useLanguage();
  const [look, setLook] = useLook('race');
  const { evaluations, chosen } = look;
  const text = (value: number) => (value < rounding ? `< ${number(rounding)}` : loss(value));
  const heightAt = ({ trail }: ShownRacer, row: number) => Math.max(0, (trail?.values[row] ?? Number.NaN) - surface.lowest);
  const now = racers.map((racer) => heightAt(racer, racer.rows - 1));
  const best = Math.min(...now.filter(Number.isFinite));
  return (
    <div className="race-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{word('rule')}</th>
            <th scope="col">{word('rate')}</th>
            <th scope="col">{word('now', { isAbove })}</th>
            <th scope="col">{word('atEnd', { end: evaluations, isAbove })}</th>
            <th scope="col" title={word('evaluationTitle')}>
              {word('below')}
            </th>
          </tr>
        </thead>
        <tbody>
          {racers.map((racer, k) => {
            const { id, index, letter, name, trail } = racer;
            const last = trail?.evaluations.at(-1) ?? 0;
            const first = trail ? trail.values.findIndex((value) => value - surface.lowest < arrived) : -1;
            return (
              <tr key={id} data-on={id === chosen || undefined}>
                <th scope="row">
                  <button type="button" aria-pressed={id === chosen} onClick={() => setLook({ chosen: id })}>
                    <b>{letter}</b>
                    <svg viewBox="0 0 30 8" aria-hidden="true">
                      <path d="M0 4h30" strokeWidth={id === chosen ? 2.5 : 1.5} strokeDasharray={dashOf(index).join(' ')} />
                    </svg>
                    <span>{name}</span>
                  </button>
                </th>
                {trail ? (
                  <>
                    <td>
                      <Rate
                        racer={racer}
                        onType={(rate) => setLook({ typed: withTypedRate(look, id, rate) })}
                        isTyped={look.rates === 'typed'}
                        isBest={look.rates === 'best'}
                      />
                    </td>
                    <td>{now[k] === best ? <b>{text(now[k] as number)}</b> : text(now[k] as number)}</td>
                    <td>
                      {trail.end === 'diverged' ? (
                        <span title={word('divergedTitle', { evaluation: last })}>{word('diverged')}</span>
                      ) : (
                        <span title={trail.end === 'settled' ? word('settledTitle', { evaluation: last }) : undefined}>
                          {text(heightAt(racer, trail.values.length - 1))}
                        </span>
                      )}
                    </td>
                    <td>
                      {first >= 0 ? (
                        word('reached', { evaluation: trail.evaluations[first] as number })
                      ) : (
                        <span className="muted">{word('notYet')}</span>
                      )}
                    </td>
                  </>
                ) : (
                  <td colSpan={4} className="muted">
                    {word('noSquares')}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface RateProps {
  readonly racer: ShownRacer;
  readonly isTyped: boolean;
  readonly isBest: boolean;
  readonly onType: (rate: number) => void;
}

/** The rate of a rule; of a method that chooses its own step, what it adapts. */
function Rate({ racer: { rate, isForWantOfBetter, trail, rows, name, id }, isTyped, isBest, onType }: RateProps) {
  const word = useWords('race');
  const { number, compact } = useLanguage();
  if (rate === null) {
    const control = trail?.controls?.[rows - 1] ?? Number.NaN;
    const symbol = readsTerms(id) ? word('damping') : 'α';
    return <span className="muted">{Number.isNaN(control) ? word('search') : `${symbol} ${compact(control)}`}</span>;
  }
  if (isTyped) return <NumberField label={word('typedRate', { name })} value={rate} min={1e-6} max={10} onCommit={onType} />;
  return (
    <span title={isForWantOfBetter ? word('wantTitle') : isBest ? word('bestTitle') : undefined}>
      {number(rate)}
      {isForWantOfBetter && '*'}
    </span>
  );
}
