import { beforeAll, expect, it } from 'vitest';
import { loadAllParts } from '../engine/part';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { describeRun } from '../run/runInfo';
import { viewOf } from '../run/runView';
import type { Regions } from './regions';
import { regions } from './regions';

beforeAll(loadAllParts);

const pool = { take: (length: number) => new Float32Array(length) };

function started(link: string, epochs = 0) {
  const run = new Run({ experiment: decodeLink(link).experiment });
  while (run.loop.epoch < epochs) run.step();
  const info = describeRun({ runId: 1, run, axes: [] });
  return { run, info, view: viewOf(run.loop, info.pictureAxes, pool, () => run.loop.gradient()) };
}

/** The pre-activations of all layers at a place, unit by unit; `slope` of what is below zero. */
function forward({ loop }: Run, x: readonly number[], slope: number): number[][] {
  const columns: number[][] = [];
  let before = [...x];
  for (const { params } of loop.network.layers.filter((layer) => layer.params.length > 0)) {
    const [weight, bias] = params.map(({ value }) => value);
    const z = Array.from(bias, (b, u) => before.reduce((sum, value, i) => sum + weight[u * before.length + i] * value, b));
    columns.push(z);
    before = z.map((value) => (value > 0 ? value : slope * value));
  }
  return columns;
}

function regionAt({ corners, ends, dimension }: Regions, x: readonly number[]): number[] {
  const inside = (r: number) => {
    const points = corners.subarray(r === 0 ? 0 : ends[r - 1], ends[r]);
    if (dimension === 1) return x[0] >= points[0] && x[0] <= points[1];
    for (let i = 0; i < points.length; i += 2) {
      const [ax, ay] = [points[i], points[i + 1]];
      const [bx, by] = [points[(i + 2) % points.length], points[(i + 3) % points.length]];
      if ((bx - ax) * (x[1] - ay) - (by - ay) * (x[0] - ax) < 0) return false;
    }
    return true;
  };
  return Array.from(ends, (_, r) => r).filter(inside);
}

it.each([
  ['the plane', 'data=spiral&examples=80&layers=8:relu,8:relu&init=heNormal&init.bias=0.1&precision=double&seed=3', 0],
  ['the plane, singles', 'data=circle&examples=80&layers=6:relu,5:relu&init=heNormal&init.bias=0.3&precision=single&seed=4', 0],
  ['one input of the plane', 'data=circle&examples=80&features=x2&layers=5:relu&init=lecture&precision=double&seed=5', 0],
  ['inputs in another order, three classes', 'data=blobs&examples=80&features=x2,x1&layers=5:relu&init=lecture&precision=double', 0],
  ['a line', 'data=sine&examples=60&layers=7:relu,5:relu&init=lecture&precision=double&seed=6', 0],
  [
    'leaky, with dropout',
    'data=moons&examples=60&layers=6:leakyRelu;alpha0.2;dropout0.3,4:leakyRelu;alpha0.2&precision=double&init.bias=0.4',
    0.2,
  ],
] as const)('tells at every place of %s which units are on, and the plane there', (_, link, slope) => {
  const { run, info, view } = started(link, 3);
  const answer = regions.create(view)?.({ most: 5000 });
  if (!answer) throw new Error('no answer');
  const sides = info.pictureAxes.map((axis) => info.axes[axis] as (typeof info.axes)[number]);
  const order = info.featureNames.map((feature) => sides.findIndex(({ name }) => name === feature));
  const units = answer.kinkedUnits.reduce((sum, width) => sum + width, 0);
  const outputs = answer.intercept.length / answer.ends.length;
  const seen = new Set<number>();
  const side = answer.dimension === 1 ? 900 : 30;
  for (let k = 0; k < 900; k++) {
    const at = answer.dimension === 1 ? [(k + 0.5) / side] : [((k % side) + 0.51) / side, (Math.floor(k / side) + 0.47) / side];
    const x = at.map((share, i) => (sides[i]?.min ?? 0) + share * ((sides[i]?.max ?? 0) - (sides[i]?.min ?? 0)));
    const found = regionAt(answer, x);
    expect(found).toHaveLength(1);
    const r = found[0] as number;
    seen.add(r);
    const columns = forward(
      run,
      order.map((i) => x[i] as number),
      slope,
    );
    const on = columns.slice(0, -1).flatMap((z) => z.map((value) => (value > 0 ? 1 : 0)));
    expect([...answer.isOn.subarray(r * units, (r + 1) * units)]).toEqual(on);
    columns.at(-1)?.forEach((z, o) => {
      const plane = x.reduce(
        (sum, value, i) => sum + answer.gradient[(r * outputs + o) * x.length + i] * value,
        answer.intercept[r * outputs + o],
      );
      expect(plane).toBeCloseTo(z, 8);
    });
  }
  expect(seen.size).toBeGreaterThan(2);
  expect(answer.ends.length).toBeGreaterThanOrEqual(seen.size);
  expect(answer.afterLayer.at(-1)).toBe(answer.ends.length);
  expect(answer.pieceCount).toBeLessThanOrEqual(answer.ends.length);
});

it('has no more regions after a layer than that layer’s lines cut out', () => {
  const { view } = started('data=spiral&examples=80&layers=8:relu,8:relu&init=heNormal&init.bias=0.1', 2);
  const answer = regions.create(view)?.({ most: 5000 });
  expect(answer?.afterLayer[0]).toBeLessThanOrEqual(37);
  expect(answer?.afterLayer[0]).toBeGreaterThan(8);
});

it('says that there are too many, and nothing else', () => {
  const { view } = started('data=spiral&examples=80&layers=8:relu&init=heNormal&init.bias=0.1');
  expect(regions.create(view)?.({ most: 3 })).toMatchObject({ isTooMany: true, afterLayer: [], ends: new Uint32Array(0) });
});

it.each([
  ['units that bend everywhere', 'data=circle&layers=4'],
  ['features that bend the plane', 'data=circle&layers=4:relu&features=x1,x2,x1^2'],
  ['one that bends', 'data=circle&layers=4:relu&features=sin(x1)'],
  ['a normalised sum', 'data=circle&layers=4:relu;batchNorm'],
  ['a skip connection', 'data=circle&layers=2:relu;skip1'],
])('has no answer for %s', (_, link) => {
  expect(regions.create(started(`${link}&examples=40`).view)).toBeNull();
});
