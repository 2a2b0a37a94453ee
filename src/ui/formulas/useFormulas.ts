import { part } from '../../engine/part';
import { useWhenPointed } from '../controls/useWhenPointed';
import { useMediaQuery } from '../views/useMediaQuery';

const typeset = part('the formulas', () => import('./typeset'));
const isHere = () => typeset.isLoaded;

/** Nothing is pointed at before the touch that opens a menu. */
const isTouched = '(hover: none)';

/** What the choices of menus compute, typeset, by registry and id, and what is drawn beside it; undefined until somebody points at the page, or until they have come. */
export function useFormulas(): typeof typeset.loaded | undefined {
  useWhenPointed(isHere, typeset.load, useMediaQuery(isTouched));
  return typeset.isLoaded ? typeset.loaded : undefined;
}
