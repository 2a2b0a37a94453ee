import { type Budget, Unreadable, unpack } from '../../unpack';
import type { SpreadsheetForm } from '../choices';
import type { TableRecord } from '../records';
import { readOdsSheet } from './ods';
import { SheetRows } from './sheetRows';
import { openWorkbook, readXlsxSheet } from './xlsx';

/** What a spreadsheet holds: one of its sheets, and the names of all. */
export interface SheetReading {
  readonly form: SpreadsheetForm;
  readonly sheets: readonly string[];
  /** The sheet that was read. */
  readonly sheet: string;
  readonly records: readonly TableRecord[];
  readonly skipped: number;
  /** Columns of numbers and dates as such: there is nothing to guess. */
  readonly exact: ReadonlySet<number>;
  readonly width: number;
  /** Why it cannot be read. */
  readonly problem: Unreadable['why'] | null;
}

const nothing = { sheets: [], sheet: '', records: [], skipped: 0, exact: new Set<number>(), width: 0 };

function* formOf(bytes: Uint8Array): Generator<number, SpreadsheetForm> {
  let isOds = false;
  let isXlsx = false;
  yield* unpack(
    bytes,
    (name) => {
      isOds ||= name === 'content.xml';
      isXlsx ||= /(?:^|\/)workbook\.xml$/.test(name);
      return null;
    },
    { unpacked: 0 },
  );
  if (isXlsx) return 'xlsx';
  if (!isOds) throw new Unreadable('csv.notSpreadsheet');
  return 'ods';
}

/**
 * Reads one sheet of a spreadsheet: the one that is asked for, otherwise the first that is not hidden. Yields how much is done, from 0 to 1;
 * never throws, whatever the file holds.
 * @param seed decides which rows are looked at where there are too many
 */
export function* readSpreadsheet(bytes: Uint8Array, wanted: string | undefined, seed: string): Generator<number, SheetReading> {
  const budget: Budget = { unpacked: 0 };
  let form: SpreadsheetForm = 'xlsx';
  try {
    form = yield* formOf(bytes);
    if (form === 'ods') {
      let read: { readonly sheet: string; readonly rows: SheetRows } | null = null as { sheet: string; rows: SheetRows } | null;
      const sheets = yield* readOdsSheet(
        bytes,
        wanted,
        (sheet) => {
          read = { sheet, rows: new SheetRows(seed) };
          return read.rows;
        },
        budget,
      );
      if (!read) return { ...nothing, form, sheets, problem: null };
      return { form, sheets, sheet: read.sheet, ...read.rows.finish(), width: read.rows.width, problem: null };
    }
    const workbook = yield* openWorkbook(bytes, budget);
    const { sheets } = workbook;
    const chosen = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
    const rows = new SheetRows(seed);
    yield* readXlsxSheet(bytes, workbook, chosen.path, rows, budget);
    return {
      form,
      sheets: sheets.map(({ name }) => name),
      sheet: chosen.name,
      ...rows.finish(),
      width: rows.width,
      problem: null,
    };
  } catch (error) {
    // what is not well formed is found in many places
    return { ...nothing, form, problem: error instanceof Unreadable ? error.why : 'csv.packedDamaged' };
  }
}
