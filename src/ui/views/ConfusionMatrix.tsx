import type { RunInfo } from '../../run/runInfo';
import { showTestExample } from '../../state/viewStore';
import './ConfusionMatrix.css';
import { useLanguage, useWords } from '../words/useLanguage';
import { useAnswer } from './useProbe';

/** How far along the ramp a cell's colour lies: between its halves is a gap, where neither light nor dark text could be read. */
const depth = (share: number) => (share < 0.5 ? 0.8 * share : 0.72 + 0.56 * (share - 0.5));

/** Scored test examples by true class (rows) and predicted class (columns); a press on a cell shows one of its examples. */
export function ConfusionMatrix({ info }: { info: RunInfo }) {
  const { count: written } = useLanguage();
  const word = useWords('images');
  const predicted = useAnswer('predictions', {});
  const { classes, t, trainCount, scored } = info;
  const size = classes.length;
  const counts = new Int32Array(size * size);
  const first = new Int32Array(size * size).fill(-1);
  predicted?.forEach((winner, k) => {
    const cell = (t[trainCount + k] ?? 0) * size + winner;
    counts[cell] = (counts[cell] ?? 0) + 1;
    if (first[cell] === -1) first[cell] = trainCount + k;
  });
  const most = Math.max(1, ...counts);
  const ranks = classes.map((_, k) => k);
  return (
    <table className="confusion" aria-label={word('confusion.label')}>
      <caption className="muted">{word('confusion.caption', { images: scored.test })}</caption>
      <thead>
        <tr>
          <td />
          {classes.map((name) => (
            <th key={name} scope="col" title={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ranks.map((row) => (
          <tr key={row}>
            <th scope="row" title={classes[row]}>
              {classes[row]?.slice(0, 3)}
            </th>
            {ranks.map((column) => {
              const count = counts[row * size + column] ?? 0;
              const share = Math.sqrt(count / most);
              const isStrong = share >= 0.5;
              return (
                <td key={column} style={{ '--share': depth(share) } as React.CSSProperties} data-strong={isStrong || undefined}>
                  {count > 0 && (
                    <button
                      type="button"
                      title={word('confusion.cell', { count, name: classes[row] ?? '', taken: classes[column] ?? '' })}
                      onClick={() => showTestExample(first[row * size + column] ?? null)}
                    >
                      {written(count)}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
