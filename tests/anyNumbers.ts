import fc from 'fast-check';

/** Numbers that a diverged run, a strange table or a typed weight can bring into a picture: those at the ends of what there is, and ordinary ones. */
const anyNumber = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e308, -1e308, Number.MAX_VALUE, 5e-324, -5e-324, 1e-310),
  fc.constantFrom(0, -0, 1, -1, 0.5),
  fc.double(),
);

/** As many as a picture wants, all different or all the same. */
export const anyNumbers = (length: number): fc.Arbitrary<Float64Array> =>
  fc.oneof(
    fc.array(anyNumber, { minLength: length, maxLength: length }).map((values) => Float64Array.from(values)),
    anyNumber.map((value) => new Float64Array(length).fill(value)),
  );

/** The ends of an axis, equal ones too, in any order. */
export const anyEnds = fc.oneof(
  fc.tuple(anyNumber, anyNumber),
  anyNumber.map((value) => [value, value] as const),
);

export { anyNumber };
