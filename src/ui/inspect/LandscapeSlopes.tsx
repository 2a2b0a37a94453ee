import { type Slopes, spreadOf } from '../../jobs/slopes';
import { useLanguage, useWords } from '../words/useLanguage';
import './InspectTable.css';

interface LandscapeSlopesProps {
  readonly slopes: Slopes;
  /** Of which place of the run they are. */
  readonly epoch: number;
  /** The present learning rate; null where the optimizer is not gradient descent. */
  readonly rate: number | null;
}

/** Beyond this rate a full step of gradient descent makes the steepest direction worse; null where the loss bends up nowhere. */
export const steepestRate = ({ largestCurvature }: Slopes): number | null => (largestCurvature > 0 ? 2 / largestCurvature : null);

/** How far gradients of batches scatter, and how far a step may go. */
export function LandscapeSlopes({ slopes, epoch, rate }: LandscapeSlopesProps) {
  const word = useWords('inspect');
  const { compact, count } = useLanguage();
  const { batchSize, examples, norm, largestCurvature } = slopes;
  const sizes = [...new Set([1, batchSize, examples])];
  const limit = steepestRate(slopes);
  const number = (value: number) => (value === 0 ? count(0) : compact(value));
  return (
    <>
      <table className="inspect-table">
        <caption>{word('slopes.gradients', { epoch })}</caption>
        <thead>
          <tr>
            <th scope="col">{word('slopes.batch')}</th>
            <th scope="col">{word('slopes.spread')}</th>
            <th scope="col">{word('slopes.cost')}</th>
          </tr>
        </thead>
        <tbody>
          {sizes.map((size) => {
            const spread = spreadOf(size, slopes);
            return (
              <tr key={size} data-own={size === batchSize || undefined}>
                <th scope="row">{size === examples ? word('slopes.all', { examples }) : count(size)}</th>
                <td>{number(spread)}</td>
                <td>{number(spread * spread * size)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl>
        <dt>{word('slopes.norm')}</dt>
        <dd>{compact(norm)}</dd>
        <dt>{word('slopes.curvature')}</dt>
        <dd>{compact(largestCurvature)}</dd>
        {limit !== null && (
          <>
            <dt>{word('slopes.limit')}</dt>
            <dd>{compact(limit)}</dd>
          </>
        )}
      </dl>
      <p className="muted">
        {rate === null
          ? word('slopes.otherRule')
          : limit === null
            ? word('slopes.noLimit')
            : word(rate > limit ? 'slopes.beyond' : 'slopes.below', { rate })}
      </p>
    </>
  );
}
