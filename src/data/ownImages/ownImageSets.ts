import { part } from '../../engine/part';
import { csvReader } from '../csv';
import type { DatasetEntry, ImageDataset } from '../dataset';
import { drawingsMark, isDrawings, isImages } from './marks';

const examples = part('your images', () => import('./ownExamples'));

const load = () => Promise.all([csvReader.load(), examples.load()]).then(() => {});

const recipe = (rest: string) =>
  `batch=32&schedule=cosineRun&layers=conv12;kernelSize5;stride2;same;batchNorm,conv24;kernelSize5;stride2;same;batchNorm,64:relu;dropout0.3&rate=0.003&${rest}`;

const common = {
  params: [],
  group: 'own',
  task: 'multiclass',
  gives: 'image',
  hasOldLinks: false,
  load,
} as const;

/** Classes that the user draws. */
const drawnImages: DatasetEntry<ImageDataset, 'drawnImages', never> = {
  ...common,
  id: 'drawnImages',
  own: 'drawings',
  isFor: isDrawings,
  begins: `${drawingsMark}\nA:\nB:\n`,
  uses: { examples: false, noise: false, split: false, seed: true },
  recipe: recipe('epochs=10'),
  generate: (request) => examples.loaded.drawnExamples(request),
};

/** Images by class out of the user's own files. */
const ownImages: DatasetEntry<ImageDataset, 'ownImages', never> = {
  ...common,
  id: 'ownImages',
  own: 'text',
  isFor: isImages,
  uses: { examples: false, noise: false, split: true, seed: false },
  defaults: { trainPercent: 80 },
  recipe: recipe('epochs=20&augment.shift=1'),
  generate: (request) => examples.loaded.fileExamples(request),
};

export const ownImageSets = [drawnImages, ownImages] as const;
