import { part } from '../../engine/part';
import type { ParamSpec } from '../../engine/spec';
import type { DatasetEntry, ImageDataset } from '../dataset';

const examples = part('the road', () => import('./roadExamples'));

const flag = <Name extends string>(name: Name, usual: 0 | 1): ParamSpec<Name> => ({
  name,
  min: 0,
  max: 1,
  default: usual,
  integer: true,
  flag: true,
});

/** A lap is known by its tracks, its driver and its seed: pictures are never kept. */
const params = [
  flag('kidney', 1),
  flag('oval', 1),
  flag('clover', 0),
  flag('drop', 0),
  { name: 'places', min: 20, max: 1500, default: 500, integer: true, scale: 'log' },
  flag('sides', 1),
  flag('corrected', 1),
  { name: 'shift', min: 0.3, max: 1.5, default: 1.2, unit: 'm' },
  { name: 'ahead', min: 4, max: 15, default: 7, unit: 'm' },
  { name: 'sway', min: 0, max: 0.01, default: 0 },
  { name: 'speed', min: 5, max: 20, default: 12, unit: 'm/s' },
  flag('day', 1),
  flag('dusk', 0),
  flag('night', 0),
] as const satisfies readonly ParamSpec[];

export type RoadParam = (typeof params)[number]['name'];

/** Pictures from the front of a car, each with the bend that a driver takes there. */
export const road: DatasetEntry<ImageDataset, 'road', RoadParam> = {
  id: 'road',
  params,
  group: 'road',
  task: 'regression',
  gives: 'image',
  shownAs: 'road',
  uses: { examples: false, noise: false, split: false, seed: true },
  hasOldLinks: false,
  recipe:
    'layers=conv8;kernelSize5;stride2,conv12;kernelSize5;stride2,conv16,32:relu,10:relu&init=heNormal&optimizer=adam&rate=0.003&batch=32&schedule=cosineRun&epochs=12&centred',
  load: examples.load,
  generate: (request) => examples.loaded.roadExamples(request),
};
