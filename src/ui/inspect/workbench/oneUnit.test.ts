import { expect, it } from 'vitest';
import { asking, startedRun } from '../../../../tests/startedRun';
import type { Experiment } from '../../../experiment/experiment';
import { bestLinear } from './bestLinear';
import {
  alongLine,
  drawnPlaces,
  inPlane,
  oneUnitOf,
  parametersAt,
  placeOf,
  responseCells,
  responseOf,
  sumsOf,
  withPlane,
  wrongOf,
} from './oneUnit';
import { squaredErrorOf } from './squaredErrorOf';
import { workbenchFit } from './workbenchFit';

const questions = asking({ scores: {} });
const benchOf = (dataset: string, epochs = 0, settings: Partial<Experiment> = {}) => {
  const { info, frame, answer } = startedRun(dataset, epochs, questions, {}, { hidden: [], ...settings });
  const unit = oneUnitOf(info);
  return { info, unit, scores: answer('scores'), place: placeOf(unit, frame.parameters) };
};

it('says of the training examples what the run says', () => {
  const { unit, place, scores } = benchOf('gauss', 2, { noisePercent: 60 });
  const wrong = wrongOf(unit, sumsOf(unit, place), unit.output.level).filter(Boolean).length;
  expect(wrong).toBeGreaterThan(0);
  expect(1 - wrong / unit.examples.count).toBeCloseTo(scores.trainMetric, 12);
});

it('has as least squares the place that descent on all examples comes to', () => {
  const settings = { learningRate: 0.1, batchSize: 2000 };
  const line = benchOf('noisyLine', 1500, settings);
  const { place } = bestLinear(line.unit);
  for (const [i, value] of place.entries()) expect(line.place[i]).toBeCloseTo(value, 6);
  const error = squaredErrorOf(sumsOf(line.unit, place), line.unit.targets);
  expect(error).toBeCloseTo(line.scores.trainLoss, 9);
  for (const by of [-0.01, 0.01])
    expect(squaredErrorOf(sumsOf(line.unit, place.with(0, (place[0] ?? 0) + by)), line.unit.targets)).toBeGreaterThan(error);
});

it('is drawn with what is not in the plane at its mean, and moved there and back', () => {
  const { unit, place, info } = benchOf('gauss', 0, { features: ['x2', 'x1', 'x1^2'] });
  expect(unit.inputs.map(({ name }) => name)).toEqual(['x₂', 'x₁', 'x₁²']);
  expect(unit.drawn).toEqual([1, 0]); // as the network's picture has them
  const mean =
    info.x
      .subarray(0, 2 * unit.examples.count)
      .filter((_, k) => k % 2 === 0)
      .reduce((sum, x) => sum + x ** 2, 0) / unit.examples.count;
  expect(unit.inputs[2]?.mean).toBeCloseTo(mean, 12);
  const plane = inPlane(unit, place, 0.5);
  expect(plane.weights).toEqual([place[1], place[0]]);
  expect(plane.constant).toBeCloseTo((place[3] ?? 0) + (place[2] ?? 0) * mean - 0.5, 12);
  const moved = withPlane(unit, place, { weights: [3, -1], constant: 2 }, 0.5);
  expect(moved[2]).toBe(place[2]);
  expect(inPlane(unit, moved, 0.5).constant).toBeCloseTo(2, 12);
  const typed = parametersAt(unit, moved);
  expect(typed.size).toBe(moved.length);
  expect(
    placeOf(
      unit,
      Array.from({ length: moved.length }, (_, i) => typed.get(i) ?? Number.NaN),
    ),
  ).toEqual(moved);
  expect(drawnPlaces(unit).subarray(0, 2)).toEqual(info.x.subarray(0, 2));
});

it('has the response row by row from the top, and of one input weight and bias', () => {
  const { unit } = benchOf('gauss');
  const values = responseOf(unit, Float64Array.of(2, 3, 1), (z) => z);
  const [across, up] = unit.inputs;
  expect(values[0]).toBeCloseTo(2 * (across?.min ?? 0) + 3 * (up?.max ?? 0) + 1, 12);
  expect(values[responseCells ** 2 - 1]).toBeCloseTo(2 * (across?.max ?? 0) + 3 * (up?.min ?? 0) + 1, 12);
  const line = benchOf('noisyLine');
  expect(alongLine(line.unit, Float64Array.of(0.5, -1))).toEqual({ weight: 0.5, bias: -1 });
});

it('is one unit, or says what it is instead', () => {
  expect(workbenchFit(benchOf('gauss').info)).toBe(true);
  expect(workbenchFit(startedRun('circle', 0, questions).info)).toBe('fits.workbench.layers');
  expect(workbenchFit(startedRun('blobs', 0, questions).info)).toBe('fits.workbench.classes');
  expect(workbenchFit(startedRun('addition', 0, questions).info)).toBe('fits.workbench.data');
  const gaussian = { loss: { id: 'gaussianLikelihood', params: {} }, hidden: [] } as const;
  expect(workbenchFit(startedRun('noisyLine', 0, questions, {}, gaussian).info)).toBe('fits.workbench.outputs');
});
