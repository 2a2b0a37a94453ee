import { part } from '../../engine/part';
import type { DatasetEntry, ImageDataset } from '../dataset';
import type { ImageSetId } from './imageExamples';

const examples = part('the images', () => import('./imageExamples'));

/** A set of labelled images that ships with the playground: its own training and test part, the first of each. */
function imageSet<Id extends ImageSetId>(
  id: Id,
  ending: 'bin' | 'png',
  train: number,
  usual: number,
): DatasetEntry<ImageDataset, Id, never> {
  const entry: DatasetEntry<ImageDataset, Id, never> = {
    id,
    params: [],
    group: 'images',
    task: 'multiclass',
    gives: 'image',
    uses: { examples: true, noise: false, split: false, seed: false },
    defaults: { examples: usual },
    mostExamples: train,
    files: ['train', 'test'].flatMap((part) => [`data/images/${id}-${part}.${ending}`, `data/images/${id}-${part}-labels.bin`]),
    load: examples.load,
    generate: (request) => examples.loaded.imageExamples(entry, request),
  };
  return entry;
}

/** In the order of the picker. Sources and licences: public/data/README.md. */
export const imageSets = [
  imageSet('digits8x8', 'bin', 1438, 1000),
  imageSet('mnist', 'png', 8000, 1000),
  imageSet('fashion', 'png', 6000, 1000),
  imageSet('emoji32', 'png', 1523, 500),
];
