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
  return withoutComponents(
    ink,
    components.filter(({ pixels }) => pixels.length < speckShare * most),
    least,
  );
}

/** The ink without some of its parts. */
function withoutComponents(ink: Ink, gone: readonly Component[], least: number): Ink {
  if (gone.length === 0) return ink;
  const values = Float64Array.from(ink.values);
  // its soft edge goes with it
  const { width, height } = ink;
  for (const { left, right, top, bottom } of gone)
    for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + 1); y++)
      for (let x = Math.max(0, left - 1); x < Math.min(width, right + 1); x++)
        if (values[y * width + x] <= least) values[y * width + x] = 0;
  for (const { pixels } of gone) for (const index of pixels) values[index] = 0;
  return { ...ink, values };
}

/** Of a drawing's side: a frame's lines lie within it of its box, and are as good as whole along each side. */
const [frameDepth, frameWhole] = [0.12, 0.95];

/** Whether a part is a frame around what is drawn: four straight lines along its box. */
function isFrame({ pixels, left, right, top, bottom }: Component, width: number): boolean {
  const [w, h] = [right - left, bottom - top];
  const depth = frameDepth * Math.min(w, h);
  const sides = [new Set<number>(), new Set<number>(), new Set<number>(), new Set<number>()] as const;
  for (const index of pixels) {
    const [x, y] = [(index % width) - left, Math.floor(index / width) - top];
    const at = [x, w - 1 - x, y, h - 1 - y].map((away) => away < depth);
    if (!at.includes(true)) return false;
    for (const side of sides.keys()) if (at[side]) sides[side].add(side < 2 ? y : x);
  }
  return sides.every((covered, side) => covered.size >= frameWhole * (side < 2 ? h : w));
}

/** The ink without frames around it, and what lies outside of them; a frame with nothing in it is what is drawn. */
export function withoutFrame(ink: Ink, least: number): Ink {
  const components = componentsOf(ink, least);
  const frames = components.filter((each) => isFrame(each, ink.width));
  const inside = (each: Component) =>
    frames.every((frame) => each.left > frame.left && each.right < frame.right && each.top > frame.top && each.bottom < frame.bottom);
  const kept = components.filter((each) => !frames.includes(each) && inside(each));
  if (frames.length === 0 || kept.length === 0) return ink;
  const values = new Float64Array(ink.values.length);
  const { width, height } = ink;
  for (const { left, right, top, bottom } of kept)
    for (let y = Math.max(0, top - 1); y < Math.min(height, bottom + 1); y++)
      for (let x = Math.max(0, left - 1); x < Math.min(width, right + 1); x++) values[y * width + x] = ink.values[y * width + x];
  return { ...ink, values };
}

/** Of the largest part's pixels: something so large lies whole on the picture, and is what it shows. */
const wholeShare = 0.3;

/** The ink without what runs over the picture's edge, the corner of a shadow or of a table, where something else lies whole on it. */
export function withoutEdges(ink: Ink, least: number): Ink {
  const { width, height } = ink;
  const components = componentsOf(ink, least);
  const most = Math.max(0, ...components.map(({ pixels }) => pixels.length));
  const over = components.filter(({ left, right, top, bottom }) => left === 0 || top === 0 || right === width || bottom === height);
  const isShown = components.some((each) => !over.includes(each) && each.pixels.length >= wholeShare * most);
  return isShown ? withoutComponents(ink, over, least) : ink;
}

/** Of the tallest drawing's height; what is lower belongs to one of them. */
const ownHeight = 0.6;
/** Of all height: dots that are lower make up one drawing; drawings one above the other are as high at least, and so far apart. */
const [dotHeight, stackedHeight, stackedGap] = [0.25, 0.35, 0.06];

interface Span {
  from: number;
  to: number;
}

/** Parts that overlap along one side, together. */
function spansOf(parts: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { from, to } of parts.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from < last.to + 1) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** How many drawings stand one above the other. */
function stackedIn(components: readonly Component[], height: number): number {
  const rows = spansOf(components.map(({ top, bottom }) => ({ from: top, to: bottom })));
  const tall = rows.filter(({ from, to }) => to - from >= stackedHeight * height);
  const areApart = tall.every(({ from }, k) => k === 0 || from - (tall[k - 1]?.to ?? 0) >= stackedGap * height);
  return areApart ? tall.length : 1;
}

/** How many drawings there are: side by side, parted by empty columns and nearly as tall as the tallest, or one above the other. */
export function drawingsIn(ink: Ink, least: number): number {
  const components = componentsOf(ink, least);
  const height = Math.max(0, ...components.map(({ bottom }) => bottom)) - Math.min(ink.height, ...components.map(({ top }) => top));
  if (components.length > 2 && components.every(({ top, bottom }) => bottom - top < dotHeight * height)) return 1;
  const columns = spansOf(components.map(({ left, right }) => ({ from: left, to: right }))).map(({ from, to }) => {
    const parts = components.filter(({ left }) => left >= from && left < to);
    return Math.max(...parts.map(({ bottom }) => bottom)) - Math.min(...parts.map(({ top }) => top));
  });
  const tallest = Math.max(0, ...columns);
  return Math.max(columns.filter((each) => each >= ownHeight * tallest).length, stackedIn(components, height));
}
