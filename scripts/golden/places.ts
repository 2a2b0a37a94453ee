/** place[i]: where in their order of an example's numbers our i-th one stands; null: the same order. */
export type Places = readonly number[] | null;

/** Ours is row, column, channel; theirs channel, row, column. */
export function mapPlaces([channels, height, width]: readonly number[]): number[] {
  const places: number[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) for (let c = 0; c < channels; c++) places.push((c * height + row) * width + column);
  return places;
}

/** Reads `source` in our order; several examples one after the other. */
export function reordered(source: readonly number[], places: Places): number[] {
  if (!places) return [...source];
  const size = places.length;
  return source.map((_, i) => source[Math.floor(i / size) * size + places[i % size]]);
}

/** The same order in each of `rows` rows. */
export function widened(places: readonly number[], rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => places.map((place) => row * places.length + place)).flat();
}
