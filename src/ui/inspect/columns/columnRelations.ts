import { correlation, firstRows, scatter, scatterWithin, withTarget } from '../../../data/scatter';
import type { RunInfo } from '../../../run/runInfo';

type Table = Pick<RunInfo, 'axes' | 'pictureAxes' | 'x' | 't' | 'trainCount' | 'task'>;

export interface ColumnRelations {
  /** Pearson's r of every two, [K, K]: the columns, then the target where it is a number or one of two classes. */
  readonly correlations: Float64Array;
  readonly hasTarget: boolean;
  /** Share of a column's variance that lies between the classes, or r² with the target, [D]; 0 of a constant. */
  readonly tells: Float64Array;
}

const shareBetween = (within: number, total: number) => (total > 0 ? 1 - within / total : 0);

/** Of the training part. */
export function columnRelations({ axes, x, t, trainCount, task }: Table): ColumnRelations {
  const width = axes.length;
  const rows = firstRows(trainCount);
  const hasTarget = task !== 'multiclass';
  const count = hasTarget ? width + 1 : width;
  const [inputs, targets] = [Float64Array.from(x), Float64Array.from(t)];
  const products = scatter(hasTarget ? withTarget(inputs, width, targets, trainCount) : inputs, count, rows);
  const correlations = Float64Array.from({ length: count * count }, (_, k) =>
    correlation(products, count, Math.floor(k / count), k % count),
  );
  const within = hasTarget ? null : scatterWithin(inputs, width, targets, rows);
  const tells = Float64Array.from({ length: width }, (_, i) => {
    if (within) return shareBetween(within[i * width + i] as number, products[i * count + i] as number);
    return (correlations[i * count + width] || 0) ** 2;
  });
  return { correlations, hasTarget, tells };
}

/** The columns of the scatter matrix: those that span the picture, then those that tell most, in the order of the table. */
export function matrixColumns({ axes, pictureAxes }: Table, { tells }: ColumnRelations, most: number): readonly number[] {
  const byTelling = axes.map((_, i) => i).toSorted((a, b) => (tells[b] as number) - (tells[a] as number));
  return [...new Set([...pictureAxes, ...byTelling])].slice(0, most).toSorted((a, b) => a - b);
}
