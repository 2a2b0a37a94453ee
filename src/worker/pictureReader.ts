import { onDark } from '../data/imageFiles/onDark';
import { readGiven } from '../data/imageFiles/readGiven';
import type { GivenFile, ReadImages } from '../data/imageFiles/readImages';
import { preparedPicture } from '../data/images/preparations';
import { fittingText } from '../data/ownImages/keptImages';
import { decodePng, isPng } from '../data/pictures/decodePng';
import type { Picture } from '../data/pictures/picture';
import { noOnePicture, wholePictureType } from '../data/pictures/pictureType';
import { shownOf } from '../data/pictures/shownOf';
import { DataError, say } from '../data/sentences';
import type { DecodedPixels, PictureAnswer, PictureApi, PictureFile, PictureTask, ReadPictureImage, ShownImages } from './pictureProtocol';

const samplesShown = 6;
/** So long nothing is heard of a task. */
const sliceMs = 100;

const pause = (ms = 0) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function shownImages(read: ReadImages, name: string): ShownImages {
  const images = onDark(read);
  const { shape, classes, labels, pixels } = images;
  if (classes.length < 2) throw new DataError(say('images.oneClass', {}));
  const { text, leftOut, tested } = fittingText(images, name);
  const size = shape[0] * shape[1] * shape[2];
  const samples = classes.map((_, k) => {
    const some = [...labels.keys()].filter((n) => labels[n] === k).slice(0, samplesShown);
    return Uint8Array.from(some.flatMap((n) => [...pixels.subarray(n * size, (n + 1) * size)]));
  });
  const counts = classes.map((_, k) => labels.filter((label) => label === k).length);
  return { kind: 'images', text, shape, classes, counts, samples, tested, leftOut: [...images.leftOut, ...leftOut] };
}

/** What reads pictures and sets of images, in a worker or in the page's own thread; what only a page can decode is asked of it. */
export class PictureReader implements PictureApi {
  private reading: Promise<PictureAnswer> | null = null;
  private done = 0;
  private turn = 0;
  private asked: { readonly content: Blob; readonly answer: (decoded: DecodedPixels | null) => void } | null = null;
  private tellAsked: () => void = () => {};

  startPictures(task: PictureTask): void {
    this.turn++;
    this.done = 0;
    this.asked = null;
    this.reading = this.read(task, this.turn).then(
      (result): PictureAnswer => ({ kind: 'read', result }),
      (error): PictureAnswer => {
        if (error instanceof DataError) return { kind: 'refused', sentence: error.sentence };
        throw error;
      },
    );
    this.reading.catch(() => {}); // whoever asks on is told
  }

  async continuePictures(decoded?: DecodedPixels | null): Promise<PictureAnswer> {
    if (!this.reading) throw new Error('pictures were to be read that were never given');
    if (decoded !== undefined) {
      this.asked?.answer(decoded);
      this.asked = null;
    }
    const isAsked = new Promise<void>((resolve) => {
      this.tellAsked = resolve;
    });
    const waiting: Promise<void> = this.asked ? Promise.resolve() : Promise.race([isAsked, pause(sliceMs)]);
    const answer = await Promise.race([this.reading, waiting]);
    if (answer) return answer;
    return this.asked ? { kind: 'decode', content: (this.asked as { content: Blob }).content } : { kind: 'underWay', done: this.done };
  }

  private async read(task: PictureTask, turn: number): Promise<ShownImages | ReadPictureImage> {
    const files = task.kind === 'images' ? task.files : [task.file];
    const given = await Promise.all(
      files.map(
        async ({ path, content }: PictureFile): Promise<GivenFile> => ({ path, bytes: new Uint8Array(await content.arrayBuffer()) }),
      ),
    );
    let heardMs = performance.now();
    const readPicture = async (file: GivenFile): Promise<Picture> => {
      if (performance.now() - heardMs > sliceMs / 2) {
        await pause(); // the one who asks is heard
        heardMs = performance.now();
      }
      if (turn !== this.turn) throw new Error('another task has come');
      return isPng(file.bytes) ? decodePng(file.bytes, file.path) : this.decodedByPage(file);
    };
    const read = await readGiven(given, readPicture, (done) => {
      this.done = done;
    });
    const [{ path: file }] = files;
    if (task.kind === 'images') {
      if (read?.kind === 'picture') throw new DataError(say('images.onePicture', { file }));
      if (!read) throw new DataError(say('images.noSet', { file }));
      return shownImages(read.images, file);
    }
    if (read?.kind !== 'picture') throw new DataError(read ? say('picture.data', { file }) : noOnePicture(given[0]));
    return { kind: 'picture', image: preparedPicture(read.picture, task.shape, task.preparation) };
  }

  private async decodedByPage({ path, bytes }: GivenFile): Promise<Picture> {
    const type = wholePictureType({ path, bytes });
    const decoded = await new Promise<DecodedPixels | null>((answer) => {
      this.asked = { content: new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), answer };
      this.tellAsked();
    });
    if (!decoded) throw new DataError(say('picture.damaged', { file: path }));
    const { width, height, data } = decoded;
    return shownOf({ width, height, channels: 4, valueAt: (i) => data[i] / 255 });
  }
}
