import { part } from '../engine/part';

/** Painted where some panel lets parameters glow on the graph. */
export const glowPart = part('what glows on the graph', () => import('./paintGlow'));
