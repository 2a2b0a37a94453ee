import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageDataset } from '../../data/dataset';
import { loadAllParts } from '../../engine/part';
import { createRng } from '../../engine/rng';
import { decodeLink } from '../../experiment/link';
import { viewOf } from '../../run/runView';
import { TrainingLoop } from '../../run/trainingLoop';
import type { ProbeEntry } from '../probe';
import { type AnswerOf, type AskOf, type ProbeName, probes } from '../registry';
import { barImage } from './bars';
import { orientationOf } from './tuning';

beforeAll(loadAllParts);

const side = 14;

/** Noise in three classes: what is asked of a network here does not depend on what it has learnt. */
function noise(channels: number): ImageDataset {
  const rng = createRng('7', 'noise');
  return {
    form: 'images',
    task: 'multiclass',
    shape: [side, side, channels],
    maxValue: 255,
    classes: ['a', 'b', 'c'],
    pixels: Uint8Array.from({ length: 60 * side * side * channels }, () => 255 * rng.uniform() ** 3),
    t: Float64Array.from({ length: 60 }, (_, n) => n % 3),
    trainCount: 30,
  };
}

const started = (layers: string, channels = 1) =>
  new TrainingLoop({
    experiment: decodeLink(`data=digits8x8&layers=${layers}&precision=double&seed=3`).experiment,
    dataset: noise(channels),
  });

function ask<P extends ProbeName>(loop: TrainingLoop, probe: P, question: AskOf<P>): AnswerOf<P> {
  const entry = probes[probe] as unknown as ProbeEntry<AskOf<P>, AnswerOf<P>>;
  const pool = { take: (length: number) => new Float32Array(length) };
  const answer = entry.create(viewOf(loop, [], pool, () => loop.gradient()))?.(question);
  if (!answer) throw new Error(`no answer to ${probe}`);
  return answer;
}

const degrees = (radians: number) => (radians * 180) / Math.PI;

describe('bars', () => {
  const dark = { ground: 0, ink: 1 } as const;

  it('are 3 × 18 pixels in 28 × 28, at every angle', () => {
    for (let k = 0; k < 24; k++) {
      const ink = barImage(k, [28, 28, 1], dark).reduce((sum, value) => sum + value, 0);
      expect(ink).toBeGreaterThan(52);
      expect(ink).toBeLessThan(56);
    }
    const level = barImage(0, [28, 28, 1], dark);
    const rows = Array.from({ length: 28 }, (_, r) => level.subarray(28 * r, 28 * (r + 1)).reduce((sum, value) => sum + value, 0));
    expect(rows.filter((sum) => sum > 0)).toEqual([9, 18, 18, 9]);
    // against the clock: at 45° the upper right is inked
    expect(barImage(6, [28, 28, 1], dark)[10 * 28 + 17]).toBeGreaterThan(0.5);
    expect(barImage(6, [28, 28, 1], dark)[10 * 28 + 10]).toBe(0);
  });

  it('are ink on the ground in every channel', () => {
    const [one, three] = [barImage(3, [8, 8, 1], dark), barImage(3, [8, 8, 3], { ground: 1, ink: 0 })];
    expect(three).toEqual(Float64Array.from({ length: 192 }, (_, i) => 1 - (one[Math.floor(i / 3)] as number)));
  });
});

describe('selectivity', () => {
  it('is 1 for one angle, 0 for all alike or two at right angles, and none without an answer', () => {
    const at = (...angles: number[]) => Float64Array.from({ length: 24 }, (_, k) => Number(angles.includes(k)));
    expect(orientationOf(at(5)).selectivity).toBeCloseTo(1, 12);
    expect(degrees(orientationOf(at(5)).preferred)).toBeCloseTo(37.5, 10);
    expect(degrees(orientationOf(at(23)).preferred)).toBeCloseTo(172.5, 10);
    expect(orientationOf(new Float64Array(24).fill(2)).selectivity).toBeCloseTo(0, 12);
    expect(orientationOf(new Float64Array(24).fill(2)).preferred).toBeNaN();
    expect(orientationOf(at(3, 15)).selectivity).toBeCloseTo(0, 12);
    // r = 1 + cos 2(θ − 30°): half of its first harmonic
    const wave = Float64Array.from({ length: 24 }, (_, k) => 1 + Math.cos(2 * ((Math.PI * k) / 24 - Math.PI / 6)));
    expect(orientationOf(wave).selectivity).toBeCloseTo(0.5, 12);
    expect(degrees(orientationOf(wave).preferred)).toBeCloseTo(30, 10);
    expect(orientationOf(new Float64Array(24).fill(-1)).selectivity).toBeNaN();
  });
});

const sobel = {
  0: [1, 2, 1, 0, 0, 0, -1, -2, -1],
  45: [2, 1, 0, 1, 0, -1, 0, -1, -2],
  90: [1, 0, -1, 2, 0, -2, 1, 0, -1],
  135: [0, 1, 2, -1, 0, 1, -2, -1, 0],
};

