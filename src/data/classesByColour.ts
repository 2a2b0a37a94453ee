/** Hues of words for colours, in degrees. */
const hues: Readonly<Record<string, number>> = {
  crimson: 8,
  red: 10,
  brown: 20,
  vermilion: 26,
  orange: 33,
  amber: 41,
  gold: 50,
  yellow: 56,
  lime: 90,
  green: 140,
  teal: 175,
  turquoise: 180,
  cyan: 190,
  sky: 195,
  blue: 204,
  navy: 215,
  violet: 285,
  purple: 290,
  magenta: 320,
  pink: 330,
  rose: 335,
};

/** Hues that classes are drawn in, by their index: below and above zero where there are two, otherwise those of more (tokens.css). */
const pairHues = [25, 209];
const manyHues = [41, 200, 164, 327, 203, 26, 56]; // the two blues have one hue: the deeper is the one called blue; the eighth is ink

/** Further apart than this a hue is another colour. */
const farthest = 50;

const hueOf = (name: string): number | undefined => hues[name.toLowerCase().replace(/^(?:light|dark|pale|deep|bright)[ _-]?/, '')];

const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

/**
 * Classes in the order in which those that are called by a colour are drawn in it, or in the one that is nearest; the others keep theirs.
 * The nearest pair of word and colour comes first, so that of red and orange, where there is but one such colour, orange has it.
 */
export function classesByColour(classes: readonly string[]): readonly string[] {
  const drawn = (classes.length > 2 ? manyHues : pairHues).slice(0, classes.length);
  const pairs = classes
    .flatMap((name, was) =>
      drawn.map((hue, index) => ({ name, index, moves: Number(was !== index), far: apart(hueOf(name) ?? Number.NaN, hue) })),
    )
    .filter(({ far }) => far <= farthest)
    .sort((a, b) => a.far - b.far || a.moves - b.moves);
  const placed = new Map<number, string>();
  const taken = new Set<string>();
  for (const { name, index } of pairs) {
    if (placed.has(index) || taken.has(name)) continue;
    placed.set(index, name);
    taken.add(name);
  }
  const others = classes.filter((name) => !taken.has(name));
  return classes.map((_, index) => placed.get(index) ?? (others.shift() as string));
}
