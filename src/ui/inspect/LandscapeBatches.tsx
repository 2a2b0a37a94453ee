import type { PlaneBatchPath } from '../../jobs/landscapePlanes';
import { useLanguage, useWords } from '../words/useLanguage';
import './InspectTable.css';

interface LandscapeBatchesProps {
  readonly paths: readonly PlaneBatchPath[];
  readonly names: readonly string[];
}

/** What each size of batches came to over the same examples, and what it took. */
export function LandscapeBatches({ paths, names }: LandscapeBatchesProps) {
  const word = useWords('inspect');
  const { count, loss } = useLanguage();
  const epochs = paths.map(({ losses }) => losses.length - 1);
  const [first = 0] = epochs;
  const differ = epochs.some((each) => each !== first); // one that stopped early, or diverged
  return (
    <table className="inspect-table">
      <caption>{differ ? word('batches.stopped') : word('batches.caption', { epochs: first })}</caption>
      <thead>
        <tr>
          <th scope="col">{word('slopes.batch')}</th>
          {differ && <th scope="col">{word('batches.epochs')}</th>}
          <th scope="col">{word('batches.updates')}</th>
          <th scope="col">{word('batches.time')}</th>
          <th scope="col">{word('batches.loss')}</th>
        </tr>
      </thead>
      <tbody>
        {paths.map(({ batchSize, updates, milliseconds, losses, hasDiverged }, k) => (
          <tr key={batchSize}>
            <th scope="row">{names[k]}</th>
            {differ && <td>{count(losses.length - 1)}</td>}
            <td>{count(updates)}</td>
            <td>{word('batches.milliseconds', { milliseconds })}</td>
            <td>{hasDiverged ? word('batches.diverged') : loss(losses.at(-1) ?? Number.NaN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
