import { csvReader } from '../data/csv';
import { readLetters } from '../data/letterFile/readLetters';
import { holePolicies, type PartialChoices, rowsKinds, tableLimits } from '../data/tableFile/choices';
import { decodeText, encodingOf } from '../data/tableFile/decodeText';
import { isFileOf, missingFile, mostFileBytes } from '../experiment/ownFile';
import { useExperiment } from './experimentStore';
import { loadTable } from './loadTable';
import { type StateSentence, say } from './sentences';
import { openTableFile } from './tableFiles';

/** So many columns are tried as the target. */
const mostTargets = 40;

/** A column as the target: alone, and with all others as inputs. */
function rolesWith(target: number | null, columns: number): readonly NonNullable<PartialChoices['columns']>[] {
  const own = target === null ? {} : { [target]: { role: 'target' as const } };
  const inputs = Object.fromEntries(Array.from({ length: columns }, (_, i) => [i, { role: 'input' as const }]));
  return [own, { ...inputs, ...own }];
}

/** What an experiment may have kept of a file: the text as it is, or what is read of it, whichever column is the target. */
async function* keptFormsOf(file: File): AsyncGenerator<string> {
  if (file.size <= mostFileBytes) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    yield decodeText(bytes, encodingOf(bytes));
    const letters = readLetters(bytes);
    yield letters.kind === 'names' ? csvReader.loaded.writeNames(letters) : csvReader.loaded.writeText(letters);
  }
  const table = openTableFile(file);
  try {
    const first = await table.read({});
    if (!first) return;
    const targets = [null, ...first.columns.slice(0, mostTargets).keys()];
    const orders = first.columns.some(({ eitherDay }) => eitherDay) ? [false, true] : [undefined];
    const kinds = first.canBeSeries ? rowsKinds : rowsKinds.slice(0, 1);
    const roles = targets.flatMap((target) => rolesWith(target, first.columns.length));
    for (const rowsAre of kinds)
      for (const holes of rowsAre === 'series' ? holePolicies : holePolicies.slice(0, 1))
        for (const dayFirst of orders)
          for (const columns of rowsAre === 'series' ? roles : roles.filter((_, n) => n % 2 === 0)) {
            await table.read({ rowsAre, holes, dayFirst, columns });
            const kept = await table.kept();
            if (kept !== null) yield kept;
          }
  } finally {
    table.stop();
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
