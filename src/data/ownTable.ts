import { type CsvReport, readCsv } from './csvTable';

const mostKept = 4;

/** What was read last, newest at the end. */
const readings = new Map<string, CsvReport>();

/**
 * What `readCsv` says of a text, read once as long as few other texts come between: the same file is asked for its task at every change of
 * an experiment, and for its numbers at every start.
 */
export function readOwnTable(text: string): CsvReport {
  const report = readings.get(text) ?? readCsv(text);
  readings.delete(text);
  readings.set(text, report);
  const [oldest] = readings.keys();
  if (readings.size > mostKept && oldest !== undefined) readings.delete(oldest);
  return report;
}
