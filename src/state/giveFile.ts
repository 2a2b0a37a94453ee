import { csvReader } from '../data/csv';
import { tableLimits } from '../data/tableFile/choices';
import { decodeText, encodingOf } from '../data/tableFile/decodeText';
import { isFileOf, missingFile, mostFileBytes } from '../experiment/ownFile';
import { loadTable, useExperiment } from './experimentStore';
import { type StateSentence, say } from './sentences';
import { openTableFile, type TableFile } from './tableFiles';

/** So many columns are tried as the target. */
const mostTargets = 40;

/** What an experiment may have kept of a file: the text as it is, or what is read of it, whichever column is the target. */
async function* keptFormsOf(file: File): AsyncGenerator<string> {
  if (file.size <= mostFileBytes) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    yield decodeText(bytes, encodingOf(bytes));
  }
  const table = openTableFile(file);
  try {
    const first = await table.read({});
    const kept = await table.kept();
    if (kept !== null) yield kept;
    if (first?.canBeSeries) yield* seriesOf(table, first.columns.length);
    for (const target of (first?.columns ?? []).slice(0, mostTargets).keys()) {
      await table.read({ columns: { [target]: { role: 'target' } } });
      const other = await table.kept();
      if (other !== null) yield other;
    }
  } finally {
    table.stop();
  }
}

/** What is kept of a series, whichever column has its values. */
async function* seriesOf(table: TableFile, columnCount: number): AsyncGenerator<string> {
  for (let target = -1; target < Math.min(columnCount, mostTargets); target++) {
    await table.read({ rowsAre: 'series', columns: target < 0 ? {} : { [target]: { role: 'target' } } });
    const kept = await table.kept();
    if (kept !== null) yield kept;
  }
}

/** Takes the file that the experiment waits for. @returns the sentence why it is not that one; null where it is, or nothing is waited for */
export async function giveFile(file: File): Promise<StateSentence | null> {
  const missing = missingFile(useExperiment.getState().experiment);
  if (!missing) return null;
  const wrong = say('ownFiles.wrong', { given: file.name, wanted: missing.name });
  if (file.size > tableLimits.bytes) return wrong;
  try {
    await csvReader.load();
    for await (const kept of keptFormsOf(file)) {
      if (!isFileOf(missing, kept)) continue;
      loadTable(kept, missing.name);
      return null;
    }
  } catch {
    return say('ownFiles.unreadable', { given: file.name });
  }
  return wrong;
}
