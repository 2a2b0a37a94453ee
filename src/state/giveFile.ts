import { csvReader } from '../data/csv';
import { writeKept } from '../data/keptTable';
import { decodeText, encodingOf } from '../data/tableFile/decodeText';
import { openTable } from '../data/tableFile/openTable';
import { isFileOf, missingFile, mostFileBytes } from '../experiment/ownFile';
import { loadTable, useExperiment } from './experimentStore';
import { inSlices } from './inSlices';
import { type StateSentence, say } from './sentences';

/** So many columns are tried as the target. */
const mostTargets = 40;

/** What an experiment may have kept of a file: the text as it is, or what is read of it, whichever column is the target. */
async function* keptFormsOf(bytes: Uint8Array): AsyncGenerator<string> {
  yield decodeText(bytes, encodingOf(bytes));
  const file = openTable(bytes);
  const { columns, table } = await inSlices(file.reading());
  if (table) yield writeKept(table);
  for (const target of columns.slice(0, mostTargets).keys()) {
    const other = (await inSlices(file.reading({ columns: { [target]: { role: 'target' } } }))).table;
    if (other) yield writeKept(other);
  }
}

/** Takes the file that the experiment waits for. @returns the sentence why it is not that one; null where it is, or nothing is waited for */
export async function giveFile(file: File): Promise<StateSentence | null> {
  const missing = missingFile(useExperiment.getState().experiment);
  if (!missing) return null;
  const wrong = say('ownFiles.wrong', { given: file.name, wanted: missing.name });
  if (file.size > 4 * mostFileBytes) return wrong;
  try {
    await csvReader.load();
    for await (const kept of keptFormsOf(new Uint8Array(await file.arrayBuffer()))) {
      if (!isFileOf(missing, kept)) continue;
      loadTable(kept, missing.name);
      return null;
    }
  } catch {
    return say('ownFiles.unreadable', { given: file.name });
  }
  return wrong;
}
