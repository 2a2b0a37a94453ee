import type { Drawable } from '../../data/images/drawnImage';
import { DataError, say } from '../../data/sentences';
import { readPicture } from '../../state/pictureFiles';
import type { Sentence } from '../../state/sentences';
import { decodedPicture } from './decodedPicture';

/** Decodes what the browser can show; null where it cannot. */
export const decode = (content: Blob) => decodedPicture(content).catch(() => null);

/** A file that was chosen, dropped or pasted as the network of a data set reads it: [H, W, C] from 0 to 1, or the sentence why it cannot. */
export async function readOwnPicture(
  file: File,
  drawable: Pick<Drawable, 'shape' | 'preparation'>,
): Promise<{ readonly image: Float64Array } | { readonly refusal: Sentence }> {
  const outcome = await readPicture(file, drawable, { decode }).outcome;
  if (!outcome) throw new DataError(say('picture.none', { file: file.name }));
  return 'result' in outcome ? { image: outcome.result.image } : outcome;
}
