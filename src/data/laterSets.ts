import { part } from '../engine/part';
import type { ParamSpec } from '../engine/spec';
import type { Task } from '../engine/task';
import type { DatasetEntry, DatasetRequest, PointDataset } from './dataset';
import { lineAxes, namesOf, pointSet, usesAll } from './generated';

/** How the examples of all generated sets but the first one are drawn. */
const drawing = part('a set that is drawn', () => import('./laterDraws'));

type Draws = typeof import('./laterDraws');
type LineId = 'sine' | 'step' | 'hat' | 'noisyLine' | 'chirp';
type PointId = Exclude<keyof Draws, LineId | 'lineExamples'>;

function laterPoints<Id extends PointId, Param extends string = never>(
  task: Task,
  entry: { readonly id: Id; readonly params?: readonly ParamSpec<Param>[] } & Pick<DatasetEntry, 'defaults'>,
  classesOf?: (request: DatasetRequest) => readonly string[],
): DatasetEntry<PointDataset, Id, Param> {
  return { ...pointSet(task, { ...entry, draw: (...example) => drawing.loaded[entry.id](...example) }, classesOf), load: drawing.load };
}

const lineDefaults = { examples: 120, noisePercent: 5, trainPercent: 70 };

function laterLine<Id extends LineId>(id: Id, defaults: DatasetEntry['defaults'] = lineDefaults): DatasetEntry<PointDataset, Id, never> {
  return {
    id,
    defaults,
    params: [],
    group: 'functions',
    inputNames: namesOf(lineAxes),
    task: 'regression',
    uses: usesAll,
    load: drawing.load,
    generate: (request) => drawing.loaded.lineExamples(drawing.loaded[id], request),
  };
}

const classesParam: ParamSpec<'classes'> = { name: 'classes', min: 3, max: 5, default: 3, integer: true };
const classNames = ({ params }: DatasetRequest) => Array.from({ length: params.classes }, (_, k) => String(k + 1));

/** In the order of the picker. */
export const laterSets = [
  laterPoints('binary', { id: 'xor' }),
  laterPoints('binary', { id: 'gauss' }),
  laterPoints('binary', { id: 'spiral', params: [{ name: 'turns', min: 0.5, max: 3, default: 1.75 }], defaults: { examples: 400 } }),
  laterPoints('binary', { id: 'moons', defaults: { noisePercent: 10 } }),
  laterPoints('binary', { id: 'rings', defaults: { noisePercent: 10 } }),
  laterPoints('binary', {
    id: 'checkerboard',
    params: [{ name: 'squares', min: 2, max: 6, default: 4, integer: true }],
    defaults: { examples: 600 },
  }),
  laterPoints('multiclass', { id: 'blobs', params: [classesParam] }, classNames),
  laterPoints(
    'multiclass',
    {
      id: 'multiSpiral',
      params: [classesParam, { name: 'turns', min: 0.25, max: 2, default: 0.75 }],
      defaults: { examples: 450 },
    },
    classNames,
  ),
  laterPoints('regression', { id: 'plane' }),
  laterPoints('regression', { id: 'multiGauss', defaults: { examples: 800 } }),
  laterLine('sine'),
  laterLine('step'),
  laterLine('hat'),
  laterLine('noisyLine', { examples: 40, noisePercent: 25, trainPercent: 50 }),
  laterLine('chirp'),
];
