import type { FieldPoint, LossField } from '../../render/lossLandscape';

type Grid = Pick<LossField, 'cells' | 'losses' | 'across' | 'up'>;

const between = ([from, to]: readonly [number, number], place: number, cells: number) => from + ((to - from) * place) / (cells - 1);

/** Coordinates of the columns from left to right, and of the rows from the top down. */
export const coordinatesOf = ({ cells, across, up }: Pick<Grid, 'cells' | 'across' | 'up'>) => {
  const places = Array.from({ length: cells }, (_, place) => place);
  return { columns: places.map((k) => between(across, k, cells)), rows: places.map((k) => between([up[1], up[0]], k, cells)) };
};

function pointsOf(grid: Grid): FieldPoint[] {
  const { columns, rows } = coordinatesOf(grid);
  return rows.flatMap((up, row) =>
    columns.map((across, column) => ({ across, up, loss: grid.losses[row * grid.cells + column] as number })),
  );
}

const leastBy = (points: readonly FieldPoint[], measure: (point: FieldPoint) => number): FieldPoint | null =>
  points.reduce<FieldPoint | null>(
    (least, point) => (measure(point) < (least ? measure(least) : Number.POSITIVE_INFINITY) ? point : least),
    null,
  );

/** The point of the grid nearest to a place in the plane. */
export function pointNear(grid: Grid, place: Pick<FieldPoint, 'across' | 'up'>): FieldPoint {
  const { columns, rows } = coordinatesOf(grid);
  const closest = (coordinates: readonly number[], wanted: number) =>
    coordinates.reduce((best, value, k) => (Math.abs(value - wanted) < Math.abs((coordinates[best] as number) - wanted) ? k : best), 0);
  const [column, row] = [closest(columns, place.across), closest(rows, place.up)];
  return { across: columns[column] as number, up: rows[row] as number, loss: grid.losses[row * grid.cells + column] as number };
}

/** The point with the lowest loss; null where none is a number. */
export const lowestOf = (grid: Grid): FieldPoint | null => leastBy(pointsOf(grid), ({ loss }) => loss);

/** The point of the grid next to the present weights. */
export const nearestToPresent = (grid: Grid): FieldPoint | null =>
  leastBy(pointsOf(grid), ({ across, up }) => Math.hypot(across / (grid.across[1] - grid.across[0]), up / (grid.up[1] - grid.up[0])));
