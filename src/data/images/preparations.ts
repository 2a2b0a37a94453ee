import { drawnPreparation } from '../ownImages/preparation';
import { oneDrawing } from '../pictures/oneDrawing';
import { edgeColour, inChannels, type Picture } from '../pictures/picture';
import { fittedPicture, type InkPreparation, preparedInk, type Sides, trimmedPicture } from '../pictures/prepared';
import { DataError, say } from '../sentences';
import { type MadeImages, madeAs } from './madeAs';

/** How an image of a set comes from what is drawn or photographed, as the set's own images came from theirs. */
export type Preparation =
  /** The ink alone, light on dark, fitted into a box. */
  | ({ readonly kind: 'ink' } & InkPreparation)
  /**
   * A picture, fitted whole, or with what is shown on its ground in a box in the middle. `isNegative`: in grey light things on a dark ground, made from
   * dark ones on white.
   */
  | { readonly kind: 'picture'; readonly isNegative: boolean; readonly box: Sides | null };

const asItIs: Preparation = { kind: 'picture', isNegative: false, box: null };

const preparations: Readonly<Record<string, Preparation | 'asItsImages'>> = {
  mnist: { kind: 'ink', box: [20, 20], centre: 'mass' },
  drawnImages: { kind: 'ink', ...drawnPreparation },
  ownImages: 'asItsImages',
  digits8x8: { kind: 'ink', box: [8, 8], centre: 'box' },
  fashion: { kind: 'picture', isNegative: true, box: [28, 28] },
  emoji32: { kind: 'picture', isNegative: false, box: [30, 30] },
};

/** @param images those of the set, which show how those of the user's own files were made */
export function preparationOf(dataset: string, images: MadeImages | null): Preparation {
  const known = preparations[dataset] ?? asItIs;
  return known === 'asItsImages' ? (images ? madeAs(images) : asItIs) : known;
}

/** What lies on a ground as an image of a set: [H, W, C] from 0 to 1; null where nothing does. */
export function preparedOn(
  shown: Picture,
  [height, width]: readonly number[],
  { isNegative, box }: Extract<Preparation, { kind: 'picture' }>,
  ground: readonly number[],
): Float64Array | null {
  const fitted = box ? trimmedPicture(shown, width, height, ground, box) : fittedPicture(shown, width, height, ground);
  const isOnWhite = ground.reduce((sum, value) => sum + value, 0) / ground.length > 0.5;
  return fitted && isNegative && shown.channels === 1 && isOnWhite ? fitted.map((value) => 1 - value) : fitted;
}

/** A picture as an image of a set: [H, W, C] from 0 to 1. @throws DataError where nothing is on it, or its ink is wanted and there are several drawings */
export function preparedPicture(picture: Picture, shape: readonly number[], preparation: Preparation): Float64Array {
  const [height, width, channels] = shape;
  const shown = inChannels(picture, channels === 3 ? 3 : 1);
  const prepared =
    preparation.kind === 'ink'
      ? preparedInk(oneDrawing(picture), [width, height], preparation)
      : preparedOn(shown, shape, preparation, edgeColour(shown));
  if (!prepared) throw new DataError(say('picture.empty', {}));
  return prepared;
}
