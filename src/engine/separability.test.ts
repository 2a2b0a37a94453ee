import { describe, expect, it } from 'vitest';
import { isSettled, nextCorrection, novikoffBound, type RuleExamples, ruleStart } from './perceptronRule';
import { createRng } from './rng';
import { type Separability, separability } from './separability';

function decided(examples: RuleExamples): Separability {
  const steps = separability(examples);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const examplesOf = (rows: readonly (readonly number[])[], t: readonly number[]): RuleExamples => ({
  x: Float64Array.from(rows.flat()),
  t: Float64Array.from(t),
  count: rows.length,
  inputs: rows[0]?.length ?? 0,
});

type Point = readonly [number, number];
const cross = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** Whether the convex hulls of two sets of whole points share one: two segments that meet, or a point in a triangle. */
function hullsMeet(one: readonly Point[], other: readonly Point[]): boolean {
  const between = (p: Point, a: Point, b: Point) =>
    cross(a, b, p) === 0 && (p[0] - a[0]) * (p[0] - b[0]) + (p[1] - a[1]) * (p[1] - b[1]) <= 0;
  const inside = (p: Point, set: readonly Point[]) =>
    set.some((a) =>
      set.some((b) =>
        set.some((c) => {
          const turns = [cross(a, b, p), cross(b, c, p), cross(c, a, p)];
          if (cross(a, b, c) === 0) return between(p, a, b) || between(p, b, c) || between(p, a, c);
          return turns.every((turn) => turn >= 0) || turns.every((turn) => turn <= 0);
        }),
      ),
    );
  const meet = (a: Point, b: Point, c: Point, d: Point) => cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
  return (
    one.some((p) => inside(p, other)) ||
    other.some((p) => inside(p, one)) ||
    one.some((a) => one.some((b) => other.some((c) => other.some((d) => meet(a, b, c, d)))))
  );
}

/** What is given as evidence is true. */
function expectProof(answer: Separability, { x, t, count, inputs }: RuleExamples) {
  if (answer.kind === 'separable') {
    for (let n = 0; n < count; n++) {
      let z = answer.weights[inputs] as number;
      for (let i = 0; i < inputs; i++) z += (answer.weights[i] as number) * (x[n * inputs + i] as number);
      expect((t[n] ? 1 : -1) * z).toBeGreaterThanOrEqual(answer.margin * (1 - 1e-9));
      if (answer.examples.includes(n)) expect((t[n] ? 1 : -1) * z).toBeCloseTo(answer.margin, 6);
    }
  } else if (answer.kind === 'inseparable') {
    expect(answer.examples.length).toBeLessThanOrEqual(inputs + 2);
    for (let i = 0; i <= inputs; i++) {
      let sum = 0;
      answer.examples.forEach((n, k) => {
        sum += (answer.shares[k] as number) * (t[n] ? 1 : -1) * (i < inputs ? (x[n * inputs + i] as number) : 1);
      });
      expect(Math.abs(sum)).toBeLessThan(1e-7);
    }
    expect(new Set(answer.examples.map((n) => t[n])).size).toBe(2);
  }
}

describe('whether a hyperplane separates two classes', () => {
  it('OR yes, XOR no, by all four of its points', () => {
    const corners = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    expect(decided(examplesOf(corners, [0, 1, 1, 1])).kind).toBe('separable');
    const xor = decided(examplesOf(corners, [0, 1, 1, 0]));
    expect(xor).toMatchObject({ kind: 'inseparable' });
    expect(xor.kind === 'inseparable' && [...xor.examples].sort()).toEqual([0, 1, 2, 3]);
  });

  it('two points at ±a on a line have the margin a of w = 1, b = 0', () => {
    const answer = decided(examplesOf([[3], [-3]], [1, 0]));
    expect(answer).toMatchObject({ kind: 'separable' });
    // [3, 1] and −[−3, 1] = [3, −1]: nearest to the origin is [3, 0]
    if (answer.kind === 'separable')
      expect([answer.margin, answer.radius]).toEqual([expect.closeTo(3, 12), expect.closeTo(Math.sqrt(10), 12)]);
  });

  it('one place in both classes, whatever stands around it', () => {
    const answer = decided(
      examplesOf(
        [
          [5, 5],
          [1, 2],
          [-4, 0],
          [1, 2],
        ],
        [1, 1, 0, 0],
      ),
    );
    expect(answer).toMatchObject({ kind: 'inseparable' });
    expect(answer.kind === 'inseparable' && [...answer.examples].sort()).toEqual([1, 3]);
  });

  it('one class alone is separable, and many copies of a point change nothing', () => {
    expect(decided(examplesOf([[1], [2]], [1, 1])).kind).toBe('separable');
    expect(decided(examplesOf([[2], [2], [2], [-1], [-1]], [1, 1, 1, 0, 0])).kind).toBe('separable');
  });

  it('as the convex hulls say, for 600 sets of points on a grid with all their coincidences', () => {
    const rng = createRng('hulls', 'test');
    const kinds = { separable: 0, inseparable: 0, undecided: 0 };
    for (let trial = 0; trial < 600; trial++) {
      const count = 2 + Math.floor(7 * rng.uniform());
      const side = 3 + Math.floor(8 * rng.uniform());
      const points = Array.from({ length: count }, (): Point => [Math.floor(side * rng.uniform()), Math.floor(side * rng.uniform())]);
      const t = points.map((_, n) => n % 2);
      const of = (label: number) => points.filter((_, n) => t[n] === label);
      const examples = examplesOf(points, t);
      const answer = decided(examples);
      kinds[answer.kind]++;
      expect(answer.kind, JSON.stringify([points, t])).toBe(hullsMeet(of(0), of(1)) ? 'inseparable' : 'separable');
      expectProof(answer, examples);
    }
    expect(Math.min(kinds.separable, kinds.inseparable)).toBeGreaterThan(80);
  });

  it('clouds of several inputs, apart and mixed; the rule needs no more corrections than R²/γ², and no line has a larger margin', () => {
    const rng = createRng('clouds', 'test');
    for (const inputs of [1, 3, 8]) {
      for (const away of [0.2, 6]) {
        const t = Array.from({ length: 60 }, (_, n) => n % 2);
        const examples = examplesOf(
          t.map((label) => Array.from({ length: inputs }, () => rng.normal() + away * label)),
          t,
        );
        const answer = decided(examples);
        expectProof(answer, examples);
        if (away > 1 && inputs > 1) expect(answer.kind).toBe('separable');
        if (answer.kind !== 'separable') continue;
        let state = ruleStart(new Float64Array(inputs + 1));
        while (!isSettled(state)) state = nextCorrection(state, examples, 1);
        const most = (answer.radius / answer.margin) ** 2;
        expect(state.corrections).toBeLessThanOrEqual(most);
        const found = novikoffBound(new Float64Array(inputs + 1), state.weights, examples, 1);
        expect(found?.margin).toBeLessThanOrEqual(answer.margin * (1 + 1e-9));
      }
    }
  });
});
