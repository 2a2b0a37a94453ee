import { tracks } from '../src/data/road/tracks';
import type { ProbeName } from '../src/probes/registry';

/** Questions to each probe, as the page asks them. */
export const probeAsks: { readonly [P in ProbeName]: (n: number) => unknown } = {
  backprop: (n) => ({ index: n, of: n % 2 ? 'batch' : 'example', parameter: n }),
  boundary: (n) => ({ cells: 5 + n }),
  boundaryAt: (n) => ({ cells: 5 + n, parameters: [0.5] }),
  unitMaps: (n) => ({ cells: 3 + n }),
  unitMapsAt: (n) => ({ cells: 3 + n, parameters: [0.5] }),
  unitMap: (n) => ({ layer: 1, unit: 0, cells: 3 + n }),
  census: (n) => ({ ranges: [null, [-n, n]] }),
  masks: () => ({}),
  example: (n) => ({ index: n }),
  ownInput: (n) => ({ values: [n, 0.5] }),
  predictions: () => ({}),
  answers: (n) => ({ test: n > 1 }),
  gradient: () => ({}),
  scores: () => ({}),
  regions: (n) => ({ most: 10 ** n }),
  quality: (n) => ({ test: n > 1 }),
  hiddenSpace: (n) => ({ cells: 3 + n, examples: 5 * n, test: n > 1 }),
  pulse: () => ({}),
  roadView: (n) => ({ track: tracks.oval, pose: { x: n, y: 2, angle: 0 }, light: 'day', beside: [-0.9, 0.9] }),
  maskedBoundaries: (n) => ({ cells: 3 + n, count: 1 + n, seed: String(n) }),
};
