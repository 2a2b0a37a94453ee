import { raceQueue } from '../../../state/networkRace';
import { useLook } from '../../inspect/useLook';
import { useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { openRun } from '../openRun';
import { rounding } from './raceAsk';
import { RacerMark, Rate, Reached, useHeightText } from './raceCells';
import type { NetworkRacer } from './useNetworkRacers';

interface NetworkTableProps {
  readonly racers: readonly NetworkRacer[];
  readonly evaluations: number;
}

/** Each method in a row; its letter chooses it, its name opens its run in the page. */
export function NetworkTable({ racers, evaluations }: NetworkTableProps) {
  const word = useWords('race');
  const [{ chosen, target }] = useLook('race');
  const least = (values: readonly number[]) => Math.min(...values.filter(Number.isFinite));
  const of = (name: 'trainLoss' | 'testLoss', rowOf: (racer: NetworkRacer) => number) =>
    least(racers.map((racer) => racer.run?.rows[name].at(rowOf(racer)) ?? Number.NaN));
  const best = { now: of('trainLoss', ({ row }) => row), end: of('trainLoss', () => -1), test: of('testLoss', () => -1) };
  return (
    <div className="race-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{word('rule')}</th>
            <th scope="col">{word('rate')}</th>
            <th scope="col">{word('lossNow')}</th>
            <th scope="col">{word('lossEnd', { end: evaluations })}</th>
            <th scope="col">{word('testEnd')}</th>
            <th scope="col" title={word('belowTargetTitle', { target })}>
              {word('belowTarget', { target })}
            </th>
          </tr>
        </thead>
        <tbody>
          {racers.map((racer) => (
            <tr key={racer.id} data-on={racer.id === chosen || undefined}>
              <Name racer={racer} isChosen={racer.id === chosen} />
              <Cells racer={racer} best={best} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Name({ racer, isChosen }: { readonly racer: NetworkRacer; readonly isChosen: boolean }) {
  const word = useWords('race');
  const [, setLook] = useLook('race');
  const { id, index, letter, name, experiment } = racer;
  return (
    <th scope="row">
      <span className="race-name">
        <button type="button" aria-pressed={isChosen} aria-label={word('choose', racer)} onClick={() => setLook({ chosen: id })}>
          <RacerMark letter={letter} index={index} isChosen={isChosen} />
        </button>
        {experiment ? (
          <button type="button" aria-label={word('open', racer)} title={word('openTitle', racer)} onClick={() => openRun(experiment)}>
            <span>{name}</span>
          </button>
        ) : (
          <span>{name}</span>
        )}
      </span>
    </th>
  );
}

interface CellsProps {
  readonly racer: NetworkRacer;
  /** The least of all, by column. */
  readonly best: { readonly now: number; readonly end: number; readonly test: number };
}

function Cells({ racer, best }: CellsProps) {
  const { run, refusal, row, end, reached, isForWantOfBetter } = racer;
  const word = useWords('race');
  const [look] = useLook('race');
  const text = useHeightText();
  const phase = raceQueue.use((state) => state.phase);
  const said = useSaid(refusal ? [refusal] : [])?.[0];
  if (!run) {
    return (
      <td colSpan={5} className="muted race-refused">
        <span>{refusal ? said : phase === 'over' ? word('notTrained') : '…'}</span>
      </td>
    );
  }
  const { rows } = run;
  const marked = (value: number, least: number) => (value <= Math.max(least, rounding) ? <b>{text(value)}</b> : text(value));
  const title = look.rates === 'best' ? word(isForWantOfBetter ? 'networkWantTitle' : 'networkBestTitle') : undefined;
  return (
    <>
      <td>
        <Rate racer={racer} search={word('search')} title={title} />
      </td>
      <td>{marked(rows.trainLoss[row] ?? Number.NaN, best.now)}</td>
      <td>
        {run.end.kind === 'diverged' ? (
          <span title={end}>{word('diverged')}</span>
        ) : (
          <span title={end}>{marked(rows.trainLoss.at(-1) ?? Number.NaN, best.end)}</span>
        )}
      </td>
      <td>{run.end.kind === 'diverged' ? '' : marked(rows.testLoss.at(-1) ?? Number.NaN, best.test)}</td>
      <td>
        <Reached evaluation={reached >= 0 ? Math.round(rows.evaluations[reached] ?? Number.NaN) : null} />
      </td>
    </>
  );
}
