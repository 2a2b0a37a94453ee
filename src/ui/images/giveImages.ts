import { csvReader } from '../../data/csv';
import { isDrawings, isImages } from '../../data/ownImages/marks';
import { isFileOf, missingFile } from '../../experiment/ownFile';
import { useExperiment } from '../../state/experimentStore';
import { giveFile } from '../../state/giveFile';
import { loadTable } from '../../state/loadTable';
import { readImageSet } from '../../state/pictureFiles';
import { type Sentence, say } from '../../state/sentences';
import type { PictureFile } from '../../worker/pictureProtocol';
import { droppedFiles, type droppedThings } from '../panels/imageFiles/givenFiles';
import { decode } from './readOwnPicture';

/** Whether a file is what the page itself saves of images or drawings. */
export async function isSavedText(content: Blob): Promise<boolean> {
  const head = await content.slice(0, 12).text();
  return isImages(head) || isDrawings(head);
}

/** Takes the images that the experiment waits for out of what was dropped. */
export const giveDropped = async (things: ReturnType<typeof droppedThings>) => giveImages(await droppedFiles(things));

/** Takes the images that the experiment waits for. @returns the sentence why it is not them; null where it is, or nothing is waited for */
export async function giveImages(files: readonly PictureFile[]): Promise<Sentence | null> {
  const missing = missingFile(useExperiment.getState().experiment);
  const [first] = files;
  if (!missing || !first) return null;
  if (first.content instanceof File && (await isSavedText(first.content))) return giveFile(first.content);
  const wrong = say('ownFiles.wrong', { given: first.path, wanted: missing.name });
  const outcome = await readImageSet(files, { decode }).outcome.catch(() => null);
  if (!outcome) return say('ownFiles.unreadable', { given: first.path });
  if ('refusal' in outcome) return outcome.refusal;
  await csvReader.load();
  if (!isFileOf(missing, outcome.result.text)) return wrong;
  loadTable(outcome.result.text, missing.name);
  return null;
}
