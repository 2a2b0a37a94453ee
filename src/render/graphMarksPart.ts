import { part } from '../engine/part';

/** Painted where some panel marks parameters or a pass on the graph. */
export const graphMarksPart = part('what panels mark on the graph', () => import('./graphMarks'));
