import { part } from '../../engine/part';
import type { ParamSpec } from '../../engine/spec';
import type { DatasetEntry, PointDataset, SequenceDataset } from '../dataset';
import type { MeasuredId } from './measuredSeries';
import { textFiles } from './textFiles';

// What a set of sequences is called and what can be chosen of it; what computes the examples comes with the first run of one.

const examples = part('the sequences', () => import('./sequenceExamples'));
const measurements = part('the measured series', () => import('./measuredSeries'));

/** As many as they can be; those that are made of a text have no more than there are. */
const mostExamples = 10_000;

type Described<Id extends string, Param extends string> = Pick<
  DatasetEntry<SequenceDataset, Id, Param>,
  'id' | 'params' | 'task' | 'gives' | 'defaults' | 'files' | 'recipe' | 'partner' | 'hasOldLinks' | 'isEndless' | 'mostExamples'
>;

/** A set whose examples are drawn, or chosen from a text. */
const drawn = <Id extends Exclude<keyof typeof examples.loaded, 'decimalAddition'>, Param extends string>(
  described: Described<Id, Param>,
): DatasetEntry<SequenceDataset, Id, Param> => ({
  defaults: { examples: 500, trainPercent: 70 },
  mostExamples,
  ...described,
  group: 'sequences',
  uses: { examples: true, noise: false, split: true, seed: true },
  load: examples.load,
  generate: (request) => examples.loaded[described.id](request),
});

const whole = <Name extends string>(name: Name, min: number, max: number, usual: number): ParamSpec<Name> => ({
  name,
  min,
  max,
  default: usual,
  integer: true,
});
const tick = <Name extends string>(name: Name): ParamSpec<Name> => ({ ...whole(name, 0, 1, 0), flag: true });
const stepsParam = (min: number, usual: number) => whole('steps', min, 200, usual);

/** Letters of a text that are read, and those that a name may have. */
export const letterSteps = { text: stepsParam(8, 24), names: whole('steps', 4, 30, 13) };

/** Common to all series: how long a window is, and whether it holds the values or their changes from place to place. */
export const windowParams: readonly ParamSpec<'steps' | 'changes'>[] = [stepsParam(4, 12), tick('changes')];

/** Of a series that ships also whether of the values that are read the change to come is wanted. */
const seriesParams = [...windowParams, tick('ahead')];

/** A measured series that ships with the playground. */
const measured = <Id extends MeasuredId>(
  id: Id,
  file: string,
  recipe: string,
): DatasetEntry<SequenceDataset, Id, 'steps' | 'changes' | 'ahead'> => ({
  id,
  params: seriesParams,
  group: 'sequences',
  task: 'regression',
  gives: 'sequence',
  uses: { examples: false, noise: false, split: false, seed: false },
  recipe,
  file,
  load: measurements.load,
  generate: (request) => measurements.loaded.measuredSeries(id, request),
});

/** Letters of a text: the next one is wanted at every place. */
const letters = <Id extends keyof typeof textFiles>(
  id: Id,
  steps: ParamSpec<'steps'>,
  described: Pick<Described<Id, 'steps'>, 'recipe' | 'mostExamples'>,
) =>
  drawn<Id, 'steps'>({
    ...described,
    id,
    params: [steps],
    task: 'multiclass',
    gives: 'symbols',
    defaults: { examples: 1000, trainPercent: 80 },
    files: [textFiles[id]],
  });

const dt = { name: 'dt', min: 0.02, max: 0.2, default: 0.1 } as const;
const symbols = { task: 'multiclass', gives: 'symbols', isEndless: true } as const;
const bits = { task: 'binary', gives: 'symbols', isEndless: true } as const;
const numbers = { task: 'regression', gives: 'sequence', isEndless: true } as const;
/** A set that came with its recipe. */
const later = { hasOldLinks: false, defaults: { examples: 2000, trainPercent: 70 } } as const;

/** Every name of the list that ships. */
const allNames = 8403;

/** The sum of two numbers as they are: the partner of the sum of their bits. */
const decimals: DatasetEntry<PointDataset, 'decimalAddition', 'bits'> = {
  id: 'decimalAddition',
  partner: 'addition',
  params: [whole('bits', 2, 16, 8)],
  group: 'sequences',
  task: 'regression',
  inputNames: ['a', 'b'],
  uses: { examples: true, noise: false, split: true, seed: true },
  mostExamples,
  recipe: 'layers=16&optimizer=adam&rate=0.01&batch=16&epochs=200&schedule=cosineRun',
  hasOldLinks: false,
  defaults: { examples: 1000, trainPercent: 70 },
  load: examples.load,
  generate: (request) => examples.loaded.decimalAddition(request),
};

