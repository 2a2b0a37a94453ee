import { drawnPreparation } from '../ownImages/preparation';
import { oneDrawing } from '../pictures/oneDrawing';
import { edgeColour, type Ink, inChannels, type Picture } from '../pictures/picture';
import { fittedPicture, type InkPreparation, preparedInk } from '../pictures/prepared';

/** How an image of a set comes from what is drawn or photographed, as the set's own images came from theirs. */
type Preparation =
  /** The ink alone, light on dark, fitted into a box. */
  | ({ readonly kind: 'ink' } & InkPreparation)
  /** The whole picture, fitted; `isNegative`: in grey light things on a dark ground, made from dark ones on white. */
  | { readonly kind: 'picture'; readonly isNegative: boolean };

const preparations: Readonly<Record<string, Preparation>> = {
  mnist: { kind: 'ink', box: 20, centre: 'mass' },
  drawnImages: { kind: 'ink', ...drawnPreparation },
  ownImages: { kind: 'picture', isNegative: true },
  digits8x8: { kind: 'ink', box: 8, centre: 'box' },
  fashion: { kind: 'picture', isNegative: true },
};

const asItIs: Preparation = { kind: 'picture', isNegative: false };

export const preparationOf = (dataset: string): Preparation => preparations[dataset] ?? asItIs;

/** Strokes as an image of a set that is made of ink, [side, side] from 0 to 1; null where nothing is drawn. */
export function preparedStrokes(ink: Ink, side: number, preparation: Preparation): Float64Array | null {
  return preparation.kind === 'ink' ? preparedInk(ink, side, preparation) : null;
}

/** A picture as an image of a set: [H, W, C] from 0 to 1. @throws DataError where its ink is wanted and there is none, or several drawings */
export function preparedPicture(picture: Picture, [height, width, channels]: readonly number[], preparation: Preparation): Float64Array {
  if (preparation.kind === 'ink') return preparedInk(oneDrawing(picture), width, preparation) ?? new Float64Array(height * width);
  const shown = inChannels(picture, channels === 3 ? 3 : 1);
  const edge = edgeColour(shown);
  const fitted = fittedPicture(shown, width, height, edge);
  const isOnWhite = edge.reduce((sum, value) => sum + value, 0) / edge.length > 0.5;
  return preparation.isNegative && shown.channels === 1 && isOnWhite ? fitted.map((value) => 1 - value) : fitted;
}
