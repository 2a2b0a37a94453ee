import { csv, csvNames, csvSeries, csvText } from './csv';
import type { DatasetEntry, PointDataset } from './dataset';
import { drawn, drawnFunction } from './drawn';
import { chirp, hat, noisyLine, sine, step } from './functions/functions';
import { imageFeatureSets } from './images/imageFeatureSets';
import { imageSets } from './images/imageSets';
import { ownImageSets } from './ownImages/ownImageSets';
import { playgroundSets } from './playground';
import { blobs, multiSpiral } from './points/manyClasses';
import { multiGauss, plane } from './points/regression';
import { checkerboard, circle, gauss, moons, rings, spiral, xor } from './points/twoClass';
import { road } from './road/roadSet';
import { sequencePartners, sequenceSets } from './sequences/sequenceSets';
import { tables } from './tables';
import { typedSets } from './typed';

const knownPointSets = [
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
  ...typedSets,
  csv,
  ...playgroundSets,
];

/** Rows of numbers, in the order of the picker. */
export const pointSets: readonly DatasetEntry<PointDataset>[] = knownPointSets;

const entries = [
  ...knownPointSets,
  ...imageSets,
  ...imageFeatureSets,
  road,
  ...sequenceSets,
  ...sequencePartners,
  csvSeries,
  csvText,
  csvNames,
  ...ownImageSets,
];

export type KnownDataset = (typeof entries)[number];

/** In the order of the picker. */
export const datasets: readonly DatasetEntry[] = entries;
