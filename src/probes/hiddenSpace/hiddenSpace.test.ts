import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { loadAllParts } from '../../engine/part';
import { decodeLink } from '../../experiment/link';
import { Run } from '../../run/run';
import { describeRun } from '../../run/runInfo';
import { viewOf } from '../../run/runView';
import { hiddenSpace } from './hiddenSpaceProbe';
import { mainPlane } from './mainPlane';
import { nearestTurn } from './nearestTurn';

beforeAll(loadAllParts);

const pool = { take: (length: number) => new Float32Array(length) };
const ask = { cells: 5, examples: 30, test: false };

function started(link: string) {
  const run = new Run({ experiment: decodeLink(link).experiment });
  run.step();
  const info = describeRun({ runId: 1, run, axes: [] });
  const view = viewOf(run.loop, info.pictureAxes, pool, () => run.loop.gradient());
  return { run, info, view, answer: hiddenSpace.create(view)?.(ask) ?? null };
}

/** The outputs of all columns at one input, by the weights as they stand, tanh inside and the logistic function at the end. */
function forward({ loop }: Run, input: readonly number[]): number[][] {
  const layers = loop.network.layers.filter(({ params }) => params.length > 0);
  const columns = [[...input]];
  layers.forEach(({ params }, l) => {
    const [weight, bias] = params.map(({ value }) => value);
    const before = columns[l] as number[];
    columns.push(
      Array.from(bias, (b, u) => {
        const z = before.reduce((sum, value, i) => sum + weight[u * before.length + i] * value, b);
        return l === layers.length - 1 ? 1 / (1 + Math.exp(-z)) : Math.tanh(z);
      }),
    );
  });
  return columns;
}

it('has one or two units as they are, at every place of the grid and at every example', () => {
  const { run, info, answer } = started('data=moons&examples=60&layers=2,2,1&precision=double');
  const [across, up] = info.axes as [(typeof info.axes)[number], (typeof info.axes)[number]];
  const examples = Array.from(answer?.indices ?? [], (n) => [info.x[2 * n], info.x[2 * n + 1]]);
  const places = Array.from({ length: 25 }, (_, k) => [
    across.min + ((across.max - across.min) * ((k % 5) + 0.5)) / 5,
    up.max - ((up.max - up.min) * (Math.floor(k / 5) + 0.5)) / 5,
  ]);
  expect(examples).toHaveLength(30);
  for (const [inputs, name] of [
    [examples, 'points'],
    [places, 'grid'],
  ] as const)
    inputs.forEach((input, k) => {
      forward(run, input as number[]).forEach((values, c) => {
        const [x, y] = [answer?.stages[c]?.[name][2 * k], answer?.stages[c]?.[name][2 * k + 1]];
        expect(x).toBeCloseTo(values[0] as number, 5);
        expect(y).toBeCloseTo(values[1] ?? 0, 5);
      });
    });
  expect(answer?.stages.map(({ units, shares }) => [units, shares])).toEqual([2, 2, 2, 1, 1].map((units) => [units, null]));
  expect(answer?.output).toEqual(answer?.stages.at(-1)?.grid.filter((_, i) => i % 2 === 0));
});

it('has the spread of wider layers that its shares tell, whatever the turn', () => {
  const { run, info, answer } = started('data=spiral&examples=60&layers=6,5&precision=double');
  answer?.stages.slice(1, 3).forEach(({ shares, points }, l) => {
    const values = Array.from(answer.indices, (n) => forward(run, [...info.x.subarray(2 * n, 2 * n + 2)])[l + 1] as number[]);
    const spread = (columns: readonly (readonly number[])[]) => {
      const means = columns[0]?.map((_, u) => columns.reduce((sum, row) => sum + (row[u] as number), 0) / columns.length) ?? [];
      return columns.reduce((sum, row) => sum + row.reduce((s, value, u) => s + (value - (means[u] as number)) ** 2, 0), 0);
    };
    const shown = spread(values.map((_, k) => [points[2 * k] as number, points[2 * k + 1] as number]));
    expect(shown / spread(values)).toBeCloseTo((shares?.[0] ?? 0) + (shares?.[1] ?? 0), 5);
    expect(shares?.[0]).toBeGreaterThanOrEqual(shares?.[1] ?? 1);
  });
});

it('carries a line along, asks for as many test examples, and has no answer without a plane', () => {
  const { answer, view, info } = started('data=sine&examples=60&layers=4');
  expect(answer).toMatchObject({ rows: 1, cells: 5 });
  const both = hiddenSpace.create(view)?.({ ...ask, examples: 7, test: true });
  expect([...(both?.indices ?? [])]).toEqual([0, info.trainCount].flatMap((from) => [0, 1, 2, 3, 4, 5, 6].map((k) => from + k)));
  expect(started('data=addition&examples=24&layers=rnn3').answer).toBeNull();
});

it('finds the axes of a known ellipse, and their shares', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: Math.PI, noNaN: true }), (angle) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      // four points at ±3 along one direction and ±1 along the other, in a plane of three dimensions about (5, 6, 7)
      const points = Float64Array.from(
        [3, -3, 0, 0].flatMap((a, k) => {
          const b = [0, 0, 1, -1][k] as number;
          return [5 + a * cos - b * sin, 6 + a * sin + b * cos, 7];
        }),
      );
      const { centre, directions, shares } = mainPlane(points, 3);
      for (const [u, value] of [5, 6, 7].entries()) expect(centre[u]).toBeCloseTo(value, 12);
      expect(shares[0]).toBeCloseTo(0.9, 12);
      expect(shares[1]).toBeCloseTo(0.1, 12);
      expect(Math.abs(directions[0][0] * cos + directions[0][1] * sin)).toBeCloseTo(1, 10);
      expect(Math.abs(directions[1][1] * cos - directions[1][0] * sin)).toBeCloseTo(1, 10);
    }),
  );
});

it('any plane will do where all points are one', () => {
  expect(mainPlane(Float64Array.of(1, 2, 3, 1, 2, 3), 3).shares).toEqual([0, 0]);
});

it('undoes any turn and any reflection', () => {
  const points = Float64Array.of(2, 0, -1, 1, -1, -1.5, 0, 0.5);
  fc.assert(
    fc.property(fc.double({ min: -4, max: 4, noNaN: true }), fc.boolean(), (angle, isMirrored) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const turned = points.map((_, i) => {
        const [x, y] = [points[i - (i % 2)] as number, (isMirrored ? -1 : 1) * (points[i - (i % 2) + 1] as number)];
        return i % 2 === 0 ? cos * x - sin * y : sin * x + cos * y;
      });
      const [a, b, c, d] = nearestTurn(turned, points);
      for (let i = 0; i < points.length; i += 2) {
        const [x, y] = [turned[i] as number, turned[i + 1] as number];
        expect(a * x + b * y).toBeCloseTo(points[i] as number, 10);
        expect(c * x + d * y).toBeCloseTo(points[i + 1] as number, 10);
      }
    }),
  );
});
