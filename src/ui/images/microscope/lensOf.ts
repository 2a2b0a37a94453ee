import type { ReceptiveField } from '../../../engine/receptiveField';
import type { Shape } from '../../../engine/tensor';
import { onePlace, type Region, type Sliding, seenBy } from '../../../probes/microscope/sliding';
import type { LensPart } from '../../../render/lensLayout';
import type { Lens, LensPixels } from '../../../render/paintLens';
import type { RunInfo } from '../../../run/runInfo';
import { reachOf } from './strongestPlace';
import type { Microscope, Seen } from './useMicroscope';

export interface LensWords {
  /** What a layer is called. */
  layer(layer: number): string;
  map(map: number): string;
  filter(filter: number): string;
  input: string;
  slice(slice: number): string;
  field(size: readonly [number, number]): string;
  sides(sides: readonly number[]): string;
}

const squareOf = (rows: number, columns = rows) => ({ rows, columns, margin: 0 });

/** The parts under the lens, from the image to what follows the map. */
export function lensParts(
  info: RunInfo,
  { slidings }: Pick<Microscope, 'slidings'>,
  layer: number,
  { map, slice, field }: { readonly map: number; readonly slice: number; readonly field: readonly [number, number] },
  words: LensWords,
): readonly LensPart[] {
  const shape = (l: number) => info.layers[l]?.shape ?? [];
  const sides = (l: number) => words.sides(shape(l).slice(0, 2));
  const sliding = slidings[layer];
  if (!sliding) return [];
  const [rows = 1, columns = 1] = shape(0);
  const margin = Math.max(...sliding.before);
  const isDeep = layer > 1;
  const parts: LensPart[] = [
    { id: 'image', rows, columns, name: words.input, detail: isDeep ? words.field(field) : sides(0), margin: isDeep ? 0 : margin },
  ];
  const of = (l: number) => squareOf(shape(l)[0] ?? 1, shape(l)[1] ?? 1);
  if (isDeep)
    parts.push({
      id: 'before',
      ...of(layer - 1),
      name: words.layer(layer - 1),
      detail: words.map(sliding.does === 'convolves' ? slice : map),
      margin,
    });
  if (sliding.does === 'convolves') {
    const detail = info.layers[layer - 1]?.units === 1 ? words.sides([sliding.kernel, sliding.kernel]) : words.slice(slice);
    parts.push({ id: 'filter', ...squareOf(sliding.kernel), name: words.filter(map), detail });
  }
  parts.push({ id: 'map', ...of(layer), name: sliding.does === 'convolves' ? words.map(map) : words.layer(layer), detail: sides(layer) });
  const next = slidings[layer + 1];
  if (next && next.does !== 'convolves')
    parts.push({ id: 'next', ...of(layer + 1), name: words.layer(layer + 1), detail: sides(layer + 1) });
  return parts;
}

/** What of the image itself a place depends on. */
const spanned = ({ rows, columns }: ReceptiveField): Region => ({
  row: rows.first,
  column: columns.first,
  rows: rows.last - rows.first + 1,
  columns: columns.last - columns.first + 1,
});

interface LensStyle {
  /** Before the activation. */
  readonly isSum: boolean;
  readonly isFilled: boolean;
}

