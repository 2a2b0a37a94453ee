import type { InputAxis, PointDataset } from './dataset';
import type { Evaluate } from './expression';
import { compileFormula } from './formula';
import { namesOf } from './generated';
import { DataError, say } from './sentences';

export interface StandardFeature {
  readonly expression: string;
  readonly label: string;
}

/** The features a learner can switch on: those of the plane, those of the line, or the columns of a table. */
export function standardFeatures(axes: readonly InputAxis[]): readonly StandardFeature[] {
  const names = namesOf(axes);
  const expressions =
    names.join() === 'x1,x2'
      ? ['x1', 'x2', 'x1^2', 'x2^2', 'x1*x2', 'sin(x1)', 'sin(x2)']
      : names.join() === 'x'
        ? ['x', 'x^2', 'x^3', 'sin(x)']
        : names;
  return expressions.map((expression) => ({ expression, label: featureLabel(expression, axes) }));
}

/** The raw inputs. */
export const defaultFeatures = (axes: readonly InputAxis[]): readonly string[] => namesOf(axes);

/** A formula as it is written by hand: x₁² for x1^2. Columns have their own label; what cannot be read stays as it is. */
export function featureLabel(expression: string, axes: readonly InputAxis[]): string {
  const column = axes.find((axis) => axis.name === expression);
  if (column) return column.label;
  const compiled = compileFormula(expression, namesOf(axes));
  return compiled.ok ? compiled.label : expression;
}

/** @throws DataError where the formula cannot be used with these inputs */
export function compileFeature(expression: string, axes: readonly InputAxis[]): Evaluate {
  const compiled = compileFormula(expression, namesOf(axes));
  if (!compiled.ok) throw new DataError(compiled.sentence);
  return compiled.evaluate;
}

/**
 * Features of all examples, [N, F].
 * @throws DataError naming feature and example where a value is not finite
 */
export function featureMatrix({ axes, x, t }: Pick<PointDataset, 'axes' | 'x' | 't'>, features: readonly string[]): Float64Array {
  const evaluate = features.map((feature) => compileFeature(feature, axes));
  const matrix = new Float64Array(t.length * features.length);
  let o = 0;
  for (let n = 0; n < t.length; n++) {
    for (let f = 0; f < features.length; f++) {
      const value = evaluate[f](x, n * axes.length);
      if (!Number.isFinite(value)) throw new DataError(say('feature.notFinite', { feature: features[f], example: n + 1 }));
      matrix[o++] = value;
    }
  }
  return matrix;
}
