import type { LossField } from '../../render/lossLandscape';
import { useLanguage, useWords } from '../words/useLanguage';
import { coordinatesOf } from './landscapeGrid';

interface LandscapeTableProps {
  readonly grid: LossField;
  readonly names: readonly [string, string];
}

/** The numbers of the map: rows are places up, from the top; columns are places across. */
export function LandscapeTable({ grid, names: [across, up] }: LandscapeTableProps) {
  const { fixed, loss } = useLanguage();
  const word = useWords('inspect');
  const { columns, rows } = coordinatesOf(grid);
  const caption = word('landscape.table', { across, up });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled with the arrow keys
    <section className="numbers" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="muted">{caption}</caption>
        <thead>
          <tr>
            <td>{word('landscape.corner')}</td>
            {columns.map((value) => (
              <th key={value} scope="col">
                {fixed(value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((value, row) => (
            <tr key={value}>
              <th scope="row">{fixed(value)}</th>
              {columns.map((column, k) => (
                <td key={column}>{loss(grid.losses[row * grid.cells + k] as number)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
