import { greyOf, type Picture } from './picture';

/** So much of how colours vary has to be seen in grey; otherwise they are told apart by what they vary in. */
const leastSeen = 0.35;
/** Rounds of turning a direction into the one of most variation. */
const rounds = 20;

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** How light every place is, from 0 to 1: as grey, or, where ink and ground are of different colours and as light as each other, along their difference. */
export function levelsOf(picture: Picture): Float64Array {
  const grey = greyOf(picture);
  const { channels, values } = picture;
  if (channels === 1) return grey;
  const count = grey.length;
  const mean = [0, 1, 2].map((c) => {
    let sum = 0;
    for (let i = c; i < values.length; i += 3) sum += values[i];
    return sum / count;
  });
  const spread = [0, 1, 2].map((a) =>
    [0, 1, 2].map((b) => {
      let sum = 0;
      for (let i = 0; i < values.length; i += 3) sum += (values[i + a] - mean[a]) * (values[i + b] - mean[b]);
      return sum / count;
    }),
  );
  let axis: readonly number[] = [0.9, 0.5, -0.4];
  for (let k = 0; k < rounds; k++) {
    const turned = spread.map((row) => dot(row, axis));
    const length = Math.sqrt(dot(turned, turned));
    if (length === 0) return grey;
    axis = turned.map((value) => value / length);
  }
  const middle = grey.reduce((sum, value) => sum + value, 0) / count;
  const seen = Math.sqrt(grey.reduce((sum, value) => sum + (value - middle) ** 2, 0) / count);
  const all = Math.sqrt(
    dot(
      axis,
      spread.map((row) => dot(row, axis)),
    ),
  );
  if (seen >= leastSeen * all) return grey;
  const offset = 0.5 - dot(axis, mean);
  return grey.map((_, i) =>
    Math.max(0, Math.min(1, offset + axis[0] * values[3 * i] + axis[1] * values[3 * i + 1] + axis[2] * values[3 * i + 2])),
  );
}
