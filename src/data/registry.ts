import { csv, csvSeries } from './csv';
import type { DatasetEntry, PointDataset } from './dataset';
import { drawn, drawnFunction } from './drawn';
import { imageFeatureSets } from './images/imageFeatureSets';
import { imageSets } from './images/imageSets';
import { laterSets } from './laterSets';
import { playgroundSets } from './playground';
import { circle } from './points/circle';
import { sequenceSets } from './sequences/sequenceSets';
import { tables } from './tables';
import { typedSets } from './typed';

const knownPointSets = [circle, ...laterSets, ...tables, drawn, drawnFunction, ...typedSets, csv, ...playgroundSets];

/** Rows of numbers, in the order of the picker. */
export const pointSets: readonly DatasetEntry<PointDataset>[] = knownPointSets;

const entries = [...knownPointSets, ...imageSets, ...imageFeatureSets, ...sequenceSets, csvSeries];

export type KnownDataset = (typeof entries)[number];

/** In the order of the picker. */
export const datasets: readonly DatasetEntry[] = entries;
