import { part } from '../engine/part';
import { createRng, type Rng } from '../engine/rng';
import type { ParamSpec } from '../engine/spec';
import type { Task } from '../engine/task';
import type { DatasetEntry, DatasetRequest, InputAxis, PointDataset } from './dataset';
import { splitRows } from './split';

/** The plane all point sets live in. */
export const planeAxes: readonly InputAxis[] = [
  { name: 'x1', label: 'x₁', min: -6, max: 6 },
  { name: 'x2', label: 'x₂', min: -6, max: 6 },
];

/** The line all functions live on. */
export const lineAxes: readonly InputAxis[] = [{ name: 'x', label: 'x', min: -6, max: 6 }];

const margin = 0.04; // of a side

/** The same axes for examples that lie everywhere: none is cut at the edge of the picture. */
export const withMargin = (axes: readonly InputAxis[]): readonly InputAxis[] =>
  axes.map((axis) => {
    const room = margin * (axis.max - axis.min);
    return { ...axis, min: axis.min - room, max: axis.max + room };
  });

/** From −1 to 1 unless outliers go further. */
export function unitTarget(t: Float64Array): InputAxis {
  const reach = t.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
  return { name: 'y', label: 'y', min: -reach, max: reach };
}

export const namesOf = (axes: readonly InputAxis[]): readonly string[] => axes.map(({ name }) => name);

export const twoClasses = ['0', '1'];

/**
 * Draws one example: its raw inputs, then class index or target.
 * @param share i/n, from 0 to below 1: for sets laid out along a curve
 * @param noise noisePercent / 100
 */
type DrawExample = (i: number, share: number, rng: Rng, noise: number, params: Readonly<Record<string, number>>) => readonly number[];

interface GeneratedSpec<Id extends string, Param extends string> extends Pick<DatasetEntry, 'defaults'> {
  readonly id: Id;
  readonly params?: readonly ParamSpec<Param>[];
  readonly draw: DrawExample;
}

/** Draws again what noise has thrown out of the picture, so that no point is hidden and none heaps up on its edge. */
function drawInside(draw: () => readonly number[]): readonly number[] {
  const [across, up] = planeAxes;
  for (let attempt = 0; attempt < 50; attempt++) {
    const row = draw();
    if (row[0] >= across.min && row[0] <= across.max && row[1] >= up.min && row[1] <= up.max) return row;
  }
  const [x1, x2, ...rest] = draw();
  return [Math.max(across.min, Math.min(across.max, x1)), Math.max(up.min, Math.min(up.max, x2)), ...rest];
}

export const usesAll = { examples: true, noise: true, split: true, seed: true, spoiling: true };

/** Classes in other shares, flipped labels, outliers: nobody begins with them. */
export const spoiling = part('what spoils a set', () => import('./made'));

/** The examples of a set, and what was asked to be done to them. @param draw that many, always the same ones */
export function rowsOf(
  task: Task,
  classes: number,
  sides: readonly InputAxis[],
  { examples, seeds, spoiling: asked }: DatasetRequest,
  draw: (count: number) => (readonly number[])[],
): readonly (readonly number[])[] {
  return asked ? spoiling.loaded.spoilt({ task, count: examples, classes, sides, seed: seeds.data, draw }, asked) : draw(examples);
}

/** A set of points in the plane whose examples are drawn one by one. */
export function pointSet<Id extends string, Param extends string = never>(
  task: Task,
  { params = [], draw, ...entry }: GeneratedSpec<Id, Param>,
  classesOf: (request: DatasetRequest) => readonly string[] = () => (task === 'regression' ? [] : twoClasses),
): DatasetEntry<PointDataset, Id, Param> {
  return {
    ...entry,
    params,
    group: 'points',
    inputNames: namesOf(planeAxes),
    task,
    uses: usesAll,
    generate(request): PointDataset {
      const classes = classesOf(request);
      const rows = rowsOf(task, classes.length, planeAxes, request, (count) => {
        const rng = createRng(request.seeds.data, 'data');
        return Array.from({ length: count }, (_, i) =>
          drawInside(() => draw(i, i / count, rng, request.noisePercent / 100, request.params)),
        );
      });
      const parts = splitRows(rows, 2, request, task !== 'regression');
      return {
        form: 'points',
        task,
        axes: task === 'regression' ? withMargin(planeAxes) : planeAxes,
        classes,
        ...parts,
        ...(task === 'regression' ? { target: unitTarget(parts.t) } : {}),
      };
    },
  };
}

/** The values' axis: the same for all functions unless noise, or a link's points, go further. */
export function valueAxis(t: Float64Array): InputAxis {
  const largest = t.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const reach = largest > 1.4 ? 1.08 * largest : 1.4;
  return { name: 'y', label: 'y', min: -reach, max: reach };
}

/** A function of one variable, sampled at places spread evenly at random, with normal noise on its values. */
export function lineFunction<Id extends string>(
  entry: { readonly id: Id } & Pick<DatasetEntry, 'defaults'>,
  value: (x: number) => number,
): DatasetEntry<PointDataset, Id, never> {
  const [axis] = lineAxes;
  return {
    ...entry,
    params: [],
    group: 'functions',
    inputNames: namesOf(lineAxes),
    task: 'regression',
    uses: usesAll,
    generate(request): PointDataset {
      const rows = rowsOf('regression', 0, lineAxes, request, (count) => {
        const rng = createRng(request.seeds.data, 'data');
        return Array.from({ length: count }, () => {
          const x = axis.min + (axis.max - axis.min) * rng.uniform();
          return [x, value(x) + (request.noisePercent / 100) * rng.normal()];
        });
      });
      const parts = splitRows(rows, 1, request, false);
      return {
        form: 'points',
        task: 'regression',
        axes: withMargin(lineAxes),
        classes: [],
        ...parts,
        target: valueAxis(parts.t),
        trueFunction: value,
      };
    },
  };
}
