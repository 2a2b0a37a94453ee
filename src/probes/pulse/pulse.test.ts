import { beforeAll, describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { datasets } from '../../data/registry';
import { loadAllParts } from '../../engine/part';
import { entryOf } from '../../engine/spec';
import { decodeLink } from '../../experiment/link';
import { Run } from '../../run/run';
import { describeRun } from '../../run/runInfo';
import { type RunView, viewOf } from '../../run/runView';
import { backprop } from '../backprop/backpropProbe';
import { example } from '../exampleTrace';
import { type LayerPulse, pulse } from './pulseProbe';

beforeAll(loadAllParts);

const pool = { take: (length: number) => new Float32Array(length) };

function started(link: string, steps = 3) {
  const { experiment, notes } = decodeLink(`${link}&precision=double`);
  expect(notes).toEqual([]);
  const run = new Run({ experiment, sources: { files: shippedFiles(entryOf(datasets, experiment.dataset.id)) } });
  for (let k = 0; k < steps; k++) run.step();
  const info = describeRun({ runId: 1, run, axes: [] });
  const view = viewOf(run.loop, info.pictureAxes, pool, () => run.loop.gradient());
  return { run, info, view, answer: pulse.create(view)?.({}) ?? null };
}

/** The first layer as it stands now. */
const firstLayer = (view: RunView) => pulse.create(view)?.({})?.layers[0] as LayerPulse;

/** The sums of a layer, example by example, each followed alone: as f takes them, and before normalisation. */
function followed({ view, info }: ReturnType<typeof started>, column: number) {
  const follow = example.create(view);
  const all = Array.from({ length: info.fitCount }, (_, index) => follow?.({ index }).perLayer[column]);
  const before = all.flatMap((layer) => [...(layer?.preActivation ?? [])]);
  const normalised = all.flatMap((layer) => [...(layer?.normalised ?? [])]);
  return { z: normalised.length > 0 ? normalised : before, before };
}

/** Bins of half a unit from −8 to 8, by sorting into ranges. */
const histogram = (z: readonly number[]) =>
  Array.from({ length: 32 }, (_, b) => {
    const [low, high] = [b === 0 ? Number.NEGATIVE_INFINITY : -8 + b / 2, b === 31 ? Number.POSITIVE_INFINITY : -8 + (b + 1) / 2];
    return z.filter((value) => value >= low && value < high).length;
  });

/** The value below which the share lies, by interpolation between order statistics. */
function quantile(z: readonly number[], share: number): number {
  const sorted = [...z].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (at % 1) * (above - below);
}

const tanhSlope = (z: number) => 1 / Math.cosh(z) ** 2;
const sigmoidSlope = (z: number) => 1 / (2 + Math.exp(z) + Math.exp(-z));

it.each([
  ['data=moons&examples=60&layers=5,3:sigmoid&init=gaussian&init.standardDeviation=3', [tanhSlope, sigmoidSlope]],
  ['data=blobs&examples=260&layers=4:sigmoid;batchNorm', [sigmoidSlope]],
] as const)('%s: histogram, quantiles and the flat share are those of all sums', (link, slopes) => {
  const run = started(link);
  slopes.forEach((slope, l) => {
    const layer = run.answer?.layers[l] as LayerPulse;
    const { z, before } = followed(run, l + 1);
    expect(layer.column).toBe(l + 1);
    expect([...layer.counts]).toEqual(histogram(z));
    expect(layer.before && [...layer.before]).toEqual(link.includes('batchNorm') ? histogram(before) : null);
    [0.05, 0.25, 0.5, 0.75, 0.95].forEach((share, q) => {
      expect(layer.quantiles[q]).toBeCloseTo(quantile(z, share), 9);
    });
    expect(layer.flat).toBeCloseTo(z.filter((value) => slope(value) < 0.05).length / z.length, 12);
  });
  expect(run.answer?.examples).toBe(run.info.fitCount);
  expect(run.answer?.of).toBe(run.info.fitCount);
});

it('the norm of a layer is that of its weights in the gradient over all training examples', () => {
  const { run, info, answer } = started('data=moons&examples=60&layers=4;batchNorm,3;skip1&batch=7');
  const gradient = run.loop.gradient();
  answer?.layers.forEach(({ column, gradientNorm }) => {
    const weight = info.layers[column]?.params.find(({ role }) => role === 'weight');
    const size = (weight?.shape[0] ?? 0) * (weight?.shape[1] ?? 0);
    const own = [...gradient.subarray(weight?.offset, (weight?.offset ?? 0) + size)];
    expect(own).toHaveLength(column === 1 ? 8 : 12);
    expect(gradientNorm).toBeCloseTo(Math.sqrt(own.reduce((sum, g) => sum + g * g, 0)), 12);
  });
});

it('the gradient along a skip is that of what it adds, the rest comes through the layers that it leads around', () => {
  const { run, view, answer } = started('data=moons&examples=60&layers=3,3;skip1,2;skip1,3:relu;skip2');
  const stepper = backprop.create(view);
  const count = run.loop.parts.scored.train.count;
  const squares = [0, 0, 0];
  const others = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const { nodes } = stepper?.({ index, of: 'example', parameter: 0 }) ?? { nodes: [] };
    nodes
      .filter(({ kind }) => kind === 'add')
      .forEach(({ dy, reads }, s) => {
        squares[s] += dy.reduce((sum, value) => sum + value * value, 0) / count;
        const start = nodes[reads[1] ?? -1]?.dy ?? new Float64Array(0);
        others[s] += start.reduce((sum, value, i) => sum + (value - (dy[i] ?? 0)) ** 2, 0) / count;
      });
  }
  expect(answer?.skips.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [2, 3],
    [2, 4],
  ]);
  answer?.skips.forEach(({ along, through }, s) => {
    expect(along).toBeCloseTo(Math.sqrt(squares[s] as number), 10);
    if (s === 1)
      expect(through).toBeNaN(); // projected from three units to two
    else expect(through).toBeCloseTo(Math.sqrt(others[s] as number), 10);
  });
  expect(started('data=moons&examples=60&layers=3').answer?.skips).toEqual([]);
});

