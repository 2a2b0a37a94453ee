import { expect, it } from 'vitest';
import { startedRun } from '../../../../tests/startedRun';
import { entryOf } from '../../../engine/spec';
import { layerKinds, newLayer } from '../../../experiment/layerKinds';
import { biasFor, heightFor, type Piece, pieceAt, piecesOf, placesIn, segmentAt, sumAt } from './pieces';

const started = (activation: string, units: number) =>
  startedRun('sine', 0, {}, {}, { hidden: [newLayer(entryOf(layerKinds, 'dense'), units, activation)] });

/** w, b, v, c as they lie among the parameters of 1 – 3 – 1. */
const [weights, biases, heights, constant] = [[1, -2, 1], [1, 1, -3], [2, -1, 0.5], 0.25];
const parameters = [...weights, ...biases, ...heights, constant];

const hinges = piecesOf(started('relu', 3).info, parameters, {});

it('numbers the units by their hinges, −b / w', () => {
  expect(hinges.pieces.map(({ unit, place }) => [unit, place])).toEqual([
    [0, -1],
    [1, 0.5],
    [2, 3],
  ]);
  expect(placesIn(started('relu', 3).info, 2)).toEqual({ weight: 2, bias: 5, height: 8, constant: 9 });
});

it('a running sum is c and its first pieces', () => {
  const relu = (z: number) => Math.max(0, z);
  for (const x of [-4, 0, 0.7, 5]) {
    expect(sumAt(hinges, 0, x)).toBe(0.25);
    expect(sumAt(hinges, 2, x)).toBeCloseTo(0.25 + 2 * relu(x + 1) - relu(-2 * x + 1), 12);
    expect(sumAt(hinges, 3, x)).toBeCloseTo(0.25 + 2 * relu(x + 1) - relu(-2 * x + 1) + 0.5 * relu(x - 3), 12);
  }
});

it('is the network: all pieces together are its answers', () => {
  for (const activation of ['relu', 'sigmoid', 'tanh', 'leakyRelu']) {
    const { info, frame, experiment, answer } = startedRun(
      'sine',
      3,
      undefined,
      {},
      { hidden: [newLayer(entryOf(layerKinds, 'dense'), 5, activation)] },
    );
    const all = piecesOf(info, frame.parameters, experiment.hidden[0]?.params ?? {});
    const { values, cells } = answer('boundary');
    const { min, max } = info.axes[0] as (typeof info.axes)[number];
    for (const k of [0, 40, cells - 1]) expect(sumAt(all, 5, min + ((max - min) * (k + 0.5)) / cells)).toBeCloseTo(values[k] as number, 4);
  }
});

it('the segment at a place is the line of the units that are on there', () => {
  // between the hinges at 0.5 and 3 only the first is on: 2 (x + 1) + 0.25
  expect(segmentAt(hinges, 3, 1, [-6, 6])).toEqual({ from: 0.5, to: 3, on: [1], slope: 2, intercept: 2.25 });
  // between −1 and 0.5 the second too: − (−2 x + 1)
  expect(segmentAt(hinges, 3, 0, [-6, 6])).toEqual({ from: -1, to: 0.5, on: [1, 2], slope: 4, intercept: 1.25 });
  // of the first alone it reaches to the end
  expect(segmentAt(hinges, 1, 0, [-6, 6])).toEqual({ from: -1, to: 6, on: [1], slope: 2, intercept: 2.25 });
  expect(segmentAt(piecesOf(started('sigmoid', 3).info, parameters, {}), 3, 0, [-6, 6])).toBeNull();
});

it('a leaky unit has a slope on both sides', () => {
  const leaky = piecesOf(started('leakyRelu', 3).info, parameters, { alpha: 0.1 });
  const { slope, intercept } = segmentAt(leaky, 1, -3, [-6, 6]) ?? {};
  expect(slope).toBeCloseTo(0.2, 12);
  expect(intercept).toBeCloseTo(0.25 + 0.2, 12);
});

it('a dragged hinge moves by its bias, a raised one by its height', () => {
  const [, second] = hinges.pieces as [Piece, Piece];
  expect(biasFor(second, 2)).toBe(4);
  const raised = { ...second, height: heightFor(second, hinges.slopes, 0.5) };
  expect(pieceAt(hinges, raised, -0.5) - pieceAt(hinges, second, -0.5)).toBeCloseTo(0.5, 12); // one to the left of 0.5
  expect(heightFor(second, null, 0.5)).toBe(-0.5);
});

it('a unit without a weight has no place, and comes last', () => {
  const { pieces } = piecesOf(started('relu', 3).info, [0, 1, 1, 5, 5, 5, 1, 1, 1, 0], {});
  expect(pieces.map(({ unit }) => unit)).toEqual([1, 2, 0]);
  expect(pieces[2]?.place).toBeNaN();
});
