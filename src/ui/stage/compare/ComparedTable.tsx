import { dashOf } from '../../../render/runMarks';
import type { ComparedMember } from '../../../state/comparedMember';
import { useLanguage, useWords } from '../../words/useLanguage';
import { scoresOf } from './comparedNumbers';
import type { RunRow } from './RunMenu';

/** A line as the chart has it. */
const Dash = ({ run, isChosen }: { readonly run: number; readonly isChosen: boolean }) => (
  <svg className="compared-dash" viewBox="0 0 24 8" aria-hidden="true">
    <path d="M0 4h24" strokeDasharray={dashOf(run).join(' ')} data-chosen={isChosen || undefined} />
  </svg>
);

interface ComparedTableProps {
  readonly rows: readonly RunRow[];
  readonly chosen: number;
  readonly epoch: number;
  readonly onChoose: (run: number) => void;
}

/** The runs where they stand, in numbers. */
export function ComparedTable({ rows, chosen, epoch, onChoose }: ComparedTableProps) {
  const word = useWords('compare');
  const isAccuracy = rows.find(({ member }) => member.info)?.member.info?.metricName !== 'R²';
  return (
    <div className="compared-table">
      <table>
        <caption>{word('table', { epoch })}</caption>
        <thead>
          <tr>
            <th scope="col">{word('column.run')}</th>
            <th scope="col">{word('column.train')}</th>
            <th scope="col">{word('column.test')}</th>
            <th scope="col">{word(isAccuracy ? 'column.accuracy' : 'column.r2')}</th>
            <th scope="col">{word('column.epoch')}</th>
            <th scope="col">{word('column.best')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ letter, member }, run) => (
            <tr key={letter} data-chosen={run === chosen || undefined} onClick={() => onChoose(run)}>
              <th scope="row">
                {letter} <Dash run={run} isChosen={run === chosen} />
              </th>
              <Scores member={member} isAccuracy={isAccuracy} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Scores({ member, isAccuracy }: { readonly member: ComparedMember; readonly isAccuracy: boolean }) {
  const word = useWords('compare');
  const { count, loss, r2, share } = useLanguage();
  const { hasDiverged, epoch, train, test, metric, best } = scoresOf(member);
  const isOther = member.info !== null && (member.info.metricName === 'accuracy') !== isAccuracy;
  const lossText = (value: number) => (hasDiverged ? word('infinite') : loss(value));
  return (
    <>
      <td>{lossText(train)}</td>
      <td>{lossText(test)}</td>
      <td>{hasDiverged || isOther ? word('noNumber') : isAccuracy ? share(metric) : r2(metric)}</td>
      <td>{count(epoch)}</td>
      <td>
        {best ? (
          <>
            {loss(best.loss)} <span className="muted">{word('bestAt', { epoch: best.epoch })}</span>
          </>
        ) : (
          word('noNumber')
        )}
      </td>
    </>
  );
}