it('a ReLU that is at zero for every example is dead, one that is flat but alive is not', () => {
  const { run, answer, view } = started('data=moons&examples=60&layers=4:relu', 0);
  expect(answer?.layers[0]?.still).toEqual(Uint8Array.of(0, 0, 0, 0));
  const [weight, bias] = run.loop.network.params;
  bias?.value.set([-100, 0, 0, 0]);
  weight?.value.fill(0, 4, 6);
  bias?.value.fill(-1e-9, 2, 3);
  const { still, flat } = firstLayer(view);
  expect(still).toEqual(Uint8Array.of(2, 0, 2, 0));
  expect(flat).toBeGreaterThan(0.5);
});

it('a sigmoid far out for every example is stuck', () => {
  const { run, view } = started('data=moons&examples=60&layers=3:sigmoid', 0);
  run.loop.network.params[1]?.value.set([20, 0, -20]);
  const { still, flat } = firstLayer(view);
  expect(still).toEqual(Uint8Array.of(1, 0, 1));
  expect(flat).toBeGreaterThanOrEqual(2 / 3);
});

it('f and f′ are drawn with the parameters that the layer has', () => {
  const layer = started('data=moons&examples=60&layers=3:leakyRelu;alpha0.2', 0).answer?.layers[0];
  expect([layer?.curve[0], layer?.curve[64], layer?.curve[128]]).toEqual([-1.6, 0, 8]);
  expect([layer?.slope[0], layer?.slope[128]]).toEqual([0.2, 1]);
  expect(layer?.flatSpans).toEqual(new Float64Array(0));
});

it('f is flat where its slope says so: σ′(z) = 0.05 at |z| = ln(9 + 4 √5)', () => {
  const layer = started('data=moons&examples=60&layers=3:sigmoid', 0).answer?.layers[0];
  const edge = Math.log(9 + 4 * Math.sqrt(5));
  const [from, low, high, to] = layer?.flatSpans ?? [];
  expect([from, to]).toEqual([-8, 8]);
  for (const end of [-(low ?? 0), high ?? 0]) expect(Math.abs(end - edge)).toBeLessThan(1 / 16);
});

it('normalisation says what it takes and what it keeps', () => {
  const run = started('data=moons&examples=60&layers=3;batchNorm&batch=10', 0);
  run.run.step();
  const { norm } = firstLayer(run.view);
  const { before } = followed(run, 1);
  const of = (u: number) => before.filter((_, i) => i % 3 === u);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const u of [0, 1, 2]) {
    expect(norm?.mean[u]).toBeCloseTo(mean(of(u)), 10);
    expect((norm?.deviation[u] ?? 0) ** 2).toBeCloseTo(mean(of(u).map((z) => (z - mean(of(u))) ** 2)), 10);
  }
  const [runningMean, variance] = run.run.loop.network.layers.flatMap(({ buffers }) => buffers);
  expect(norm?.runningMean).toEqual(Float64Array.from(runningMean?.value ?? []));
  expect(norm?.runningDeviation).toEqual(Float64Array.from(variance?.value ?? [], Math.sqrt));
  expect(norm?.runningMean.every((value) => value !== 0)).toBe(true);
});

describe('what is not a row of units', () => {
  it('a convolution has the sums of all places, a pool none', () => {
    const run = started('data=digits8x8&examples=40&layers=conv2,maxpool,5', 0);
    expect(run.answer?.layers.map(({ column }) => column)).toEqual([1, 3]);
    const [conv] = run.answer?.layers ?? [];
    expect([...(conv?.counts ?? [])]).toEqual(histogram(followed(run, 1).z));
    expect(conv?.still).toHaveLength(2);
  });

  it('a recurrent layer has the sums of all steps, in whatever chunks the examples come', () => {
    const run = started('data=addition&examples=240&layers=rnn3', 0);
    const follow = example.create(run.view);
    const z = Array.from({ length: run.info.fitCount }, (_, index) => [...(follow?.({ index }).perLayer[1]?.inner.gates ?? [])]).flat();
    expect(run.info.fitCount % 100).toBeGreaterThan(0);
    expect([...(run.answer?.layers[0]?.counts ?? [])]).toEqual(histogram(z));
  });

  it('an LSTM has those of its three gates: their logistic function is what is traced', () => {
    const run = started('data=addition&examples=40&layers=lstm2', 0);
    const { inner } = example.create(run.view)?.({ index: 0 }).perLayer[1] ?? {};
    const gates = [...(inner?.gates ?? [])].filter((_, i) => ![4, 5].includes(i % 8));
    const total = (run.answer?.layers[0]?.counts ?? new Uint32Array()).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(gates.length * run.info.fitCount);
    expect(run.answer?.layers[0]?.activation).toBe('sigmoid');
    expect(run.answer?.layers[0]?.still).toHaveLength(0);
  });
});
