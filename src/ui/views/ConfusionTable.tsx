import { useState } from 'react';
import { textGrounds } from '../../render/textGrounds';
import './ConfusionMatrix.css';
import { useLanguage } from '../words/useLanguage';
import { useTheme } from './useTheme';

interface ConfusionTableProps {
  readonly classes: readonly string[];
  /** [true class, predicted class] */
  readonly counts: Int32Array;
  readonly label: string;
  readonly caption: string;
  /** What a cell counts, in words. */
  readonly cellText: (count: number, row: number, column: number) => string;
  /** The cell whose examples are shown, true and predicted class; absent: none can be. */
  readonly pressed?: readonly [row: number, column: number] | null;
  /** Shows the examples of a cell. */
  readonly onCell: (row: number, column: number) => void;
}

const letters = 3;
const areDistinct = (names: readonly string[]) => new Set(names).size === names.length;

/** What tells the classes apart in so few letters: how they begin, or how they end; or else their numbers. */
function shortNames(classes: readonly string[]): readonly string[] {
  const beginnings = classes.map((name) => name.slice(0, letters));
  const ends = classes.map((name) => (name.split(' ').at(-1) ?? '').slice(0, letters));
  return [beginnings, ends].find(areDistinct) ?? classes.map((_, k) => String(k + 1));
}

/** More have squares in place of numbers: the one that is pointed at tells its number in the head. */
const mostNumbers = 15;

/** Examples by true class (rows) and predicted class (columns), as strong as their share of the row. */
export function ConfusionTable({ classes, counts, label, caption, cellText, pressed, onCell }: ConfusionTableProps) {
  const { count: written } = useLanguage();
  const { magnitude } = textGrounds(useTheme());
  const [pointed, setPointed] = useState<readonly [number, number] | null>(null);
  const size = classes.length;
  const hasNumbers = size <= mostNumbers;
  const told = hasNumbers ? null : (pointed ?? pressed);
  const countAt = (row: number, column: number) => counts[row * size + column] ?? 0;
  const ranks = classes.map((_, k) => k);
  const short = shortNames(classes);
  return (
    <table className="confusion" aria-label={label} data-squares={!hasNumbers || undefined} onPointerLeave={() => setPointed(null)}>
      <caption className="muted">{told ? cellText(countAt(...told), ...told) : caption}</caption>
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
        {ranks.map((row) => {
          const ofRow = ranks.reduce((sum, column) => sum + countAt(row, column), 0);
          return (
            <tr key={row}>
              <th scope="row" title={classes[row]}>
                {short[row]}
              </th>
              {ranks.map((column) => {
                const count = countAt(row, column);
                // the root: single ones of many are seen too
                const share = ofRow > 0 ? Math.sqrt(count / ofRow) : 0;
                const said = cellText(count, row, column);
                return (
                  <td key={column} style={magnitude(share)}>
                    {count > 0 && (
                      <button
                        type="button"
                        title={said}
                        aria-label={hasNumbers ? undefined : said}
                        aria-pressed={pressed === undefined ? undefined : pressed?.[0] === row && pressed[1] === column}
                        onPointerEnter={() => setPointed([row, column])}
                        onFocus={() => setPointed([row, column])}
                        onClick={() => onCell(row, column)}
                      >
                        {hasNumbers && written(count)}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
