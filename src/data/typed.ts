import { part } from '../engine/part';
import type { Task } from '../engine/task';
import type { DatasetEntry, InputAxis, PointDataset } from './dataset';
import { lineAxes, namesOf, planeAxes, usesAll } from './generated';

/** Reads what is typed, and draws the examples that follow it. */
export const typing = part('the sets that follow a formula', () => import('./typedExamples'));

function typedSet<Id extends string>(id: Id, task: Task, axes: readonly InputAxis[], typed: string, defaults: DatasetEntry['defaults']) {
  const entry: DatasetEntry<PointDataset, Id, 'grid'> = {
    id,
    params: [{ name: 'grid', min: 0, max: 1, default: 0, integer: true, flag: true }],
    group: 'own',
    typed,
    inputNames: namesOf(axes),
    task,
    uses: usesAll,
    defaults,
    load: typing.load,
    generate: (request) => typing.loaded.typedExamples(entry, request),
  };
  return entry;
}

/** Points whose class is whether a rule is true, and values of a function of one or of two inputs. */
export const typedSets = [
  typedSet('typedRule', 'binary', planeAxes, 'x*y > 0', { examples: 400 }),
  typedSet('typedFunction', 'regression', lineAxes, 'sin(x)', { examples: 120, trainPercent: 70 }),
  typedSet('typedSurface', 'regression', planeAxes, 'sin(x)*cos(y)', { examples: 800 }),
];
