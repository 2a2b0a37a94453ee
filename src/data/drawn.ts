import { createRng } from '../engine/rng';
import type { Task } from '../engine/task';
import { DataError, type DatasetEntry, type PointDataset } from './dataset';
import { lineAxes, namesOf, planeAxes, shuffledRows, trainCountOf, valueAxis } from './generated';

/** Classes drawn by number: a third one makes several, also where the second has no point. */
const taskOfClasses = (present: ReadonlySet<number>): Task => (Math.max(...present) > 1 ? 'multiclass' : 'binary');

const uses = { examples: false, noise: false, split: true, seed: false };

/** Points that the user placed, one class at a time. Two classes make a binary task, more make several. */
export const drawn: DatasetEntry<PointDataset> = {
  id: 'drawn',
  label: 'Drawn points',
  summary: 'Your own points, drawn class by class.',
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
  generate({ points = [], trainPercent, seeds }): PointDataset {
    const present = new Set(points.map((point) => point.value));
    if (points.length < 2 || present.size < 2)
      throw new DataError('Draw at least one point of two classes: there is nothing to tell apart yet.');
    const classCount = Math.max(...present) + 1;
    return {
      task: taskOfClasses(present),
      axes: planeAxes,
      classes: Array.from({ length: classCount }, (_, k) => String(classCount > 2 ? k + 1 : k)),
      ...shuffledRows(
        points.map(({ x, y, value }) => [x, y, value]),
        2,
        createRng(seeds.split, 'split'),
      ),
      form: 'points',
      trainCount: trainCountOf(points.length, trainPercent),
    };
  },
};

/** A function drawn by hand: each drawn place is an example. */
export const drawnFunction: DatasetEntry<PointDataset> = {
  id: 'drawnFunction',
  label: 'Drawn function',
  summary: 'A curve of your own.',
  params: [],
  group: 'own',
  own: 'curve',
  inputNames: namesOf(lineAxes),
  task: 'regression',
  uses,
  defaults: { trainPercent: 80 },
  generate({ points = [], trainPercent, seeds }): PointDataset {
    if (points.length < 2) throw new DataError('Draw a curve first: a function needs at least two places.');
    const { x, t } = shuffledRows(
      points.map((point) => [point.x, point.value]),
      1,
      createRng(seeds.split, 'split'),
    );
    return {
      task: 'regression',
      axes: lineAxes,
      classes: [],
      x,
      t,
      form: 'points',
      trainCount: trainCountOf(points.length, trainPercent),
      target: valueAxis(t),
    };
  },
};
