import { part } from '../../engine/part';
import type { ParamSpec } from '../../engine/spec';
import type { DatasetEntry, SequenceDataset } from '../dataset';
import type { MeasuredId } from './measuredSeries';
import { textFiles } from './textFiles';

// What a set of sequences is called and what can be chosen of it; what computes the examples comes with the first run of one.

const examples = part('the sequences', () => import('./sequenceExamples'));
const measurements = part('the measured series', () => import('./measuredSeries'));

type Described<Id extends string, Param extends string> = Pick<
  DatasetEntry<SequenceDataset, Id, Param>,
  'id' | 'params' | 'task' | 'gives' | 'defaults' | 'files'
>;

/** A set whose examples are drawn, or chosen from a text. */
const drawn = <Id extends keyof typeof examples.loaded, Param extends string>(
  described: Described<Id, Param>,
): DatasetEntry<SequenceDataset, Id, Param> => ({
  defaults: { examples: 500, trainPercent: 70 },
  ...described,
  group: 'sequences',
  uses: { examples: true, noise: false, split: true, seed: true },
  load: examples.load,
  generate: (request) => examples.loaded[described.id](request),
});

const stepsParam = (min: number, max: number, usual: number): ParamSpec<'steps'> => ({
  name: 'steps',
  min,
  max,
  default: usual,
  integer: true,
});

/** Common to all series: how long a window is, and whether it holds the values or their changes from place to place. */
export const windowParams: readonly ParamSpec<'steps' | 'changes'>[] = [
  stepsParam(4, 48, 12),
  { name: 'changes', min: 0, max: 1, default: 0, integer: true, flag: true },
];

/** A measured series that ships with the playground. */
const measured = <Id extends MeasuredId>(id: Id, file: string): DatasetEntry<SequenceDataset, Id, 'steps' | 'changes'> => ({
  id,
  params: windowParams,
  group: 'sequences',
  task: 'regression',
  gives: 'sequence',
  uses: { examples: false, noise: false, split: false, seed: false },
  file,
  load: measurements.load,
  generate: (request) => measurements.loaded.measuredSeries(id, request),
});

/** A series whose windows are drawn one by one. */
const series = <Id extends keyof typeof examples.loaded, Param extends string>(id: Id, param: ParamSpec<Param>) =>
  drawn<Id, 'steps' | 'changes' | Param>({ id, params: [...windowParams, param], task: 'regression', gives: 'sequence' });

/** Letters of a text: the next one is wanted at every place. */
const letters = <Id extends keyof typeof textFiles>(id: Id, steps: ParamSpec<'steps'>) =>
  drawn<Id, 'steps'>({
    id,
    params: [steps],
    task: 'multiclass',
    gives: 'symbols',
    defaults: { examples: 1000, trainPercent: 80 },
    files: [textFiles[id]],
  });

/** In the order of the picker. Sources and licences of those that are fetched: public/data/README.md. */
export const sequenceSets = [
  drawn({
    id: 'addition',
    params: [{ name: 'bits', min: 2, max: 10, default: 6, integer: true }],
    task: 'binary',
    gives: 'sequence',
  }),
  drawn({ id: 'longLag', params: [stepsParam(4, 48, 20)], task: 'multiclass', gives: 'symbols' }),
  letters('names', stepsParam(4, 16, 9)),
  letters('prose', stepsParam(8, 48, 24)),
  measured('co2', 'data/series/co2.csv'),
  measured('temperature', 'data/series/seattle_temperature.csv'),
  series('randomWalk', { name: 'volatility', min: 0.5, max: 5, default: 2, unit: '%' }),
  series('pendulum', { name: 'damping', min: 0, max: 1, default: 0.1, unit: '1/s' }),
  series('lorenz', { name: 'rho', min: 10, max: 40, default: 28 }),
];
