import type { Task } from '../engine/task';
import type { DatasetEntry, PointDataset } from './dataset';
import { lineAxes, namesOf, planeAxes, valueAxis } from './generated';
import { DataError, say } from './sentences';
import { splitRows } from './split';

/** Classes drawn by number: a third one makes several, also where the second has no point. */
const taskOfClasses = (present: ReadonlySet<number>): Task => (Math.max(...present) > 1 ? 'multiclass' : 'binary');

const uses = { examples: false, noise: false, split: true, seed: false };

/** Points that the user placed, one class at a time. Two classes make a binary task, more make several. */
export const drawn: DatasetEntry<PointDataset, 'drawn', never> = {
  id: 'drawn',
  params: [],
  group: 'own',
  own: 'points',
  inputNames: namesOf(planeAxes),
  mayLackAClass: true,
  task: 'binary',
  ownTask({ points = [] }) {
    const present = new Set(points.map(({ value }) => value));
    return present.size < 2 ? null : taskOfClasses(present);
  },
  uses,
  defaults: { trainPercent: 80 },
  generate(request): PointDataset {
    const { points = [] } = request;
    const present = new Set(points.map((point) => point.value));
    if (points.length < 2 || present.size < 2) throw new DataError(say('drawn.tooFewClasses', {}));
    const classCount = Math.max(...present) + 1;
    return {
      task: taskOfClasses(present),
      axes: planeAxes,
      classes: Array.from({ length: classCount }, (_, k) => String(classCount > 2 ? k + 1 : k)),
      ...splitRows(
        points.map(({ x, y, value }) => [x, y, value]),
        2,
        request,
        true,
      ),
      form: 'points',
    };
  },
};

/** A function drawn by hand: each drawn place is an example. */
export const drawnFunction: DatasetEntry<PointDataset, 'drawnFunction', never> = {
  id: 'drawnFunction',
  params: [],
  group: 'own',
  own: 'curve',
  inputNames: namesOf(lineAxes),
  task: 'regression',
  uses,
  defaults: { trainPercent: 80 },
  generate(request): PointDataset {
    const { points = [] } = request;
    if (points.length < 2) throw new DataError(say('drawn.tooFewPlaces', {}));
    const parts = splitRows(
      points.map((point) => [point.x, point.value]),
      1,
      request,
      false,
    );
    return {
      task: 'regression',
      axes: lineAxes,
      classes: [],
      ...parts,
      form: 'points',
      target: valueAxis(parts.t),
    };
  },
};
