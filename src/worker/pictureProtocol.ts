import type { LeftOut } from '../data/imageFiles/readImages';
import type { Preparation } from '../data/images/preparations';
import type { DataSentence } from '../data/sentences';

/** A file, and where it stood in the folder that was given. */
export interface PictureFile {
  readonly path: string;
  readonly content: Blob;
}

/** What is to be read: a set of images, or one picture as the network of a data set reads it. */
export type PictureTask =
  | { readonly kind: 'images'; readonly files: readonly PictureFile[] }
  | { readonly kind: 'picture'; readonly file: PictureFile; readonly shape: readonly number[]; readonly preparation: Preparation };

/** RGBA from 0 to 255, upright. */
export interface DecodedPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Images as they are shown before they are taken. */
export interface ShownImages {
  readonly kind: 'images';
  /** What an experiment keeps. */
  readonly text: string;
  readonly shape: readonly [number, number, number];
  readonly classes: readonly string[];
  /** Images of each class. */
  readonly counts: readonly number[];
  /** The first few of each class, [few, H, W, C]. */
  readonly samples: readonly Uint8Array[];
  /** So many are the test, as the files say; null: they do not. */
  readonly tested: number | null;
  readonly leftOut: readonly LeftOut[];
}

export interface ReadPictureImage {
  readonly kind: 'picture';
  /** [H, W, C] from 0 to 1 */
  readonly image: Float64Array;
}

export type PictureAnswer =
  /** How much is done, from 0 to 1. */
  | { readonly kind: 'underWay'; readonly done: number }
  /** Only the page can decode it: its pixels, or null where it cannot either, come with the next request. */
  | { readonly kind: 'decode'; readonly content: Blob }
  | { readonly kind: 'refused'; readonly sentence: DataSentence }
  | { readonly kind: 'read'; readonly result: ShownImages | ReadPictureImage };

/** One task at a time, pulled: who no longer asks has given it up. */
export interface PictureApi {
  /** Takes the place of a task that is under way. */
  startPictures(task: PictureTask): void | Promise<void>;
  /** @param decoded what was asked for last; undefined: nothing was */
  continuePictures(decoded?: DecodedPixels | null): Promise<PictureAnswer>;
}

export const pictureVerbs = Object.keys({ startPictures: true, continuePictures: true } satisfies Record<
  keyof PictureApi,
  true
>) as readonly (keyof PictureApi)[];
