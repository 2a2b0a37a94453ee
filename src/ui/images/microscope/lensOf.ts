import type { ReceptiveField } from '../../../engine/receptiveField';
import { onePlace, type Region } from '../../../probes/microscope/sliding';
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
  const over = hasNext ? [Math.floor(row / next.stride), Math.floor(column / next.stride)] : null;
  const [nextRows = 0, nextColumns = 0] = info.layers[layer + 1]?.shape ?? [];
  const pooled = over && (over[0] ?? 0) < nextRows && (over[1] ?? 0) < nextColumns ? onePlace(over[0] ?? 0, over[1] ?? 0) : null;
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
      next: hasNext ? channelOf(layer + 1, map) : undefined,
    },
    padded: sticksOut ? { on, region: reading.window } : null,
    rings: [
      ...(isDeep ? [{ on: 'image', region: seenOfImage, isDashed: false } as const] : []),
      { on, region: reading.window, isDashed: false },
      ...(pooled && next
        ? [
            {
              on: 'map',
              region: { row: pooled.row * next.stride, column: pooled.column * next.stride, rows: next.kernel, columns: next.kernel },
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

/** Whether the place is the largest of a window of the pool that follows, the first of equals; null where none takes the largest. */
export function winsItsPool(info: RunInfo, { slidings }: Pick<Microscope, 'slidings'>, { aim, trace }: Seen): boolean | null {
  const next = slidings[aim.layer + 1];
  const [rows = 0, columns = 0, maps = 0] = info.layers[aim.layer + 1]?.shape ?? [];
  const [, width = 1] = info.layers[aim.layer]?.shape ?? [];
  const values = trace.perLayer[aim.layer]?.output;
  if (next?.does !== 'largest' || !values) return null;
  const winner = (top: number, left: number): number => {
    let best = top * width + left;
    for (let cell = 1; cell < next.kernel ** 2; cell++) {
      const place = (top + Math.floor(cell / next.kernel)) * width + left + (cell % next.kernel);
      if ((values[place * maps + aim.map] as number) > (values[best * maps + aim.map] as number)) best = place;
    }
    return best;
  };
  const own = aim.row * width + aim.column;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) if (winner(row * next.stride, column * next.stride) === own) return true;
  return false;
}