it('tuning: an oriented Sobel prefers its own angle, a blur none', () => {
  const loop = started('conv4;kernelSize3,8:relu');
  const before = ask(loop, 'tuning', { layer: 1 });
  expect(before.now).toEqual(before.start);
  const [weight, bias] = loop.network.params;
  // upper left and lower right corners lie on an edge that rises to the right
  weight?.value.set([...sobel[0], ...sobel[45], ...sobel[90], ...sobel[135]]);
  bias?.value.fill(0);
  const { now, start, selectivity, startSelectivity, preferred, places, units } = ask(loop, 'tuning', { layer: 1 });
  expect([units, now.length, places]).toEqual([4, 96, [6, 6]]);
  expect(Array.from(preferred, (angle) => Math.round(degrees(angle)) % 180)).toEqual([0, 45, 90, 135]);
  weight?.value.fill(1);
  const blur = ask(loop, 'tuning', { layer: 1 }).selectivity;
  expect(Math.min(...selectivity)).toBeGreaterThan(5 * Math.max(...blur));
  expect(start).toEqual(before.start);
  expect(startSelectivity).toEqual(before.selectivity);
  // a bar turned by half of a turn less is the same: both edges of the bar answer to one filter
  for (let k = 0; k < 24; k++) expect(now[2 * 24 + ((k + 12) % 24)]).toBeCloseTo(now[k] as number, 10);
});

it('tuning: of a unit without places it is what the unit answers, of a class its probability', () => {
  const loop = started('conv4;kernelSize3,8:relu');
  const { now, places } = ask(loop, 'tuning', { layer: 3 });
  expect(places).toBeNull();
  for (let k = 0; k < 24; k += 5) {
    const values = Array.from(barImage(k, [side, side, 1], { ground: 0, ink: 1 }));
    const output = ask(loop, 'ownInput', { values }).perLayer[3]?.output;
    for (let u = 0; u < 3; u++) expect(now[24 * u + k]).toBeCloseTo(output?.[u] as number, 12);
  }
});

it.each([
  ['a map', 1, 2],
  ['a pooled map', 2, 0],
  ['a unit', 3, 5],
  ['a class', 4, 1],
])('excited: nine test images by the largest value of %s, and where it lies', (_, layer, unit) => {
  const loop = started('conv4;kernelSize3;batchNorm,maxpool,8:tanh');
  const { indices, values, places, from, count } = ask(loop, 'excited', { layer, unit });
  expect([from, count]).toEqual([30, 30]);
  const all = Array.from({ length: 30 }, (_, k) => {
    const output = ask(loop, 'example', { index: 30 + k }).perLayer[layer]?.output ?? new Float64Array();
    const units = [1, 4, 4, 8, 3][layer] as number;
    const own = output.filter((__, i) => i % units === unit);
    return { index: 30 + k, value: Math.max(...own), place: own.length > 1 ? own.indexOf(Math.max(...own)) : -1 };
  }).sort((a, b) => b.value - a.value);
  expect([...indices]).toEqual(all.slice(0, 9).map(({ index }) => index));
  expect([...values]).toEqual(all.slice(0, 9).map(({ value }) => expect.closeTo(value, 12)));
  expect([...places]).toEqual(all.slice(0, 9).map(({ place }) => place));
});

describe.each([
  ['a class', 'conv4;kernelSize3;stride2,8:tanh', 1, -1],
  ['a class of a colour image', 'conv3;kernelSize3;batchNorm;same,avgpool,conv4;kernelSize3,gap', 3, -1],
  ['a hidden unit', 'conv4;kernelSize3,8:relu;batchNorm,6:tanh', 1, 2],
])('what %s looks at', (_, layers, channels, layer) => {
  const loop = started(layers, channels);
  loop.network.buffers.forEach((value, i, all) => {
    all[i] = value + 0.3 * (1 + (i % 3)); // running statistics of a network that has seen something
  });
  const index = 41;
  const given = ask(loop, 'looks', { index, layer, unit: 3 });
  const size = side * side * channels;
  const image = Array.from(loop.data.inputs.subarray(index * size, (index + 1) * size));
  /** z by the probe that follows an image of one's own. */
  const zOf = (values: readonly number[]) => {
    const { preActivation, normalised } = ask(loop, 'ownInput', { values }).perLayer[given.layer] ?? {};
    return (normalised ?? preActivation)?.[given.unit] as number;
  };

  it('is the gradient, as finite differences have it', () => {
    expect(given.z).toBeCloseTo(zOf(image), 12);
    for (let i = 3; i < size; i += Math.floor(size / 40)) {
      const moved = (by: number) => zOf(image.map((value, k) => (k === i ? value + by : value)));
      expect(given.saliency[i]).toBeCloseTo((moved(1e-6) - moved(-1e-6)) / 2e-6, 6);
    }
  });

  it('and what a grey patch takes from it', () => {
    expect([given.rows, given.columns, given.step, given.patch]).toEqual([side, side, 1, 3]);
    for (const [row, column] of [
      [0, 0],
      [5, 9],
      [13, 7],
    ] as const) {
      const covered = image.map((value, i) => {
        const [r, c] = [Math.floor(i / channels / side), Math.floor(i / channels) % side];
        return Math.abs(r - row) <= 1 && Math.abs(c - column) <= 1 ? 0.5 : value;
      });
      expect(given.falls[row * side + column]).toBeCloseTo(given.z - zOf(covered), 10);
    }
  });

  it('is asked of an image of one’s own too', () => {
    const own = ask(loop, 'looks', { index: 0, values: image, layer, unit: 3 });
    expect(own).toEqual({ ...given, index: -1 });
  });
});

it('looks at the class that the image is taken for', () => {
  const loop = started('conv4;kernelSize3,8:tanh');
  for (const index of [30, 44, 59]) {
    const output = ask(loop, 'example', { index }).perLayer.at(-1)?.output ?? new Float64Array();
    const { layer, unit } = ask(loop, 'looks', { index, layer: -1, unit: 0 });
    expect([layer, unit]).toEqual([3, output.indexOf(Math.max(...output))]);
  }
});
