/** Side of the square of lattice values that repeats. */
const side = 256;

function latticeValue(x: number, y: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}

const lattice = Float64Array.from({ length: side * side }, (_, i) => latticeValue(i % side, Math.floor(i / side)));

/**
 * Value noise from 0 to 1: lattice values in between which it goes smoothly.
 * @param mask across, the lattice repeats after mask + 1 values, a power of two; upwards after 256
 */
export function noise(x: number, y: number, mask = side - 1): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const u = x - left;
  const v = y - top;
  const across = u * u * (3 - 2 * u);
  const down = v * v * (3 - 2 * v);
  const a = left & mask;
  const b = (left + 1) & mask;
  const upper = (top & (side - 1)) * side;
  const lower = ((top + 1) & (side - 1)) * side;
  const above = lattice[upper + a] + (lattice[upper + b] - lattice[upper + a]) * across;
  const below = lattice[lower + a] + (lattice[lower + b] - lattice[lower + a]) * across;
  return above + (below - above) * down;
}
