import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSettled, nextCorrection, nextExample, novikoffBound, type RuleExamples, restOfPass, ruleStart } from './perceptronRule';

const examplesOf = (rows: readonly (readonly [number, number, number])[]): RuleExamples => ({
  x: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
  t: Float64Array.from(rows, ([, , t]) => t),
  count: rows.length,
  inputs: 2,
});

// AND of two bits from w = 0 at η = 1, worked out by hand: the order is 11, 10, 01, 00
const and = examplesOf([
  [1, 1, 1],
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 0],
]);

it('learns AND as it is worked out on paper', () => {
  let state = ruleStart([0, 0, 0]);
  const seen: unknown[] = [];
  for (let k = 0; k < 8; k++) {
    state = nextExample(state, and, 1);
    seen.push([state.last?.z, state.last?.y, state.last?.t, [...state.weights]]);
  }
  expect(seen).toEqual([
    [0, 0, 1, [1, 1, 1]],
    [2, 1, 0, [0, 1, 0]],
    [1, 1, 0, [0, 0, -1]],
    [-1, 0, 0, [0, 0, -1]],
    [-1, 0, 1, [1, 1, 0]],
    [1, 1, 0, [0, 1, -1]],
    [0, 0, 0, [0, 1, -1]],
    [-1, 0, 0, [0, 1, -1]],
  ]);
  expect(state).toMatchObject({ next: 0, passes: 2, corrections: 5, inPass: 0, inLastPass: 2 });
  expect([...(nextExample(state, and, 1).last?.before ?? [])]).toEqual([0, 1, -1]);
});

it('goes to the next correction, or to the end of the pass that has none', () => {
  const start = ruleStart([0, 0, 0]);
  const first = nextCorrection(start, and, 1);
  expect(first).toMatchObject({ next: 1, corrections: 1 });
  let state = first;
  while (!isSettled(state)) state = nextCorrection(state, and, 1);
  expect(state.next).toBe(0);
  for (let n = 0; n < 4; n++) expect(nextExample(state, and, 1).last?.isCorrection).toBe(false);
  expect(restOfPass(first, and, 1)).toMatchObject({ next: 0, passes: 1, inLastPass: 3 });
});

it('settles on whatever a line separates, within Novikoff’s number of corrections from any start', () => {
  const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
  const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 15 });
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      fc.tuple(coordinate, coordinate, coordinate),
      fc.constantFrom(0.1, 1),
      places,
      (a, b, start, rate, at) => {
        const side = (x1: number, x2: number) => a * x1 + x2 + 0.5 * b;
        const rows = at.filter(([x1, x2]) => Math.abs(side(x1, x2)) > 0.15);
        if (rows.length === 0) return;
        const examples = examplesOf(rows.map(([x1, x2]) => [x1, x2, Number(side(x1, x2) > 0)] as const));
        const bound = novikoffBound(Float64Array.from(start), Float64Array.of(a, 1, 0.5 * b), examples, rate);
        if (!bound) throw new Error('that line separates them');
        let state = ruleStart(start);
        while (!isSettled(state) && state.corrections <= bound.most) state = restOfPass(state, examples, rate);
        expect(state.corrections).toBeLessThanOrEqual(bound.most);
        expect(isSettled(state)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

it('gives Novikoff’s (R/γ)² from w = 0, and no bound by a line that does not separate', () => {
  const pair = examplesOf([
    [3, 0, 1],
    [-3, 0, 0],
  ]);
  const bound = novikoffBound(Float64Array.of(0, 0, 0), Float64Array.of(2, 0, 0), pair, 0.3);
  expect(bound?.radius).toBeCloseTo(Math.sqrt(10), 12);
  expect(bound?.margin).toBe(3);
  expect(bound?.most).toBe(1); // 10 / 9
  expect(novikoffBound(Float64Array.of(0, 0, 0), Float64Array.of(-2, 0, 0), pair, 0.3)).toBeNull();
});

it('never settles on XOR', () => {
  const xor = examplesOf([
    [0, 0, 0],
    [1, 1, 0],
    [0, 1, 1],
    [1, 0, 1],
  ]);
  let state = ruleStart([0.3, -0.2, 0.1]);
  for (let pass = 0; pass < 500; pass++) {
    state = restOfPass(state, xor, 0.5);
    expect(state.inLastPass).toBeGreaterThan(0);
  }
});
