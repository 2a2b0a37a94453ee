import Papa from 'papaparse';

/** The rows of a file with one header line, each cell by its column's name; blank lines are none. */
export const tableRows = (text: string): readonly Record<string, string>[] =>
  Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
