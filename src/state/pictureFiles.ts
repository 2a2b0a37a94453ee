import type { Drawable } from '../data/images/drawnImage';
import type { DecodedPixels, PictureApi, PictureFile, PictureTask, ReadPictureImage, ShownImages } from '../worker/pictureProtocol';
import type { Sentence } from './sentences';

/** Decodes what only a page can; null where it cannot either. */
type Decode = (content: Blob) => Promise<DecodedPixels | null>;

type Reader = PictureApi & { stop?(): void };

type Outcome<Result> = { readonly result: Result } | { readonly refusal: Sentence };

/** A task that is under way. */
export interface PictureReading<Result> {
  /** Null where it was given up. */
  readonly outcome: Promise<Outcome<Result> | null>;
  stop(): void;
}

interface Options {
  readonly decode: Decode;
  /** @param done from 0 to 1 */
  readonly onProgress?: (done: number) => void;
}

async function reader(): Promise<Reader> {
  const [{ startReadingWorker }, { pictureVerbs }] = await Promise.all([
    import('../worker/readingWorker'),
    import('../worker/pictureProtocol'),
  ]);
  return startReadingWorker<PictureApi>(pictureVerbs);
}

async function inPage(): Promise<Reader> {
  const { PictureReader } = await import('../worker/pictureReader');
  return new PictureReader();
}

function read<Result>(task: PictureTask, { decode, onProgress }: Options): PictureReading<Result> {
  let isOver = false;
  let stop = () => {};
  const started = async (make: () => Promise<Reader>) => {
    const made = await make();
    stop = () => made.stop?.();
    if (isOver) stop();
    await made.startPictures(task);
    return made;
  };
  const outcome = async (): Promise<Outcome<Result> | null> => {
    // where there may be no worker, the page's own thread reads
    const api = await started(reader).catch((reason) => {
      if (isOver) throw reason;
      return started(inPage);
    });
    let decoded: DecodedPixels | null | undefined;
    while (!isOver) {
      const answer = await api.continuePictures(decoded);
      decoded = undefined;
      if (answer.kind === 'read') return { result: answer.result as Result };
      if (answer.kind === 'refused') return { refusal: answer.sentence };
      if (answer.kind === 'underWay') onProgress?.(answer.done);
      else decoded = await decode(answer.content);
    }
    return null;
  };
  return {
    outcome: outcome()
      .catch((error) => {
        if (isOver) return null;
        throw error;
      })
      .finally(() => stop()),
    stop() {
      isOver = true;
      stop();
    },
  };
}

/** Reads a set of images out of files by class, in a worker. */
export const readImageSet = (files: readonly PictureFile[], options: Options): PictureReading<ShownImages> =>
  read({ kind: 'images', files }, options);

/** Reads a picture as the network of a data set does, in a worker. */
export const readPicture = (
  file: File,
  { shape, preparation }: Pick<Drawable, 'shape' | 'preparation'>,
  options: Options,
): PictureReading<ReadPictureImage> => read({ kind: 'picture', file: { path: file.name, content: file }, shape, preparation }, options);
