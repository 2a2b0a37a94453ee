import { describe, expect, it } from 'vitest';
import { mapLayers } from '../../tests/mapLayers';
import { mapReads, sliceOf, strongestReads } from './mapReads';
import { mapSight, poolWinner, strongestPlace } from './mapSight';

const layers = mapLayers([8, 8, 1], 'conv3,maxpool,conv2;same,4', 2);
const parameterCount = layers.reduce((sum, layer) => sum + layer.parameterCount, 0);
const parameters = Float64Array.from({ length: parameterCount }, (_, i) => Math.sin(i + 1));
const reads = mapReads(layers, parameters);

describe('who reads whom', () => {
  it('is the length of the weights for a map, and the weight of a single number', () => {
    expect(reads.map((read) => read && [read.sources, read.isSigned])).toEqual([null, null, null, [3, false], [2, false], [4, true]]);
    const conv = layers[3];
    const offset = conv?.params[0]?.offset ?? 0;
    // filter 1, channel 2: its nine weights stand three apart
    const nine = Array.from({ length: 9 }, (_, k) => parameters[offset + 27 + 3 * k + 2] ?? 0);
    expect(reads[3]?.strengths[1 * 3 + 2]).toBeCloseTo(Math.sqrt(nine.reduce((sum, w) => sum + w * w, 0)), 6);
    expect(reads[5]?.strengths[1 * 4 + 3]).toBeCloseTo(parameters[(layers[5]?.params[0]?.offset ?? 0) + 7] ?? 0, 6);
  });

  it('gives the strongest first, without what is not read', () => {
    const some = { strengths: Float32Array.of(0, -3, 1, 2, Number.NaN), sources: 5, isSigned: true };
    expect(strongestReads(some, 0, 2)).toEqual([
      { source: 1, strength: -3 },
      { source: 3, strength: 2 },
    ]);
    expect(strongestReads(some, 0, 9).map(({ source }) => source)).toEqual([1, 3, 2]);
  });

  it('knows where the weights of a slice stand', () => {
    const slice = sliceOf(layers[3] as never, layers[2] as never, 1);
    expect([slice?.height, slice?.width]).toEqual([3, 3]);
    expect(slice?.at(1, 2, 0)).toBe((layers[3]?.params[0]?.offset ?? 0) + 27 + (1 * 3 + 2) * 3);
    expect(sliceOf(layers[4] as never, layers[3] as never, 0)).toMatchObject({ height: 3, width: 3 }); // a template over its maps
    expect(sliceOf(layers[5] as never, layers[4] as never, 0)).toBeNull();
  });
});

describe('what a place of a map sees', () => {
  const outputs = layers.map(({ shape }) => Float64Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.cos(3 * i)));

  it('is its window on what it reads most, and its receptive field in the image', () => {
    const sight = mapSight(layers, outputs, reads, { layer: 3, unit: 0, place: [0, 1] });
    const order = strongestReads(reads[3] as never, 0, 8).map(({ source }) => source);
    expect(sight?.windows).toEqual([
      { layer: 0, unit: 0, rows: { first: 0, last: 5 }, columns: { first: 0, last: 7 }, isJoined: false },
      ...order.map((unit, k) => ({
        layer: 2,
        unit,
        rows: { first: 0, last: 1 },
        columns: { first: 0, last: 2 },
        isJoined: k === 0,
      })),
    ]);
  });

  it('of pooling is its own map, with the winner', () => {
    const sight = mapSight(layers, outputs, reads, { layer: 2, unit: 1, place: [1, 2] });
    const before = outputs[1] ?? [];
    const values = [2, 3].flatMap((row) => [4, 5].map((column) => ({ row, column, value: before[(row * 6 + column) * 3 + 1] ?? 0 })));
    const winner = values.reduce((best, one) => (one.value > best.value ? one : best));
    expect(poolWinner(layers, 2, 1, [1, 2], before)).toEqual([winner.row, winner.column]);
    expect(sight?.windows.map(({ layer, unit }) => [layer, unit])).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
    ]);
    expect(poolWinner(layers, 3, 1, [0, 0], outputs[2] ?? [])).toBeNull();
  });

  it('is where the map is strongest while no place is pointed at, and nothing for a unit', () => {
    const values = outputs[1] as Float64Array;
    const place = strongestPlace(values, [6, 6], 3, 2);
    expect(Math.abs(values[(place[0] * 6 + place[1]) * 3 + 2] ?? 0)).toBe(
      Math.max(...[...values].filter((_, i) => i % 3 === 2).map((value) => Math.abs(value))),
    );
    expect(mapSight(layers, outputs, reads, { layer: 1, unit: 2, place: null })?.place).toEqual(place);
    expect(mapSight(layers, outputs, reads, { layer: 4, unit: 0, place: null })).toBeNull();
  });
});
