import { part } from '../engine/part';
import type { Task } from '../engine/task';
import type { DatasetEntry, PointDataset } from './dataset';
import { namesOf, planeAxes } from './generated';

/** Only an old link brings these sets. */
const drawing = part('the point sets of TensorFlow Playground', () => import('./playgroundPoints'));

function playgroundSet<Id extends string>(id: Id, task: Task, count: number): DatasetEntry<PointDataset, Id, never> {
  return {
    id,
    params: [],
    group: 'playground',
    inputNames: namesOf(planeAxes),
    foreign: true,
    mostNoise: 80,
    task,
    uses: { examples: false, noise: true, split: true, seed: true },
    defaults: { examples: count, trainPercent: 50 },
    load: drawing.load,
    generate: (request) => drawing.loaded.playgroundPoints(id, task, count, request),
  };
}

export const playgroundSets = [
  playgroundSet('playgroundCircle', 'binary', 500),
  playgroundSet('playgroundXor', 'binary', 500),
  playgroundSet('playgroundGauss', 'binary', 500),
  playgroundSet('playgroundSpiral', 'binary', 500),
  playgroundSet('playgroundPlane', 'regression', 1200),
  playgroundSet('playgroundMultiGauss', 'regression', 1200),
];
