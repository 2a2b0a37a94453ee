import { useLanguage } from '../words/useLanguage';
import type { Numbers } from './numbers';
import './NumbersTable.css';
import { ScrollRegion } from '../controls/ScrollRegion';

/** As many rows as a browser shows at once without a wait; the file has them all. */
const mostRows = 500;

/** The numbers of a figure in place of its picture. */
export function NumbersTable({ numbers: { caption, columns, rows }, more }: { numbers: Numbers; more: (count: number) => string }) {
  const { compact } = useLanguage();
  return (
    <ScrollRegion className="numbers-table" label={caption}>
      <table>
        <caption className="muted">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, c) => (
              <th key={c} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row, r) => (
            <tr key={r}>
              {row.map((value, c) => {
                const content = typeof value === 'string' ? value : (columns[c]?.text ?? compact)(value);
                return c === 0 ? (
                  <th key={c} scope="row">
                    {content}
                  </th>
                ) : (
                  <td key={c}>{content}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && <p className="muted">{more(rows.length - mostRows)}</p>}
    </ScrollRegion>
  );
}
