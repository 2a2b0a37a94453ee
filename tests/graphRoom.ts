import type { GraphRoom } from '../src/render/graphLayout';

/** The room of the graph at 1280 × 800, its features named in the plane's way. */
export const graphRoom: GraphRoom = {
  width: 720,
  height: 436,
  rem: 16,
  hasHeads: true,
  labelWidth: 32,
  classWidth: 0,
  namesHeight: 0,
  arcHeight: 0,
  footHeight: 24,
  largestSize: 64,
  smallestPitch: 0,
  hang: 0.3,
  featureFoot: 30,
  captionLines: 0,
};
