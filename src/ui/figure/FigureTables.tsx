import { useWords } from '../words/useLanguage';
import { NumbersTable } from './NumbersTable';
import type { Numbers } from './numbers';

/** All tables of a figure, one below the other. */
export function FigureTables({ tables }: { readonly tables: readonly Numbers[] }) {
  const word = useWords('figure');
  if (tables.length === 0) return <p className="muted">{word('nothingYet')}</p>;
  return tables.map((table, k) => <NumbersTable key={k} numbers={table} more={(count) => word('more', { count })} />);
}