/** In the order of the picker. Sources and licences of those that are fetched: public/data/README.md; what the recipes reach: docs/sequences.md. */
export const sequenceSets = [
  drawn({
    id: 'addition',
    partner: 'decimalAddition',
    params: [whole('bits', 2, 16, 6)],
    task: 'binary',
    gives: 'sequence',
    recipe: 'data.bits=8&examples=1000&layers=rnn8&rate=0.02&batch=16&epochs=40',
  }),
  drawn({ ...bits, ...later, id: 'parity', params: [stepsParam(4, 12)], recipe: 'layers=rnn8&rate=0.02&batch=16&epochs=40' }),
  drawn({
    ...bits,
    ...later,
    id: 'delayedEcho',
    params: [stepsParam(4, 24), whole('delay', 1, 50, 4)],
    recipe: 'layers=rnn16&rate=0.01&batch=16&epochs=40',
  }),
  drawn({
    ...numbers,
    ...later,
    id: 'addingProblem',
    params: [stepsParam(4, 50)],
    recipe: 'layers=lstm16&rate=0.02&batch=32&clip=1&epochs=40',
  }),
  drawn({
    ...symbols,
    id: 'longLag',
    params: [stepsParam(4, 20)],
    recipe: 'data.steps=48&examples=2000&layers=lstm16;forgetBias5&rate=0.01&batch=32&epochs=30',
  }),
  drawn({
    ...symbols,
    ...later,
    id: 'copying',
    params: [whole('length', 1, 10, 3), whole('wait', 0, 100, 6)],
    recipe: 'layers=gru24&rate=0.02&batch=32&epochs=40',
  }),
  drawn({
    ...symbols,
    ...later,
    id: 'brackets',
    params: [stepsParam(4, 24), whole('depth', 1, 10, 3)],
    recipe: 'layers=lstm16&rate=0.02&batch=16&epochs=40',
  }),
  letters('names', whole('steps', 4, 16, 9), {
    mostExamples: allNames,
    recipe: `data.steps=13&examples=${allNames}&layers=lstm64;dropout0.2&rate=0.01&batch=32&epochs=15&schedule=cosineRun`,
  }),
  letters('prose', stepsParam(8, 24), { recipe: 'examples=2000&layers=lstm32&rate=0.01&batch=32&epochs=30&schedule=cosineRun' }),
  measured('co2', 'data/series/co2.csv', 'data.changes=1&layers=lstm16&rate=0.01&epochs=40&schedule=cosineRun'),
  measured('temperature', 'data/series/seattle_temperature.csv', 'layers=lstm8&rate=0.01&epochs=20&schedule=cosineRun'),
  drawn({
    ...numbers,
    id: 'randomWalk',
    params: [...seriesParams, { name: 'volatility', min: 0.5, max: 5, default: 2, unit: '%' }],
    recipe: 'epochs=40',
  }),
  drawn({
    ...numbers,
    hasOldLinks: false,
    id: 'sineMixture',
    params: [...seriesParams, whole('waves', 1, 4, 2)],
    recipe: 'data.steps=24&layers=lstm16&rate=0.01&epochs=60&schedule=cosineRun',
  }),
  drawn({
    ...numbers,
    id: 'pendulum',
    params: [...seriesParams, { name: 'damping', min: 0, max: 1, default: 0.1, unit: '1/s' }, { ...dt, unit: 's' }],
    recipe: 'data.steps=48&data.ahead=1&layers=lstm16&rate=0.01&clip=1&epochs=60&schedule=cosineRun',
  }),
  drawn({
    ...numbers,
    id: 'lorenz',
    params: [...seriesParams, { name: 'rho', min: 10, max: 40, default: 28 }, dt],
    recipe: 'data.steps=48&data.ahead=1&examples=2000&layers=lstm16&rate=0.02&batch=32&clip=1&epochs=60&schedule=cosineRun',
  }),
];

/** Beside them, what is no sequence. */
export const sequencePartners = [decimals];
