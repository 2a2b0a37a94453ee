/** Where the columns of a table of pixels stand in an image, as their names say. */
export interface NamedPixels {
  /** [H, W, C] */
  readonly shape: readonly [number, number, 1 | 3];
  /** For each number of an image, in its order, the column it stands in. */
  readonly columns: readonly number[];
  /** The one column that is no pixel. */
  readonly label: number;
}

const place = /^\D*?(\d+)\D+?(\d+)(?:\D*?([rgb]|\d+))?\D*$/i;

interface Place {
  readonly column: number;
  readonly at: readonly [row: number, column: number, channel: number];
}

function placeOf(name: string, column: number): Place | null {
  const [, row, across, channel = '0'] = place.exec(name.trim()) ?? [];
  if (row === undefined) return null;
  const colour = 'rgb'.indexOf(channel.toLowerCase());
  return { column, at: [Number(row), Number(across), colour >= 0 ? colour : Number(channel)] };
}

/** Reads `r0c0`, `1x1`, `pixel_3_4` or `r0c0_g`; null where the names are no rows and columns that fill an image. */
export function namedPixels(names: readonly string[]): NamedPixels | null {
  const places = names.map(placeOf);
  const found = places.filter((each) => each !== null);
  const [label, ...others] = places.flatMap((each, column) => (each ? [] : [column]));
  if (label === undefined || others.length > 0 || found.length === 0) return null;
  const spans = ([0, 1, 2] as const).map((axis) => {
    const values = found.map(({ at }) => at[axis]);
    const [first, last] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    return { first, size: last - first + 1 };
  });
  const [height, width, channels] = spans.map(({ size }) => size);
  if ((channels !== 1 && channels !== 3) || height * width * channels !== found.length) return null;
  const columns = new Array<number>(found.length).fill(-1);
  for (const { column, at } of found) {
    const [y, x, c] = at.map((value, axis) => value - spans[axis].first);
    columns[(y * width + x) * channels + c] = column;
  }
  return columns.includes(-1) ? null : { shape: [height, width, channels], columns, label };
}
