import { useLook } from '../../inspect/useLook';
import { useLanguage, useWords } from '../../words/useLanguage';
import { arrived, type ShownRacer } from './FunctionRace';
import { type NamedSurface, readsTerms } from './raceAsk';
import { RacerMark, Rate, Reached, useHeightText } from './raceCells';

interface RaceTableProps {
  readonly named: NamedSurface;
  readonly racers: readonly ShownRacer[];
  readonly isAbove: boolean;
}

/** Each method in a row: its rate, where it stands, where it will end, when it arrives; a press chooses it. */
export function RaceTable({ named: { surface }, racers, isAbove }: RaceTableProps) {
  const word = useWords('race');
  const [look, setLook] = useLook('race');
  const { evaluations, chosen } = look;
  const text = useHeightText();
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
                    <RacerMark letter={letter} index={index} isChosen={id === chosen} />
                    <span>{name}</span>
                  </button>
                </th>
                {trail ? (
                  <>
                    <td>
                      <FunctionRate racer={racer} />
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
                      <Reached evaluation={first >= 0 ? (trail.evaluations[first] as number) : null} />
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

/** The rate of a rule; of a method that chooses its own step, what it adapts. */
function FunctionRate({ racer }: { readonly racer: ShownRacer }) {
  const word = useWords('race');
  const { compact } = useLanguage();
  const [{ rates }] = useLook('race');
  const control = racer.trail?.controls?.[racer.rows - 1] ?? Number.NaN;
  const symbol = readsTerms(racer.id) ? word('damping') : 'α';
  const title = racer.isForWantOfBetter ? word('wantTitle') : rates === 'best' ? word('bestTitle') : undefined;
  return <Rate racer={racer} search={Number.isNaN(control) ? word('search') : `${symbol} ${compact(control)}`} title={title} />;
}
