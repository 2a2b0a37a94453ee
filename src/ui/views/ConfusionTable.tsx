import './ConfusionMatrix.css';
import { useLanguage } from '../words/useLanguage';

interface ConfusionTableProps {
  readonly classes: readonly string[];
  /** [true class, predicted class] */
  readonly counts: Int32Array;
  readonly label: string;
  readonly caption: string;
  /** What a cell counts, in words. */
  readonly cellText: (count: number, row: number, column: number) => string;
  /** Shows one of the examples of a cell. */
  readonly onCell: (row: number, column: number) => void;
}

/** How far along the ramp a cell's colour lies: between its halves is a gap, where neither light nor dark text could be read. */
const depth = (share: number) => (share < 0.5 ? 0.8 * share : 0.72 + 0.56 * (share - 0.5));

const letters = 3;
const areDistinct = (names: readonly string[]) => new Set(names).size === names.length;

/** What tells the classes apart in so few letters: how they begin, or how they end; or else their numbers. */
function shortNames(classes: readonly string[]): readonly string[] {
  const beginnings = classes.map((name) => name.slice(0, letters));
  const ends = classes.map((name) => (name.split(' ').at(-1) ?? '').slice(0, letters));
  return [beginnings, ends].find(areDistinct) ?? classes.map((_, k) => String(k + 1));
}

/** Examples by true class (rows) and predicted class (columns). */
export function ConfusionTable({ classes, counts, label, caption, cellText, onCell }: ConfusionTableProps) {
  const { count: written } = useLanguage();
  const size = classes.length;
  const most = Math.max(1, ...counts);
  const ranks = classes.map((_, k) => k);
  const short = shortNames(classes);
  return (
    <table className="confusion" aria-label={label}>
      <caption className="muted">{caption}</caption>
      <thead>
        <tr>
          <td />
          {classes.map((name, k) => (
            <th key={name} scope="col" title={name}>
              {short[k]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ranks.map((row) => (
          <tr key={row}>
            <th scope="row" title={classes[row]}>
              {short[row]}
            </th>
            {ranks.map((column) => {
              const count = counts[row * size + column] ?? 0;
              const share = Math.sqrt(count / most);
              const isStrong = share >= 0.5;
              return (
                <td key={column} style={{ '--share': depth(share) } as React.CSSProperties} data-strong={isStrong || undefined}>
                  {count > 0 && (
                    <button type="button" title={cellText(count, row, column)} onClick={() => onCell(row, column)}>
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
