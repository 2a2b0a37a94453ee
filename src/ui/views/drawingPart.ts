import { part } from '../../engine/part';

/** Takes strokes on the picture: fetched when somebody begins to draw. */
export const drawingPart = part('the surface to draw on', () => import('./drawing'));
