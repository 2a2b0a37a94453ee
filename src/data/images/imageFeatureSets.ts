import { part } from '../../engine/part';
import type { DatasetEntry, ImageDataset, PointDataset } from '../dataset';
import { imageSets } from './imageSets';

const measuring = part('the measures of images', () => import('./imageFeatures'));

/** The same images, read by a few numbers that somebody thought of in the place of their pixels. */
function measured<Id extends string>(set: DatasetEntry<ImageDataset, Id, never>) {
  const { gives: _, recipe: __, ...images } = set;
  const entry: DatasetEntry<PointDataset, `${Id}Features`, 'side'> = {
    ...images,
    id: `${set.id}Features`,
    params: [{ name: 'side', min: 1, max: 4, default: 1, integer: true }],
    measures: set.id,
    async load() {
      await Promise.all([set.load?.(), measuring.load()]);
    },
    generate: (request) => measuring.loaded.imageFeatures(set.generate(request), request.params.side),
  };
  return entry;
}

const [digits, mnist, fashion, emoji] = imageSets;

/** In the order of the picker. */
export const imageFeatureSets = [measured(digits), measured(mnist), measured(fashion), measured(emoji)];
