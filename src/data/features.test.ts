import { describe, expect, it } from 'vitest';
import { refusalText } from '../../tests/refusals';
import type { InputAxis, PointDataset } from './dataset';
import { compileFeature, defaultFeatures, featureLabel, featureMatrix, standardFeatures } from './features';
import { planeAxes } from './generated';
import { DataError } from './sentences';

const columns: readonly InputAxis[] = ['petal_length_cm', 'petal_width_cm', 'sex'].map((name) => ({
  name,
  label: name.replace('_cm', ' (cm)').replace('_', ' '),
  min: -2,
  max: 2,
  mean: 3,
  standardDeviation: 1,
}));

const dataset: PointDataset = {
  form: 'points',
  task: 'binary',
  axes: planeAxes,
  classes: ['0', '1'],
  x: Float64Array.of(1, 2, 3, -4),
  t: Float64Array.of(0, 1),
  trainCount: 1,
};

describe('the features on offer', () => {
  it('are the classic seven in the plane, in their order', () => {
    expect(standardFeatures(planeAxes)).toEqual([
      { expression: 'x1', label: 'x₁' },
      { expression: 'x2', label: 'x₂' },
      { expression: 'x1^2', label: 'x₁²' },
      { expression: 'x2^2', label: 'x₂²' },
      { expression: 'x1*x2', label: 'x₁x₂' },
      { expression: 'sin(x1)', label: 'sin x₁' },
      { expression: 'sin(x2)', label: 'sin x₂' },
    ]);
  });

  it('are the columns of a table', () => {
    expect(standardFeatures(columns).map(({ label }) => label)).toEqual(['petal length (cm)', 'petal width (cm)', 'sex']);
    expect(defaultFeatures(columns)).toEqual(['petal_length_cm', 'petal_width_cm', 'sex']);
  });

  it('show a formula that cannot be read as it was written', () => {
    expect(featureLabel('x1 +', planeAxes)).toBe('x1 +');
    expect(featureLabel('petal_length_cm^2', columns)).toBe('petal length cm²');
  });
});

describe('the feature matrix', () => {
  it('holds every feature of every example, row by row', () => {
    expect(featureMatrix(dataset, ['x2', 'x1^2', 'x1*x2'])).toEqual(Float64Array.of(2, 1, 2, -4, 9, -12));
  });

  it('computes the same as the compiled feature on a grid', () => {
    const feature = 'sin(x1) + x2^3';
    const evaluate = compileFeature(feature, planeAxes);
    expect(featureMatrix(dataset, [feature])).toEqual(Float64Array.of(evaluate(dataset.x, 0), evaluate(dataset.x, 2)));
  });

  it('names feature and example where a value is not finite', () => {
    expect(refusalText(() => featureMatrix(dataset, ['x1', 'log(x2)']))).toMatch(/log\(x2\).*example 2/);
    expect(() => featureMatrix(dataset, ['1/(x1-1)'])).toThrow(DataError);
  });

  it('refuses what cannot be read with a sentence', () => {
    expect(() => featureMatrix(dataset, ['x7'])).toThrow(DataError);
  });
});
