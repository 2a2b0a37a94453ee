import { part } from '../engine/part';
import type { Task } from '../engine/task';
import type { DatasetEntry, PointDataset } from './dataset';
import { namesOf, planeAxes } from './generated';

/** Only an old link brings these sets. */
const drawing = part('the point sets of TensorFlow Playground', () => import('./playgroundPoints'));

function playgroundSet(id: string, label: string, task: Task, count: number): DatasetEntry<PointDataset> {
  return {
    id,
    label,
    summary: `${label} as TensorFlow Playground draws it.`,
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

export const playgroundSets: readonly DatasetEntry<PointDataset>[] = [
  playgroundSet('playgroundCircle', 'Circle', 'binary', 500),
  playgroundSet('playgroundXor', 'Exclusive or', 'binary', 500),
  playgroundSet('playgroundGauss', 'Gaussian', 'binary', 500),
  playgroundSet('playgroundSpiral', 'Spiral', 'binary', 500),
  playgroundSet('playgroundPlane', 'Plane', 'regression', 1200),
  playgroundSet('playgroundMultiGauss', 'Multi gaussian', 'regression', 1200),
];
