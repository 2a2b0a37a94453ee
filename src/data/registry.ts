import { csv } from './csv';
import type { DatasetEntry } from './dataset';
import { drawn, drawnFunction } from './drawn';
import { chirp, hat, noisyLine, sine, step } from './functions/functions';
import { playgroundSets } from './playground';
import { blobs, multiSpiral } from './points/manyClasses';
import { multiGauss, plane } from './points/regression';
import { checkerboard, circle, gauss, moons, rings, spiral, xor } from './points/twoClass';
import { tables } from './tables';

/** In the order of the picker. */
export const datasets: readonly DatasetEntry[] = [
  circle,
  xor,
  gauss,
  spiral,
  moons,
  rings,
  checkerboard,
  blobs,
  multiSpiral,
  plane,
  multiGauss,
  sine,
  step,
  hat,
  noisyLine,
  chirp,
  ...tables,
  drawn,
  drawnFunction,
  csv,
  ...playgroundSets,
];
