import type { Task } from '../../engine/task';
import type { DataClause } from '../sentences';
import type { Grouping, Kind, Missing, Role, TableChoices } from './choices';
import type { TableReading } from './reading';

/** How a file is read, in short: what the command line prints. */
export interface TableSummary {
  readonly encoding: TableChoices['encoding'];
  readonly separator: TableChoices['separator'];
  readonly decimal: TableChoices['decimal'];
  readonly grouping: Grouping;
  readonly heading: boolean;
  readonly rows: { readonly read: number; readonly used: number };
  readonly columns: readonly {
    readonly name: string;
    readonly role: Role;
    readonly kind: Kind;
    readonly missing: Missing;
    readonly reason: string;
  }[];
  /** Null where the file gives no table. */
  readonly task: Task | null;
  readonly classes: readonly string[];
  /** Labels of what is to be found: several where that many numbers are wanted at once. */
  readonly targets: readonly string[];
  /** Numbers that reach the network. */
  readonly inputs: number;
}

/** @param said a reason in words */
export function summaryOf({ choices, grouping, rows, columns, table }: TableReading, said: (reason: DataClause) => string): TableSummary {
  const { encoding, separator, decimal, heading } = choices;
  return {
    encoding,
    separator,
    decimal,
    grouping,
    heading,
    rows: { read: rows.read, used: rows.used },
    columns: columns.map(({ name, role, kind, missing, reason }) => ({ name, role, kind, missing, reason: said(reason) })),
    task: table?.task ?? null,
    classes: table?.classes ?? [],
    targets: table?.labels.slice(table.inputs.length) ?? [],
    inputs: table?.inputs.length ?? 0,
  };
}