/** What is painted in them. */
export function lensOf(info: RunInfo, { slidings }: Pick<Microscope, 'slidings'>, seen: Seen, { isSum, isFilled }: LensStyle): Lens {
  const { aim, trace, source, reading, field } = seen;
  const { layer, map, row, column, slice } = aim;
  const { sliding, shape } = source;
  const [, columns = 1] = shape;
  const seenOfImage = spanned(field);
  const isDeep = layer > 1;
  const convolves = sliding.does === 'convolves';
  const whole = Number.POSITIVE_INFINITY;
  const picture = trace.perLayer[0]?.output ?? new Float64Array(0);
  const imageShape = info.layers[0]?.shape ?? [];
  const centre = info.images?.centre ?? [];
  const channels = imageShape[2] ?? 1;
  const valuesOf = (l: number) => trace.perLayer[l]?.output ?? new Float64Array(0);
  const channelOf = (l: number, channel: number, filled = whole): LensPixels => ({
    values: valuesOf(l),
    shape: info.layers[l]?.shape ?? [],
    channel,
    reach: reachOf(valuesOf(l)),
    filled,
  });
  const own = trace.perLayer[layer];
  const sums = own?.normalised ?? own?.preActivation ?? new Float64Array(0);
  const shown = isSum && convolves ? { values: sums, shape, channel: map, reach: reachOf(sums) } : channelOf(layer, map);
  const filled = isFilled ? row * columns + column + 1 : whole;
  const next = slidings[layer + 1];
  const hasNext = next && next.does !== 'convolves';
  const pool = poolOver(info, { slidings }, seen);
  const pooled = pool && onePlace(pool.row, pool.column);
  const on = isDeep ? 'before' : 'image';
  const sticksOut = reading.isPadding.includes(true);
  return {
    pixels: {
      image: {
        values: picture.map((value, i) => value + (centre[i % channels] ?? 0)),
        shape: imageShape,
        channel: null,
        reach: 1,
        filled: whole,
      },
      before: channelOf(layer - 1, convolves ? slice : map),
      filter: convolves
        ? {
            values: reading.slices[slice]?.weights ?? new Float64Array(0),
            shape: [sliding.kernel, sliding.kernel, 1],
            channel: 0,
            reach: reachOf(reading.slices[slice]?.weights ?? []),
            filled: whole,
          }
        : undefined,
      map: { ...shown, filled },
      next: hasNext
        ? channelOf(layer + 1, map, isFilled ? pooledUpTo(next, info.layers[layer + 1]?.shape ?? [], filled, columns) : whole)
        : undefined,
    },
    padded: sticksOut ? { on, region: reading.window } : null,
    rings: [
      ...(isDeep ? [{ on: 'image', region: seenOfImage, isDashed: false } as const] : []),
      { on, region: reading.window, isDashed: false },
      ...(pooled && next
        ? [
            {
              on: 'map',
              region: seenBy(next, pooled),
              isDashed: true,
            } as const,
          ]
        : []),
      { on: 'map', region: onePlace(row, column), isDashed: false },
      ...(pooled ? [{ on: 'next', region: pooled, isDashed: false } as const] : []),
    ],
    joins: [
      ...(isDeep ? [{ from: 'image', fromRegion: seenOfImage, to: 'before', toRegion: reading.window } as const] : []),
      ...(convolves
        ? [
            { from: on, fromRegion: reading.window, to: 'filter', toRegion: null } as const,
            {
              from: 'image',
              fromRegion: seenOfImage,
              to: 'filter',
              toRegion: null,
              unless: isDeep ? 'before' : 'filter',
            } as const,
            { from: 'filter', fromRegion: null, to: 'map', toRegion: onePlace(row, column) } as const,
          ]
        : [{ from: on, fromRegion: reading.window, to: 'map', toRegion: onePlace(row, column) } as const]),
      ...(pooled ? [{ from: 'map', fromRegion: onePlace(row, column), to: 'next', toRegion: pooled } as const] : []),
    ],
  };
}

/** How many values of a pool are known, in reading order, of so many places of the map before it that has so many columns. */
export function pooledUpTo({ kernel, stride }: Sliding, [rows = 0, columns = 0]: Shape, places: number, width: number): number {
  const lastOf = (row: number, column: number) => (row * stride + kernel - 1) * width + column * stride + kernel - 1;
  let known = 0;
  while (known < rows * columns && lastOf(Math.floor(known / columns), known % columns) < places) known++;
  return known;
}

/** A window of the pool that follows, and whether the place is the one it takes. */
interface PoolWindow {
  readonly row: number;
  readonly column: number;
  readonly isWon: boolean;
}

/**
 * The window of the pool that follows in which the place lies: of several that overlap one that it wins, else the first; null where no pool
 * follows, and between windows or beside them.
 */
export function poolOver(
  info: Pick<RunInfo, 'layers'>,
  { slidings }: Pick<Microscope, 'slidings'>,
  { aim, trace }: Pick<Seen, 'aim' | 'trace'>,
): PoolWindow | null {
  const next = slidings[aim.layer + 1];
  const [rows = 0, columns = 0, maps = 0] = info.layers[aim.layer + 1]?.shape ?? [];
  const [height = 0, width = 0] = info.layers[aim.layer]?.shape ?? [];
  const values = trace.perLayer[aim.layer]?.output;
  if (!next || next.does === 'convolves' || !values) return null;
  const at = (row: number, column: number) => values[(row * width + column) * maps + aim.map] as number;
  /** As the pool takes it: the first of equals. */
  const isWonAt = (top: number, left: number): boolean => {
    let [best, most] = [-1, Number.NEGATIVE_INFINITY];
    for (let cell = 0; cell < next.kernel ** 2; cell++) {
      const [row, column] = [top + Math.floor(cell / next.kernel), left + (cell % next.kernel)];
      if (row < height && column < width && at(row, column) > most) [best, most] = [row * width + column, at(row, column)];
    }
    return best === aim.row * width + aim.column;
  };
  /** The windows, along one side, in which a place lies. */
  const over = (place: number, count: number) =>
    Array.from({ length: count }, (_, k) => k).filter((k) => place >= k * next.stride && place < k * next.stride + next.kernel);
  const windows = over(aim.row, rows).flatMap((row) =>
    over(aim.column, columns).map((column) => ({
      row,
      column,
      isWon: next.does === 'largest' && isWonAt(row * next.stride, column * next.stride),
    })),
  );
  return windows.find(({ isWon }) => isWon) ?? windows[0] ?? null;
}
