import type { Ink } from './picture';

/** Ink that hangs together, corners included. */
export interface Component {
  readonly pixels: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All of what is over `least`, in reading order of their first pixels. */
export function componentsOf({ width, height, values }: Ink, least: number): Component[] {
  const seen = new Uint8Array(values.length);
  const found: Component[] = [];
  for (let first = 0; first < values.length; first++) {
    if (seen[first] || !(values[first] > least)) continue;
    const pixels = [first];
    seen[first] = 1;
    let [left, right, top, bottom] = [width, 0, height, 0];
    for (const index of pixels) {
      const [row, column] = [Math.floor(index / width), index % width];
      [left, right, top, bottom] = [Math.min(left, column), Math.max(right, column + 1), Math.min(top, row), Math.max(bottom, row + 1)];
      for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
          const next = y * width + x;
          if (seen[next] || !(values[next] > least)) continue;
          seen[next] = 1;
          pixels.push(next);
        }
    }
    found.push({ pixels, left, right, top, bottom });
  }
  return found;
}

/** Of the largest component's pixels; less is a speck. */
const speckShare = 0.04;

/** The ink without specks. */
export function withoutSpecks(ink: Ink, least: number): Ink {
  const components = componentsOf(ink, least);
  const most = Math.max(0, ...components.map(({ pixels }) => pixels.length));
  const specks = components.filter(({ pixels }) => pixels.length < speckShare * most);
  if (specks.length === 0) return ink;
  const values = Float64Array.from(ink.values);
  // its soft edge goes with it
  const { width, height } = ink;
  for (const { left, right, top, bottom } of specks)
    for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + 1); y++)
      for (let x = Math.max(0, left - 1); x < Math.min(width, right + 1); x++)
        if (values[y * width + x] <= least) values[y * width + x] = 0;
  for (const { pixels } of specks) for (const index of pixels) values[index] = 0;
  return { ...ink, values };
}

/** Of the tallest drawing's height; what is lower belongs to one of them. */
const ownHeight = 0.6;

/** How many drawings stand side by side: parted by empty columns, nearly as tall as the tallest. */
export function drawingsIn(ink: Ink, least: number): number {
  const spans: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const each of componentsOf(ink, least).toSorted((a, b) => a.left - b.left)) {
    const last = spans.at(-1);
    if (last && each.left < last.right + 1) {
      last.right = Math.max(last.right, each.right);
      last.top = Math.min(last.top, each.top);
      last.bottom = Math.max(last.bottom, each.bottom);
    } else spans.push({ left: each.left, right: each.right, top: each.top, bottom: each.bottom });
  }
  const tallest = Math.max(0, ...spans.map(({ top, bottom }) => bottom - top));
  return spans.filter(({ top, bottom }) => bottom - top >= ownHeight * tallest).length;
}
