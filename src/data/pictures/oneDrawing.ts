import { DataError, say } from '../sentences';
import { drawingsIn } from './components';
import { inked, inkOf } from './ink';
import type { Ink, Picture } from './picture';

/** The ink of the one drawing on a picture. @throws DataError where there is none, or several */
export function oneDrawing(picture: Picture): Ink {
  const ink = inkOf(picture);
  if (!ink) throw new DataError(say('picture.empty', {}));
  const drawings = drawingsIn(ink, inked);
  if (drawings > 1) throw new DataError(say('picture.several', { drawings }));
  return ink;
}
