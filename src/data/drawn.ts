import { createRng } from '../engine/rng';
import { DataError, type DatasetEntry, type PointDataset } from './dataset';
import { lineAxes, planeAxes, shuffledRows, trainCountOf, valueAxis } from './generated';

const uses = { examples: false, noise: false, split: true, seed: false };

/** Points that the user placed, one class at a time. Two classes make a binary task, more make several. */
export const drawn: DatasetEntry<PointDataset> = {
  id: 'drawn',
  label: 'Drawn points',
  summary: 'Your own points, drawn class by class.',
  params: [],
  group: 'own',
  task: 'binary',
  uses,
  defaults: { trainPercent: 80 },
  generate({ points = [], trainPercent, seeds }): PointDataset {
    const present = new Set(points.map((point) => point.value));
    if (points.length < 2 || present.size < 2)
      throw new DataError('Draw at least one point of two classes: there is nothing to tell apart yet.');
    const classCount = Math.max(...present) + 1;
    return {
      task: classCount > 2 ? 'multiclass' : 'binary',
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
