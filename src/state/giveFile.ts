import { csvReader } from '../data/csv';
import { readCsv, writeCsv } from '../data/csvTable';
import { isFileOf, missingFile, mostFileBytes } from '../experiment/ownFile';
import { loadTable, useExperiment } from './experimentStore';
import { type StateSentence, say } from './sentences';

/** What an experiment may have kept of a file: the text as it is, or what was read from it, whichever column was the target. */
function* keptFormsOf(text: string): Generator<string> {
  yield text;
  const byItself = readCsv(text);
  if (!byItself.ok) return;
  yield writeCsv(byItself);
  for (const target of byItself.columns) {
    const report = readCsv(text, target);
    if (report.ok) yield writeCsv(report);
  }
}

/** Takes the file that the experiment waits for. @returns the sentence why it is not that one; null where it is, or nothing is waited for */
export async function giveFile(file: File): Promise<StateSentence | null> {
  const missing = missingFile(useExperiment.getState().experiment);
  if (!missing) return null;
  const wrong = say('ownFiles.wrong', { given: file.name, wanted: missing.name });
  if (file.size > 4 * mostFileBytes) return wrong;
  try {
    const text = await file.text();
    await csvReader.load();
    for (const kept of keptFormsOf(text)) {
      if (!isFileOf(missing, kept)) continue;
      loadTable(kept, missing.name);
      return null;
    }
  } catch {
    return say('ownFiles.unreadable', { given: file.name });
  }
  return wrong;
}
